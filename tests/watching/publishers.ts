// Edits as publishers make them, written by hand before they were run: what must be told of each, or nothing.
import { readFileSync } from "node:fs";
import type { Article } from "../../src/news/article.ts";
import type { Briefing } from "../../src/news/briefing.ts";
import type { CheckedClaim } from "../../src/news/claim.ts";
import type { Correction } from "../../src/news/correction.ts";
import { correctionsNow } from "../../src/watching/corrections.ts";
import { readOne, writeRead } from "../../src/writing/embedded.ts";

type Kept = { readonly id: string; readonly title: string; readonly text: string; readonly language?: string };

export type Row = {
  readonly name: string;
  /** Of which article; how the sentence that was posted begins, or "title". */
  readonly in: string;
  readonly posted: string;
  /** Words and those in their place; a title, a paragraph above and one below. */
  readonly edits?: readonly (readonly [string, string])[];
  readonly title?: string;
  readonly lead?: string;
  readonly add?: string;
  /** Absent where nobody may be told anything. */
  readonly tells?: Correction["kind"];
};

const lines = <T>(path: string): readonly T[] =>
  readFileSync(new URL(`../fixtures/${path}`, import.meta.url), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

export const rows = lines<Row>("publishers/edits.jsonl");
const kept = new Map(
  ["publishers/articles.jsonl", "wikinews/articles.jsonl"].flatMap((path) =>
    lines<Kept>(path).map((one) => [one.id, one]),
  ),
);

/** What is told of the row's posted sentence, and of anything else, once its article reads as the row has it. */
export function toldOf(row: Row): readonly Correction[] {
  const before = articleOf(row);
  const briefing = briefingOf(before, row.posted);
  return correctionsNow(briefing, readOne(edited(before, row)), 1);
}

function articleOf({ in: id }: Row): Article {
  const found = kept.get(id);
  if (found === undefined) throw new Error(`No article ${id}`);
  const { title, text, language = "en" } = found;
  return { id, title, text, language, outlet: "Courier", completeness: "full" };
}

function edited(article: Article, { edits = [], title, lead, add }: Row): Article {
  let text = article.text;
  for (const [was, now] of edits) {
    if (text.split(was).length !== 2) throw new Error(`Not once in ${article.id}: ${was}`);
    text = text.replace(was, () => now);
  }
  const all = [lead, text, add].flatMap((part) => part ?? []).join("\n\n");
  return { ...article, title: title ?? article.title, text: all };
}

/** A briefing whose only line is the sentence that was posted, whole. */
function briefingOf(article: Article, posted: string): Briefing {
  const read = readOne(article);
  const briefing = writeRead([read], { length: "standard", now: 0 });
  const sentence = read.reading.sentences.findIndex(({ text }) => text.startsWith(posted));
  if (sentence < 0 && posted !== "title") throw new Error(`No sentence of ${article.id} begins ${posted}`);
  const text = sentence < 0 ? article.title : (read.reading.sentences[sentence]?.text ?? "");
  const citation = { source: 0, sentence, start: 0, end: text.length };
  const line = { ...briefing.lead, text, citations: [citation] } as CheckedClaim;
  return { ...briefing, headline: line, lead: line, points: [] };
}
