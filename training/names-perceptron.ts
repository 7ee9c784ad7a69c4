// How the averaged perceptron learns: a seeded order, mistakes added and subtracted, and the average of all steps kept.

import { type DocumentSightings, lookThrough, sightingsIn, type TaggerSentence } from "../src/reading/names/context.ts";
import { rowBits } from "../src/reading/names/hashing.ts";
import { mayFollow, nameStart, tagCount, worthALook } from "../src/reading/names/signals.ts";
import { bestTag, rowsOfLastCall } from "../src/reading/names/tagger.ts";
import type { LabelledDocument } from "./names-corpus.ts";

type Lesson = { readonly sentence: TaggerSentence; readonly tags: Int8Array };
type LessonDocument = { readonly lessons: Lesson[]; readonly sightings: DocumentSightings; readonly noOther: boolean };

const other = 7;

export function prepare(documents: readonly LabelledDocument[]): LessonDocument[] {
  return documents.map(({ sentences, noOther }) => {
    const lessons = sentences.map(({ tokens, tags }) => ({ sentence: lookThrough(tokens), tags }));
    return { lessons, sightings: sightingsIn(lessons.map(({ sentence }) => sentence)), noOther };
  });
}

/**
 * The same documents, rounds and seed give the same weights, bit for bit: sums of small whole numbers until the one
 * division.
 */
export function learn(
  documents: readonly LessonDocument[],
  rounds: number,
  seed: number,
  tell: (line: string) => void,
): Float64Array {
  const weights = new Float32Array(tagCount << rowBits);
  const rows = { numbers: weights };
  const sums = new Float64Array(weights.length);
  let state = seed;
  const random = (): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state / 4294967296;
  };
  const order = documents.map((_, i) => i);
  let step = 1;
  for (let round = 0; round < rounds; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
    }
    let mistakes = 0;
    for (const index of order) {
      const document = documents[index];
      if (document === undefined) continue;
      for (const lesson of document.lessons) mistakes += study(document, lesson, round);
    }
    tell(`round ${round + 1} of ${rounds}: ${mistakes} mistakes`);
  }
  return Float64Array.from(weights, (weight, i) => weight - (sums[i] ?? 0) / step);

  function study(document: LessonDocument, { sentence, tags }: Lesson, round: number): number {
    let mistakes = 0;
    let tag = 0;
    let tagBefore = 0;
    let nameFrom = 0;
    for (let i = 0; i < tags.length; i++) {
      let gold = tags[i] ?? 0;
      let best = 0;
      if (worthALook(sentence, i, tag) || gold > 0) {
        best = bestTag(rows, sentence, i, document.sightings, tag, tagBefore, nameFrom);
        if (gold === 0 && document.noOther && best === other) gold = best;
        if (gold >= 0) {
          if (best !== gold) {
            mistakes++;
            correct(gold, best);
          }
          step++;
        }
      }
      if (gold < 0) gold = best;
      tagBefore = tag;
      // After the first round half of the words are studied behind the tagger's own mistakes, as when it reads.
      tag = round > 0 && random() < 0.5 ? best : gold;
      if (!mayFollow(tag, tagBefore)) tag = gold;
      nameFrom = nameStart(tag, tagBefore, i, nameFrom);
    }
    return mistakes;
  }

  function correct(gold: number, best: number): void {
    for (const row of rowsOfLastCall()) {
      const up = row * tagCount + gold;
      const down = row * tagCount + best;
      weights[up] = (weights[up] ?? 0) + 1;
      sums[up] = (sums[up] ?? 0) + step;
      weights[down] = (weights[down] ?? 0) - 1;
      sums[down] = (sums[down] ?? 0) - step;
    }
  }
}

/**
 * Rounds to steps of 1/`scale`, drops weights below `least`, and packs the rest as src/reading/names/tagger.ts unpacks
 * it.
 */
export function packWeights(weights: Float64Array, scale: number, least: number): { packed: string; kept: number } {
  const bytes: number[] = [];
  const put = (value: number): void => {
    for (; value >= 128; value >>>= 7) bytes.push((value & 127) | 128);
    bytes.push(value);
  };
  let kept = 0;
  let before = -1;
  for (let row = 0; row < 1 << rowBits; row++) {
    const values: number[] = [];
    let present = 0;
    for (let t = 0; t < tagCount; t++) {
      const weight = weights[row * tagCount + t] ?? 0;
      const value = Math.max(-32768, Math.min(32767, Math.round(weight * scale)));
      if (value === 0 || Math.abs(weight) < least) continue;
      present |= 1 << t;
      values.push(value);
    }
    if (present === 0) continue;
    put(row - before);
    bytes.push(present);
    for (const value of values) put((value << 1) ^ (value >> 31));
    kept += values.length;
    before = row;
  }
  return { packed: Uint8Array.from(bytes).toBase64(), kept };
}
