// Figures of every notation: a claim that states the same number is not blamed for it, one that states another is never posted.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkClaim } from "../../src/checking/check.ts";
import { checkText } from "../../src/checking/check-text.ts";
import { rejectBelow } from "../../src/checking/learned/score.ts";
import { sourceOf } from "./sources.ts";

type Pair = { readonly id: string; readonly source: string; readonly claim: string; readonly same: boolean };

const pairs = readFileSync(join(import.meta.dirname, "../fixtures/numbers/pairs.jsonl"), "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line) as Pair);

/** The rows are English but for those that say so. */
const languageOfPair = (id: string): string => (id.startsWith("pair-german") ? "de" : "en");

function verdictOn({ id, source, claim }: Pair) {
  const made = sourceOf([source, "The council meets again on Thursday."]);
  const article = { ...made, reading: { ...made.reading, language: languageOfPair(id) } };
  return checkClaim({ text: claim, citations: [{ source: 0, sentence: 0, start: 0, end: source.length }] }, [article]);
}

test("the same number in another notation is not blamed, but for the few notations that are not read", () => {
  const same = pairs.filter((pair) => pair.same);
  const blamed = same.filter((pair) => verdictOn(pair).reasons.some(({ kind }) => kind === "figure"));
  expect(same.length).toBeGreaterThan(100);
  // Rare notations and long German compounds: a loss of style, no lie.
  expect(blamed.length).toBeLessThanOrEqual(3);
});

test.each([
  ["The flood displaced half a million people in Orla.", "The flood displaced 500,000 people in Orla."],
  ["Three dozen firms signed the letter.", "36 firms signed the letter."],
  ["The state paid Rs 500 crore to farmers.", "The state paid 5 billion rupees to farmers."],
  ["The index rose .8% on Friday.", "The index rose 0.8% on Friday."],
  ["It was −5 degrees in Orla at dawn.", "It was -5 degrees in Orla at dawn."],
])("outright: %s -> %s", (source, claim) => {
  expect(verdictOn({ id: "", source, claim, same: true }).state).toBe("outright");
});

test.each([
  ["The flood displaced half a million people in Orla.", "The flood displaced 1 million people in Orla."],
  ["Three dozen firms signed the letter.", "Three firms signed the letter."],
  ["The canal costs $40 million, the mayor of Orrin said.", "The canal costs £40 million, the mayor of Orrin said."],
  ["The ferry left at 4:10 on Monday from Orrin.", "The ferry left at 410 on Monday from Orrin."],
])("rejected, however likely the rest is: %s -> %s", (source, claim) => {
  const { state, score, reasons } = verdictOn({ id: "", source, claim, same: false });
  expect(state).toBe("rejected");
  expect(score).toBeLessThanOrEqual(rejectBelow / 2);
  expect(reasons[0]?.kind).toBe("figure");
});

describe("another number is not posted", () => {
  test.each(pairs.filter(({ same }) => !same))("$source -> $claim", (pair) => {
    expect(verdictOn(pair).claim).toBeUndefined();
  });

  const english = pairs.filter(({ same, id }) => !same && languageOfPair(id) === "en");
  test.each(english)("nor when a script asks: $source -> $claim", ({ source, claim }) => {
    expect(["doubtful", "rejected"]).toContain(checkText(source, claim).state);
  });
});
