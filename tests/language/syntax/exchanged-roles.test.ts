// When a claim has the two sides of a verb the wrong way round, and when it only looks so.
import { expect, test } from "vitest";
import { exchangedRoles } from "../../../src/language/syntax/exchanged-roles.ts";
import { cut } from "../../../src/language/tokenize.ts";

const words = (claim: string, source: string): string | undefined => exchangedRoles(cut(claim), cut(source))?.words;

test.each([
  ["Pixar acquired Disney in 2006.", "Disney acquired Pixar in 2006.", "Disney", "Pixar"],
  ["Pixar acquired Disney in 2006.", "Pixar was acquired by Disney in 2006.", "Disney", "Pixar"],
  ["Disney was acquired by Pixar.", "Disney acquired Pixar in 2006.", "Disney", "Pixar"],
  ["The city sued the company.", "On Monday the company sued the city over a contract.", "the company", "the city"],
  ["The rebels attacked the army.", "Officials said that the army attacked the rebels.", "the army", "the rebels"],
  ["Iran accused Israel.", "Israel accused Iran.", "Israel", "Iran"],
  [
    "The senator called President Barack Obama.",
    "President Barack Obama called the senator on Friday.",
    "President Barack Obama",
    "the senator",
  ],
])("%s Not so: %s", (claim, source, subject, object) => {
  const found = exchangedRoles(cut(claim), cut(source));
  expect([found?.subject, found?.object]).toEqual([subject, object]);
});

test("it says what the source says and what the claim says", () => {
  expect(words("Pixar acquired Disney.", "Disney acquired Pixar.")).toBe(
    'Who "acquired" whom: the source says that Disney did it to Pixar; the claim says that Pixar did it to Disney.',
  );
  expect(words("The city will sue the company.", "The company will sue the city.")).toBe(
    'Who "sue" whom: the source says that The company will do it to the city; ' +
      "the claim says that the city will do it to The company.",
  );
});

test.each([
  ["the same way round", "Disney bought Pixar.", "Disney bought Pixar in 2006."],
  ["the same, in the passive", "Pixar was acquired by Disney.", "Disney acquired Pixar in 2006."],
  ["either did it to the other", "Putin met Obama in Paris.", "Obama met Putin in Paris."],
  ["another verb", "Pixar praised Disney.", "Disney acquired Pixar."],
  ["only one side turned", "Pixar acquired Marvel.", "Disney acquired Pixar."],
  ["the source has both", "The rebels attacked the army.", "The army attacked the rebels and the rebels attacked the army."],
  ["the source denies it", "The city sued the company.", "The company did not sue the city."],
  ["another mood", "The city may sue the company.", "The company sued the city."],
  ["sides that cannot be told apart", "One company bought another company.", "Another company bought one company."],
  ["pronouns", "It sued him.", "He sued it."],
  ["a headline", "Pixar Acquires Disney After Long Talks", "Disney acquired Pixar."],
])("no alarm: %s", (_, claim, source) => expect(words(claim, source)).toBeUndefined());
