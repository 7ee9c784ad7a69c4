// Chance that the same content repeats: shuffles from a seed, so that one call for one content is one call.
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

export type Chance = { readonly shuffled: <T>(list: readonly T[]) => readonly T[] };

export function chanceFrom(content: unknown): Chance {
  let block = sha256(utf8ToBytes(JSON.stringify(content)));
  let at = 0;
  const next = (): number => {
    if (at + 4 > block.length) [block, at] = [sha256(block), 0];
    const value = new DataView(block.buffer, block.byteOffset).getUint32(at);
    at += 4;
    return value / 2 ** 32;
  };
  return {
    // Fisher and Yates.
    shuffled: <T>(list: readonly T[]): readonly T[] => {
      const made = [...list];
      for (let last = made.length - 1; last > 0; last--) {
        const other = Math.floor(next() * (last + 1));
        [made[last], made[other]] = [made[other] as T, made[last] as T];
      }
      return made;
    },
  };
}
