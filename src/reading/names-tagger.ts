// The averaged perceptron: decides for each word, left to right, whether a person, organisation or place begins or goes on.
import { featureLimit, featuresAt, mayFollow, rowBits, tagCount, worthALook } from "./names-features.ts";
import type { DocumentCounts, Words } from "./names-sentence.ts";

export type Weights = Int16Array | Float32Array;

const rows = new Int32Array(featureLimit);
const scores = new Float64Array(tagCount);

/** The best tag by the weights alone, given the tags of the two words before. The trainer then asks rowsOfLastCall. */
export function bestTag(
  weights: Weights,
  sentence: Words,
  i: number,
  counts: DocumentCounts,
  tag: number,
  tagBefore: number,
): number {
  const n = featuresAt(rows, sentence, i, counts, tag, tagBefore);
  rowsUsed = n;
  scores.fill(0);
  for (let f = 0; f < n; f++) {
    const row = (rows[f] ?? 0) * tagCount;
    for (let t = 0; t < tagCount; t++) scores[t] = (scores[t] ?? 0) + (weights[row + t] ?? 0);
  }
  let best = 0;
  for (let t = 1; t < tagCount; t++) {
    if (mayFollow(t, tag) && (scores[t] ?? 0) > (scores[best] ?? 0)) best = t;
  }
  return best;
}

let rowsUsed = 0;

/** For training: the rows that the last call of bestTag weighed. */
export const rowsOfLastCall = (): Int32Array => rows.subarray(0, rowsUsed);

export function tagWords(weights: Weights, sentence: Words, counts: DocumentCounts): Uint8Array {
  const length = sentence.words.length;
  const out = new Uint8Array(length);
  let tag = 0;
  let tagBefore = 0;
  for (let i = 0; i < length; i++) {
    const best = worthALook(sentence, i, tag) ? bestTag(weights, sentence, i, counts, tag, tagBefore) : 0;
    out[i] = best;
    tagBefore = tag;
    tag = best;
  }
  return out;
}

/** Weights are packed as: gap to the next row used, a byte whose bits say which tags have a weight there, and those weights as zig-zag numbers. */
export function unpackWeights(packed: string): Int16Array {
  const bytes = Uint8Array.fromBase64(packed);
  const weights = new Int16Array(tagCount << rowBits);
  let at = 0;
  let row = -1;
  const next = (): number => {
    let byte = bytes[at++] ?? 0;
    let value = byte & 127;
    for (let shift = 7; byte >= 128 && shift < 28; shift += 7) {
      byte = bytes[at++] ?? 0;
      value |= (byte & 127) << shift;
    }
    return value;
  };
  while (at < bytes.length) {
    row += next();
    const present = bytes[at++] ?? 0;
    for (let t = 0; t < tagCount; t++) {
      if ((present & (1 << t)) === 0) continue;
      const value = next();
      weights[row * tagCount + t] = (value >>> 1) ^ -(value & 1);
    }
  }
  return weights;
}
