// What the compiled gazetteer and word clusters know of a word: read from names-lexicon.table.json, which training/names.ts writes.
import { mixHash } from "./names-hash.ts";
import table from "./names-lexicon.table.json" with { type: "json" };

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

const size = 1 << 18;
const keys = new Int32Array(size);
const entries = new Int32Array(size);

function slotOf(key: number): number {
  let slot = (key ^ (key >>> 14)) & (size - 1);
  while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (size - 1);
  return slot;
}

/** The entry of a word's or phrase's hash; 0 when unknown. */
export function lexiconEntry(key: number): number {
  return entries[slotOf(key)] ?? 0;
}

/** The key of a phrase, from the keys of its lower-case words. */
export const phraseKey = (before: number, word: number): number => mixHash(before, word);

/** Reads one of the two packed lists: gap-coded sorted keys, each followed by its payload as a variable-length number. */
function unpack(packed: string, shift: number): void {
  const bytes = Uint8Array.fromBase64(packed);
  let at = 0;
  const next = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
  let key = 0;
  while (at < bytes.length) {
    key += next();
    const payload = next();
    const slot = slotOf(key | 0);
    keys[slot] = key | 0;
    entries[slot] = (entries[slot] ?? 0) | (payload << shift);
  }
}

unpack(table.gazetteer, 0);
unpack(table.clusters, lexiconBits.coarseShift);
