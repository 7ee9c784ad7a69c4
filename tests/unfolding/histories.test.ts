// The ledger of a story's figures: what each came to and when, only where it moved.
import { expect, test } from "vitest";
import type { Figure } from "../../src/news/briefing.ts";
import { figureHistories } from "../../src/unfolding/histories.ts";
import type { Telling } from "../../src/unfolding/tellings.ts";
import { aBriefing, aSource } from "../contracts/store/samples.ts";

const day = 86_400_000;

/** "7 killed by the storm": a value and what it counts. */
const figure = (words: string): Figure => {
  const [value = "", ...measures] = words.split(" ");
  const [text, unit] = [`${value} people`, "people"];
  const citation = { source: 0, sentence: 0, start: 0, end: text.length };
  return { text, value: Number(value), unit, measures: measures.join(" "), citation };
};

const told = (at: number, ...figures: readonly string[]): Telling => ({
  at: at * day,
  briefing: aBriefing(`b${at}`, {
    figures: figures.map(figure),
    sources: [aSource(["..."], { outlet: `Outlet ${at}`, publishedAt: at * day - 1 })],
  }),
});

test.each<[string, readonly Telling[], readonly string[]]>([
  [
    "each value a figure came to, not those it stayed at",
    [told(1, "7 killed by storm"), told(2, "7 killed by storm"), told(3, "9 killed by storm")],
    ["killed by storm: 7 (Outlet 1), 9 (Outlet 3)"],
  ],
  [
    "a figure that came back to what it was",
    [told(1, "7 killed"), told(2, "9 killed"), told(3, "7 killed")],
    ["killed: 7 (Outlet 1), 9 (Outlet 2), 7 (Outlet 3)"],
  ],
  [
    "one that a telling left out",
    [told(1, "7 killed"), told(2), told(3, "9 killed")],
    ["killed: 7 (Outlet 1), 9 (Outlet 3)"],
  ],
  ["nothing of what never moved", [told(1, "7 killed"), told(2, "7 killed")], []],
  ["nothing of what was told once", [told(1, "7 killed"), told(2, "9 injured")], []],
  [
    "each thing that is counted on its own",
    [told(1, "7 killed", "50 injured"), told(2, "60 injured", "9 killed")],
    ["killed: 7 (Outlet 1), 9 (Outlet 2)", "injured: 50 (Outlet 1), 60 (Outlet 2)"],
  ],
  [
    "of two at once the first, and no move to one that was told beside it",
    [told(1, "7 killed", "8 killed"), told(2, "8 killed", "7 killed")],
    [],
  ],
])("%s", (_, tellings, expected) => {
  const histories = figureHistories(tellings);
  const shown = histories.map(
    ({ measures, entries }) =>
      `${measures}: ${entries.map(({ figure, outlet }) => `${figure.value} (${outlet})`).join(", ")}`,
  );
  expect(shown).toEqual(expected);
});

test("an entry has the day of its report, and where that has none the day it was told", () => {
  const undated = told(2, "9 killed");
  const { publishedAt: _, ...source } = undated.briefing.sources[0];
  const second = { ...undated, briefing: { ...undated.briefing, sources: [source] as [typeof source] } };
  const [history] = figureHistories([told(1, "7 killed"), second]);
  expect(history?.entries.map(({ on }) => on)).toEqual([day - 1, 2 * day]);
});
