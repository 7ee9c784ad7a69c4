// Which of some topics a story is about.
import { expect, test } from "vitest";
import { subjectsOf } from "../../src/publishing/subjects.ts";
import { aBriefing, aClaim, aSource } from "../contracts/store/samples.ts";

const about = (topics: readonly string[]) =>
  subjectsOf(
    topics,
    aBriefing("b00000000001", {
      headline: aClaim("Parliament passes the grid bill", -1),
      lead: aClaim("The law pays for power lines.", 0),
      points: [aClaim("Football was not discussed.", 1)],
      sources: [aSource(["The law pays for power lines.", "Football was not discussed."], { title: "Grids agreed" })],
    }),
  );

test.each([
  [["grid", "football"], ["grid"]],
  [
    ['"power line"', "lines"],
    ['"power line"', "lines"],
  ],
  [["parliament AND law", "parliament AND sport"], ["parliament AND law"]],
  [["-grid"], []],
  [["(power grid"], ["(power grid"]],
  [[], []],
] as const)("of %j it is %j", (topics, expected) => {
  expect(about(topics)).toEqual(expected);
});
