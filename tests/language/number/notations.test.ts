// Numbers in every notation, labelled by hand: what is shown is right, and what is no figure is not shown with a value.
import { expect, test } from "vitest";
import type { FigureFound } from "../../../src/news/reading.ts";
import { read } from "../../../src/reading/read.ts";
import { inDrawer, isRight, type LabelledFigure, rowsOf } from "./drawer.ts";

type Row = {
  readonly id: string;
  readonly text: string;
  readonly language?: string;
  readonly figures: readonly LabelledFigure[];
  readonly optional?: readonly LabelledFigure[];
  readonly not?: readonly string[];
};

type Judged = { readonly right: number; readonly wanted: number; readonly faults: readonly string[] };

function judge(row: Row): Judged {
  const got = read({ title: "", text: row.text, language: row.language ?? "en" }).figures;
  const free = new Set<FigureFound>(got);
  const take = (want: LabelledFigure): boolean => {
    const found = [...free].find((figure) => isRight(figure, want));
    if (found) free.delete(found);
    return found !== undefined;
  };
  const sure = row.figures.filter(({ value }) => value !== null);
  const missed = sure.filter((want) => !take(want));
  for (const want of row.optional ?? []) take(want);
  const shown = [...free].map(
    ({ text, value, high, unit }) => `shown ${text} = ${value}${high ? `..${high}` : ""} ${unit}`,
  );
  return {
    right: sure.length - missed.length,
    wanted: sure.length,
    faults: [
      ...missed.map(({ text, value, high, unit }) => `missed ${text} = ${value}${high ? `..${high}` : ""} ${unit}`),
      ...shown,
    ],
  };
}

function rate(rows: readonly Row[], show: boolean): { readonly right: number; readonly extra: number } {
  let right = 0;
  let wanted = 0;
  let extra = 0;
  for (const row of rows) {
    const judged = judge(row);
    right += judged.right;
    wanted += judged.wanted;
    extra += judged.faults.filter((fault) => fault.startsWith("shown")).length;
    if (show && judged.faults.length > 0) console.log(`${row.id}: ${row.text}\n    ${judged.faults.join("\n    ")}`);
  }
  return { right: right / wanted, extra };
}

const rows = rowsOf<Row>("numbers/notations.jsonl");

test.each([
  ["rows that rules were written against", false],
  ["rows kept unread", true],
])("figures in every notation: %s", (name, drawer) => {
  const { right, extra } = rate(
    rows.filter(({ id }) => inDrawer(id) === drawer),
    !drawer && process.env.SHOW !== undefined,
  );
  console.log(`notations, ${name}: ${(100 * right).toFixed(1)}% right, ${extra} shown that are none or wrong`);
  expect(right).toBeGreaterThanOrEqual(0.95);
  expect(extra).toBe(0);
});
