// Two people of one surname, whom only their titles or first names tell apart, in sentences made by hand.
import { expect, test } from "vitest";
import { read } from "../../src/reading/read.ts";

test.each([
  ["Mr Hill left the house. Mrs Hill stayed, police said.", ["Mr Hill", "Mrs Hill"]],
  ["Mr. Hill left the house. Ms. Hill stayed. Hill wept.", ["Mr. Hill", "Ms. Hill"]],
  ["Tom Hill was shot on Monday. Mrs Hill wept, police said.", ["Tom Hill", "Mrs Hill"]],
  ["Tom Hill and Ann Hill were shot. Mrs Hill died, and Mr Hill wept.", ["Ann Hill", "Tom Hill"]],
  ["Tom Hill was shot on Monday. Mr Hill died, police said.", ["Tom Hill"]],
])("%s", (text, persons) => {
  const { actors } = read({ title: "", text, language: "en" });
  expect(actors.map(({ name }) => name).sort()).toEqual([...persons].sort());
});
