// How a judge's words are read: its copies of the source's words, its letters, and which words it calls wrong.
import { describe, expect, test } from "vitest";
import { asItStands } from "../../src/judging/as-it-stands.ts";
import { chanceFrom } from "../../src/judging/chance.ts";
import type { Decoy } from "../../src/judging/decoys/decoy.ts";
import { isNamed } from "../../src/judging/measured.ts";
import { pairsOf } from "../../src/judging/pairs.ts";
import { judgementFrom } from "../../src/judging/reply.ts";
import type { ShownSentence } from "../../src/judging/sheet.ts";

const sentence = "Ms Reed’s party – the “Blues” – may win over 40 of 90 seats, she said on Friday.";

test.each<[string, string | undefined]>([
  ["may win over 40", "may win over 40"],
  ["Reed's party - the", "Reed’s party – the"],
  ['the "blues"', "the “Blues”"],
  ["Ms Reed ... may win", "Ms Reed ... may win"],
  ["Ms Reed … on Friday.", "Ms Reed ... on Friday"],
  ["  40 of 90 seats.", "40 of 90 seats"],
  ["may  win", undefined],
  ["may win ... Ms Reed", undefined],
  ["in over 40", undefined],
  ["40 of 9", undefined],
  ["will win", undefined],
  ["", undefined],
  ["...", undefined],
])("the copy %j stands as %j", (copy, stands) => {
  expect(asItStands(copy, sentence)).toBe(stands);
});

const decoyOf = (text: string, wrong: string, right: string): Decoy => ({
  kind: "figure",
  text,
  wrong,
  right,
  citations: [{ source: 0, sentence: 0, start: 0, end: 1 }],
});

describe("a lie is refused for its changed words", () => {
  const sold = decoyOf("The firm sold 40 of its shops to Norwind in May 2011.", "40", "14");
  const dropped = decoyOf("The firm sold its shops to Norwind in May 2011.", "firm sold", "reportedly");
  const denied = decoyOf("The firm has not sold its shops to Norwind.", "has not", "has");
  test.each<[string, Decoy, string, string, boolean]>([
    ["that are named", sold, "40 of its shops", "", true],
    ["when what stands there in truth is named", sold, "", "14 of its shops", true],
    ["but not for others", sold, "to Norwind", "to Southwind", false],
    ["but not by whoever calls all of it wrong", sold, sold.text, "", false],
    ["that are missing, by the words around the gap", dropped, "sold its shops", "reportedly sold", true],
    ["that deny", denied, "has not sold", "has sold", true],
    ["but not for little words", sold, "of the", "", false],
    ["but not for no words at all", sold, "", "", false],
  ])("%s", (_, decoy, c, s, is) => {
    expect(isNamed(decoy, [{ c, s }])).toBe(is);
  });
});

test("letters are read with a mark or in small, and what was not asked is left out", () => {
  const item = (id: string) => ({ id, parts: [], wrong: [], verdict: "supported" });
  const read = judgementFrom(JSON.stringify({ items: [item("(a)"), item("B."), item("C"), item("7")] }), new Set("AB"));
  expect([...(read ?? [])].map(([letter]) => letter)).toEqual(["A", "B"]);
});

test("a verdict that its own wrong words contradict is a refusal", () => {
  const item = { id: "A", parts: [], wrong: [{ c: "May", s: "June" }], verdict: "supported" };
  expect(judgementFrom(JSON.stringify({ items: [item] }), new Set("A"))?.get("A")?.supported).toBe(false);
});

test("the same content is shuffled the same way, other content another way, and nothing is lost", () => {
  const list = [...Array(40).keys()];
  const [one, same, other] = ["a", "a", "b"].map((content) => chanceFrom(content).shuffled(list));
  expect(one).toEqual(same);
  expect(one).not.toEqual(other);
  expect(one?.toSorted((a, b) => a - b)).toEqual(list);
});

test("no place of a list is dealt more often than another", () => {
  const firsts = Array.from({ length: 4_000 }, (_, at) => chanceFrom(at).shuffled([0, 1, 2, 3])[0] ?? 0);
  for (const value of [0, 1, 2, 3]) {
    const times = firsts.filter((first) => first === value).length;
    expect(times).toBeGreaterThan(900);
    expect(times).toBeLessThan(1_100);
  }
});

test("words that stand in two sentences count for the one that is named", () => {
  const byNumber = new Map(
    [4, 5].map((sentence): [number, ShownSentence] => [sentence, { source: 0, sentence, text: "Reed left." }]),
  );
  const claim = { text: "Reed went.", citations: [{ source: 0, sentence: 5, start: 0, end: 10 }] } as const;
  const sheet = { byLetter: new Map(), byNumber, statements: "", articles: "" };
  const citedBy = (n: number) =>
    pairsOf({ parts: [{ c: "Reed went", s: "Reed left", n }], wrong: [], supported: true }, claim, sheet).claim
      .citations;
  expect(citedBy(5).map(({ sentence }) => sentence)).toEqual([5]);
  expect(citedBy(4).map(({ sentence }) => sentence)).toEqual([5, 4]);
});

test("empty words are no fault", () => {
  const item = { id: "A", parts: [], wrong: [{ c: " ", s: "" }], verdict: "supported" };
  expect(judgementFrom(JSON.stringify({ items: [item] }), new Set("A"))?.get("A")?.supported).toBe(true);
});
