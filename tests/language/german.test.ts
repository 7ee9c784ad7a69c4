// The German tables against the hand-made labels of the German articles, and against their own order.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { german } from "../../src/language/de/de.ts";

type Label = { readonly value: number | null; readonly unit: string; readonly hedge?: string };
type Article = { readonly id: string; readonly figures: readonly Label[]; readonly optional?: readonly Label[] };

const folder = join(import.meta.dirname, "../fixtures/german");
const articles = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .map((file): Article => JSON.parse(readFileSync(join(folder, file), "utf8")));
const labels = articles.flatMap((article) => [...article.figures, ...(article.optional ?? [])]);

/** Units that are no unit words of German: shares and scores are read from how numbers stand together. */
const wordless: ReadonlySet<string> = new Set(["", "share", "score"]);

describe("the German tables", () => {
  test("know every hedge of the German articles", () => {
    const hedges = new Set(labels.flatMap(({ hedge }) => (hedge === undefined ? [] : [hedge.toLowerCase()])));
    expect([...hedges].filter((hedge) => german.hedges[hedge] === undefined)).toEqual([]);
    expect(hedges.size).toBeGreaterThan(10);
  });

  test("know every unit of the German articles that is no counted noun", () => {
    const known = new Set([...Object.keys(german.units), ...Object.keys(german.currencies), ...wordless]);
    const units = new Set(labels.map(({ unit }) => unit).filter((unit) => !/^\p{Lu}\p{Ll}/u.test(unit)));
    expect([...units].filter((unit) => !known.has(unit) && unit !== "EU-Staaten")).toEqual([]);
    expect(units.size).toBeGreaterThan(25);
  });

  test("joined units are units", () => {
    const units = Object.values(german.joinedUnits);
    expect(units.filter((unit) => german.units[unit]?.kind !== "duration")).toEqual([]);
  });

  test("no word form means two units", () => {
    const forms = [
      ...Object.values(german.currencies).flat(),
      ...Object.values(german.units).flatMap((unit) => unit.forms),
      ...Object.keys(german.hundredths),
    ];
    expect(forms.filter((form, at) => forms.indexOf(form) !== at)).toEqual([]);
  });

  test("all twelve months and all seven weekdays have a name", () => {
    expect(new Set(Object.values(german.months)).size).toBe(12);
    expect(new Set(Object.values(german.weekdays)).size).toBe(7);
  });

  test.each([
    ["eine Billion is a million million", german.scales.billion, 1_000_000_000_000],
    ["anderthalb is one and a half", german.halves.anderthalb, 1.5],
    ["siebzig is 70", german.tens.siebzig, 70],
    ["siebzehn is 17", german.ones.siebzehn, 17],
    ["ein Dutzend is 12", german.collectives.dutzend, 12],
  ])("%s", (_fact, found, expected) => expect(found).toBe(expected));

  test("lists are sorted and say nothing twice", () => {
    const lists = Object.entries(german).flatMap(([name, table]) => {
      if (typeof table === "string" || name === "boilerplate" || name === "quotationMarks") return [];
      return [[name, Array.isArray(table) ? table.map(String) : Object.keys(table)] as const];
    });
    expect(lists.filter(([, words]) => [...new Set(words)].sort().join("\n") !== words.join("\n"))).toEqual([]);
    expect(lists.length).toBeGreaterThan(30);
  });

  test("every row of boilerplate is in small letters and gives its reason", () => {
    const rows = german.boilerplate.filter(({ words, why }) => words !== words.toLowerCase() || why === "");
    expect(rows).toEqual([]);
  });

  test("no line of boilerplate stands in an article of the fixtures", () => {
    const texts = articles.map((article) => JSON.stringify(article).toLowerCase());
    const anywhere = german.boilerplate.filter(({ where }) => where === "anywhere");
    expect(anywhere.filter(({ words }) => texts.some((text) => text.includes(words)))).toEqual([]);
  });
});
