// When an article behind posted lines is read again: after one, six, 24 and 72 hours, and never twice within one.
import { expect, test } from "vitest";
import { nextReading, nextReadingAfter } from "../../src/publishing/watch-plan.ts";
import { hour } from "./world.ts";

const since = 1_000 * hour;
const watched = (looks: number) => ({ article: "a", url: "https://a.example/", since, looks });

test.each([
  [0, 1],
  [1, 6],
  [2, 24],
  [3, 72],
])("after %i looks the next is %i hours after it was posted", (looks, hours) =>
  expect(nextReading(watched(looks))).toBe(since + hours * hour),
);

test("after the fourth there is none", () => {
  expect(nextReading(watched(4))).toBeUndefined();
  expect(nextReadingAfter(watched(4), since)).toBeUndefined();
});

test("whoever slept through several looks makes them an hour apart", () => {
  expect(nextReadingAfter(watched(1), since + 2 * hour)).toBe(since + 6 * hour);
  expect(nextReadingAfter(watched(1), since + 50 * hour)).toBe(since + 51 * hour);
});
