// npm run train:answers [-- FOLDER] [--out FOLDER] [--verify]: learns which sentence answers and whether any does, the same bytes every time.
import { sureNames } from "../src/answering/retrieval/best.ts";
import { sentenceFeatures } from "../src/answering/retrieval/fit.ts";
import { inDrawer } from "../tests/evals/drawer.ts";
import { editorArticles, newsQuestions, otherWeeks } from "./answer-cases.ts";
import { considerAll, learnAll, start } from "./answer-models.ts";
import { openTrainer } from "./command.ts";

const { folder, learnedFrom, keep } = openTrainer("answers", ["questions", "wikinews/editor.jsonl"]);

const news = newsQuestions(folder).filter(({ week }) => !inDrawer(week));
const editors = editorArticles(folder).filter(({ id }) => !inDrawer(id));
const learned = learnAll(considerAll(news, otherWeeks(news), editors, start));
const rounded = (list: readonly number[]): number[] => list.map((value) => Number(value.toFixed(4)));
const [rank, sure] = [rounded(learned.rank), rounded(learned.sure)];
for (const [at, name] of sentenceFeatures.entries()) console.log(`rank  ${name.padEnd(20)} ${rank[at]?.toFixed(2)}`);
for (const [at, name] of sureNames.entries()) console.log(`sure  ${name.padEnd(20)} ${sure[at]?.toFixed(2)}`);
keep(
  "src/answering/retrieval/answers.weights.json",
  `${JSON.stringify({ rank, sure, threshold: Number(learned.threshold.toFixed(4)), learnedFrom }, null, 2)}\n`,
);
