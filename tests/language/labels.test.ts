// The hand-made labels for numbers, dates and German are sound: they stand in their texts and are told apart by their ids.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

type Figure = {
  readonly text: string;
  readonly start?: number;
  readonly value: number | null;
  readonly vague?: boolean;
  readonly hedge?: string;
};
type Day = { readonly text: string; readonly from: string; readonly to: string };
type Row = {
  readonly id: string;
  readonly text: string;
  readonly figures?: readonly Figure[];
  readonly optional?: readonly Figure[];
  readonly not?: readonly string[];
  readonly dates?: readonly Day[];
  readonly omitted?: readonly { readonly text: string }[];
  readonly quotes?: readonly { readonly text: string; readonly speaker: string }[];
};
type Pair = { readonly id: string; readonly source: string; readonly claim: string; readonly same: boolean };

const fixtures = join(import.meta.dirname, "../fixtures");
const lines = <T>(file: string): readonly T[] =>
  readFileSync(join(fixtures, file), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

const german = readdirSync(join(fixtures, "german"))
  .filter((file) => file.endsWith(".json"))
  .map((file): Row => JSON.parse(readFileSync(join(fixtures, "german", file), "utf8")));
const notations = lines<Row>("numbers/notations.jsonl");
const pairs = lines<Pair>("numbers/pairs.jsonl");
const dates = lines<Row>("dates/dates.jsonl");

const inDrawer = (id: string): boolean =>
  Number.parseInt(createHash("sha256").update(id).digest("hex").slice(0, 8), 16) % 3 === 0;

const figuresOf = (row: Row): readonly Figure[] => [...(row.figures ?? []), ...(row.optional ?? [])];

describe.each([
  ["German articles", german, 30],
  ["notations", notations, 220],
  ["pairs", pairs, 150],
  ["dates", dates, 80],
])("%s", (_name, rows, least) => {
  test("are enough, and no id is given twice", () => {
    expect(rows.length).toBeGreaterThanOrEqual(least);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  test("a third of them is in the drawer", () => {
    const share = rows.filter(({ id }) => inDrawer(id)).length / rows.length;
    expect(share).toBeGreaterThan(0.28);
    expect(share).toBeLessThan(0.38);
  });
});

const labelled = [...german, ...notations, ...dates];

test("every label stands in its text", () => {
  const labelsOf = (row: Row): readonly string[] => [
    ...[...figuresOf(row), ...(row.dates ?? []), ...(row.omitted ?? []), ...(row.quotes ?? [])].map(({ text }) => text),
    ...figuresOf(row).flatMap(({ hedge }) => hedge ?? []),
    ...(row.quotes ?? []).map(({ speaker }) => speaker),
    ...(row.not ?? []),
  ];
  const lost = labelled.flatMap((row) =>
    labelsOf(row).flatMap((text) => (row.text.includes(text) ? [] : [`${row.id}: ${text}`])),
  );
  expect(lost).toEqual([]);
});

test("a label with a place stands at it", () => {
  const wrong = labelled.flatMap((row) =>
    figuresOf(row).flatMap(({ text, start }) =>
      row.text.startsWith(text, start ?? row.text.indexOf(text)) ? [] : text,
    ),
  );
  expect(wrong).toEqual([]);
});

test("a figure has a value or is vague", () => {
  const figures = labelled.flatMap(figuresOf);
  expect(figures.filter(({ value, vague }) => (value === null) !== (vague === true))).toEqual([]);
});

test("no span of days ends before it begins", () => {
  const days = labelled.flatMap((row) => row.dates ?? []);
  expect(days.filter(({ from, to }) => from > to || !/^\d{4}-\d\d-\d\d$/.test(from))).toEqual([]);
});

test("a pair that is not the same differs in its words", () => {
  expect(pairs.filter(({ source, claim, same }) => source === claim && !same)).toEqual([]);
});
