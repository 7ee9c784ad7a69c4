// Where a sentence is cut for its marks: nothing lost, neighbours together, no character halved.
import fc from "fast-check";
import { expect, test } from "vitest";
import { markedPieces } from "../../src/news/marked.ts";

/** Marks as brackets. */
const shown = (sentence: string, ...stretches: readonly (readonly [number, number])[]): string =>
  markedPieces(
    sentence,
    stretches.map(([start, end]) => ({ start, end })),
  )
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join("");

test.each([
  ["one stretch", shown("They voted for it.", [5, 10]), "They [voted] for it."],
  ["two, in whatever order", shown("They voted for it.", [15, 17], [5, 10]), "They [voted] for [it]."],
  ["two with a blank between them", shown("They voted for it.", [5, 10], [11, 14]), "They [voted for] it."],
  ["two that touch", shown("Anti-war talks.", [0, 4], [4, 8]), "[Anti-war] talks."],
  [
    "two that overlap, one within the other",
    shown("They voted for it.", [0, 10], [5, 14], [6, 8]),
    "[They voted for] it.",
  ],
  ["one beyond the end", shown("They voted.", [5, 99]), "They [voted.]"],
  ["half a character", shown("a 👩 b c", [3, 4]), "a [👩] b c"],
  ["the other half", shown("a 👩 b c", [2, 3]), "a [👩] b c"],
  ["nothing but blanks", shown("They voted.", [4, 5]), "They voted."],
  ["none", shown("They voted."), "They voted."],
  ["all but the marks around it", shown("“They voted.”", [1, 11]), "“They voted.”"],
])("%s", (_, marked, expected) => {
  expect(marked).toBe(expected);
});

test("whatever is marked, the pieces joined are the sentence, and no two marked ones touch", () => {
  const stretch = fc.record({ start: fc.nat(40), end: fc.nat(60) });
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), fc.array(stretch, { maxLength: 6 }), (text, all) => {
      const pieces = markedPieces(text, all);
      expect(pieces.map((piece) => piece.text).join("")).toBe(text);
      for (const [at, { marked }] of pieces.entries()) expect(marked && pieces[at + 1]?.marked).toBeFalsy();
    }),
  );
});
