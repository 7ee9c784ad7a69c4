// What the gazetteer and word clusters know of a word: opens lexicon.table.json, which training/names.ts writes.
import { bytesOf } from "../../language/bytes.ts";
import { mixHash } from "./hashing.ts";
import table from "./lexicon.table.json" with { type: "json" };

/** Bits of a lexicon entry. */
export const lexiconBits = {
  first: 1,
  surname: 2,
  company: 4,
  title: 8,
  organisationEnd: 16,
  nationality: 32,
  organisation: 64,
  /** Three bits: 1 country, 2 large city, 3 town, 4 region, 0 no place. */
  placeShift: 7,
  /** Three bits: the longest place name that begins with this word, in words. */
  placeWordsShift: 10,
  coarseShift: 13,
  fineShift: 19,
} as const;

/** Hashes of words and phrases in rising order, and what is known of each: four bytes, low byte first. */
const keys = risen(bytesOf(table.steps));
const entries = new Uint32Array(bytesOf(table.entries).buffer);

/**
 * How far each is from the one before: the lowest bytes of all, then the next, as packers squeeze them best: the file
 * is a fifth smaller by it.
 */
function risen(steps: Uint8Array): Uint32Array {
  const count = steps.length / 4;
  const found = new Uint32Array(count);
  const byte = (at: number) => steps[at] as number;
  let key = 0;
  for (let at = 0; at < count; at++) {
    key +=
      byte(at) + byte(at + count) * 0x1_00 + byte(at + 2 * count) * 0x1_00_00 + byte(at + 3 * count) * 0x1_00_00_00;
    found[at] = key;
  }
  return found;
}

/** The entry of a word's or phrase's hash; 0 when unknown. */
export function lexiconEntry(key: number): number {
  const sought = key >>> 0;
  let from = 0;
  let to = keys.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((keys[middle] ?? 0) < sought) from = middle + 1;
    else to = middle;
  }
  return keys[from] === sought ? (entries[from] ?? 0) : 0;
}

/** The key of a phrase, from the keys of its lower-case words. */
export const phraseKey = (before: number, word: number): number => mixHash(before, word);
