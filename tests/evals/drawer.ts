// Which documents are kept unread: one in three, by a hash of its name, the same in every evaluation and every trainer.
import { createHash } from "node:crypto";

/** Trainers never learn from these documents and nobody writes a rule while looking at them. */
export const inDrawer = (documentId: string): boolean =>
  Number.parseInt(createHash("sha256").update(documentId).digest("hex").slice(0, 8), 16) % 3 === 0;

/** The name of a text that has none: its letters 40 to 160, so that two cleanings of one article are one document. */
export const articleKey = (article: string): string =>
  article
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "")
    .slice(40, 160);

/** As `articleKey`; a text too short to have one is its own name. */
export const textId = (text: string): string => articleKey(text) || text;

const names = ["seen", "drawer", "whole"] as const;
export type PartName = (typeof names)[number];

export type Part = {
  readonly name: PartName;
  /** Is this document judged? Asked once or more of each; `documents` counts those that were. */
  has(documentId: string): boolean;
  /** May weights be learned from it that judge this part? */
  teaches(documentId: string): boolean;
  documents(): number;
};

export function partOf(name: PartName): Part {
  const judged = new Set<string>();
  return {
    name,
    has: (documentId) => {
      const wanted = name === "whole" || inDrawer(documentId) === (name === "drawer");
      if (wanted) judged.add(documentId);
      return wanted;
    },
    teaches: (documentId) => name === "whole" || !inDrawer(documentId),
    documents: () => judged.size,
  };
}
