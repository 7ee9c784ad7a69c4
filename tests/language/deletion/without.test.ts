// What is left of a sentence reads as one: its capital, its blanks and its commas are right.
import { describe, expect, test } from "vitest";
import { deletionsOf } from "../../../src/language/en/deletion/deletions.ts";
import { withoutDeletions } from "../../../src/language/en/deletion/without.ts";
import { cut } from "../../../src/language/tokenize.ts";

describe("everything that can go is left out", () => {
  test.each([
    ["Smith, who was born in 1960, left London.", "Smith left London."],
    ["However, the ferry sank on Tuesday.", "The ferry sank."],
    ["Tom Reed, 42, a teacher from Orrin, was jailed.", "Tom Reed was jailed."],
    ["In May, which was a warm month, the mayor left.", "In May, the mayor left."],
    ["The party (ODS), which lost five seats, left the council.", "The party left the council."],
    ["The ferry -- an old ship --sank off Karsk.", "The ferry sank off Karsk."],
    ["The council bought the firm Reed Inc., which makes pumps.", "The council bought the firm Reed Inc."],
    [
      "The firm hired 300 workers, including 20 engineers, according to the mayor.",
      "The firm hired 300 workers, according to the mayor.",
    ],
  ])("%s", (text, left) => {
    const whole = cut(text);
    expect(withoutDeletions(whole, deletionsOf(whole))).toBe(left);
  });
});

test("of deletions that overlap the first is taken", () => {
  const whole = cut("One two three four.");
  expect(
    withoutDeletions(whole, [
      { start: 3, end: 7 },
      { start: 4, end: 13 },
    ]),
  ).toBe("One three four.");
});

test("without deletions the sentence is what it was", () => {
  expect(withoutDeletions(cut("the ferry sank."), [])).toBe("the ferry sank.");
});
