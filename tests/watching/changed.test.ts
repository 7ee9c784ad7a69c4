// What a publisher changed under a posted line: rows with their examples, and what is no change of what was told.
import { describe, expect, it, test } from "vitest";
import { correctionTold } from "../../src/news/corrected.ts";
import { changeRows } from "../../src/watching/change-rows.ts";
import { type Changed, changedSince } from "../../src/watching/changed.ts";
import { correctionsNow } from "../../src/watching/corrections.ts";
import { withdrawnIn } from "../../src/watching/noted.ts";
import { readOne } from "../../src/writing/embedded.ts";
import { aBriefing, aClaim, aSource } from "../contracts/store/samples.ts";

const around = [
  "Anna Berg and the President spoke with the Chancellor in Vienna about Iran and Iraq.",
  "The council of the town will hear from the harbour office in the coming week.",
  "Residents had asked for a larger school and for a second road to the coast.",
];

const reading = (lines: readonly string[], more: Partial<Parameters<typeof readOne>[0]> = {}) =>
  readOne({ id: "a", title: "", outlet: "", language: "en", completeness: "full", text: lines.join("\n\n"), ...more });

/** What is told of the first of the old sentences. */
const between = (
  was: readonly string[],
  now: readonly string[],
  more: Partial<Parameters<typeof readOne>[0]> = {},
): readonly Changed[] => changedSince({ sentences: was }, [0], reading(now, more));

const pair = (example: string): readonly Changed[] => {
  const [was = "", now = ""] = example.split(" -> ");
  return between([was, ...around], [now, ...around]);
};

describe.each(changeRows)("The row “$name”", ({ kind, yes, no }) => {
  it.each(yes)("tells of %s", (example) => expect(pair(example).map((change) => change.kind)).toEqual([kind]));
  it.each(no)("leaves %s", (example) => expect(pair(example)).toEqual([]));
});

const told = "The ferry carried 118 people when it struck the pier at Lerwick on Sunday evening.";

test("the words that gave way are said, and those in their place, with where they stand now", () => {
  const now = "The ferry carried 131 people when it struck the pier at Lerwick on Sunday evening.";
  expect(between([told, ...around], [around[1] ?? "", now, around[0] ?? "", around[2] ?? ""])).toEqual([
    { kind: "figure", sentence: 0, was: "118", now: "131", at: 1 },
  ]);
});

test("a sentence that was taken out of an article that otherwise stands is gone", () => {
  expect(between([told, ...around], around)).toEqual([{ kind: "gone", sentence: 0, was: told, now: "" }]);
});

test("nothing is gone from an excerpt, from an article written anew, or where another sentence says it", () => {
  expect(between([told, ...around], around, { completeness: "excerpt" })).toEqual([]);
  const anew = ["Divers went down to the wreck in the morning.", "The owner of the line has resigned.", "It rains."];
  expect(between([told, ...around], anew)).toEqual([]);
  const again = "The ferry had carried 118 people when it struck the pier at Lerwick on Sunday evening, police said.";
  expect(between([told, again, ...around], [again, ...around])).toEqual([]);
});

test("sentences that no posted line cites are not asked about", () => {
  const now = [told, around[0]?.replace("Iran", "Yemen") ?? "", ...around.slice(1)];
  expect(between([told, ...around], now)).toEqual([]);
  expect(changedSince({ sentences: [told, ...around] }, [1], reading(now)).map(({ kind }) => kind)).toEqual(["name"]);
});

test("what retention has emptied is no sentence", () => {
  expect(changedSince({ sentences: ["", told, ...around] }, [0, 1], reading([told, ...around]))).toEqual([]);
});

test("German, where every noun has a capital: figures, denials and countries, no nouns", () => {
  const rest = ["Der Rat der Stadt hört am Montag das Hafenamt.", "Die Anwohner hatten um eine Schule gebeten."];
  const german = (was: string, now: string) =>
    between([was, ...rest], [now, ...rest], { language: "de" }).map(({ kind }) => kind);
  expect(german("Das Feuer zerstörte 18 Häuser am Hafen.", "Das Feuer zerstörte 13 Häuser am Hafen.")).toEqual([
    "figure",
  ]);
  expect(german("Die Brücke wird im Mai öffnen.", "Die Brücke wird im Mai nicht öffnen.")).toEqual(["denial"]);
  expect(german("Das Schiff fuhr in den Iran mit Getreide.", "Das Schiff fuhr in den Irak mit Getreide.")).toEqual([
    "name",
  ]);
  expect(german("Das Feuer zerstörte das Gebäude am Hafen.", "Das Feuer zerstörte das Haus am Hafen.")).toEqual([]);
});

const moe = "The captain, Harald Moe, 54, said the damage was about $4.5 million.";

test.each([
  ["Correction: An earlier version said it cost $4.5 million. It cost $1.5 million.", "$4.5 million"],
  ["An earlier version of this article said the captain was Harald Moe. It was Knut Aase.", "Harald Moe"],
  ["Correction: It cost $4.5 million. An earlier version said $1.5 million.", undefined],
  ["An earlier version of this article, of 14:20, misspelt the name of Lena Falk.", undefined],
  ["Editor's note: Harald Moe has been in touch since, and the figure of $4.5 million stands.", undefined],
])("of a posted line the note “%s” withdraws %s", (note, withdrawn) => {
  expect(withdrawnIn(note, moe, "en")).toBe(withdrawn);
});

test.each([
  ["Airo sold the ferry line to Berg in May.", "Berg sold the ferry line to Airo in May."],
  ["On Monday Airo sued Berg over the deal.", "On Monday Airo was sued by Berg over the deal."],
])("who changed sides (%s) is said by the line that stands there now, not by a pair of names", (was, now) => {
  const lead = aClaim(was, 0);
  const briefing = aBriefing("b", { lead, sources: [aSource([was, ...around], { article: "a" })] });
  const corrections = correctionsNow(briefing, reading([now, ...around], { title: briefing.sources[0].title }), 1);
  expect(corrections).toMatchObject([{ kind: "name", now: "", reads: now }]);
  expect(correctionTold({ ...briefing, corrections }, lead)).toMatch(`It reads now: “${now}”`);
});
