// Sentences of the news that the reading of figures once got wrong, kind by kind: how many it still does.
import { expect, test } from "vitest";
import { read } from "../../src/reading/read.ts";
import { isRight, type LabelledFigure, rowsOf } from "../language/number/drawer.ts";

type Row = {
  readonly id: string;
  readonly kind: string;
  readonly language?: string;
  readonly text: string;
  readonly figures: readonly LabelledFigure[];
  readonly optional?: readonly LabelledFigure[];
  readonly saidBy?: readonly (string | null)[];
};

/** Figures shown that no label is, and labels that no shown figure is. */
function judge({ kind, text, language = "en", figures, optional = [], saidBy }: Row) {
  const shown = [...read({ title: "", text, language }).figures];
  const speakers = shown.map((figure) => figure.saidBy ?? null);
  const take = (want: LabelledFigure): boolean => {
    const at = shown.findIndex((figure) => isRight(figure, want));
    if (at >= 0) shown.splice(at, 1);
    return at >= 0;
  };
  const missed = figures.filter((want) => !take(want)).length;
  for (const want of optional) take(want);
  const wrong = shown.length + (saidBy && JSON.stringify(saidBy) !== JSON.stringify(speakers) ? 1 : 0);
  return { kind, text, wrong, missed };
}

const judged = rowsOf<Row>("numbers/broken.jsonl").map(judge);
const shownWrong = judged.filter(({ wrong }) => wrong > 0);
const onlyMissed = judged.filter(({ wrong, missed }) => wrong === 0 && missed > 0);

test("no more sentences than before show a false figure, and no more lack one", () => {
  const lines = [...shownWrong, ...onlyMissed].map(({ kind, text }) => `${kind}: ${text}`);
  console.log(`${judged.length} sentences, ${shownWrong.length} show a false figure, ${onlyMissed.length} lack one`);
  expect(shownWrong.length, lines.join("\n")).toBeLessThanOrEqual(3);
  expect(onlyMissed.length, lines.join("\n")).toBeLessThanOrEqual(7);
});
