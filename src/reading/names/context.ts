// What a sentence and its whole document tell about each word, before any name is decided.
import type { Token } from "../../language/token.ts";
import { type Compounds, compoundsIn } from "./compounds.ts";
import { type KnownWord, knownWord } from "./known-word.ts";
import { lexiconBits, lexiconEntry, phraseKey } from "./lexicon.ts";

/** One sentence as the tagger sees it; every list has an entry a token. */
export type TaggerSentence = {
  readonly tokens: readonly Token[];
  readonly words: readonly KnownWord[];
  readonly compounds: Compounds;
  /**
   * Per word: 0, or the kind of place that a gazetteer phrase beginning here (1..4) or running through here (5..8)
   * has.
   */
  readonly places: Uint8Array;
  /** The last word of the run of capitalised words that this word stands in; -1 outside one. */
  readonly runLast: Int32Array;
  /** 0 as usual, 1 all capitals, 2 every word begins with one: capitals tell little there. */
  readonly style: 0 | 1 | 2;
};

/** How often a document shows a word in telling company. */
export type Sightings = {
  lowerCase: number;
  inside: number;
  titled: number;
  afterFirst: number;
  afterIn: number;
  organisation: number;
};

export type DocumentSightings = ReadonlyMap<number, Sightings>;

export function lookThrough(tokens: readonly Token[]): TaggerSentence {
  const words = tokens.map(({ spelling }) => knownWord(spelling));
  const compounds = compoundsIn(tokens);
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
  return { tokens, words, compounds, places, runLast: runsIn(words, compounds), style };
}

function runsIn(words: readonly KnownWord[], compounds: Compounds): Int32Array {
  const runLast = new Int32Array(words.length);
  let last = -1;
  for (let i = words.length - 1; i >= 0; i--) {
    const compound = compounds.words[(compounds.of[i] ?? 0) - 1];
    if (words[i]?.capital || compound?.anyCapital) last = last < 0 ? i : last;
    else last = -1;
    runLast[i] = last;
  }
  return runLast;
}

/** The longest gazetteer phrase from `at` on wins; a phrase already marked is not marked over. */
function markPlace(words: readonly KnownWord[], at: number, first: KnownWord, places: Uint8Array): void {
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
export function sightingsIn(sentences: readonly TaggerSentence[]): DocumentSightings {
  const seen = new Map<number, Sightings>();
  for (const { words, style } of sentences) {
    for (let i = 0; i < words.length; i++) {
      const word = words[i];
      if (word === undefined || !word.letters) continue;
      let sighting = seen.get(word.key);
      if (sighting === undefined) {
        sighting = { lowerCase: 0, inside: 0, titled: 0, afterFirst: 0, afterIn: 0, organisation: 0 };
        seen.set(word.key, sighting);
      }
      if (style !== 0) continue;
      if (word.capital) countCapital(sighting, words, i, word);
      else sighting.lowerCase++;
    }
  }
  return seen;
}

function countCapital(sighting: Sightings, words: readonly KnownWord[], i: number, word: KnownWord): void {
  const before = i > 0 ? words[i - 1] : undefined;
  const after = words[i + 1];
  if (before !== undefined) {
    if (!word.allCaps) sighting.inside++;
    if (before.known & lexiconBits.title) sighting.titled++;
    if (before.capital && before.known & lexiconBits.first) sighting.afterFirst++;
    const placed = before.lower === "in" || before.lower === "at" || before.lower === "from";
    if (placed && !after?.capital) sighting.afterIn++;
  }
  if (after?.capital && after.known & lexiconBits.organisationEnd) sighting.organisation++;
}
