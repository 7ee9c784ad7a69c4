// What a number counts is what the sentence says of those it counts, never of those counted before it.
import { expect, test } from "vitest";
import { read } from "../../src/reading/read.ts";

test.each([
  ["Forty-one people were rescued and two are missing.", ["people rescued", "missing"]],
  ["Three people died and 12 were injured.", ["people died", "injured"]],
  ["Police said five were arrested and two remain at large.", ["arrested", "remain at large"]],
  ["Twelve were killed, 30 wounded and four are unaccounted for.", ["killed", "wounded", "unaccounted"]],
  ["Of the 43 aboard, 41 survived and two drowned.", ["aboard", "survived", "drowned"]],
])("%s", (text, measures) => {
  expect(read({ title: "", text, language: "en" }).figures.map((figure) => figure.measures)).toEqual(measures);
});
