// How trees become a number: a step at a time, by hand.
import { expect, test } from "vitest";
import { chanceOf, type Forest, treesOf } from "../../src/checking/learned/score.ts";

/** At most 0.5 of the first input goes to the second node, more to the third; leaves are -1 and their value. */
const stump = [0, 0.5, 1, 2, -1, 10, 0, 0, -1, 20, 0, 0];
const forest: Forest = { start: 1, trees: [stump, stump] };

test.each([
  [0, 1 + 2 * 10],
  [0.5, 1 + 2 * 10],
  [0.6, 1 + 2 * 20],
])("an input of %d goes down to %d", (input, sum) => expect(treesOf(Float64Array.of(input), forest)).toBe(sum));

test("an input that is not there counts as nothing, and without trees the start stands", () => {
  expect(treesOf(new Float64Array(0), forest)).toBe(21);
  expect(treesOf(Float64Array.of(1), { start: 3, trees: [] })).toBe(3);
});

test("a claim without sentences is supported by nothing", () => expect(chanceOf([])).toBe(0));
