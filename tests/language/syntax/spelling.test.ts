// Words are spelt for the network exactly as they were when it learned: training/syntax/forms.py wrote the table.
import { expect, test } from "vitest";
import { affixesOf, normalForm, shapeOf } from "../../../src/language/syntax/spelling.ts";
import table from "./spelling.table.json" with { type: "json" };

type Spelt = [form: string, normal: string, shape: number, affixes: string[]];

test("normal form, shape and affixes of a word are what the trainer made of it", () => {
  const learned = table as unknown as Spelt[];
  expect(learned.length).toBeGreaterThan(50);
  const here = learned.map(([form]) => [form, normalForm(form), shapeOf(form), affixesOf(normalForm(form))]);
  expect(here).toEqual(learned);
});

test("numbers are known by their kind, not by their digits", () => {
  expect(["1987", "12", "3.5", "1990s"].map(normalForm)).toEqual(["!year", "!digits", "!num", "1990s"]);
});
