// Facts about names that are no part of the story: every rule's examples, and what actors make of them.
import { describe, expect, test } from "vitest";
import type { NameKind, NameMention } from "../../src/news/reading.ts";
import { findActors } from "../../src/reading/actors/actors.ts";
import { bystanderRules, isBystander } from "../../src/reading/actors/bystanders.ts";

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
