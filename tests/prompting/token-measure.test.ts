// How long a text is for a model, and when a server did not read all of it.
import { describe, expect, it } from "vitest";
import { TokenMeasure, wasCutSilently } from "../../src/prompting/token-measure.ts";

const text = (length: number) => "a".repeat(length);

describe("the measure", () => {
  it("begins with four characters a token, and never with less than a whole one", () => {
    expect(new TokenMeasure().tokens(text(4_000))).toBe(1_000);
    expect(new TokenMeasure().tokens("a")).toBe(1);
  });

  it.each([
    ["half the way to what is reported", 4_000, 2_000, 3],
    ["never to more than eight characters a token", 4_000, 1, 6],
    ["never to less than one", 4_000, 100_000, 2.5],
    ["not by a server that does not count", 4_000, 0, 4],
    ["not by a text too short to tell", 199, 199, 4],
    ["by one just long enough", 200, 100, 3],
  ])("moves %s", (_, length, reported, charactersPerToken) => {
    const measure = new TokenMeasure();
    measure.correct(text(length), reported);
    expect(measure.tokens(text(3_000))).toBe(3_000 / charactersPerToken);
  });
});

describe("a text is cut", () => {
  it.each([
    ["the window alone was read", 20_000, 4_096, true],
    ["half the window and two more were read", 10_000, 2_050, true],
    ["more characters a token than any tokenizer makes of news", 20_000, 3_600, true],
    ["a plausible count", 20_000, 4_444, false],
    ["a count a little off a window", 20_000, 4_095, false],
    ["few characters a token, as in other languages", 20_000, 9_001, false],
    ["a short text with a round count", 7_999, 2_048, false],
    ["a text just long enough with a round count", 8_000, 2_048, true],
    ["no count at all", 20_000, 0, false],
  ])("or not: %s", (_, length, reported, cut) => {
    expect(wasCutSilently(text(length), reported)).toBe(cut);
  });
});
