// What of a story is new to who got it yesterday: a figure that moved, a line, or nothing.
import { expect, test } from "vitest";
import type { Briefing, Figure } from "../../src/news/briefing.ts";
import { sinceLast } from "../../src/unfolding/since.ts";
import { aBriefing, aClaim, aSource } from "../contracts/store/samples.ts";

const toll = (value: number, over: Partial<Figure> = {}): Figure => ({
  text: `about ${value} people`,
  value,
  unit: "people",
  measures: "people killed by the storm",
  citation: { source: 0, sentence: 0, start: 0, end: 5 },
  ...over,
});
const told = (sentences: readonly string[], figures: readonly Figure[], over: Partial<Briefing> = {}): Briefing =>
  aBriefing("b00000000001", {
    lead: aClaim(sentences[0] ?? "", 0),
    points: sentences.slice(1).map((text, at) => aClaim(text, at + 1)),
    figures,
    sources: [aSource(sentences)],
    ...over,
  });

const was = told(["A storm came.", "It rained."], [toll(120)]);

test.each<[string, Briefing, string | undefined]>([
  [
    "a figure that moved, beside what it was",
    told(["The toll rose."], [toll(138)]),
    "about 138 people, was 120 (2 March)",
  ],
  ["a figure that fell", told(["The toll fell."], [toll(90)]), "about 90 people, was 120 (2 March)"],
  ["the same figure in a new line", told(["The mayor spoke."], [toll(120)]), "developing"],
  ["a figure of another unit", told(["The toll rose."], [toll(138, { unit: "houses" })]), "developing"],
  ["a figure of something else", told(["A dam broke."], [toll(138, { measures: "trains late" })]), "developing"],
  [
    "three words of five the same",
    told(["X."], [toll(9, { measures: "people killed storm flood fire" })]),
    "about 9 people, was 120 (2 March)",
  ],
  ["two words of five the same", told(["X."], [toll(9, { measures: "people killed flood fire ice" })]), "developing"],
  ["a figure without a label", told(["The toll rose."], [toll(138, { measures: "" })]), "developing"],
  [
    "a figure whose line is not shown",
    told(["X."], [toll(7, { citation: { ...toll(7).citation, sentence: 8 } })]),
    "developing",
  ],
  ["nothing but what was told", told(["A storm came.", "It rained."], []), undefined],
  ["the same words with other marks", told(["A storm came!"], []), undefined],
  ["a line that the old sources had and nobody was told", told(["It rained."], []), undefined],
  ["a new point", told(["A storm came.", "The sun shone."], []), "developing"],
])("%s", (_, now, expected) => {
  const since = sinceLast(was, now);
  expect(since?.kind === "changed" ? since.words : since?.kind).toBe(expected);
});

test("a figure is shown with the two lines that carry it", () => {
  const now = told(["The toll rose."], [toll(138)]);
  expect(sinceLast(was, now)).toMatchObject({ was: was.lead, now: now.lead });
});

test("a figure whose line is only behind More, or in a dispute, moves too", () => {
  const behind = { more: [aClaim("The toll rose.", 3)] };
  const cited = toll(138, { citation: { ...toll(138).citation, sentence: 3 } });
  expect(sinceLast(was, told(["A storm came."], [cited], behind))?.kind).toBe("changed");
  const versions = [aClaim("The toll rose.", 3), aClaim("It did not.", 4)] as const;
  const disputed = { disputes: [{ about: "toll", kind: "within-article", versions }] } as unknown as Partial<Briefing>;
  expect(sinceLast(was, told(["A storm came."], [cited], disputed))?.kind).toBe("changed");
});

test("a line that was behind More is not news", () => {
  const before = told(["A storm came."], [], { more: [aClaim("The sun shone.", 7)] });
  expect(sinceLast(before, told(["The sun shone."], []))).toBeUndefined();
});
