// The best tree of a hand-made table of scores: a row a word; columns are the root and then the words.
import { expect, test } from "vitest";
import { bestTree } from "../../../src/language/syntax/spanning.ts";

const none = Number.NEGATIVE_INFINITY;
const tree = (...rows: readonly (readonly number[])[]): readonly number[] => [
  ...bestTree(Float64Array.from(rows.flat()), rows.length),
];

test("one word hangs on the root", () => expect(tree([-7, none])).toEqual([0]));

test("without a cycle every word gets its best head", () => {
  expect(tree([1, none, 9, 0], [8, 1, none, 1], [1, 2, 7, none])).toEqual([2, 0, 2]);
});

test("two words that choose each other are cut where it costs least", () => {
  // 1 -> 2 and 2 -> 1 are best (10 + 10). Root into 1 loses 4, root into 2 loses 7.
  expect(tree([6, none, 10], [3, 10, none])).toEqual([0, 1]);
});

test("a cycle is entered through the word where the whole tree is best, not where the entry alone is", () => {
  // The textbook's John saw Mary: greedy heads are saw <- John, John <- saw, Mary <- saw.
  expect(tree([9, none, 30, 11], [10, 20, none, 0], [9, 3, 30, none])).toEqual([2, 0, 2]);
});

test("a cycle of three that hangs on a fourth word", () => {
  // 1 -> 2 -> 3 -> 1 is a cycle (5 each), word 4 is the root's; entering at 3 (from 4) loses least.
  expect(tree([none, none, 5, 0, 1], [none, 0, none, 5, 1], [none, 5, 0, none, 4], [3, 0, 0, 0, none])).toEqual([
    2, 3, 4, 0,
  ]);
});

test("a cycle inside a cycle is opened twice", () => {
  // 1 and 2 choose each other; together they choose 3, which chooses 2; the root suits 3 best by far.
  expect(tree([0, none, 9, 2], [0, 9, none, 8], [1, 0, 7, none])).toEqual([2, 3, 0]);
});

test("exactly one word hangs on the root, even where two would score more", () => {
  expect(tree([10, none, 1], [9, 2, none])).toEqual([0, 1]);
  expect(tree([5, none, 4, 0], [5, 1, none, 0], [5, 4, 3, none])).toEqual([2, 0, 1]);
});

test("every table of ten words gives a tree with one root", () => {
  let state = 7;
  const next = (): number => {
    state = (state * 48271) % 2147483647;
    return (state % 1000) / 10;
  };
  for (let round = 0; round < 200; round++) {
    const rows = Array.from({ length: 10 }, () => Array.from({ length: 11 }, next));
    const heads = tree(...rows);
    expect(heads.filter((head) => head === 0)).toHaveLength(1);
    for (let word = 1; word <= 10; word++) {
      let at = word;
      for (let steps = 0; at !== 0 && steps <= 10; steps++) at = heads[at - 1] ?? 0;
      expect(at).toBe(0);
    }
  }
});
