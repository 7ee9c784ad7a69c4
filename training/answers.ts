// npm run train:answers [-- --verify]: learns which sentence answers and whether any does; writes src/answering/retrieval/answers.weights.json, the same bytes every time.
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { sureNames } from "../src/answering/retrieval/best.ts";
import { sentenceFeatures } from "../src/answering/retrieval/fit.ts";
import { editorArticles, newsQuestions, otherWeeks } from "./answer-cases.ts";
import { considerAll, learnAll, start } from "./answer-models.ts";

const here = import.meta.dirname;
const folder = resolve(process.env.LEDE_DATA ?? join(here, "../../shared/data"));
const file = join(here, "../src/answering/retrieval/answers.weights.json");

const news = newsQuestions(folder);
const considered = considerAll(news, otherWeeks(news), editorArticles(folder), start);
const learned = learnAll(considered);
const rounded = (list: readonly number[]): number[] => list.map((value) => Number(value.toFixed(4)));
const text = `${JSON.stringify({ rank: rounded(learned.rank), sure: rounded(learned.sure), threshold: Number(learned.threshold.toFixed(4)) }, null, 2)}\n`;

if (process.argv.includes("--verify")) {
  const same = readFileSync(file, "utf8") === text;
  console.log(same ? "the same bytes" : "NOT the same: run npm run train:answers");
  process.exitCode = same ? 0 : 1;
} else {
  writeFileSync(file, text);
  for (const [at, name] of sentenceFeatures.entries())
    console.log(`rank  ${name.padEnd(20)} ${learned.rank[at]?.toFixed(2)}`);
  for (const [at, name] of sureNames.entries()) console.log(`sure  ${name.padEnd(20)} ${learned.sure[at]?.toFixed(2)}`);
  console.log(`written: ${file}`);
}
