// What the text itself calls a name: "the airline Norwind", "Norwind, a small airline", "Norwind Airlines".
import type { Reading } from "../../news/reading.ts";
import { stemLikeness } from "../retrieval/synonyms.ts";
import { type SentenceWords, sentenceWords } from "../sentence-words.ts";

/** After a name's comma its kind stands within so many words: "Norwind, a small Norwegian airline". */
const longestAside = 6;
/** A word stands for the kind asked for from here on. */
const alike = 0.7;

const opens: ReadonlySet<string> = new Set(["a", "an", "the", "one", "is", "was", "are", "were"]);

/** Is this stretch of the sentence called by the noun asked for, there or where its actor has a role? */
export function isCalled(
  head: string,
  { start, end }: { readonly start: number; readonly end: number },
  text: string,
  { tokens }: SentenceWords,
  actors: Reading["actors"],
): boolean {
  const isKind = ({ stem }: { readonly stem: string }): boolean => stemLikeness(head, stem) >= alike;
  const inside = tokens.filter((token) => token.start >= start && token.end <= end);
  const before = tokens.findLast((token) => token.end <= start);
  if (inside.slice(-1).some(isKind) || (before !== undefined && start - before.end <= 1 && isKind(before))) return true;
  const after = tokens.filter((token) => token.start >= end).slice(0, longestAside);
  if (after[0] !== undefined && opens.has(after[0].norm) && after.some(isKind)) return true;
  const name = text.slice(start, end);
  return actors.some(
    (actor) =>
      actor.role !== undefined &&
      (actor.name === name || actor.aliases.includes(name)) &&
      sentenceWords(actor.role.text).tokens.some(isKind),
  );
}
