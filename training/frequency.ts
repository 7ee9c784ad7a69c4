// npm run train:frequency: counts in how many news documents each word stands. Only counts are kept, no text.
import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { tokensOf } from "../src/language/tokenize.ts";
import { csvRows } from "../tests/evals/checker-material.ts";
import { inDrawer, textId } from "../tests/evals/drawer.ts";
import { openTrainer } from "./command.ts";

const { folder, learnedFrom, keep } = openTrainer("frequency", [
  "checker/claims.jsonl",
  "briefings/cnn_dailymail_validation.csv",
  "questions",
  "wikinews/editor.jsonl",
  "wikinews/gum_news.jsonl",
]);
/** A word in fewer documents is a name or a typing error. */
const least = 2;
const steps = 12;
/** Characters of a document that are counted, so that a long page makes no word common. */
const longest = 3_000;

/** One text a document, however often it is listed; documents of the drawer are not counted. */
const texts = new Map<string, string>();
const add = (text: unknown, id?: string): void => {
  if (typeof text !== "string" || text.length < 300 || inDrawer(id ?? textId(text)) || inDrawer(textId(text))) return;
  texts.set(textId(text), text.slice(0, longest));
};
for (const line of lines("checker/claims.jsonl")) add((JSON.parse(line) as { article: string }).article);
for (const [text] of csvRows(read("briefings/cnn_dailymail_validation.csv"))) add(text);
for (const file of globSync("questions/*_gcs.jsonl.gz", { cwd: folder }).sort()) {
  const week = basename(file).slice(0, 8);
  for (const line of gunzipSync(readFileSync(join(folder, file)))
    .toString("utf8")
    .split("\n")
    .filter(Boolean))
    for (const { text } of (JSON.parse(line) as { search_result: { text?: string }[] }).search_result) add(text, week);
}
for (const file of ["wikinews/editor.jsonl", "wikinews/gum_news.jsonl"])
  for (const line of lines(file)) {
    const { id, text } = JSON.parse(line) as { id: string; text?: unknown };
    add(text, id);
  }

const counts = new Map<string, number>();
for (const text of texts.values()) for (const norm of wordsIn(text)) counts.set(norm, (counts.get(norm) ?? 0) + 1);
const documents = texts.size;
const rows = Array.from({ length: steps }, (): string[] => []);
for (const [norm, count] of [...counts].sort(([one], [other]) => (one < other ? -1 : 1))) {
  if (count < least) continue;
  const rare = 1 - Math.log(count + 1) / Math.log(documents + 1);
  rows[Math.min(steps - 1, Math.floor(rare * steps))]?.push(norm);
}
keep(
  "src/language/frequency.table.json",
  `${JSON.stringify({ documents, least, steps: rows.map((words) => words.join(" ")), learnedFrom })}\n`,
);
console.log(`${documents} documents, ${rows.flat().length} words`);

function wordsIn(text: string): ReadonlySet<string> {
  const words = tokensOf(text).filter(({ kind, norm }) => kind === "word" && /^[\p{Ll}']+$/u.test(norm));
  return new Set(words.map(({ norm }) => norm));
}

function read(path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

function lines(path: string): readonly string[] {
  return read(path)
    .split("\n")
    .filter((line) => line !== "");
}
