import { expect, test } from "vitest";
import { poolSentences, type Seen } from "../../src/checking/learned/gathered.ts";

const sentence = (features: readonly number[], words: number): Seen => ({
  features: Float64Array.from(features),
  doubts: Array.from({ length: words }, () => new Float64Array(43)),
});
const features = (gathered: Float64Array): number[] => [...gathered.slice(13)];

test("a feature is gathered on average, at worst, at best, and from the sentence with the most doubtful word", () => {
  const two = [sentence([0.2], 1), sentence([0.6], 1)];
  expect(features(poolSentences(two, [[0.9], [0.1]]))).toEqual([0.4, 0.6, 0.2, 0.2]);
  expect(features(poolSentences(two, [[0.1], [0.9]]))).toEqual([0.4, 0.6, 0.2, 0.6]);
});

test("the three most doubtful words stand first, whichever sentences they are in", () => {
  const gathered = poolSentences(
    [sentence([0], 2), sentence([0], 2)],
    [
      [0.1, 0.7],
      [0.9, 0.3],
    ],
  );
  expect([...gathered.slice(0, 3)]).toEqual([0.9, 0.7, 0.3]);
});

test("a sentence without a word to doubt is gathered too", () => {
  expect([...poolSentences([sentence([0.5], 0)], [[]])].every(Number.isFinite)).toBe(true);
});

/** Seven of all words: the three most doubtful, the sum, the mean, and how likely any is wrong; then six kinds. */
const wordsOf = (gathered: Float64Array): number[] => [...gathered.slice(0, 13)];
const ofKind = (kind: number): Float64Array => {
  const doubt = new Float64Array(43);
  if (kind < 5) doubt[kind] = 1;
  return doubt;
};
const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 9));

test("one word: the second and third most doubtful are none, and the word is of its kind alone", () => {
  const any = -Math.log(1 - 0.9 * 0.5);
  for (const kind of [0, 1, 2, 3, 4, 5]) {
    const kinds = [0, 0, 0, 0, 0, 0].map((_, at) => (at === kind ? 0.5 : 0));
    const seen: Seen = { features: Float64Array.of(1), doubts: [ofKind(kind)] };
    expect(wordsOf(poolSentences([seen], [[0.5]]))).toEqual(close([0.5, 0, 0, 0.5, 0.5, any, any, ...kinds]));
  }
});

test("words of two sentences: their sum, their mean, and the worst of each kind", () => {
  const one: Seen = { features: Float64Array.of(1), doubts: [ofKind(0), ofKind(0), ofKind(5)] };
  const two: Seen = { features: Float64Array.of(3), doubts: [ofKind(1)] };
  const chances = [[0.1, 0.4, 0.2], [0.3]];
  const any = [0.1, 0.4, 0.2, 0.3].reduce((sum, chance) => sum - Math.log(1 - 0.9 * chance), 0);
  const gathered = poolSentences([one, two], chances);
  expect(wordsOf(gathered)).toEqual(close([0.4, 0.3, 0.2, 1, 0.25, any, any / 4, 0.4, 0.3, 0, 0, 0, 0.2]));
  expect(features(gathered)).toEqual(close([2, 3, 1, 1]));
});

test("no word at all is no doubt", () => {
  expect(wordsOf(poolSentences([sentence([0.5], 0)], [[]]))).toEqual(new Array(13).fill(0));
});
