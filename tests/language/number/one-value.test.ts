// What reading shows and what checking compares is one number: every figure of all material is a quantity with its value.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { quantitiesOf } from "../../../src/language/number/quantities.ts";
import { cut } from "../../../src/language/tokenize.ts";
import { read } from "../../../src/reading/read.ts";
import { rowsOf } from "./drawer.ts";

type Text = { readonly name: string; readonly text: string; readonly language: string };

const fixtures = join(import.meta.dirname, "../../fixtures");

const german = readdirSync(join(fixtures, "german"))
  .filter((file) => file.endsWith(".json"))
  .map((file): Text => {
    const { id, text } = JSON.parse(readFileSync(join(fixtures, "german", file), "utf8")) as {
      id: string;
      text: string;
    };
    return { name: id, text, language: "de" };
  });
const wikinews = readFileSync(join(fixtures, "wikinews/articles.jsonl"), "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line): Text => {
    const { title, text } = JSON.parse(line) as { title: string; text: string };
    return { name: title, text, language: "en" };
  });
const others = rowsOf<Text & { readonly id: string }>("german/other-languages.jsonl");
const notations = rowsOf<Text & { readonly id: string }>("numbers/notations.jsonl");

/** Figures that no quantity of their sentence carries with the same ends and value. */
function strays({ text, language }: Text): { readonly figures: number; readonly strays: readonly string[] } {
  const { sentences, figures } = read({ title: "", text, language });
  const without = figures.filter(({ at, value, high }) => {
    const sentence = sentences[at.sentence]?.text ?? "";
    return !quantitiesOf(cut(sentence), language).some(
      (quantity) =>
        quantity.start >= at.start && quantity.end <= at.end && quantity.value === value && quantity.high === high,
    );
  });
  return { figures: figures.length, strays: without.map(({ text: words, value }) => `${words} = ${value}`) };
}

describe.each([
  ["Wikinews", wikinews, 200],
  ["German articles", german, 300],
  ["Spanish and French articles", others.map((row) => ({ ...row, name: row.id })), 10],
  ["notations", notations.map(({ id, text }) => ({ name: id, text, language: "en" })), 300],
])("%s", (_, texts, least) => {
  test("every figure shown is a quantity with the same value", () => {
    const judged = texts.map(strays);
    expect(judged.flatMap((each) => each.strays)).toEqual([]);
    expect(judged.reduce((sum, each) => sum + each.figures, 0)).toBeGreaterThan(least);
  });
});

test("who asks for the quantities of a sentence again gets the same objects", () => {
  const text = "The flood displaced half a million people on 5 May.";
  const first = quantitiesOf(cut(text), "en");
  expect(quantitiesOf(cut(text), "en")).toBe(first);
  expect(first.map(({ key }) => key)).toEqual(["#500000", "@-05-05"]);
});
