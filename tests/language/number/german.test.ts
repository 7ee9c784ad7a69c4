// Figures of German articles, labelled by hand: right or not shown, and no line that is none.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { FigureFound } from "../../../src/news/reading.ts";
import { read } from "../../../src/reading/read.ts";
import { inDrawer, isRight, type LabelledFigure } from "./drawer.ts";

type Article = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly figures: readonly LabelledFigure[];
  readonly optional?: readonly LabelledFigure[];
};

const folder = join(import.meta.dirname, "../../fixtures/german");
const articles = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .map((file): Article => JSON.parse(readFileSync(join(folder, file), "utf8")));

/** Labels that no shown figure is, and shown figures that no label is. */
function judge({ title, text, figures, optional = [] }: Article) {
  const shown = read({ title, text, language: "de" }).figures;
  const free = new Set<FigureFound>(shown);
  const take = (want: LabelledFigure): boolean => {
    const found = [...free].find((figure) => isRight(figure, want));
    if (found) free.delete(found);
    return found !== undefined;
  };
  const sure = figures.filter(({ value }) => value !== null);
  const missed = sure.filter((want) => !take(want));
  for (const want of optional) take(want);
  return { wanted: sure.length, missed, wrong: [...free] };
}

test.each([
  ["articles that rules were written against", false, 0],
  ["articles kept unread", true, 2],
])("%s: figures right or not shown", (name, drawer, mostWrong) => {
  const judged = articles.filter(({ id }) => inDrawer(id) === drawer).map(judge);
  const wanted = judged.reduce((sum, each) => sum + each.wanted, 0);
  const missed = judged.reduce((sum, each) => sum + each.missed.length, 0);
  const wrong = judged.flatMap((each) => each.wrong.map(({ text, value, unit }) => `${text} = ${value} ${unit}`));
  console.log(`${name}: ${wanted - missed} of ${wanted} read, ${wrong.length} shown wrong`);
  expect(wrong.length, drawer ? "" : wrong.join("\n")).toBeLessThanOrEqual(mostWrong);
  expect((wanted - missed) / wanted).toBeGreaterThanOrEqual(0.9);
});
