// What readers are told of lines in other words than the source's: the quiet line, the pairs of Evidence.
import { describe, expect, test } from "vitest";
import type { Edit } from "../../src/news/claim.ts";
import { answeredInOtherWords, linesInOtherWords, pairsInWords } from "../../src/news/in-other-words.ts";
import { numberedClaims } from "../../src/news/numbering.ts";
import { makingOf } from "../../src/news/shown.ts";
import { tongueFor } from "../../src/words/tongue.ts";
import { aBriefing, aClaim } from "../contracts/store/samples.ts";

const english = tongueFor("en");

const pair = (from: string, to: string, by = "gpt-5-mini"): Edit => ({
  rule: "vouched",
  from,
  to,
  vouched: { by, citation: 0 },
});
const vouched = (sentence: number, ...edits: readonly Edit[]) => ({
  ...aClaim(`Line ${sentence}.`, sentence),
  edits: edits.length > 0 ? edits : [pair("a", "b")],
});
const proved = aClaim("As it stands.", 1);

describe("the quiet line", () => {
  test.each([
    ["some", vouched(0), [proved, vouched(2)], "2 of 3 lines in other words, checked by gpt-5-mini"],
    ["a lead alone", vouched(0), [], "1 of 1 line in other words, checked by gpt-5-mini"],
    [
      "two judges",
      vouched(0, pair("a", "b", "one")),
      [vouched(2, pair("a", "b", "two"))],
      "2 of 2 lines in other words, checked by one and two",
    ],
    ["none", proved, [proved], undefined],
  ])("of %s", (_, lead, points, words) => {
    expect(linesInOtherWords({ lead, points }, english)).toBe(words);
    const making = makingOf(aBriefing("b", { lead, points }));
    expect(making.filter((part) => part.includes("other words"))).toEqual(words === undefined ? [] : [words]);
  });

  test("counts neither the headline nor what stands behind More", () => {
    const briefing = aBriefing("b", { lead: proved, headline: vouched(-1), more: [vouched(3)] });
    expect(linesInOtherWords(briefing, english)).toBeUndefined();
  });
});

test.each([
  ["voted for", "backed", '"backed" for "voted for"'],
  ["to close the bridge", "to shut the bridge", '"shut" for "close"'],
  ["two of its eight piers", "two piers", '"piers" for "of its eight piers"'],
  ["closed", "was closed", '"was closed" for "closed"'],
  ["the bill ... was passed", "they passed the bill", '"they passed the bill" for "the bill ... was passed"'],
  ["voted ... for", "were for", '"were for" for "voted ... for"'],
])("%s as %s", (from, to, words) => {
  expect(pairsInWords(vouched(0, pair(from, to)), english)).toBe(`in other words: ${words} · checked by gpt-5-mini`);
});

test.each([
  ["Engineers", "engineers"],
  ["“The bridge", '"the bridge'],
  ["voted ... for it", "voted for it"],
  ["9–6", "9-6"],
])("%s as %s is no other word", (from, to) => {
  expect(pairsInWords(vouched(0, pair(from, to)), english)).toBe("checked by gpt-5-mini");
});

test("the same pair twice is told once, and a claim passed by proof has none", () => {
  const twice = vouched(0, pair("cut", "axed"), pair("cut", "axed"), pair("-5", "5"));
  expect(pairsInWords(twice, english)).toBe('in other words: "axed" for "cut", "5" for "-5" · checked by gpt-5-mini');
  expect(pairsInWords({ ...proved, edits: [{ rule: "alias", from: "He", to: "[Reed]" }] }, english)).toBeUndefined();
});

test("an answer says by whose check, and nothing where each claim is its source's words", () => {
  expect(answeredInOtherWords([proved, vouched(2)], english)).toBe("in other words, checked by gpt-5-mini");
  expect(answeredInOtherWords([proved], english)).toBeUndefined();
});

test("a headline in other words has a number of its own, since its proof is its own", () => {
  const headline = vouched(0, pair("voted for", "backed"));
  expect(numberedClaims(aBriefing("b", { lead: aClaim("Zero.", 0), headline })).headline).toBe(2);
  expect(numberedClaims(aBriefing("b", { lead: aClaim("Zero.", 0), headline: aClaim("Z.", 0) })).headline).toBe(1);
});
