// Sentences made up and shortened so that they say something else: long ones, German ones, ones of two articles.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkClaim } from "../../src/checking/check.ts";
import type { NonEmpty } from "../../src/news/article.ts";
import type { Citation } from "../../src/news/claim.ts";
import type { ReadArticle } from "../../src/news/reading.ts";
import { read } from "../../src/reading/read.ts";

/** `says`: the sentences of one article; `articles`: the texts of several. English unless it says so. */
type Row = {
  readonly says?: readonly string[];
  readonly articles?: readonly string[];
  readonly claim: string;
  readonly language?: string;
};

const rows = readFileSync(join(import.meta.dirname, "../fixtures/shortenings.jsonl"), "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line) as Row);

const readText = (text: string, language: string): ReadArticle => ({
  article: { id: text, title: "", outlet: "", language, completeness: "full", text },
  reading: read({ title: "", text, language }),
});

/** Every sentence alone, and all of them. */
function isPosted({ says = [], articles = [says.join(" ")], claim, language = "en" }: Row): boolean {
  const sources = articles.map((text) => readText(text, language));
  const all = sources.flatMap(({ reading }, source) =>
    reading.sentences.map(({ text }, sentence): Citation => ({ source, sentence, start: 0, end: text.length })),
  );
  const ways = [...all.map((one) => [one]), all] as readonly (readonly Citation[])[];
  return ways.some(
    (citations) =>
      checkClaim({ text: claim, citations: citations as unknown as NonEmpty<Citation> }, sources).claim !== undefined,
  );
}

test("none of them is posted", () => {
  expect(rows.length).toBeGreaterThan(120);
  expect(rows.filter(isPosted).map(({ claim }) => claim)).toEqual([]);
});
