// Which documents no trainer learns from: one in three by the hash of its name, to judge by what was learned.
import { createHash } from "node:crypto";

export const inDrawer = (documentId: string): boolean =>
  Number.parseInt(createHash("sha256").update(documentId).digest("hex").slice(0, 8), 16) % 3 === 0;

/** The name of a text that has none: its letters 40 to 160, so that two cleanings of one article are one document. */
export const articleKey = (article: string): string =>
  article
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "")
    .slice(40, 160);
