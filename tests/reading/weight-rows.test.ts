// The name tagger's packed weights: every row that was packed has its weights, and no other row has any.
import { expect, test } from "vitest";
import { rowBits } from "../../src/reading/names/hashing.ts";
import { tagCount } from "../../src/reading/names/signals.ts";
import { unpackWeights } from "../../src/reading/names/tagger.ts";
import { rowPlace } from "../../src/reading/names/weight-rows.ts";
import { packWeights } from "../../training/names-perceptron.ts";

const last = 2 ** rowBits - 1;
/** Row, tag, weight: rows at the ends of the table and of a group of 32, and a group in which all are in use. */
const given: readonly (readonly [number, number, number])[] = [
  [0, 0, 3],
  [31, 7, -4010],
  [32, 1, 1],
  [63, 2, -1],
  ...Array.from({ length: 32 }, (_, at) => [640 + at, at % tagCount, at + 1] as const),
  [last, 5, 127],
];

test("a row that was packed has its weights, and every other row has none", () => {
  const learned = new Float64Array(2 ** rowBits * tagCount);
  for (const [row, tag, weight] of given) learned[row * tagCount + tag] = weight;
  const rows = unpackWeights(packWeights(learned, 1, 1).packed);
  const known = new Set(given.map(([row]) => row));
  for (const [row, tag, weight] of given) {
    const from = rowPlace(rows, row) * tagCount;
    expect(Array.from({ length: tagCount }, (_, at) => rows.numbers[from + at])).toEqual(
      Array.from({ length: tagCount }, (_, at) => (at === tag ? weight : 0)),
    );
  }
  const others = Array.from({ length: last + 1 }, (_, row) => row).filter((row) => !known.has(row));
  expect(others.filter((row) => rowPlace(rows, row) >= 0)).toEqual([]);
  expect(rows.numbers).toHaveLength(known.size * tagCount);
});
