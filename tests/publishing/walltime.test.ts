// Times of day as written, and the days of a zone.
import { expect, test } from "vitest";
import { checkZone, localDay, minutesOf, startOfDay, timeWords } from "../../src/publishing/walltime.ts";

test.each([
  ["07:30", 450],
  ["7:30", 450],
  [" 07:30 ", 450],
  ["00:00", 0],
  ["23:59", 1439],
  ["24:00", undefined],
  ["23:60", undefined],
  ["7", undefined],
  ["7:3", undefined],
  ["", undefined],
])("%s is minute %s of the day", (time, minutes) => expect(minutesOf(time)).toBe(minutes));

test.each([
  [0, "00:00"],
  [59, "00:59"],
  [60, "01:00"],
  [1439, "23:59"],
])("minute %i is %s", (minutes, words) => expect(timeWords(minutes)).toBe(words));

test("a day begins at its zone's midnight", () => {
  const start = Date.parse("2026-03-01T23:00:00Z");
  expect(localDay(start, "Europe/Zurich") - localDay(start - 1, "Europe/Zurich")).toBe(1);
  expect(startOfDay(localDay(start, "Europe/Zurich"), "Europe/Zurich")).toBe(start);
});

test("a zone is spelled as the system spells it, and an unknown one is refused", () => {
  expect(checkZone("america/new york")).toBe("America/New_York");
  expect(() => checkZone("Ellery/Karsk")).toThrow('"Ellery/Karsk" is not a time zone');
});
