// Facts about the line through a soak's numbers, by sums made by hand.
import { expect, test } from "vitest";
import { floors, slopeOf } from "./slope.ts";

test("a straight line has its slope and no error", () => {
  const { perUnit, error } = slopeOf([
    [0, 1],
    [1, 3],
    [2, 5],
  ]);
  expect([perUnit, error]).toEqual([2, 0]);
});

test("five points that scatter: six tenths, and an error of the root of 0.08", () => {
  const { perUnit, error } = slopeOf([2, 4, 5, 4, 5].map((value, index) => [index + 1, value]));
  expect(perUnit).toBeCloseTo(0.6, 10);
  expect(error).toBeCloseTo(Math.sqrt(0.08), 10);
});

test("of a saw only the lowest of each stretch counts", () => {
  const saw = [5, 9, 4, 8, 3, 9].map((value, index) => [index * 10, value] as const);
  expect(floors(saw, 30)).toEqual([
    [20, 4],
    [40, 3],
  ]);
});
