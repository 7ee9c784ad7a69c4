// What of a story is drawn: a figure that three reports put and that moved, else five changes, and else nothing.
import { expect, test } from "vitest";
import type { Briefing, Figure, Source } from "../../src/news/briefing.ts";
import { drawingOf } from "../../src/unfolding/drawn.ts";
import type { Telling } from "../../src/unfolding/tellings.ts";
import { aBriefing, aClaim, aSource } from "../contracts/store/samples.ts";

const day = 24 * 3_600_000;
const first = Date.UTC(2026, 2, 1, 9);

type Told = Partial<Figure> & Pick<Figure, "value"> & { readonly source?: Partial<Source>; readonly on?: number };

/** A telling a day, each of a report of that day by another outlet. */
const tellings = (...told: readonly Told[]): readonly Telling[] =>
  told.map(({ source, on, ...figure }, at) => {
    const text = figure.text ?? `${figure.value} people`;
    const sentence = `The storm killed ${text}.`;
    const publishedAt = first + (on ?? at) * day;
    return {
      at: publishedAt + 3_600_000,
      briefing: aBriefing(`b${at}`.padEnd(12, "0"), {
        headline: aClaim("Storm on the coast", -1),
        lead: aClaim(sentence, 0),
        points: [],
        figures: [
          {
            ...{ text, unit: "people", measures: "people killed" },
            ...{ citation: { source: 0, sentence: 0, start: 17, end: 17 + text.length }, ...figure },
          },
        ],
        sources: [aSource([sentence], { article: `a${at}`, outlet: `Outlet ${at}`, publishedAt, ...source })],
      }),
    };
  });

const amounts = (all: readonly Telling[]): readonly string[] | undefined => {
  const drawing = drawingOf(all, "UTC");
  return drawing?.kind === "figure"
    ? drawing.steps.map(({ amount, outlet, at }) => `${amount} ${outlet} ${new Date(at).getUTCDate()}`)
    : undefined;
};

test("a figure that three reports put and that moved is drawn, each step with its amount, outlet and day", () => {
  const drawing = drawingOf(tellings({ value: 7 }, { value: 9 }, { value: 9 }, { value: 13 }), "Europe/Zurich");
  expect(drawing).toEqual({
    ...{ kind: "figure", title: "People killed", language: "en", zone: "Europe/Zurich" },
    steps: [
      { at: first, value: 7, amount: "7", outlet: "Outlet 0" },
      { at: first + day, value: 9, amount: "9", outlet: "Outlet 1" },
      { at: first + 2 * day, value: 9, amount: "9", outlet: "Outlet 2" },
      { at: first + 3 * day, value: 13, amount: "13", outlet: "Outlet 3" },
    ],
  });
});

test.each<[string, readonly Told[]]>([
  ["two reports alone", [{ value: 7 }, { value: 9 }]],
  ["what never moved", [{ value: 7 }, { value: 7 }, { value: 7 }]],
  ["a report that is told again and again", [{ value: 7 }, { value: 9 }, { value: 9, source: { article: "a1" } }]],
  ["a figure of something else", [{ value: 7 }, { value: 9 }, { value: 30, measures: "houses without power" }]],
  ["a text without an outlet", [{ value: 7 }, { value: 9 }, { value: 13, source: { outlet: "" } }]],
  [
    "an outlet that no letters of ours write",
    [{ value: 7 }, { value: 9 }, { value: 13, source: { outlet: "朝日新聞" } }],
  ],
  ["an outlet of Arabic letters", [{ value: 7 }, { value: 9 }, { value: 13, source: { outlet: "الجزيرة" } }]],
])("%s is no picture", (_, told) => {
  expect(drawingOf(tellings(...told), "UTC")).toBeUndefined();
});

test("nothing is drawn in a language whose days no letters of ours write", () => {
  const all = tellings({ value: 7 }, { value: 9 }, { value: 13 });
  const inJapanese = all.map(({ briefing, at }) => ({ at, briefing: { ...briefing, askedFor: "ja" } as Briefing }));
  expect(drawingOf(inJapanese, "UTC")).toBeUndefined();
});

test("amounts stand as their outlets wrote them, without the words that stand over the drawing", () => {
  const scaled = { measures: "worth of damage", unit: "dollars" } as const;
  expect(
    amounts(
      tellings(
        { value: 900_000_000, text: "$900 million", ...scaled },
        { value: 1_200_000_000, text: "about $1.2 billion", hedge: "about", ...scaled },
        { value: 2_000_000_000, text: "$2 billion", hedge: "over", ...scaled },
      ),
    ),
  ).toEqual(["$900 million Outlet 0 1", "about $1.2 billion Outlet 1 2", "over $2 billion Outlet 2 3"]);
  expect(amounts(tellings({ value: 7, text: "seven people" }, { value: 9 }, { value: 4 }))?.[0]).toBe(
    "seven Outlet 0 1",
  );
});

test("a label that holds its own amount gives the drawing its words alone", () => {
  const rose = (value: number) => ({ value, text: `${value}%`, unit: "%", measures: `prices rose ${value}%` });
  const drawing = drawingOf(tellings(rose(8), rose(9), rose(-2)), "UTC");
  expect(drawing?.title).toBe("Prices rose");
});

test("a report of an earlier day that is told later stands on its own day", () => {
  expect(amounts(tellings({ value: 7 }, { value: 13, on: 4 }, { value: 9, on: 2 }))).toEqual([
    "7 Outlet 0 1",
    "9 Outlet 2 3",
    "13 Outlet 1 5",
  ]);
});

test("a page that goes on being written says its new amount on the day it was told", () => {
  const live = { article: "live", publishedAt: first, outlet: "Live" };
  expect(
    amounts(
      tellings({ value: 7, source: live }, { value: 9, source: live, on: 1 }, { value: 13, source: live, on: 2 }),
    ),
  ).toEqual(["7 Live 1", "9 Live 2", "13 Live 3"]);
});

test("a day without an hour stays that day west of Greenwich", () => {
  const dated = { dayOnly: true, publishedAt: Date.UTC(2026, 2, 2) } as const;
  const drawing = drawingOf(tellings({ value: 7 }, { value: 9, source: dated }, { value: 13 }), "America/New_York");
  expect(drawing?.steps.map(({ at }) => at)).toContain(Date.UTC(2026, 2, 2, 12));
});

test("a step whose line its outlet has changed since is marked", () => {
  const all = tellings({ value: 7 }, { value: 18 }, { value: 13 });
  const corrections = [{ source: 0, sentence: 0, kind: "figure", was: "18", now: "13", seenAt: first + day }] as const;
  const corrected = all.map((one, at) => (at === 1 ? { ...one, briefing: { ...one.briefing, corrections } } : one));
  expect(drawingOf(corrected, "UTC")?.steps.map((step) => step.corrected)).toEqual([undefined, true, undefined]);
});

test("of more than twelve steps the first, the last, the highest and the lowest stay, and the rest is counted", () => {
  const values = [5, 6, 7, 50, 8, 9, 10, 1, 11, 12, 13, 14, 15, 16, 17];
  const drawing = drawingOf(tellings(...values.map((value) => ({ value }))), "UTC");
  expect(drawing?.left).toBe(3);
  const kept = drawing?.kind === "figure" ? drawing.steps.map(({ value }) => value) : [];
  expect(kept).toHaveLength(12);
  expect(kept).toEqual(expect.arrayContaining([5, 50, 1, 17]));
});

/** Each day's line puts the count higher; a telling without a ledger of figures has no figure to draw. */
const changing = (days: number): readonly Telling[] =>
  tellings(...Array.from({ length: days }, (_, at) => ({ value: 10 + at }))).map(({ briefing, at }) => ({
    briefing: { ...briefing, figures: [] },
    at,
  }));

test("five changes are a timeline, four are none", () => {
  expect(drawingOf(changing(5), "UTC")).toBeUndefined();
  const drawing = drawingOf(changing(6), "UTC");
  expect(drawing?.kind).toBe("timeline");
  expect(drawing?.title).toBe("Storm on the coast");
  expect(drawing?.steps.map(({ outlet }) => outlet)).toEqual([1, 2, 3, 4, 5].map((at) => `Outlet ${at}`));
});

test("of more than eight changes the first and the newest are drawn", () => {
  const drawing = drawingOf(changing(12), "UTC");
  expect(drawing?.steps.map(({ outlet }) => outlet)).toEqual([1, 5, 6, 7, 8, 9, 10, 11].map((at) => `Outlet ${at}`));
  expect(drawing?.left).toBe(3);
});
