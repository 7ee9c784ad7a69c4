// How alike two texts are, word run by word run: what tells a copy from a second report.
import { tokensOf } from "../language/tokenize.ts";

/** Hashes of every run of four words, lower case, punctuation aside. A text of fewer words is one run. */
export function shinglesOf(text: string, width = 4): ReadonlySet<number> {
  const hashes: number[] = [];
  for (const { kind, lower } of tokensOf(text)) if (kind !== "sign") hashes.push(hash(lower));
  const found = new Set<number>();
  if (hashes.length === 0) return found;
  const runs = Math.max(1, hashes.length - width + 1);
  for (let at = 0; at < runs; at++) {
    let mixed = 0x811c9dc5;
    for (let of = at; of < Math.min(at + width, hashes.length); of++)
      mixed = Math.imul(mixed ^ (hashes[of] ?? 0), 0x01000193) >>> 0;
    found.add(mixed);
  }
  return found;
}

/** The share of the shingles of `part` that `whole` also holds, 0..1. */
export function shingleCoverage(part: ReadonlySet<number>, whole: ReadonlySet<number>): number {
  if (part.size === 0) return 0;
  let shared = 0;
  for (const shingle of part) if (whole.has(shingle)) shared++;
  return shared / part.size;
}

/** FNV-1a over UTF-16 units: fast, and collisions only blur a share. */
function hash(word: string): number {
  let mixed = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) mixed = Math.imul(mixed ^ word.charCodeAt(at), 0x01000193) >>> 0;
  return mixed;
}
