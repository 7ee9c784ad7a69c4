// What a found name is inside one sentence, before the whole document has settled it.
import type { NameKind } from "../../news/reading.ts";

/** A name as words of one sentence, end exclusive. `other` (languages, nationalities, events) is dropped in the end. */
export type Found = { from: number; to: number; kind: NameKind | "other" };
