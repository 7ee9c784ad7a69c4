// Every exported reader of text is measured by npm run bench -- linear, alone or within an entry; and the measuring bites.
import { expect, test } from "vitest";
import { entries } from "../bench/linear/entries.ts";
import { families, familyText } from "../bench/linear/families.ts";
import { growthOf } from "../bench/linear/measure.ts";
import { alone, readersOfText, within } from "../bench/linear/readers.ts";

test("a reader that takes more than a text stands in a folder whose entry is measured", () => {
  const folders = Object.keys(within);
  const lost = readersOfText().filter(
    ({ file, alone }) => !alone && !folders.some((folder) => file.startsWith(folder)),
  );
  expect(lost).toEqual([]);
  for (const entry of Object.values(within)) expect(Object.keys(entries)).toContain(entry);
});

test("what is measured alone can be called, and survives a text of every family", async () => {
  for (const { most, load } of alone()) {
    const read = await load();
    for (const family of Object.keys(families)) read(familyText(family, Math.min(most, 300)));
  }
});

test("every entry survives a short text of every family", () => {
  for (const { read } of Object.values(entries))
    for (const family of Object.keys(families)) read(familyText(family, 500));
});

test("there are at least forty families, each as long as it is asked to be", () => {
  expect(Object.keys(families).length).toBeGreaterThanOrEqual(40);
  for (const family of Object.keys(families)) expect(familyText(family, 5000)).toHaveLength(5000);
});

/** Work for the processor that the compiler cannot leave out. */
function spin(steps: number): number {
  let sum = 0;
  for (let at = 0; at < steps; at++) sum = (sum * 31 + at) | 0;
  return sum;
}

test("a reader that looks at each character beside each other is told from one that looks at each once", {
  timeout: 60_000,
}, () => {
  const textOf = (size: number): string => "a".repeat(size);
  const square = growthOf((text) => spin(text.length ** 2), textOf, 8000);
  const line = growthOf((text) => spin(text.length * 8000), textOf, 8000);
  expect(square.power).toBeGreaterThan(1.6);
  expect(line.power).toBeLessThan(1.35);
});
