// Who of a briefing's people and bodies acts in its printed lines: the rows' examples, and hand-made briefings.
import { describe, expect, it, test } from "vitest";
import type { Actor, Briefing } from "../../../src/news/briefing.ts";
import type { CheckedClaim } from "../../../src/news/claim.ts";
import { sealClaim } from "../../../src/news/claim-seal.ts";
import { isArgument } from "../../../src/news/screen/arguments.ts";
import { mentionRules, standsAt } from "../../../src/news/screen/mention-rules.ts";
import { nobodyRules } from "../../../src/news/screen/nobody-rules.ts";
import { firstActors } from "../../../src/news/screen/who.ts";

/** The line, and where the name in braces stands in it. */
const marked = (line: string): [string, number, number] => [
  line.replace(/[{}]/g, ""),
  line.indexOf("{"),
  line.indexOf("}") - 1,
];

describe.each(mentionRules.map((rule) => [rule.name, rule] as const))("%s", (_, rule) => {
  test.each(rule.yes)("%s", (line) => expect(standsAt(rule, ...marked(line))).toBe(true));
  test.each(rule.no)("not %s", (line) => expect(standsAt(rule, ...marked(line))).toBe(false));
});

describe.each(nobodyRules.map((rule) => [rule.name, rule] as const))("%s", (_, rule) => {
  const is = (name: string): boolean => rule.is(name.split(" "), name.toLowerCase().split(" "));
  test.each(rule.yes)("%s", (name) => expect(is(name)).toBe(true));
  test.each(rule.no)("not %s", (name) => expect(is(name)).toBe(false));
});

describe("who acts in a line", () => {
  test.each([
    "{Anna Lind} sold the ferry on Monday.",
    "The court fined {Norbank} on Monday.",
    "The ferry was sold by {Anna Lind} on Monday.",
    "Karl Berg and {Anna Lind} left the board.",
    "The ferry is too old, {Anna Lind} said.",
    "According to {Anna Lind}, the ferry is too old.",
  ])("%s", (line) => expect(isArgument(...marked(line))).toBe(true));
  test.each([
    "The board met lawyers who once worked for {Anna Lind}.",
    "The ferry passed the house of {Anna Lind} on Monday.",
    "The board met before talks with {Anna Lind} next month.",
  ])("not %s", (line) => expect(isArgument(...marked(line))).toBe(false));
});

describe("who is shown", () => {
  const claim = (text: string, sentence: number): CheckedClaim =>
    sealClaim({ text, score: 1, edits: [], citations: [{ source: 0, sentence, start: 0, end: text.length }] });
  const person = (name: string, more: Partial<Actor> = {}): Actor => ({
    name,
    kind: "person",
    aliases: [],
    citations: [{ source: 0, sentence: 0, start: 0, end: name.length }],
    ...more,
  });
  const shown = (actors: readonly Actor[], headline: string, sentences: readonly [string, ...string[]]): string[] => {
    const [lead = claim("", 0), ...points] = sentences.map(claim);
    const briefing: Briefing = {
      version: 1,
      id: "who000000001",
      writer: { name: "embedded" },
      language: "en",
      length: "standard",
      writtenAt: 0,
      headline: claim(headline, -1),
      lead,
      points,
      more: [],
      actors,
      figures: [],
      quotes: [],
      disputes: [],
      leftOut: [],
      readMinutes: 1,
      sources: [{ article: "a", outlet: "Coast Post", title: headline, completeness: "full", hash: "", sentences }],
    };
    return firstActors(briefing).map(({ name }) => name);
  };

  it("is nobody whose surname two share, but the one named in full", () => {
    const two = [person("Anna Lind", { aliases: ["Lind"] }), person("Karl Lind", { aliases: ["Lind"] })];
    expect(shown(two, "Lind leaves the board", ["Anna Lind left the board on Monday."])).toEqual(["Anna Lind"]);
    expect(shown(two, "Lind leaves the board", ["The board met on Monday."])).toEqual([]);
  });
  it("is nobody with one name that the headline does not have", () => {
    expect(shown([person("Lind")], "Board chief leaves", ["Lind said she left the board on Monday."])).toEqual([]);
    expect(shown([person("Lind")], "Lind leaves the board", ["Lind said she left the board on Monday."])).toEqual([
      "Lind",
    ]);
  });
  it("is nobody whose name is only written in a quotation or a word's letters", () => {
    const white = person("George White", { role: "labourer", aliases: ["White"] });
    expect(shown([white], "Fish in a pond", ["More than 150 white fish swim in the pond."])).toEqual([]);
    expect(shown([white], "Fish in a pond", ['"I knew White well," she said of the pond.'])).toEqual([]);
  });
  it("is nobody of whose name the reading has the end only", () => {
    const text = "Ildefonsa Karl Lind left the board on Monday.";
    const cut = person("Karl Lind", { citations: [{ source: 0, sentence: 0, start: 10, end: 19 }] });
    expect(shown([cut], "Board chief leaves", [text])).toEqual([]);
  });
});
