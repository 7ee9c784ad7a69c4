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
