// Which documents are kept unread: one in three, by a hash of its name, the same in every evaluation and every trainer.
import { createHash } from "node:crypto";

/** Trainers never learn from these documents and nobody writes a rule while looking at them. */
export const inDrawer = (documentId: string): boolean =>
  Number.parseInt(createHash("sha256").update(documentId).digest("hex").slice(0, 8), 16) % 3 === 0;
