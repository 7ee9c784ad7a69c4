// A number written in another way passes only where a reader cannot take it for another number.
import { describe, expect, test } from "vitest";
import { checkClaim } from "../../src/checking/check.ts";
import { notationRules } from "../../src/checking/exact/notation-rules.ts";
import { sourceOf } from "./sources.ts";

const stateOf = (source: string, claim: string): string =>
  checkClaim({ text: claim, citations: [{ source: 0, sentence: 0, start: 0, end: source.length }] }, [
    sourceOf([source]),
  ]).state;

describe.each(notationRules.map((rule) => [rule.name, rule] as const))("%s", (_, { yes, no }) => {
  test.each(yes)("%s never becomes %s", (source, claim) => {
    expect(stateOf(source, claim)).not.toBe("outright");
  });

  test.each(no)("%s may become %s", (source, claim) => {
    expect(stateOf(source, claim)).toBe("outright");
  });
});

test("a measure of two units is not one of the second alone", () => {
  const wall = "The wall is large: 68 feet by 24 feet.";
  expect(stateOf(wall, "The wall is large: 68 by 24 feet.")).toBe("outright");
  expect(stateOf(wall, "The wall is large: 68 metres by 24 feet.")).not.toBe("outright");
  expect(stateOf(wall, "The wall is large: 68 feet by 24 metres.")).not.toBe("outright");
});
