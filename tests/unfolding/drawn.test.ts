// What of a story is drawn: a figure told at three values or more, else five changes, and else nothing.
import { expect, test } from "vitest";
import type { Briefing, Figure, Source } from "../../src/news/briefing.ts";
import { drawingOf } from "../../src/unfolding/drawn.ts";
import type { Telling } from "../../src/unfolding/tellings.ts";
import { aBriefing, aClaim, aSource } from "../contracts/store/samples.ts";

const day = 24 * 3_600_000;
const first = Date.UTC(2026, 2, 1, 9);

/** What a day's report says, and what is otherwise than usual of its page or its figures. */
type Told = {
  readonly says: string | readonly string[];
  readonly source?: Partial<Source>;
  readonly figures?: readonly Figure[];
};

/** A telling a day, each of a report of that day by another outlet, an hour before. */
const tellings = (...told: readonly Told[]): readonly Telling[] =>
  told.map(({ says, source, figures = [] }, at) => {
    const [lead = "", ...points] = [says].flat();
    const publishedAt = first + at * day;
    return {
      at: publishedAt + 3_600_000,
      briefing: aBriefing(`b${at}`.padEnd(12, "0"), {
        headline: aClaim("Storm on the coast", -1),
        lead: aClaim(lead, 0),
        points: points.map((text, number) => aClaim(text, number + 1)),
        figures,
        sources: [
          aSource([lead, ...points], {
            ...{ article: `a${at}`, outlet: `Outlet ${at}`, title: "Storm on the coast", publishedAt },
            ...source,
          }),
        ],
      }),
    };
  });

const killing = (...amounts: readonly string[]): readonly Told[] =>
  amounts.map((amount) => ({ says: `The storm killed ${amount} people.` }));

const steps = (...told: readonly Told[]): readonly string[] | undefined => {
  const drawing = drawingOf(tellings(...told), "UTC");
  return drawing?.kind === "figure"
    ? drawing.steps.map(({ amount, outlet, at }) => `${amount} ${outlet} ${new Date(at).getUTCDate()}`)
    : undefined;
};

test("a figure told at three values is drawn, each with its amount, its outlet and its day", () => {
  expect(drawingOf(tellings(...killing("7", "9", "13")), "Europe/Zurich")).toEqual({
    ...{ kind: "figure", title: "The storm killed … people", language: "en", zone: "Europe/Zurich" },
    steps: [
      { at: first, value: 7, amount: "7", outlet: "Outlet 0" },
      { at: first + day, value: 9, amount: "9", outlet: "Outlet 1" },
      { at: first + 2 * day, value: 13, amount: "13", outlet: "Outlet 2" },
    ],
  });
});

const [seven, nine] = killing("seven", "nine") as [Told, Told];
const thirteenBy = (source: Partial<Source>): Told => ({ says: "The storm killed 13 people.", source });

test.each<[string, readonly Told[]]>([
  ["what was told at two values", killing("7", "9")],
  ["what was told at two values again and again", killing("7", "9", "9", "nine")],
  ["what never moved", killing("7", "7", "seven")],
  ["a figure of something else", [seven, nine, { says: "The storm left 30 houses without power." }]],
  ["a text without an outlet", [seven, nine, thirteenBy({ outlet: "" })]],
  ["an outlet that no letters of ours write", [seven, nine, thirteenBy({ outlet: "朝日新聞" })]],
  ["an outlet of Arabic letters", [seven, nine, thirteenBy({ outlet: "الجزيرة" })]],
])("%s is no picture", (_, told) => {
  expect(drawingOf(tellings(...told), "UTC")).toBeUndefined();
});

test("nothing is drawn in a language whose days no letters of ours write", () => {
  const inJapanese = tellings(...killing("7", "9", "13")).map(({ briefing, at }) => ({
    at,
    briefing: { ...briefing, askedFor: "ja" } as Briefing,
  }));
  expect(drawingOf(inJapanese, "UTC")).toBeUndefined();
});

test("amounts stand as their outlets wrote them, with their hedges", () => {
  expect(steps(...killing("Seven", "at least nine", "about 1,300"))).toEqual([
    "seven Outlet 0 1",
    "at least nine Outlet 1 2",
    "about 1,300 Outlet 2 3",
  ]);
  const cost = (amount: string): Told => ({ says: `The storm caused damage of ${amount} in Altdorf.` });
  expect(steps(cost("$900 million"), cost("$1.2 billion"), cost("$3 billion"))).toEqual([
    "$900 million Outlet 0 1",
    "$1.2 billion Outlet 1 2",
    "$3 billion Outlet 2 3",
  ]);
});

test("what is measured is said in the newest label's words, without its amount, its hedge and its day", () => {
  const says = "Some 45,000 people fled across the border to Tarsia on Wednesday, the Red Cross said.";
  const label: Figure = {
    ...{ text: "Some 45,000 people", value: 45_000, unit: "people", hedge: "Some" },
    measures: "Some 45,000 people fled across the border to Tarsia on Wednesday",
    citation: { source: 0, sentence: 0, start: 0, end: 18 },
  };
  const fled = (count: string): Told => ({ says: `Some ${count} people fled across the border to Tarsia.` });
  const drawing = drawingOf(tellings(fled("1,000"), fled("2,000"), { says, figures: [label] }), "UTC");
  expect(drawing?.title).toBe("… people fled across the border to Tarsia");
});

test("who said so is no part of what is measured", () => {
  const fled = (count: string): Told => ({ says: `Some ${count} people fled to Tarsia, the canton said on Monday.` });
  expect(drawingOf(tellings(fled("1,000"), fled("2,000"), fled("4,500")), "UTC")?.title).toBe(
    "… people fled to Tarsia",
  );
});

test("a page that goes on being written says its new amount on the day it was told", () => {
  const live = { article: "live", publishedAt: first, outlet: "Live" };
  expect(steps(...killing("7", "9", "13").map((one) => ({ ...one, source: live })))).toEqual([
    "7 Live 1",
    "9 Live 2",
    "13 Live 3",
  ]);
});

test("a day without an hour stays that day west of Greenwich", () => {
  const dated: Partial<Source> = { dayOnly: true, publishedAt: Date.UTC(2026, 2, 3) };
  const drawing = drawingOf(tellings(seven, nine, thirteenBy(dated)), "America/New_York");
  expect(drawing?.steps.at(-1)?.at).toBe(Date.UTC(2026, 2, 3, 12));
});

test("a step whose line its outlet has changed since is marked, and three others are left", () => {
  const corrections = [{ source: 0, sentence: 0, kind: "figure", was: "18", now: "17", seenAt: first + day }] as const;
  const corrected = (...amounts: readonly string[]) =>
    tellings(...killing(...amounts)).map((one, at) =>
      at === 1 ? { ...one, briefing: { ...one.briefing, corrections } } : one,
    );
  const drawing = drawingOf(corrected("7", "18", "21", "23"), "UTC");
  expect(drawing?.steps.map((step) => step.corrected)).toEqual([undefined, true, undefined, undefined]);
  expect(drawingOf(corrected("7", "18", "21"), "UTC")).toBeUndefined();
});

test("of more than twelve steps the first, the last and the greatest moves stay, and the rest is counted", () => {
  const counts = [5, 6, 7, 50, 51, 52, 53, 90, 91, 92, 93, 94, 95, 96, 97];
  const drawing = drawingOf(tellings(...killing(...counts.map(String))), "UTC");
  expect(drawing?.left).toBe(3);
  const kept = drawing?.kind === "figure" ? drawing.steps.map(({ value }) => value) : [];
  expect(kept).toHaveLength(12);
  expect(kept).toEqual(expect.arrayContaining([5, 50, 90, 97]));
});

const nouns = "houses bridges barns boats schools roofs trains towers mills cars shops gates fences".split(" ");
const destroying = (noun: string, count: number): string =>
  `The storm Ida destroyed ${count} ${noun} on the coast of Lune.`;

/** Each day the count of one thing grows, so that none was told at three values. */
const changing = (days: number): readonly Telling[] =>
  tellings(
    ...Array.from({ length: days }, (_, at) => ({
      says: [destroying(nouns[at] ?? "", 20 + at), destroying(nouns[at + 1] ?? "", 10)],
    })),
  );

test("five changes are a timeline, four are none", () => {
  expect(drawingOf(changing(5), "UTC")).toBeUndefined();
  const drawing = drawingOf(changing(6), "UTC");
  expect(drawing?.kind).toBe("timeline");
  expect(drawing?.title).toBe("Storm on the coast");
  expect(drawing?.steps.map(({ outlet }) => outlet)).toEqual([1, 2, 3, 4, 5].map((at) => `Outlet ${at}`));
  expect(drawing?.kind === "timeline" && drawing.steps[0]?.words).toBe("21 bridges, was 10 (1 March)");
});

test("of more than eight changes the first and the newest are drawn", () => {
  const drawing = drawingOf(changing(12), "UTC");
  expect(drawing?.steps.map(({ outlet }) => outlet)).toEqual([1, 5, 6, 7, 8, 9, 10, 11].map((at) => `Outlet ${at}`));
  expect(drawing?.left).toBe(3);
});
