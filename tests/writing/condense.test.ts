// How a sentence is condensed, which lines are chosen, and the one line a story has in an overview.
import { describe, expect, it } from "vitest";
import type { Article } from "../../src/news/article.ts";
import { type Shortening, shorteningsOf } from "../../src/writing/condense/forms.ts";
import { overviewLeavesOut, overviewLine } from "../../src/writing/condense/overview.ts";
import { weighWords } from "../../src/writing/condense/word-weights.ts";
import { readOne, writeEmbedded } from "../../src/writing/embedded.ts";
import { articleOf } from "./articles.ts";

const forms = (text: string, most = 25): readonly Shortening[] =>
  shorteningsOf(text, { language: "en", weightOf: () => 1, most, parse: true });

describe("the forms of a sentence", () => {
  const long =
    "The council of Karsk, a town of 4,000 people in the north, closed the old bridge on Monday, " +
    "which had carried trains since 1920, and opened a new one beside it (the third in ten years).";

  it("have no more words than a line may, where there is such a form", () => {
    for (const { words, text } of forms(long)) {
      expect(words).toBeLessThanOrEqual(25);
      expect(words).toBe(text.split(" ").length);
    }
  });

  it("say that they are the sentence without what they leave out", () => {
    for (const { gone, text } of forms(long)) {
      const left = gone.toReversed().reduce((all, { start, end }) => all.slice(0, start) + all.slice(end), long);
      const letters = (all: string): string => all.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
      expect(letters(text)).toBe(letters(left));
    }
  });

  it("include the sentence itself where that is short enough", () => {
    expect(forms("The council closed the bridge on Monday.").map(({ text }) => text)).toContain(
      "The council closed the bridge on Monday.",
    );
  });

  it.each([
    ["a dateline", "ROME (AP) - The council closed the old bridge.", "The council closed the old bridge."],
    ["one with a bar", "ROME ― The council closed the old bridge.", "The council closed the old bridge."],
    ["one with a minus", "ROME, Italy − The council closed the bridge.", "The council closed the bridge."],
    ["one that is glued", "ROME, Italy —The council closed the bridge.", "The council closed the bridge."],
    ["a connective", "However, the council closed the old bridge.", "The council closed the old bridge."],
  ])("never have %s", (_, text, printed) => {
    expect(forms(text).map((form) => form.text)).toEqual([printed]);
  });

  it("are the shortest there is where none is short enough", () => {
    const one = "The council of Karsk closed the old bridge and the new bridge and the pier and the road to the mill.";
    expect(forms(one, 10).map(({ text }) => text)).toEqual([one]);
  });

  it("of another language lose nothing but a dateline", () => {
    const german = "Der Rat, der am Montag tagte, schloss die Brücke (die dritte in zehn Jahren).";
    expect(
      shorteningsOf(german, { language: "de", weightOf: () => 1, most: 5, parse: true }).map(({ text }) => text),
    ).toEqual([german]);
  });
});

describe("the weight of a word", () => {
  const text =
    "Norbank bought the ferry operator Sealine. The weather was fine. Sealine owns ships. A band played. Sealine owes money.";
  const weight = (title: string, stem: string): number =>
    weighWords(readOne(articleOf(text, { title }))).get(stem) ?? 0;

  it("is greater for what comes early and often than for what comes once and late", () => {
    expect(weight("News", "sealin")).toBeGreaterThan(weight("News", "band"));
  });

  it("is greater for what the headline says", () => {
    expect(weight("Band plays at the pier", "band")).toBeGreaterThan(weight("Norbank buys Sealine", "band"));
  });
});

describe("a story in an overview", () => {
  it("is its lead in one clause", () => {
    const line = overviewLine(
      "The council of Karsk, which met on Monday for the first time this year, closed the old bridge, killing the town's last railway.",
      "en",
    );
    expect(line.split(" ").length).toBeLessThanOrEqual(20);
    expect(line).toMatch(/^The council of Karsk closed the old bridge/);
  });

  it("leaves out what Evidence then says", () => {
    const lead =
      "The council of Karsk, which met on Monday for the first time this year, closed the old bridge, its mayor said.";
    const [left, ...more] = overviewLeavesOut(lead, "en");
    expect([left, more]).toEqual(["which met on Monday for the first time this year", []]);
    expect(overviewLine(lead, "en")).toBe("The council of Karsk closed the old bridge, its mayor said.");
    expect(overviewLeavesOut("Karsk closed the old bridge.", "en")).toEqual([]);
  });
});

it("a lead longer than all the words there are is printed all the same", () => {
  const lead = `Ana Costa opened ${Array.from({ length: 30 }, (_, at) => `hall ${at}`).join(" and ")} in Lisbon.`;
  const article: Article = articleOf(`${lead} Rain fell in Porto on Monday evening.`, { title: "Costa opens halls" });
  expect(writeEmbedded([article], { length: "short", now: 0 }).lead.text).toBe(lead);
});

describe("a short sentence without a verb", () => {
  const text =
    "A sudden turn. No call for help. The captain's silence. The ferry Aurora sank off Karsk with 40 people on board.";

  it("is no line, and never the lead", () => {
    const { lead, points } = writeEmbedded([articleOf(text, { title: "Aurora sinks" })], { length: "short", now: 0 });
    expect(lead.text).toBe("The ferry Aurora sank off Karsk with 40 people on board.");
    expect(points.map((point) => point.text)).toEqual([]);
  });

  it("is all there is of a text that has no other", () => {
    const { lead } = writeEmbedded([articleOf("A very sudden turn. The captain's silence.", {})], {
      length: "short",
      now: 0,
    });
    expect(lead.text).toBe("A very sudden turn.");
  });
});
