// What of a ledger stands on a first screen and what behind More, by hand-made briefings.
import { describe, expect, it, test } from "vitest";
import type { Actor, Briefing, Figure } from "../../../src/news/briefing.ts";
import type { CheckedClaim } from "../../../src/news/claim.ts";
import { sealClaim } from "../../../src/news/claim-seal.ts";
import { behindMore, firstScreen, hasMore } from "../../../src/news/screen/first.ts";
import { sameName, sameNameRules } from "../../../src/news/screen/same-name.ts";

const sentences = [
  "Harbour Line cut 300 jobs on Monday, its chief Anna Lind said.",
  "Union leader Karl Berg called the cut a betrayal.",
  "Harbour Line lost $2.1bn in 2025.",
  "Two crew were killed when a crane fell in May.",
  "Lind, 51, has led the line for nine years.",
  "The ferry is 120 metres long.",
  "About 4,000 people work for Harbour Line, most of them in Rostock.",
  "They had lost 200 jobs before.",
  "In 1998 the coast had a bad spring.",
  "Harbour Line lost 900 jobs.",
  "Harbour Line carried 400,000 people in 1998.",
];
const claim = (text: string, sentence: number): CheckedClaim =>
  sealClaim({ text, score: 1, edits: [], citations: [{ source: 0, sentence, start: 0, end: text.length }] });
const at = (sentence: number, words: string) => {
  const start = sentences[sentence]?.indexOf(words) ?? 0;
  return { source: 0, sentence, start, end: start + words.length };
};
const actor = (name: string, sentence: number, more: Partial<Actor> = {}): Actor => ({
  name,
  kind: "person",
  aliases: [],
  citations: [at(sentence, name)],
  ...more,
});
const figure = (sentence: number, text: string, measures: string, unit: string, value: number): Figure => ({
  text,
  value,
  unit,
  measures,
  citation: at(sentence, text),
});
const loss = figure(2, "$2.1bn", "Harbour Line lost $2.1bn in 2025", "USD", 2.1e9);
const line = actor("Harbour Line", 0, { kind: "organisation" });
const lind = actor("Anna Lind", 0, { role: "chief", aliases: ["Lind"] });
const berg = actor("Karl Berg", 1, { role: "Union leader", aliases: ["Berg"] });

const opinion = {
  article: "o",
  outlet: "Coast Post",
  title: "Opinion: Harbour Line must go",
  completeness: "full",
  hash: "",
  sentences,
} as const;

const briefing = (over: Partial<Briefing> = {}): Briefing => ({
  version: 1,
  id: "screen000001",
  writer: { name: "embedded" },
  language: "en",
  length: "standard",
  writtenAt: 0,
  headline: claim("Harbour Line cuts jobs", -1),
  lead: claim(sentences[0] ?? "", 0),
  points: [claim(sentences[1] ?? "", 1)],
  more: [],
  actors: [],
  figures: [],
  quotes: [],
  disputes: [],
  leftOut: [],
  readMinutes: 1,
  sources: [
    { article: "a", outlet: "Coast Post", title: "Harbour Line cuts jobs", completeness: "full", hash: "", sentences },
  ],
  ...over,
});

describe("who", () => {
  const named = (actors: readonly Actor[], over: Partial<Briefing> = {}) =>
    firstScreen(briefing({ actors, ...over })).actors.map(({ name }) => name);

  it("is whom headline and lead name, before whoever has a role", () => {
    expect(named([berg, lind, line])).toEqual(["Harbour Line", "Anna Lind"]);
  });
  it("holds somebody of one point only where the article comes back to him", () => {
    expect(named([{ ...berg, citations: [at(1, "Berg"), at(1, "Berg"), at(1, "Berg"), at(1, "Berg")] }])).toEqual([
      "Karl Berg",
    ]);
  });
  it("is three at most", () => {
    const lead = claim("Anna Lind, Karl Berg, Ben Moor and Eva Stern met.", 0);
    const four = ["Anna Lind", "Karl Berg", "Ben Moor", "Eva Stern"].map((name) => actor(name, 0));
    expect(named(four, { lead })).toHaveLength(3);
  });
  test.each([
    [
      "the outlet itself",
      actor("Coast Post", 0, { kind: "organisation" }),
      "Harbour Line is closing, Coast Post says.",
    ],
    ["another outlet that told it", actor("Reuters", 0, { kind: "organisation" }), "Anna resigned, Reuters reported."],
    ["a place", actor("Rostock", 0, { kind: "place" }), "Rostock is angry."],
    ["a street that was taken for somebody", actor("Harbour Road", 0), "Harbour Road is closed."],
    ["an index", actor("FTSE", 0, { kind: "organisation" }), "The FTSE fell."],
    ["a title in quotation marks", actor("Cinderella", 0), 'The film "Cinderella" opened.'],
    ["whose something is", actor("Beatles", 0, { kind: "organisation" }), "The Beatles' label lost."],
    ["a word that the text writes small too", actor("Ferry", 0, { kind: "organisation" }), "Ferry is late."],
  ])("is not %s", (_, one, lead) => {
    expect(named([one], { lead: claim(lead, 0) })).toEqual([]);
  });
  it("is an outlet where the headline is about it", () => {
    const reuters = actor("Reuters", 0, { kind: "organisation" });
    expect(named([reuters], { headline: claim("Reuters cuts 300 jobs", -1) })).toEqual(["Reuters"]);
    expect(named([reuters], { headline: claim("Chief tells Reuters of cuts", -1) })).toEqual([]);
  });
});

describe("figures", () => {
  const shown = (figures: readonly Figure[], over: Partial<Briefing> = {}) =>
    firstScreen(briefing({ figures, ...over })).figures.map(({ text }) => text);

  it("are those that say something by themselves and stand in no line", () => {
    expect(shown([loss])).toEqual(["$2.1bn"]);
  });
  test.each([
    ["printed already", figure(0, "300 jobs", "Harbour Line cut 300 jobs", "jobs", 300)],
    ["an age", figure(4, "51", "Lind, 51", "year", 51)],
    ["how long", figure(4, "nine years", "has led the line for nine years", "year", 9)],
    ["a length", figure(5, "120 metres", "The ferry is 120 metres long", "metre", 120)],
    ["a label that is no clause", figure(2, "$2.1bn", "$2.1bn in 2025", "USD", 2.1e9)],
    ["a label of words from elsewhere", figure(2, "$2.1bn", "Harbour Line won $2.1bn", "USD", 2.1e9)],
    ["who lost them is not said", figure(7, "200 jobs", "They had lost 200 jobs", "jobs", 200)],
  ])("are not: %s", (_, one) => {
    expect(shown([one])).toEqual([]);
  });
  it("are not cut from a statement that goes on", () => {
    const cut = figure(6, "About 4,000 people", "About 4,000 people work", "people", 4000);
    expect(shown([cut])).toEqual([]);
    expect(shown([{ ...cut, measures: "About 4,000 people work for Harbour Line" }])).toEqual(["About 4,000 people"]);
  });
  it("are not of a year long past", () => {
    expect(shown([figure(9, "900 jobs", "Harbour Line lost 900 jobs", "jobs", 900)])).toEqual([]);
    const carried = "Harbour Line carried 400,000 people in 1998";
    expect(shown([figure(10, "400,000 people", carried, "people", 400_000)])).toEqual([]);
  });
  it("are not of a page that tells what somebody thinks, or many stories", () => {
    expect(shown([loss], { headline: claim("Opinion: Harbour Line must go", -1), sources: [opinion] })).toEqual([]);
  });
  it("count the dead once", () => {
    const crew = figure(3, "Two crew", "Two crew were killed", "crew", 2);
    expect(shown([crew], { lead: claim("A crane killed three of Harbour Line's crew.", 0) })).toEqual([]);
  });
  it("count few only where people came to harm", () => {
    const crew = figure(3, "Two crew", "Two crew were killed", "crew", 2);
    expect(shown([crew], { lead: claim("Harbour Line lost two ships and its crew.", 0) })).toEqual(["Two crew"]);
  });
});

describe("a quotation", () => {
  const quoted = (text: string, speaker: string | undefined, actors: readonly Actor[] = [berg]) =>
    firstScreen(
      briefing({ actors, quotes: [{ text, ...(speaker && { speaker }), citation: { ...at(1, "called"), end: 99 } }] }),
    ).quotes.length;

  const words = "We will stop every ferry on this coast.";
  it("is short, whole, and of a person whom the text introduces", () => expect(quoted(words, "Karl Berg")).toBe(1));
  it("is not of nobody", () => expect(quoted(words, undefined)).toBe(0));
  it("is not of a group", () => expect(quoted(words, "the union")).toBe(0));
  it("is not of somebody the text only names", () => {
    const { role: _, ...unknown } = berg;
    expect(quoted(words, "Karl Berg", [unknown])).toBe(0);
  });
  test.each([
    ["opens with what was said before", "They will stop every ferry on this coast."],
    ["is a scrap", "every ferry on this coast will stop"],
    ["is told by the lead", "Harbour Line cut 300 jobs on Monday."],
    ["is long", `We will stop ${"every ferry and ".repeat(10)}every boat.`],
  ])("is not one that %s", (_, text) => expect(quoted(text, "Karl Berg")).toBe(0));
});

it("a quotation gives way to the people and figures that fill the room beside the lines", () => {
  const quotes = [
    {
      text: "We will stop every ferry on this coast.",
      speaker: "Karl Berg",
      citation: { ...at(1, "called"), end: 99 },
    },
  ];
  const long = { ...lind, role: `chief ${"of the northern coast ".repeat(8)}` };
  expect(firstScreen(briefing({ actors: [lind, berg], quotes })).quotes).toHaveLength(1);
  expect(firstScreen(briefing({ actors: [long, berg], quotes })).quotes).toEqual([]);
  expect(behindMore(briefing({ actors: [long, berg], quotes })).quotes).toEqual(quotes);
});

describe("what is unclear", () => {
  const dispute = {
    about: sentences[1] ?? "",
    kind: "within-article",
    versions: [claim(sentences[1] ?? "", 1)],
  } as const;
  it("is not said again where a line stands on the sentence", () => {
    expect(firstScreen(briefing({ disputes: [dispute] })).disputes).toEqual([]);
    expect(firstScreen(briefing({ disputes: [dispute], points: [] })).disputes).toEqual([dispute]);
  });
});

describe("behind More", () => {
  it("stands all that the first screen leaves, in its order", () => {
    const one = briefing({ actors: [berg, line], figures: [figure(4, "51", "Lind, 51", "year", 51), loss] });
    const { actors, figures } = behindMore(one);
    expect([actors, figures]).toEqual([[berg], [one.figures[0]]]);
  });
  it("is nothing where nothing is left", () => {
    expect(hasMore(briefing({ actors: [line], figures: [loss] }))).toBe(false);
    expect(hasMore(briefing({ actors: [berg] }))).toBe(true);
  });
});

describe("names that are one", () => {
  const kindOf = (rule: (typeof sameNameRules)[number]) => rule.kinds[0] ?? "person";
  test.each(sameNameRules.map((rule) => [rule.name, rule] as const))("%s", (_, rule) => {
    const pair = ([one, other]: readonly [string, string]) =>
      sameName({ name: one, kind: kindOf(rule) }, { name: other, kind: kindOf(rule) });
    for (const names of rule.yes) expect([names, pair(names)]).toEqual([names, true]);
    for (const names of rule.no) expect([names, pair(names)]).toEqual([names, false]);
  });
});

test("what was left out and stands among the quotations is not told a second time", () => {
  const why = "It opens with “They”, which points back to another sentence.";
  const quotes = [{ text: "a betrayal", speaker: "Karl Berg", citation: at(1, "a betrayal") }];
  const leftOut = [1, 7].map((sentence) => ({ text: sentences[sentence] ?? "", why }));
  expect(behindMore(briefing({ quotes, leftOut })).leftOut).toEqual(leftOut.slice(1));
  expect(behindMore(briefing({ leftOut })).leftOut).toEqual(leftOut);
  expect(behindMore(briefing({ leftOut: [...leftOut, ...leftOut] })).leftOut).toEqual(leftOut);
});
