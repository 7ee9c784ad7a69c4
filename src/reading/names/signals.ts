// Which facts about a word and its neighbours the name tagger weighs, as rows of its weight table.

import type { DocumentCounts, Words } from "./context.ts";
import { mixHash, rowMask } from "./hashing.ts";
import { outside } from "./spelling.ts";

/** A row of the weight table holds one weight a tag. */
export const tags = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "MISC"] as const;
export const tagCount = tags.length;

/** More than any word has. */
export const featureLimit = 96;

const some = (count: number): number => (count === 0 ? 0 : count < 2 ? 1 : 2);

/** Telling by itself apart from its place: gazetteer bits of a word without a capital say nothing of names, but titles and nationalities do. */
const lowerKnown = 8 | 16 | 32;

/**
 * Writes the rows for word `i` into `rows` and answers how many. `tag` and `tagBefore` are what was decided for the two words
 * before. Weights are only good for the exact list they were trained with: after a change here, npm run train:names.
 */
export function featuresAt(
  rows: Int32Array,
  sentence: Words,
  i: number,
  counts: DocumentCounts,
  tag: number,
  tagBefore: number,
): number {
  const { words, places, style } = sentence;
  const x = words[i] ?? outside;
  const a = words[i - 1] ?? outside;
  const aa = words[i - 2] ?? outside;
  const b = words[i + 1] ?? outside;
  const bb = words[i + 2] ?? outside;
  let n = 0;
  const own = x.own;
  for (; n < own.length; n++) rows[n] = own[n] ?? 0;
  const put = (kind: number, value: number): void => {
    rows[n++] = mixHash(value, Math.imul(kind, 0x01000193) + 7) & rowMask;
  };
  const known = x.capital ? x.known : x.known & lowerKnown;
  const place = places[i] ?? 0;

  put(3, a.key);
  put(4, b.key);
  put(5, aa.key);
  put(6, bb.key);
  put(8, mixHash(a.shape, x.shape));
  put(9, mixHash(x.shape, b.shape));
  put(10, mixHash(mixHash(a.shape, x.shape), b.shape));
  put(17, mixHash(a.key, x.key));
  put(18, mixHash(x.key, b.key));
  put(34, mixHash(a.key, b.key));
  put(37, mixHash(aa.key, a.key));
  put(38, mixHash(b.key, bb.key));

  put(19, tag + 100);
  put(20, tag * 16 + tagBefore);
  put(21, mixHash(tag + 1, x.key));
  put(22, mixHash(tag + 1, x.shape));
  put(23, mixHash(tag + 1, b.key));
  put(24, mixHash(tag + 1, a.key));

  const opening = i === 0 ? 3 : 0;
  put(25, opening + style);
  put(26, mixHash(x.shape, opening + style));

  put(27, known + 1000);
  put(28, ((known << 8) | a.known) + 5);
  put(29, ((known << 8) | b.known) + 77);
  put(30, place + 50);
  put(31, place * 128 + (places[i - 1] ?? 0) * 8 + (known & 7));
  put(32, mixHash(tag + 3, known + 9));
  put(33, mixHash(tag + 3, place + 90));
  put(35, mixHash(a.key, known + 11));
  put(36, mixHash(b.key, known + 13));

  put(52, a.coarse);
  put(53, b.coarse);
  put(54, a.fine);
  put(55, b.fine);
  put(56, a.coarse * 300 + x.coarse);
  put(57, x.coarse * 300 + b.coarse);
  put(58, mixHash(a.coarse + 1, mixHash(x.shape, b.coarse + 7)));
  put(59, mixHash(tag + 7, x.coarse + 1));
  put(60, aa.fine);
  put(61, bb.fine);
  put(62, mixHash(x.shape, a.fine + 3));
  put(63, mixHash(x.shape, b.fine + 3));

  const count = counts.get(x.key);
  if (count !== undefined) {
    const company = some(count.titled) * 9 + some(count.afterFirst) * 3 + some(count.afterIn);
    put(39, some(count.lowerCase) * 81 + some(count.inside) * 27 + company + 300 * some(count.organisation));
    put(40, mixHash(x.shape, some(count.lowerCase) * 9 + some(count.inside) * 3 + (i === 0 ? 1 : 0)));
  }
  if (b.capital) {
    const next = counts.get(b.key);
    if (next !== undefined) put(41, some(next.titled) * 9 + some(next.afterFirst) * 3 + some(next.organisation));
  }
  return n;
}

/** Only words with a capital, and what follows a name, are looked at: a name in lower case is not found. */
export function worthALook(sentence: Words, i: number, tag: number): boolean {
  return tag !== 0 || sentence.words[i]?.anyCapital === true || sentence.words[i]?.capital === true;
}

/** I- may only continue a name of its kind. */
export function mayFollow(tag: number, before: number): boolean {
  return (tag & 1) === 1 || tag === 0 || before === tag || before === tag - 1;
}
