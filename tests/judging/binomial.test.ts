// What counts prove, against values from tables of the exact binomial interval and against plain counting.
import { expect, test } from "vitest";
import { chanceOfAtLeast, upperBound } from "../../src/judging/binomial.ts";

test.each([
  // The upper ends of the 95% interval of Clopper and Pearson, per cent, as tables of it have them.
  [0, 10, 30.85],
  [0, 100, 3.62],
  [1, 100, 5.45],
  [2, 100, 7.04],
  [3, 100, 8.52],
  [5, 100, 11.28],
  [10, 100, 17.62],
  [1, 10, 44.5],
])("%i missed of %i: at most %f in a hundred", (missed, shown, percent) => {
  expect(upperBound(missed, shown) * 100).toBeCloseTo(percent, 1);
});

test("whoever missed all may miss all", () => expect(upperBound(5, 5)).toBeCloseTo(1, 10));

/** Every way in which so many coins may fall, added up. */
function counted(least: number, coins: number, rate: number): number {
  let sum = 0;
  for (let way = 0; way < 2 ** coins; way++) {
    const missed = [...way.toString(2)].filter((bit) => bit === "1").length;
    if (missed >= least) sum += rate ** missed * (1 - rate) ** (coins - missed);
  }
  return sum;
}

test.each([
  [0, 6, 0.03],
  [1, 6, 0.03],
  [2, 6, 0.03],
  [4, 10, 0.5],
  [10, 10, 0.5],
  [11, 10, 0.5],
  [3, 12, 0],
  [3, 12, 1],
])("the chance of %i or more of %i at a rate of %f is that of all ways together", (least, shown, rate) => {
  expect(chanceOfAtLeast(least, shown, rate)).toBeCloseTo(counted(least, shown, rate), 10);
});
