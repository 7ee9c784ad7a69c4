// Which facts about a word and its neighbours the name tagger weighs, as rows of its weight table.

import type { DocumentSightings, TaggerSentence } from "./context.ts";
import { mixHash, rowMask } from "./hashing.ts";
import { type KnownWord, outside } from "./known-word.ts";

/** A row of the weight table holds one weight a tag. */
export const nameTags = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "MISC"] as const;
export const tagCount = nameTags.length;

/** More than any word has. */
export const featureLimit = 112;

const some = (count: number): number => (count === 0 ? 0 : count < 2 ? 1 : 2);

/**
 * Telling by itself apart from its place: gazetteer bits of a word without a capital say nothing of names, but titles
 * and nationalities do.
 */
const lowerKnown = 8 | 16 | 32;

/** Where the rows of the word in question go, and how many there are: one call at a time, nothing is allocated. */
let into = new Int32Array(featureLimit);
let filled = 0;

function put(kind: number, value: number): void {
  into[filled++] = mixHash(value, Math.imul(kind, 0x01000193) + 7) & rowMask;
}

/**
 * Writes the rows for word `i` into `rows` and answers how many. `tag` and `tagBefore` are what was decided for the
 * two words before, `nameFrom` the first word of the name that the word before belongs to. Weights are only good for
 * the exact list they were trained with: after a change here, npm run train:names.
 */
export function featuresAt(
  rows: Int32Array<ArrayBuffer>,
  sentence: TaggerSentence,
  i: number,
  sightings: DocumentSightings,
  tag: number,
  tagBefore: number,
  nameFrom: number,
): number {
  into = rows;
  const { words } = sentence;
  const x = words[i] ?? outside;
  const { own } = x;
  for (filled = 0; filled < own.length; filled++) rows[filled] = own[filled] ?? 0;
  putNeighbours(words, i, x, tag, tagBefore);
  putGazetteer(sentence, i, x, tag);
  putDocument(sightings, x, words[i + 1] ?? outside, i);
  putCompound(sentence, i);
  putRun(sentence, i);
  if (tag !== 0) putName(words[nameFrom] ?? outside, x, words[i + 1] ?? outside, tag);
  return filled;
}

function putNeighbours(words: readonly KnownWord[], i: number, x: KnownWord, tag: number, tagBefore: number): void {
  const a = words[i - 1] ?? outside;
  const aa = words[i - 2] ?? outside;
  const b = words[i + 1] ?? outside;
  const bb = words[i + 2] ?? outside;
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
}

function putGazetteer({ words, places, style }: TaggerSentence, i: number, x: KnownWord, tag: number): void {
  const a = words[i - 1] ?? outside;
  const b = words[i + 1] ?? outside;
  const known = x.capital ? x.known : x.known & lowerKnown;
  const place = places[i] ?? 0;
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
}

function putDocument(sightings: DocumentSightings, x: KnownWord, b: KnownWord, i: number): void {
  const seen = sightings.get(x.key);
  if (seen !== undefined) {
    const company = some(seen.titled) * 9 + some(seen.afterFirst) * 3 + some(seen.afterIn);
    put(39, some(seen.lowerCase) * 81 + some(seen.inside) * 27 + company + 300 * some(seen.organisation));
    put(40, mixHash(x.shape, some(seen.lowerCase) * 9 + some(seen.inside) * 3 + (i === 0 ? 1 : 0)));
  }
  if (!b.capital) return;
  const next = sightings.get(b.key);
  if (next !== undefined) put(41, some(next.titled) * 9 + some(next.afterFirst) * 3 + some(next.organisation));
}

/** A token of "Turkish-backed" is also that whole word, and the word behind it stands behind that whole word. */
function putCompound({ compounds }: TaggerSentence, i: number): void {
  const compound = compounds.of[i] ?? 0;
  if (compound > 0) {
    const whole = compounds.words[compound - 1] ?? outside;
    const part = compounds.part[i] ?? 0;
    for (const row of whole.own) put(63 + part, row);
    put(67, whole.known * 4 + part);
  }
  const before = compounds.of[i - 1] ?? 0;
  if (before > 0 && before !== compound) put(68, (compounds.words[before - 1] ?? outside).key);
}

/** How a run of capitalised words ends tells what it is from its first word on: "International Energy Agency". */
function putRun({ words, runLast }: TaggerSentence, i: number): void {
  const run = runLast[i] ?? -1;
  if (run < 0) return;
  const last = words[run] ?? outside;
  const at = run === i ? 1 : 2;
  put(70, mixHash(last.key, at));
  put(71, mixHash(last.fine, at));
  put(72, mixHash(last.known, at));
}

/** How the name began that may go on here. */
function putName(first: KnownWord, x: KnownWord, b: KnownWord, tag: number): void {
  put(75, mixHash(first.key, tag));
  put(76, mixHash(first.fine * 8 + tag, x.shape));
  if (!x.capital) put(77, mixHash(first.key, mixHash(x.key, b.shape)));
}

/** Only words with a capital, and what follows a name, are looked at: a name in lower case is not found. */
export function worthALook(sentence: TaggerSentence, i: number, tag: number): boolean {
  if (tag !== 0) return true;
  const word = sentence.words[i];
  if (word?.anyCapital === true || word?.capital === true) return true;
  const compound = sentence.compounds.of[i] ?? 0;
  return compound > 0 && sentence.compounds.words[compound - 1]?.anyCapital === true;
}

/** Where the name that goes on at word `i` with `tag` began: here, where it only begins, or where it began before. */
export function nameStart(tag: number, tagBefore: number, i: number, nameFrom: number): number {
  if (tag === 7) return tagBefore === 7 ? nameFrom : i;
  return (tag & 1) === 1 ? i : nameFrom;
}

/** I- may only continue a name of its kind. */
export function mayFollow(tag: number, before: number): boolean {
  return (tag & 1) === 1 || tag === 0 || before === tag || before === tag - 1;
}
