// Roles that the tree of a sentence states where the rules find none, and long roles of the rules that it disputes.
import { expect, test } from "vitest";
import type { Span } from "../../src/news/reading.ts";
import { checkedRole } from "../../src/reading/actors/role-trees.ts";

const sentences = (text: string) => [{ text, start: 0, end: text.length, paragraph: 0 }];
const placeOf = (text: string, words: string): Span => {
  const start = text.indexOf(words);
  return { sentence: 0, start, end: start + words.length };
};
const given = (text: string, name: string): string | undefined =>
  checkedRole(sentences(text), [placeOf(text, name)], undefined)?.text;

test.each([
  ["John Dickey, the chief executive of Ora Media, left on Monday.", "John Dickey", "chief executive of Ora Media"],
  ["Airbus spokesman Stefan Schaffrath confirmed the order.", "Stefan Schaffrath", "Airbus spokesman"],
  ["Another radio host, Abby Martin, denounced the annexation.", "Abby Martin", "radio host"],
  [
    "She was joined by Jane Holt, a senior official with the board that oversees them.",
    "Jane Holt",
    "senior official with the board",
  ],
])("%s", (text, name, role) => expect(given(text, name)).toBe(role));

test.each([
  ["he is not", "Marco Bellini is not the secretary general of the union.", "Marco Bellini"],
  ["he was", "Marco Bellini was the chancellor of Germany.", "Marco Bellini"],
  ["a thing", "Jane Holt, a gift to the nation, spoke to the mayor.", "Jane Holt"],
  ["another's", "The mayor met Jane Holt on Monday.", "Jane Holt"],
  ["a judgement", "Jane Holt, a good friend, met the mayor.", "Jane Holt"],
  ["of several", "He met two fellow players, Jane Holt and Tom Reed, on Monday.", "Jane Holt"],
  ["one of two people's", "A spokesman for the mayor, Jane Holt, left on Monday.", "Jane Holt"],
  ["of the one who was shot", "The man accused of killing the senator, Tom Reed, fled.", "Tom Reed"],
  ["denied", "Jane Holt, not the mayor, left on Monday.", "Jane Holt"],
  ["perhaps behind an opening", "After meeting Jane Holt, the chief executive, he left.", "Jane Holt"],
  ["only a rank", "Major Jane Holt met the mayor.", "Jane Holt"],
])("no role where it is %s: %s", (_, text, name) => expect(given(text, name)).toBeUndefined());

const disputed = (text: string, name: string, role: string, doubtful = true): boolean => {
  const ruled = { text: role, at: placeOf(text, role), rule: "a row", doubtful };
  return checkedRole(sentences(text), [placeOf(text, name)], ruled) === undefined;
};

test("a doubtful role of the rules is dropped where the tree has another one and not it", () => {
  const text = "The head of the bank in the city of Turin met Airbus spokesman Stefan Schaffrath.";
  expect(disputed(text, "Stefan Schaffrath", "head of the bank in the city of Turin")).toBe(true);
  expect(disputed(text, "Stefan Schaffrath", "head of the bank in the city of Turin", false)).toBe(false);
  expect(disputed(text, "Stefan Schaffrath", "Airbus spokesman")).toBe(false);
});

test("the rules' role stays where the tree knows none", () => {
  const text = "The former head of the bank in the city left after he met Stefan Schaffrath.";
  expect(disputed(text, "Stefan Schaffrath", "former head of the bank in the city")).toBe(false);
});
