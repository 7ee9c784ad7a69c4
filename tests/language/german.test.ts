// The German tables against the hand-made labels of the German articles, and against their own order.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { germanBoilerplate } from "../../src/language/de/boilerplate.ts";
import * as calendar from "../../src/language/de/calendar.ts";
import functionWords from "../../src/language/de/function-words.words.json" with { type: "json" };
import * as hedgeTables from "../../src/language/de/hedges.ts";
import * as numberTables from "../../src/language/de/numbers.ts";
import * as openers from "../../src/language/de/openers.ts";
import * as speech from "../../src/language/de/speech.ts";
import * as unitTables from "../../src/language/de/units.ts";

const tables = {
  ...calendar,
  ...hedgeTables,
  ...numberTables,
  ...openers,
  ...speech,
  ...unitTables,
  functionWords,
};

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
    expect([...hedges].filter((hedge) => hedgeTables.germanHedges[hedge] === undefined)).toEqual([]);
    expect(hedges.size).toBeGreaterThan(10);
  });

  test("know every unit of the German articles that is no counted noun", () => {
    const known = new Set([
      ...Object.keys(unitTables.germanUnits),
      ...Object.keys(unitTables.germanCurrencies),
      ...wordless,
    ]);
    const units = new Set(labels.map(({ unit }) => unit).filter((unit) => !/^\p{Lu}\p{Ll}/u.test(unit)));
    expect([...units].filter((unit) => !known.has(unit) && unit !== "EU-Staaten")).toEqual([]);
    expect(units.size).toBeGreaterThan(25);
  });

  test("joined units are units", () => {
    const units = Object.values(unitTables.germanJoinedUnits);
    expect(units.filter((unit) => unitTables.germanUnits[unit]?.kind !== "duration")).toEqual([]);
  });

  test("no word form means two units", () => {
    const forms = [
      ...Object.values(unitTables.germanCurrencies).flat(),
      ...Object.values(unitTables.germanUnits).flatMap((unit) => unit.forms),
      ...Object.keys(unitTables.germanHundredths),
    ];
    expect(forms.filter((form, at) => forms.indexOf(form) !== at)).toEqual([]);
  });

  test("all twelve months have a name", () => {
    expect(new Set(Object.values(calendar.germanMonths)).size).toBe(12);
  });

  test.each([
    ["eine Billion is a million million", numberTables.germanScales.billion, 1_000_000_000_000],
    ["anderthalb is one and a half", numberTables.germanHalves.anderthalb, 1.5],
    ["siebzig is 70", numberTables.germanTens.siebzig, 70],
    ["siebzehn is 17", numberTables.germanOnes.siebzehn, 17],
    ["ein Dutzend is 12", numberTables.germanScales.dutzend, 12],
  ])("%s", (_fact, found, expected) => expect(found).toBe(expected));

  test("lists are sorted and say nothing twice", () => {
    const lists = Object.entries(tables).map(
      ([name, table]) => [name, Array.isArray(table) ? table.map(String) : Object.keys(table)] as const,
    );
    expect(lists.filter(([, words]) => [...new Set(words)].sort().join("\n") !== words.join("\n"))).toEqual([]);
    expect(lists.length).toBeGreaterThan(18);
  });

  test("every row of boilerplate is in small letters and gives its reason", () => {
    const rows = germanBoilerplate.filter(({ words, why }) => words !== words.toLowerCase() || why === "");
    expect(rows).toEqual([]);
  });

  test("no line of boilerplate stands in an article of the fixtures", () => {
    const texts = articles.map((article) => JSON.stringify(article).toLowerCase());
    const anywhere = germanBoilerplate.filter(({ where }) => where === "anywhere");
    expect(anywhere.filter(({ words }) => texts.some((text) => text.includes(words)))).toEqual([]);
  });
});
