// The averaged perceptron: decides for each word, left to right, whether a name begins or goes on, and of which kind.

import { bytesOf } from "../../language/bytes.ts";
import type { DocumentSightings, TaggerSentence } from "./context.ts";
import { featureLimit, featuresAt, mayFollow, nameStart, tagCount, worthALook } from "./signals.ts";
import { rowPlace, rowsInUse, type WeightRows } from "./weight-rows.ts";

const rows = new Int32Array(featureLimit);
const scores = new Float64Array(tagCount);

/** The best tag by the weights alone, given the tags of the two words before. The trainer then asks rowsOfLastCall. */
export function bestTag(
  weights: WeightRows,
  sentence: TaggerSentence,
  i: number,
  sightings: DocumentSightings,
  tag: number,
  tagBefore: number,
  nameFrom: number,
): number {
  const n = featuresAt(rows, sentence, i, sightings, tag, tagBefore, nameFrom);
  rowsUsed = n;
  // Written out, because this is where reading spends its time: a loop over the eight tags took half as long again.
  let [s0, s1, s2, s3, s4, s5, s6, s7] = [0, 0, 0, 0, 0, 0, 0, 0];
  const { numbers } = weights;
  for (let f = 0; f < n; f++) {
    const row = rowPlace(weights, rows[f] as number) << 3;
    if (row < 0) continue;
    s0 += numbers[row] as number;
    s1 += numbers[row + 1] as number;
    s2 += numbers[row + 2] as number;
    s3 += numbers[row + 3] as number;
    s4 += numbers[row + 4] as number;
    s5 += numbers[row + 5] as number;
    s6 += numbers[row + 6] as number;
    s7 += numbers[row + 7] as number;
  }
  scores[0] = s0;
  scores[1] = s1;
  scores[2] = s2;
  scores[3] = s3;
  scores[4] = s4;
  scores[5] = s5;
  scores[6] = s6;
  scores[7] = s7;
  let best = 0;
  for (let t = 1; t < tagCount; t++) {
    if (mayFollow(t, tag) && (scores[t] ?? 0) > (scores[best] ?? 0)) best = t;
  }
  return best;
}

let rowsUsed = 0;

/** For training: the rows that the last call of bestTag weighed. */
export const rowsOfLastCall = (): Int32Array => rows.subarray(0, rowsUsed);

export function tagWords(weights: WeightRows, sentence: TaggerSentence, sightings: DocumentSightings): Uint8Array {
  const length = sentence.words.length;
  const out = new Uint8Array(length);
  let tag = 0;
  let tagBefore = 0;
  let nameFrom = 0;
  for (let i = 0; i < length; i++) {
    const best = worthALook(sentence, i, tag) ? bestTag(weights, sentence, i, sightings, tag, tagBefore, nameFrom) : 0;
    out[i] = best;
    nameFrom = nameStart(best, tag, i, nameFrom);
    tagBefore = tag;
    tag = best;
  }
  return out;
}

/**
 * Weights are packed as: gap to the next row used, a byte whose bits say which tags have a weight there, and those
 * weights as zig-zag numbers.
 */
export function unpackWeights(packed: string): WeightRows {
  const bytes = bytesOf(packed);
  // No row takes less than three bytes.
  const rows = new Uint32Array(Math.ceil(bytes.length / 3));
  const weights = new Int16Array(rows.length * tagCount);
  let [at, row, count] = [0, -1, 0];
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
    rows[count] = row;
    const present = bytes[at++] ?? 0;
    for (let t = 0; t < tagCount; t++) {
      if ((present & (1 << t)) === 0) continue;
      const value = next();
      weights[count * tagCount + t] = (value >>> 1) ^ -(value & 1);
    }
    count++;
  }
  return rowsInUse(rows.slice(0, count), weights.slice(0, count * tagCount));
}
