// The timeline of a story: its changes from telling to telling, each dated by when it was told.
import { expect, test } from "vitest";
import type { Briefing } from "../../src/news/briefing.ts";
import { timelineOf } from "../../src/unfolding/tellings.ts";
import { aBriefing, aClaim, aSource } from "../contracts/store/samples.ts";

const rescued = (id: string, sentence: string, value: number): Briefing =>
  aBriefing(id, {
    lead: aClaim(sentence, 0),
    points: [],
    figures: [
      {
        text: `${value} people`,
        value,
        unit: "people",
        measures: "people rescued from the mine",
        citation: { source: 0, sentence: 0, start: 0, end: 5 },
      },
    ],
    sources: [aSource([sentence])],
  });

test("a story's changes stand in the order they were told, and a telling without one adds none", () => {
  const tellings = [
    { briefing: rescued("b00000000001", "Four people have now been rescued.", 4), at: 1 },
    { briefing: rescued("b00000000002", "The mayor said that four people have now been rescued.", 4), at: 2 },
    { briefing: rescued("b00000000003", "Nine people have now been rescued.", 9), at: 3 },
    { briefing: rescued("b00000000004", "Eleven people have now been rescued.", 11), at: 4 },
  ];
  expect(timelineOf(tellings).map(({ toldAt, was, now }) => [toldAt, was.claim.text, now.claim.text])).toEqual([
    [3, "The mayor said that four people have now been rescued.", "Nine people have now been rescued."],
    [4, "Nine people have now been rescued.", "Eleven people have now been rescued."],
  ]);
});
