// How sure a phrase's ends are, worked out by hand from the chances of heads: a row a word, the root first.
import { expect, test } from "vitest";
import { spanChances } from "../../../src/language/syntax/spans.ts";

/** Three words: the first is the root's, the second hangs on it, the third on the second. */
const heads = Int32Array.of(0, 1, 2);
const chances = Float64Array.from([
  ...[0.9, 0, 0.1, 0], // the first: on the root, or on the second
  ...[0.2, 0.8, 0, 0], // the second: on the first, or on the root
  ...[0, 0.25, 0.75, 0], // the third: on the second, or on the first
]);
const nothing = (): boolean => false;

test("a phrase is as sure as that its words hang inside it and no other word does", () => {
  const [whole, two, one] = spanChances(chances, heads, nothing);
  // All three: the first must hang outside (0.9), the second on the first (0.8), the third on either (1).
  expect(whole).toBeCloseTo(0.9 * 0.8 * 1);
  // The second and third: the first not on the second (0.9), the second outside (1), the third on the second (0.75).
  expect(two).toBeCloseTo(0.9 * 1 * 0.75);
  // The third alone: nobody ever hangs on it.
  expect(one).toBeCloseTo(1);
});

test("a word put aside does not count, wherever it hangs", () => {
  const [, two] = spanChances(chances, heads, (word) => word === 2);
  expect(two).toBeCloseTo(0.9);
});
