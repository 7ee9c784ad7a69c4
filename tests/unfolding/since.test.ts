// What of a story is new to who got it yesterday: a figure that moved, a line, or nothing.
import { expect, test } from "vitest";
import type { Briefing } from "../../src/news/briefing.ts";
import { sinceLast } from "../../src/unfolding/since.ts";
import { aBriefing, aClaim, aSource } from "../contracts/store/samples.ts";

const told = (sentences: readonly string[], over: Partial<Briefing> = {}): Briefing =>
  aBriefing("b00000000001", {
    headline: aClaim("Storm over the coast", -1),
    lead: aClaim(sentences[0] ?? "", 0),
    points: sentences.slice(1).map((text, at) => aClaim(text, at + 1)),
    sources: [aSource(sentences, { title: "Storm over the coast" })],
    ...over,
  });

const was = told(["The storm killed about 120 people.", "It rained."]);

test.each<[string, readonly string[], string | undefined]>([
  ["a toll that rose, beside what it was", ["The storm killed 138 people."], "138 dead, was about 120 (2 March)"],
  ["a toll that its outlet put lower", ["The storm killed 90 people."], "90 dead, was about 120 (2 March)"],
  ["the same figure in a new line", ["In the storm about 120 people died."], "developing"],
  ["what the hedge left open", ["The storm killed 118 people."], "developing"],
  ["a figure of another fate", ["The storm injured 138 people."], "developing"],
  ["a figure of something else", ["The storm broke 138 windows."], "developing"],
  ["those of one kind only", ["The storm killed 138 soldiers."], "developing"],
  ["nothing but what was told", ["The storm killed about 120 people.", "It rained."], undefined],
  ["the same words with other marks", ["It rained!"], undefined],
  ["a new point", ["It rained.", "The sun shone."], "developing"],
])("%s", (_, sentences, expected) => {
  const since = sinceLast(was, told(sentences));
  expect(since?.kind === "changed" ? since.words : since?.kind).toBe(expected);
});

test("a figure is shown with the two lines that carry it", () => {
  const now = told(["The storm killed 138 people."]);
  expect(sinceLast(was, now)).toMatchObject({ was: was.lead, now: now.lead });
});

test("a figure whose line is only behind More, or in a dispute, moves too", () => {
  const toll = "The storm killed 138 people.";
  const sources = [aSource(["It rained.", "It did not.", toll])] as const;
  expect(sinceLast(was, told(["It rained."], { more: [aClaim(toll, 2)], sources }))?.kind).toBe("changed");
  const versions = [aClaim(toll, 2), aClaim("It did not.", 1)] as const;
  const disputed = { disputes: [{ about: "toll", kind: "within-article", versions }] } as unknown as Partial<Briefing>;
  expect(sinceLast(was, told(["It rained."], { ...disputed, sources }))?.kind).toBe("changed");
});

test("a line that was behind More is not news", () => {
  const before = told(["It rained."], { more: [aClaim("The sun shone.", 7)] });
  expect(sinceLast(before, told(["The sun shone."]))).toBeUndefined();
});
