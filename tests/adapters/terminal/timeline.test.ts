// How a story went, in letters: bars for a figure's course, and days in a column of their own.
import { expect, test } from "vitest";
import { render as renderDiscord } from "../../../adapters/discord/render.ts";
import { typedWith } from "../../../adapters/slack/notice.ts";
import { renderer } from "../../../adapters/slack/render.ts";
import { bars } from "../../../adapters/terminal/bars.ts";
import { showDrawing } from "../../../adapters/terminal/drawing.ts";
import { makeInk } from "../../../adapters/terminal/ink.ts";
import { showsBars } from "../../../adapters/terminal/limits.ts";
import { render } from "../../../adapters/terminal/render.ts";
import type { Drawing } from "../../../src/news/drawing.ts";
import type { Row, Said, Text } from "../../../src/news/talk.ts";
import { briefing, edition, story } from "../discord/briefings.ts";

test.each<[readonly number[], string, string]>([
  [[7, 9, 13], "▁▃█", "_.^"],
  [[13, 9, 7], "█▃▁", "^._"],
  [[5, 5], "▁▁", "__"],
  [[-3, 0, 3], "▁▅█", "_-^"],
  [[1, 1_000_000], "▁█", "_^"],
  [[0, 1, 2, 3, 4, 5, 6, 7], "▁▂▃▄▅▆▇█", "_..--''^"],
])("%j goes as %s, in plain letters %s", (values, blocks, plain) => {
  expect([bars(values, true), bars(values, false)]).toEqual([blocks, plain]);
});

test.each<[Readonly<Record<string, string>>, boolean]>([
  [{}, true],
  [{ LANG: "en_US.UTF-8" }, true],
  [{ LANG: "de_CH.utf8", TERM: "xterm-256color" }, true],
  [{ LANG: "C" }, false],
  [{ LC_ALL: "C", LANG: "en_US.UTF-8" }, false],
  [{ LC_ALL: "", LC_CTYPE: "en_US.ISO-8859-1", LANG: "en_US.UTF-8" }, false],
  [{ LANG: "C.UTF-8", TERM: "dumb" }, false],
  [{ LANG: "en_US.UTF-8", TERM: "linux" }, false],
  [{ LANG: "en_US.UTF-8", NO_COLOR: "1" }, true],
])("with %j bars are blocks: %s", (env, blocks) => expect(showsBars(env)).toBe(blocks));

const telling = (day: string, told: Text[number]): Row => ({
  lines: [[{ instant: Date.parse(`${day}T08:00:00Z`), as: "date-time", zone: "UTC" }, ": ", told]],
  buttons: [{ label: "Evidence", action: { act: "evidence", on: day } }],
});
const long = "Rescuers reached the last of the villages in the valley that the flood had cut off on Monday.";
const said: Said = {
  kind: "notice",
  audience: "asker",
  tone: "plain",
  title: "Flood: how it was told",
  lines: [[{ bold: "people killed" }, ": ", { course: [7, 9, 13] }, "7 (1 March) → 9 (2 March) → 13 (10 March)"]],
  rows: [
    telling("2026-03-01", "Seven died."),
    telling("2026-03-02", { bold: "9, was 7" }),
    telling("2026-03-10", long),
  ],
};
const shown = (one: Said, blocks = true) =>
  render(one, makeInk(false, 60, "UTC", undefined, blocks))[0]?.plainText.split("\n");

test("a timeline has its days in one column, a line for each telling, with its letter", () => {
  expect(shown(said)).toEqual([
    "Flood: how it was told",
    "people killed: ▁▃█ 7 (1 March) → 9 (2 March) → 13 (10 March)",
    "",
    " Sun 1 Mar 2026, 08:00   Seven died.  (a) Evidence",
    " Mon 2 Mar 2026, 08:00   9, was 7  (b) Evidence",
    " Tue 10 Mar 2026, 08:00  Rescuers reached the last of the",
    "                         villages in the valley that the",
    "                         flood had cut off on Monday.  (c)",
    "                         Evidence",
  ]);
  expect(shown(said, false)?.[1]).toContain("people killed: _.^ 7 (1 March)");
});

const about = { language: "en", zone: "UTC" } as const;
const at = (day: string): number => Date.parse(`${day}T12:00:00Z`);
const figure: Drawing = {
  ...{ ...about, kind: "figure", title: "People killed" },
  steps: [
    { at: at("2026-02-28"), value: 7, amount: "7", outlet: "Valley Courier" },
    { at: at("2026-03-01"), value: 9, amount: "about 9", outlet: "Alpine\u001b[2J Wire", corrected: true },
    { at: at("2026-03-10"), value: 13, amount: "13", outlet: "Coast Herald" },
  ],
  left: 2,
};

test("a drawing of a figure is its bars, and each amount with its day and outlet in columns", () => {
  expect(showDrawing(figure, makeInk(false, 60, "UTC"))).toEqual([
    "People killed ▁▃█",
    " 28 Feb        7  Valley Courier",
    "  1 Mar  about 9  Alpine[2J Wire (corrected since)",
    " 10 Mar       13  Coast Herald",
    "2 steps between are not shown.",
  ]);
  expect(showDrawing(figure, makeInk(false, 60, "UTC", undefined, false))[0]).toBe("People killed _.^");
});

test("a drawn timeline is each change with its day and outlet", () => {
  const steps = [
    { at: at("2026-02-28"), words: "9 dead, was 7", outlet: "Alpine Wire" },
    { at: at("2026-03-10"), words: "the bridge is closed, it was to stay open", outlet: "Coast Herald" },
  ] as const;
  expect(showDrawing({ ...about, kind: "timeline", title: "Flood", steps }, makeInk(false, 40, "UTC"))).toEqual([
    "Flood",
    " 28 Feb  9 dead, was 7 · Alpine Wire",
    " 10 Mar  the bridge is closed, it was to",
    "         stay open · Coast Herald",
  ]);
});

test("a story of an edition has its drawing under it, and an opened one a way to how it was told", () => {
  const drawn = edition({ stories: [story({ drawing: figure })] });
  const lines = shown({ kind: "edition", audience: "everyone", edition: drawn });
  const title = lines?.indexOf("People killed ▁▃█") ?? -1;
  expect(title).toBeGreaterThan(lines?.findIndex((line) => line.includes("Two passengers were treated")) ?? -1);
  expect(lines?.[title + 1]).toBe(" 28 Feb        7  Valley Courier");
  const opened = (more: object) =>
    shown({ kind: "briefing", audience: "asker", briefing: briefing(), ...more })?.join("\n");
  expect(opened({ before: true })).toContain("(c) Told before");
  expect(opened({})).not.toContain("Told before");
});

test("rows that are no timeline look as they did", () => {
  const rows = [telling("2026-03-01", "Seven died."), { lines: [["A schedule"], ["of two lines"]], buttons: [] }];
  expect(shown({ ...said, lines: [], rows })?.slice(1)).toEqual([
    "",
    " • Sun 1 Mar 2026, 08:00: Seven died.",
    "   (a) Evidence",
    "",
    " • A schedule",
    "   of two lines",
  ]);
});

test("elsewhere a course is its words alone", () => {
  for (const parts of [renderer(typedWith(true))(said), renderDiscord(said, new Map())]) {
    const text = JSON.stringify(parts);
    expect(text).toContain("7 (1 March) → 9 (2 March)");
    expect(text).not.toMatch(/[▁▃█]/);
  }
});
