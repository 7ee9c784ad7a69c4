// Words a sentence can lose without a look at the rest of it: a dateline, a leading connective, one between commas.
import type { DeletionKind } from "../language/en/deletion/deletion.ts";
import { markDeletions } from "../language/en/deletion/deletions.ts";
import { withoutDeletions } from "../language/en/deletion/without.ts";
import { cut } from "../language/tokenize.ts";
import type { Edit } from "../news/claim.ts";

/** A sentence as it would be printed. `from` is where its own words begin in the source sentence. */
export type Shortened = { readonly text: string; readonly from: number; readonly edits: readonly Edit[] };

const always: ReadonlySet<DeletionKind> = new Set<DeletionKind>(["dateline", "connective"]);

export function shorten(sentence: string): Shortened {
  const whole = cut(sentence);
  const gone = markDeletions(whole).filter(({ kind }) => always.has(kind));
  if (gone.length === 0) return { text: sentence, from: 0, edits: [] };
  let from = 0;
  for (const { start, end } of gone) if (start === from) from = end;
  const edits = gone.map(({ kind, start, end }) => ({ rule: kind, from: sentence.slice(start, end), to: "" }));
  return { text: withoutDeletions(whole, gone), from, edits };
}
