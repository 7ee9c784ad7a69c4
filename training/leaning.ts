// npm run train:leaning [-- FOLDER] [--out FOLDER] [--verify]: learns which sentences lean on what stands before them, from an editor's marks.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { firstSentences, leanSigns } from "../src/reading/standalone/leaning.ts";
import { weighSentences } from "../src/writing/condense/weigh.ts";
import { readOne } from "../src/writing/embedded.ts";

import { area } from "../tests/evals/checker-statistics.ts";
import { inDrawer } from "../tests/evals/drawer.ts";
import { learnSure, type SureCase } from "./answer-learning.ts";
import { openTrainer } from "./command.ts";

type Marked = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly dangling: readonly string[];
};
/** `free`: no other rule refuses it, so that these weights decide. */
type Judged = SureCase & { readonly article: string; readonly free: boolean };

/** A sentence printed without what it leans on misleads, one left out wrongly is only missed: four in five that lean are refused. */
const refused = 0.8;
/** With 12 signs and 260 sentences, what a fold gives is the same from 0.005 to 0.05. */
const decay = 0.05;

const { folder, learnedFrom, keep } = openTrainer("leaning", ["wikinews/editor.jsonl"]);
const cases = readFileSync(join(folder, "wikinews/editor.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Marked)
  .filter(({ id }) => !inDrawer(id))
  .flatMap(casesOf);
const learned = learnSure(cases, { decay });
const chances = heldOut();
const [leaning, able] = [true, false].map((leans) =>
  cases.flatMap((one, at) => (one.free && one.right === leans ? [chances[at] ?? 0] : [])),
) as [number[], number[]];
const sorted = leaning.toSorted((one, other) => one - other);
const threshold = sorted[Math.floor((1 - refused) * sorted.length)] ?? 0.5;
const share = (list: readonly number[]): string =>
  `${((100 * list.filter((chance) => chance >= threshold).length) / list.length).toFixed(0)}% of ${list.length}`;
console.error(
  `${cases.length} sentences; of those no rule decides, by weights that never saw the article: AUC ${area(leaning, able).toFixed(2)}, refused ${share(leaning)} that lean and ${share(able)} that do not`,
);
const rounded = (value: number): number => Number(value.toFixed(3));
const names = Object.keys(leanSigns({ text: "", names: [], words: 0, opensParagraph: 0, loose: 0 }));
const weights = Object.fromEntries(names.map((name, at) => [name, rounded(learned[at] ?? 0)]));
keep(
  "src/reading/standalone/leaning.weights.json",
  `${JSON.stringify({ weights, threshold: rounded(threshold), learnedFrom }, null, 2)}\n`,
);

/** Also sentences that rules refuse: of those that none refuses too few lean to learn from. */
function casesOf({ id, title, text, dangling }: Marked): Judged[] {
  const article = { id, title, text, outlet: "Wikinews", language: "en", completeness: "full" } as const;
  const marks = dangling.map(plain);
  return weighSentences([readOne(article)], new Set()).sentences.flatMap((one): Judged[] =>
    one.lean === undefined
      ? []
      : [
          {
            article: id,
            free: one.sentence >= firstSentences && one.refused === undefined,
            row: Object.values(leanSigns(one.lean)),
            right: marks.some((mark) => plain(one.text).startsWith(mark)),
            weight: 1,
          },
        ],
  );
}

/** Of every case, the chance given by weights learned from the other articles. */
function heldOut(): readonly number[] {
  const articles = [...new Set(cases.map(({ article }) => article))];
  const without = new Map(
    articles.map((article) => [
      article,
      learnSure(
        cases.filter((one) => one.article !== article),
        { decay },
      ),
    ]),
  );
  return cases.map(({ article, row }) => {
    const by = without.get(article) ?? [];
    return 1 / (1 + Math.exp(-row.reduce((sum, value, at) => sum + value * (by[at] ?? 0), 0)));
  });
}

/** Letters and digits alone: an annotator's quotation marks differ from the text's. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();
}
