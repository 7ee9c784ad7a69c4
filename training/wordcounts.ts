// npm run train:wordcounts: counts in how many news documents each common word stands, for telling stories apart. Only counts are kept.
import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { stemOf } from "../src/gathering/terms.ts";
import { inDrawer, textId } from "../tests/evals/drawer.ts";
import { openTrainer } from "./command.ts";

const { folder, isSample, learnedFrom, keep } = openTrainer("wordcounts", [
  "checker/claims.jsonl",
  "questions",
  "wikinews/editor.jsonl",
  "wikinews/gum_news.jsonl",
]);
/** A word in fewer documents is a name or a typing error. */
const least = isSample ? 3 : 20;

const texts = new Set<string>();
for (const line of lines(readFileSync(join(folder, "checker/claims.jsonl"), "utf8"))) {
  const { article } = JSON.parse(line) as { article: string };
  if (!inDrawer(textId(article))) texts.add(article);
}
for (const file of globSync("questions/*_gcs.jsonl.gz", { cwd: folder }).sort()) {
  if (inDrawer(basename(file).slice(0, 8))) continue;
  for (const line of lines(gunzipSync(readFileSync(join(folder, file))).toString("utf8")))
    for (const found of (JSON.parse(line) as { search_result: { text?: string }[] }).search_result)
      texts.add(found.text ?? "");
}
for (const file of ["wikinews/editor.jsonl", "wikinews/gum_news.jsonl"])
  for (const line of lines(readFileSync(join(folder, file), "utf8"))) {
    const { id, text } = JSON.parse(line) as { id: string; text?: unknown };
    if (typeof text === "string" && !inDrawer(id)) texts.add(text);
  }

const counts = new Map<string, number>();
let documents = 0;
for (const text of texts) {
  if (text.length < 300) continue;
  documents++;
  const words =
    text
      .slice(0, 6000)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:['’.,&-][\p{L}\p{N}]+)*/gu) ?? [];
  for (const word of new Set(words.map(stemOf))) counts.set(word, (counts.get(word) ?? 0) + 1);
}
const words = [...counts].filter(([, count]) => count >= least).sort(([one], [other]) => (one < other ? -1 : 1));
keep(
  "src/gathering/wordcounts.table.json",
  `${JSON.stringify({ documents, least, words: Object.fromEntries(words), learnedFrom })}\n`,
);
console.log(`${documents} documents, ${words.length} words`);

function lines(text: string): readonly string[] {
  return text.split("\n").filter((line) => line !== "");
}
