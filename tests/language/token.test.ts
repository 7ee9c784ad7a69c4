import { describe, expect, test } from "vitest";
import { hasCurrencySign, hasDigit, hasQuotationMark } from "../../src/language/token.ts";
import { cut, tokensOf } from "../../src/language/tokenize.ts";
import { treebankWords } from "../../src/language/treebank.ts";

const cutUp = (text: string): string =>
  tokensOf(text)
    .map((token) => token.text)
    .join("|");

describe("a text falls into tokens", () => {
  test.each([
    ["Don't say Omar's team can't win.", "Do|n't|say|Omar|'s|team|ca|n't|win|."],
    ["He cannot; she shan’t. I'll go.", "He|can|not|;|she|sha|n’t|.|I|'ll|go|."],
    ["the workers' rights", "the|workers|'|rights"],
    ["The U.S. team, e.g. AT&T and O'Brien", "The|U.S.|team|,|e.g.|AT&T|and|O'Brien"],
    ["Mr. J. K. Smith of Acme Inc.", "Mr.|J.|K.|Smith|of|Acme|Inc."],
    ["plan B. The end", "plan|B|.|The|end"],
    ["No. 5 said no.", "No.|5|said|no|."],
    ["Booking.com paid.He left", "Booking.com|paid|.|He|left"],
    ["el-Sisi and Man-ho on MH370", "el|-|Sisi|and|Man|-|ho|on|MH370"],
    ["$7.6m, US$5 and 32m2", "$|7.6|m|,|US|$|5|and|32|m2"],
    [".5 per cent of 1,234.5 or 40'000", ".5|per|cent|of|1,234.5|or|40'000"],
    ["3-2 at 18:30 on 9/11", "3|-|2|at|18|:|30|on|9|/|11"],
    ["the 1990s -- he said...", "the|1990|s|--|he|said|..."],
    ["see http://a.example/c?d=1, or me@x.example.", "see|http://a.example/c?d=1|,|or|me@x.example|."],
    ["39,2 Milliarden Euro, z.B. für „Züge“", "39,2|Milliarden|Euro|,|z.B.|für|„|Züge|“"],
    ["5 km² 😀 ok", "5|km²|😀|ok"],
  ])("%s", (text, tokens) => expect(cutUp(text)).toBe(tokens));

  test("every token is the characters at its place, in order, and nothing but white space lies between", () => {
    const text = "“It’s 5°C,” she said — in Köln's 2nd “quarter”…  Yes?";
    let last = 0;
    for (const token of tokensOf(text)) {
      expect(text.slice(token.start, token.end)).toBe(token.text);
      expect(text.slice(last, token.start).trim()).toBe("");
      expect(token.spaced).toBe(token.start === 0 || token.start > last);
      last = token.end;
    }
    expect(last).toBe(text.length);
  });
});

describe("what two spellings share", () => {
  test.each([
    ["n't", "not", "is n't", 1],
    ["will", "will", "won't", 0],
    ["us", "us", "the U.S. army", 1],
    ["general", "general", "said Gen. Lee", 1],
    ["january", "january", "on Jan. 5", 1],
    ["quotation marks", '"', "„Ja“", 0],
    ["dashes", "—", "so – he", 1],
  ])("%s", (_, norm, text, at) => expect(tokensOf(text)[at]?.norm).toBe(norm));

  test("a country and its people have one stem, and so have a verb's tenses", () => {
    const [germans, germany, said, says] = tokensOf("Germans Germany said says").map((token) => token.stem);
    expect(germans).toBe(germany);
    expect(said).toBe(says);
  });
});

test("a sentence says what it holds before anybody runs a pattern", () => {
  expect(cut("It cost $5.").has).toBe(hasDigit | hasCurrencySign);
  expect(cut("„Ja“, sagte er.").has).toBe(hasQuotationMark);
  expect(cut("Nothing here.").has).toBe(0);
});

test("a treebank's words keep ordinals and bound prefixes whole", () => {
  const text = "He re-elected the 2nd well-known man of the 1990s.";
  const { forms, first } = treebankWords(text, tokensOf(text));
  expect(forms).toEqual(["He", "re-elected", "the", "2nd", "well", "-", "known", "man", "of", "the", "1990s", "."]);
  expect(first).toEqual([0, 1, 4, 5, 7, 8, 9, 10, 11, 12, 13, 15]);
});

test("a megabyte of one line is cut in its length, and nothing of it is kept", () => {
  const text = "a".repeat(1_000_000);
  expect(tokensOf(text)).toHaveLength(1);
  expect(tokensOf("a-".repeat(300_000))).toHaveLength(600_000);
});
