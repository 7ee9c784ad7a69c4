// How the name tagger turns words and phrases into 32-bit numbers: the same at training time and at reading time.

/** The weight table has 2^18 rows. Facts that fall into the same row share it; few do. */
export const rowBits = 18;
export const rowMask = (1 << rowBits) - 1;

/** FNV-1a over UTF-16 units from `from` to `to`, begun with `seed` so that prefixes, suffixes and words do not meet. */
export function hashText(text: string, seed = 0, from = 0, to = text.length): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** Order matters: mixHash(a, b) is not mixHash(b, a). */
export function mixHash(a: number, b: number): number {
  let hash = Math.imul(a ^ b, 0x9e3779b1);
  hash ^= hash >>> 15;
  hash = Math.imul(hash + b, 0x85ebca77);
  return hash ^ (hash >>> 13);
}
