// A role that somebody has in the article is never told of an event of another time.
import { expect, test } from "vitest";
import { checkClaim } from "../../src/checking/check.ts";
import { sourceOf } from "./sources.ts";

const opening = "Mayor Tom Reed opened the bridge.";

const stateOf = (sentence: string, claim: string): string => {
  const source = sourceOf([opening, sentence], [{ name: "Tom Reed", aliases: ["Reed"], role: "Mayor" }]);
  return checkClaim({ text: claim, citations: [{ source: 0, sentence: 1, start: 0, end: sentence.length }] }, [source])
    .state;
};

test.each([
  ["In 1985 Reed robbed a bank.", "In 1985 Mayor Tom Reed robbed a bank."],
  ["Ten years ago Reed robbed a bank.", "Ten years ago Mayor Tom Reed robbed a bank."],
  ["Reed was born in Karsk.", "Mayor Tom Reed was born in Karsk."],
  ["Reed had robbed a bank.", "Mayor Tom Reed had robbed a bank."],
  ["As a student, Reed robbed a bank.", "As a student, Mayor Tom Reed robbed a bank."],
])("%s is not told of the mayor", (sentence, claim) => {
  expect(stateOf(sentence, claim)).not.toBe("outright");
});

test.each([
  ["Reed left on Monday.", "Mayor Tom Reed left on Monday."],
  ["In 1985 Reed robbed a bank.", "In 1985 Tom Reed robbed a bank."],
])("%s may be told as: %s", (sentence, claim) => {
  expect(stateOf(sentence, claim)).toBe("outright");
});

test.each(["Tom Reed, mayor until May, opened the bridge.", "Tom Reed, mayor from 1990 to 1995, opened the bridge."])(
  "a role with its limit is never told without it: %s",
  (first) => {
    const sentence = "Reed left on Monday.";
    const source = sourceOf([first, sentence], [{ name: "Tom Reed", aliases: ["Reed"], role: "mayor" }]);
    const claim = {
      text: "Tom Reed, mayor, left on Monday.",
      citations: [{ source: 0, sentence: 1, start: 0, end: sentence.length }],
    } as const;
    expect(checkClaim(claim, [source]).state).not.toBe("outright");
  },
);
