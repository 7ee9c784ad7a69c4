// What tells how much of a word an editor would want told, reckoned by hand from a small article.
import { expect, test } from "vitest";
import { idf } from "../../src/language/frequency.ts";
import { stem } from "../../src/language/stem.ts";
import { weighWords, wordSigns } from "../../src/writing/condense/word-weights.ts";
import { readOne } from "../../src/writing/embedded.ts";
import { articleOf } from "./articles.ts";

const text =
  "The ferry Aurora sank off Karsk. “The ferry was old,” said the mayor. It rained. A band of 12 played. The old Ferry burned.";
const signsOf = (title: string, word: string) => wordSigns(readOne(articleOf(text, { title }))).get(stem(word));

test("a word of the headline that comes early, often and once in a quotation", () => {
  const rare = idf("ferry") / 6;
  expect(signsOf("Ferry sinks", "ferry")).toEqual({
    start: 1,
    inTitle: 1,
    hasTitle: 1,
    inLead: 1,
    early: 1,
    ratherEarly: 1,
    inFirstThree: 1,
    often: Math.log(3),
    rare,
    oftenAndRare: Math.log(3) * rare,
    // In capitals once of three times.
    capital: 0.5,
    number: 0,
    quoted: 1 / 3,
    length: Math.log(5) / 3,
  });
});

test.each<[string, string, Record<string, number>]>([
  ["a name of the first sentence", "aurora", { inTitle: 0, inLead: 1, capital: 1, often: 0, quoted: 0, number: 0 }],
  ["a word that is only said by somebody", "mayor", { inLead: 0, inFirstThree: 1, early: Math.exp(-1 / 2), quoted: 1 }],
  [
    "a word of the fourth sentence",
    "band",
    { inFirstThree: 0, early: Math.exp(-3 / 2), ratherEarly: Math.exp(-3 / 8), often: 0, capital: 0 },
  ],
  ["a number", "12", { number: 1, inFirstThree: 0 }],
  ["a word of the second and the last", "old", { often: Math.log(2), early: Math.exp(-1 / 2), quoted: 1 / 2 }],
  ["a word of the third", "rained", { inFirstThree: 1, early: Math.exp(-1), ratherEarly: Math.exp(-1 / 4) }],
])("%s", (_, word, expected) => expect(signsOf("Storm at sea", word)).toMatchObject(expected));

test("a word of the language says nothing, and an article without a headline has none", () => {
  expect(signsOf("Ferry sinks", "the")).toBeUndefined();
  expect(signsOf("", "band")).toMatchObject({ hasTitle: 0, inTitle: 0 });
});

test("a word that a sentence has twice counts once", () => {
  const twice = wordSigns(readOne(articleOf("The ferry met a ferry. It rained.", { title: "Rain" })));
  expect(twice.get(stem("ferry"))).toMatchObject({ often: 0, capital: 0, length: Math.log(2) / 3 });
});

test("no word is worth less than nothing or more than it is rare, and one beyond the sixtieth sentence is not weighed", () => {
  const long = `${"It rained on the town. ".repeat(59)}A ferry sank. A zebra fled.`;
  const weights = weighWords(readOne(articleOf(long, { title: "Rain" })));
  expect(weights.has(stem("ferry"))).toBe(true);
  expect(weights.has(stem("zebra"))).toBe(false);
  for (const weight of weights.values()) expect(weight).toBeGreaterThan(0);
  expect(weights.get(stem("ferry"))).toBeLessThan(idf("ferry") / 6);
});
