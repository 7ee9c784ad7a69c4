// What a sentence and its whole document tell about each word, before any name is decided.
import { lexiconBits, lexiconEntry, phraseKey } from "./lexicon.ts";
import type { Word } from "./spelling.ts";

export type Words = {
  readonly words: readonly Word[];
  /** Per word: 0, or the kind of place that a gazetteer phrase beginning here (1..4) or running through here (5..8) has. */
  readonly places: Uint8Array;
  /** 0 as usual, 1 all capitals, 2 every word begins with one: capitals tell little there. */
  readonly style: 0 | 1 | 2;
};

/** How often a document shows a word in telling company. */
export type Counts = {
  lowerCase: number;
  inside: number;
  titled: number;
  afterFirst: number;
  afterIn: number;
  organisation: number;
};

export type DocumentCounts = ReadonlyMap<number, Counts>;

export function lookThrough(words: readonly Word[]): Words {
  const length = words.length;
  const places = new Uint8Array(length);
  let lettered = 0;
  let allCaps = 0;
  let capitals = 0;
  for (let i = 0; i < length; i++) {
    const word = words[i];
    if (!word?.letters) continue;
    lettered++;
    if (word.allCaps) allCaps++;
    if (!word.capital) continue;
    capitals++;
    if (word.placeWords > 0) markPlace(words, i, word, places);
  }
  const style = lettered > 2 && allCaps / lettered > 0.6 ? 1 : lettered > 4 && capitals / lettered > 0.75 ? 2 : 0;
  return { words, places, style };
}

/** The longest gazetteer phrase from `at` on wins; a phrase already marked is not marked over. */
function markPlace(words: readonly Word[], at: number, first: Word, places: Uint8Array): void {
  const limit = Math.min(first.placeWords, words.length - at);
  let key = first.key;
  let kind = 0;
  let found = 0;
  for (let count = 1; count <= limit; count++) {
    if (count > 1) key = phraseKey(key, words[at + count - 1]?.key ?? 0);
    const here = (lexiconEntry(key) >>> lexiconBits.placeShift) & 7;
    if (here > 0) {
      kind = here;
      found = count;
    }
  }
  if (found === 0 || places[at] !== 0) return;
  places[at] = kind;
  for (let j = 1; j < found; j++) places[at + j] = kind + 4;
}

/** Counted over the whole document: "Bush" after "Mr" in one sentence tells about "Bush" in the next. */
export function countDocument(sentences: readonly Words[]): DocumentCounts {
  const counts = new Map<number, Counts>();
  for (const { words, style } of sentences) {
    for (let i = 0; i < words.length; i++) {
      const word = words[i];
      if (word === undefined || !word.letters) continue;
      let count = counts.get(word.key);
      if (count === undefined) {
        count = { lowerCase: 0, inside: 0, titled: 0, afterFirst: 0, afterIn: 0, organisation: 0 };
        counts.set(word.key, count);
      }
      if (style !== 0) continue;
      if (word.capital) countCapital(count, words, i, word);
      else count.lowerCase++;
    }
  }
  return counts;
}

function countCapital(count: Counts, words: readonly Word[], i: number, word: Word): void {
  const before = i > 0 ? words[i - 1] : undefined;
  const after = words[i + 1];
  if (before !== undefined) {
    if (!word.allCaps) count.inside++;
    if (before.known & lexiconBits.title) count.titled++;
    if (before.capital && before.known & lexiconBits.first) count.afterFirst++;
    if ((before.lower === "in" || before.lower === "at" || before.lower === "from") && !after?.capital) count.afterIn++;
  }
  if (after?.capital && after.known & lexiconBits.organisationEnd) count.organisation++;
}
