// Facts about names that are no part of the story: every rule's examples, and what actors make of them.
import { describe, expect, test } from "vitest";
import type { NameKind, NameMention } from "../../src/news/reading.ts";
import { findActors } from "../../src/reading/actors/actors.ts";
import {
  bystanderRules,
  isBystander,
  isCredit,
  isPassedOnBy,
  isPublisher,
} from "../../src/reading/actors/bystanders.ts";

const around = (marked: string): [string, string] => {
  const [before = "", rest = ""] = marked.split("{");
  return [before, rest.split("}")[1] ?? ""];
};

describe.each(bystanderRules.map((rule) => [rule.name, rule] as const))("%s", (_, rule) => {
  test.each(rule.yes)("%s", (marked) => {
    expect(isBystander(rule, ...around(marked))).toBe(true);
  });

  test.each(rule.no)("not %s", (marked) => {
    expect(isBystander(rule, ...around(marked))).toBe(false);
  });
});

const actorsIn = (text: string, names: Readonly<Record<string, NameKind>>): string[] => {
  const mentions = Object.entries(names).map(([name, kind]): NameMention => {
    const start = text.indexOf(name);
    return { text: name, kind, at: { sentence: 0, start, end: start + name.length } };
  });
  return findActors([{ text, start: 0, end: text.length, paragraph: 0 }], mentions).map(({ name }) => name);
};

test("an outlet that somebody told is no actor; one that does something is", () => {
  expect(actorsIn("Jane Doe told Reuters so.", { "Jane Doe": "person", Reuters: "organisation" })).toEqual([
    "Jane Doe",
  ]);
  expect(actorsIn("Reuters fired Jane Doe.", { Reuters: "organisation", "Jane Doe": "person" })).toContain("Reuters");
});

test("a company that somebody told is an actor: it is no outlet", () => {
  expect(actorsIn("He told Apple so.", { Apple: "organisation" })).toEqual(["Apple"]);
});

test("a photographer is no actor", () => {
  expect(actorsIn("Photo: Jane Doe/Getty Images", { "Jane Doe": "person", "Getty Images": "organisation" })).toEqual(
    [],
  );
});

test("one word that is read once and does nothing is nobody; what does something is", () => {
  expect(actorsIn("They spoke Krio at home.", { Krio: "person" })).toEqual([]);
  expect(actorsIn("On Monday Sunak resigned.", { Sunak: "person" })).toEqual(["Sunak"]);
});

test("a cup is no actor; a league that fines a club is", () => {
  const names = { "Gold Cup": "organisation", "Premier League": "organisation" } as const;
  expect(actorsIn("He won the Gold Cup after the Premier League fined him.", names)).toEqual(["Premier League"]);
});

test("the outlet of a dateline publishes the story and is not in it", () => {
  expect(actorsIn("Lagos (CNN)Thousands marched; they told of CNN.", { CNN: "organisation" })).toEqual([]);
});

/** Where nobody belongs to the story, whoever it is; all other rules are about outlets alone. */
const credits: ReadonlySet<string> = new Set([
  "a credit line",
  "who reported and edited",
  "a picture agency and its photographer",
  "a photographer and the picture agency",
  "an outlet's reporter",
  "who reported from where",
  "a screen name",
]);

test.each(
  bystanderRules
    .filter(({ personsOnly }) => !personsOnly)
    .flatMap(({ name, yes }) => yes.map((marked) => [credits.has(name), marked] as const)),
)("somebody who is no outlet is a bystander (%s): %s", (is, marked) => {
  const [before, after] = around(marked);
  const at = { sentence: 0, start: before.length, end: before.length + "Jane Doe".length };
  expect(isCredit({ text: "Jane Doe", kind: "organisation", at }, `${before}Jane Doe${after}`)).toBe(is);
});

test.each([
  ["Reuters", "He told Reuters so.", true],
  ["Acme", "He told Acme so.", false],
  ["the Albany Herald", "He told the Albany Herald so.", true],
  ["Reuters", "He bought Reuters.", false],
])("%s passed the news on in %s: %s", (name, text, does) => {
  const start = text.indexOf(name);
  const mention: NameMention = {
    text: name,
    kind: "organisation",
    at: { sentence: 0, start, end: start + name.length },
  };
  expect(isPassedOnBy(mention, text)).toBe(does);
});

test.each([
  ["CNN", "(CNN)Thousands left.", true],
  ["CNN", "(CNN, AP) Thousands left.", false],
  ["Acme", "(Acme)Thousands left.", false],
  ["CNN", "On CNN) they left.", false],
])("%s publishes %s: %s", (name, text, does) => {
  const start = text.indexOf(name);
  const mention: NameMention = {
    text: name,
    kind: "organisation",
    at: { sentence: 0, start, end: start + name.length },
  };
  expect(isPublisher(mention, text)).toBe(does);
});
