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

function rate(rows: readonly Row[]): {
  readonly right: number;
  readonly wrong: readonly string[];
  readonly faults: string;
} {
  const judged = rows.map(judge);
  const right = judged.reduce((sum, each) => sum + each.right, 0);
  const wanted = judged.reduce((sum, each) => sum + each.wanted, 0);
  const wrong = judged.flatMap(({ faults }) => faults.filter((fault) => fault.startsWith("shown")));
  return { right: right / wanted, wrong, faults: judged.flatMap(({ faults }) => faults).join("\n") };
}

const rows = rowsOf<Row>("numbers/notations.jsonl");

test("rows that rules were written against: nearly all right, and nothing shown that is none", () => {
  const { right, wrong, faults } = rate(rows.filter(({ id }) => !inDrawer(id)));
  expect(right, faults).toBeGreaterThanOrEqual(0.95);
  expect(wrong).toEqual([]);
});

/** What was measured when the rules were written; the aim is 0.95 and none. Which rows fail is not looked at. */
test("rows kept unread", () => {
  const { right, wrong } = rate(rows.filter(({ id }) => inDrawer(id)));
  console.log(
    `notations kept unread: ${(100 * right).toFixed(1)}% right, ${wrong.length} shown that are none or wrong`,
  );
  expect(right).toBeGreaterThanOrEqual(0.9);
  expect(wrong.length).toBeLessThanOrEqual(12);
});
