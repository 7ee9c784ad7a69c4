// When a claim has the two sides of a verb the wrong way round, and when it only looks so.
import { expect, test } from "vitest";
import { type ExchangedRoles, exchangedRoles } from "../../../src/language/syntax/exchanged-roles.ts";
import { cut } from "../../../src/language/tokenize.ts";

const exchange = (claim: string, source: string): ExchangedRoles | undefined => {
  const found = exchangedRoles(cut(claim), cut(source));
  return found === "alike" ? undefined : found;
};
const words = (claim: string, source: string): string | undefined => exchange(claim, source)?.words;

test.each([
  ["Pixar acquired Disney in 2006.", "Disney acquired Pixar in 2006.", "Disney", "Pixar"],
  ["Pixar acquired Disney in 2006.", "Pixar was acquired by Disney in 2006.", "Disney", "Pixar"],
  ["Disney was acquired by Pixar.", "Disney acquired Pixar in 2006.", "Disney", "Pixar"],
  ["The city sued the company.", "On Monday the company sued the city over a contract.", "the company", "the city"],
  ["The rebels attacked the army.", "Officials said that the army attacked the rebels.", "the army", "the rebels"],
  ["Iran accused Israel.", "Israel accused Iran.", "Israel", "Iran"],
  [
    "The senator thanked Angela Merkel on Friday.",
    "Angela Merkel thanked the senator on Friday.",
    "Angela Merkel",
    "the senator",
  ],
])("%s Not so: %s", (claim, source, subject, object) => {
  const found = exchange(claim, source);
  expect([found?.subject, found?.object]).toEqual([subject, object]);
});

test("it says what the source says and what the claim says", () => {
  expect(words("Pixar acquired Disney in 2006.", "Disney acquired Pixar in 2006.")).toBe(
    'Who "acquired" whom: the source says that Disney did it to Pixar; the claim says that Pixar did it to Disney.',
  );
  expect(words("The city will sue the company.", "The company will sue the city.")).toBe(
    'Who "sue" whom: the source says that the company will do it to the city; ' +
      "the claim says that the city will do it to the company.",
  );
});

test.each([
  ["the same way round", "Disney bought Pixar.", "Disney bought Pixar in 2006."],
  ["the same, in the passive", "Pixar was acquired by Disney.", "Disney acquired Pixar in 2006."],
  ["either did it to the other", "Putin met Obama in Paris.", "Obama met Putin in Paris."],
  ["another verb", "Pixar praised Disney.", "Disney acquired Pixar."],
  ["only one side turned", "Pixar acquired Marvel.", "Disney acquired Pixar."],
  [
    "the source has both",
    "The rebels attacked the army.",
    "The army attacked the rebels and the rebels attacked the army.",
  ],
  ["the source denies it", "The city sued the company.", "The company did not sue the city."],
  ["another mood", "The city may sue the company.", "The company sued the city."],
  ["sides that cannot be told apart", "One company bought another company.", "Another company bought one company."],
  ["pronouns", "It sued him.", "He sued it."],
  ["a headline", "Pixar Acquires Disney After Long Talks", "Disney acquired Pixar."],
])("no alarm: %s", (_, claim, source) => expect(words(claim, source)).toBeUndefined());
