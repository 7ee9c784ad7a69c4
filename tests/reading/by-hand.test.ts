// What is read out of whole articles: every speaker, role and shown figure of twenty, held against the text by hand.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { read } from "../../src/reading/read.ts";

type Shown = { readonly text: string; readonly measures: string } & Readonly<Record<string, unknown>>;
type ByHand = {
  readonly id: string;
  readonly quotes: readonly { readonly says: string; readonly speaker?: string }[];
  readonly roles: Readonly<Record<string, string>>;
  /** Absent where an article has a figure that is not yet read as it should be. */
  readonly figures?: readonly Shown[];
};

const linesOf = (file: string): readonly string[] =>
  readFileSync(join(import.meta.dirname, "../fixtures/wikinews", file), "utf8")
    .trim()
    .split("\n");
const articles = new Map(
  linesOf("articles.jsonl").map((line) => {
    const article = JSON.parse(line) as { id: string; title: string; text: string };
    return [article.id, article];
  }),
);

/** A long quotation by its two ends. */
const ends = (text: string): string => (text.length > 90 ? `${text.slice(0, 60)} ... ${text.slice(-20)}` : text);

describe.each(linesOf("readings.jsonl").map((line) => JSON.parse(line) as ByHand))("$id", (byHand) => {
  const article = articles.get(byHand.id);
  const reading = read({ title: article?.title ?? "", text: article?.text ?? "", language: "en" });

  test("every quotation, with who says it where the text does", () => {
    expect(reading.quotes.map(({ text, speaker }) => ({ says: ends(text), speaker }))).toEqual(byHand.quotes);
  });

  test("who is said to be what, and nobody else", () => {
    const roles = reading.actors.flatMap(({ name, role }) => (role ? [[name, role.text]] : []));
    expect(Object.fromEntries(roles)).toEqual(byHand.roles);
  });

  test.runIf(byHand.figures)("every figure that is shown, with its hedge, its time and who gives it", () => {
    const shown = reading.figures.filter(({ measures }) => measures !== "");
    expect(shown.map(({ at, kind, ...rest }) => rest)).toEqual(byHand.figures);
  });
});
