// How well a word of a text stands for a word of a question: the same stem, a synonym of news, or a shared root.
import { meaning } from "../../language/stem.ts";
import type { AskedWord } from "../question/asked-words.ts";
import groups from "./news-synonyms.json" with { type: "json" };

/**
 * "buy" and "purchase", "cut" and "axe": stems that stand together in a line of the table, in any sense of the
 * word.
 */
const synonyms = new Map<string, Set<string>>();
for (const line of groups) {
  const stems = line.split(" ").map((word) => meaning(word));
  for (const stem of stems) {
    const known = synonyms.get(stem) ?? new Set<string>();
    for (const other of stems) if (other !== stem) known.add(other);
    synonyms.set(stem, known);
  }
}

/** 1 the same, less for a near one, 0 for another. */
export function wordLikeness(asked: AskedWord, stem: string): number {
  if (asked.isNumber) return asked.stem === stem ? 1 : 0;
  return stemLikeness(asked.stem, stem);
}

/** As `wordLikeness`, of two stems. */
export const stemLikeness = (asked: string, stem: string): number =>
  asked === stem ? 1 : synonyms.get(asked)?.has(stem) ? 0.75 : sharesRoot(asked, stem) ? 0.7 : 0;

/** "nationality" and "national", "announc" and "announcement": all but a short tail in common. */
function sharesRoot(one: string, other: string): boolean {
  const short = Math.min(one.length, other.length);
  if (short < 5 || Math.max(one.length, other.length) - short > 5) return false;
  let same = 0;
  while (same < short && one.charCodeAt(same) === other.charCodeAt(same)) same++;
  return same >= Math.max(5, short - 1);
}
