// npm run train:salience [-- FOLDER] [--out FOLDER] [--verify]: learns which words of an article an editor uses, from highlights and from marked facts.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { contentStems } from "../src/language/stop-words.ts";
import { wordSigns } from "../src/writing/condense/word-weights.ts";
import { readOne } from "../src/writing/embedded.ts";
import { csvRows } from "../tests/evals/csv.ts";
import { inDrawer, textId } from "../tests/evals/drawer.ts";
import { learnSure, type SureCase } from "./answer-learning.ts";
import { openTrainer } from "./command.ts";

type Annotated = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly nuggets: readonly { readonly text: string; readonly weight: number }[];
};
/** `wanted` is 0 to 1 for each stem: how much the editor wanted the fact that it belongs to. */
type Example = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly wanted: ReadonlyMap<string, number>;
  readonly times: number;
};

/** An editor's marks say more of news than highlights do, and there are few of them. */
const timesMarked = 3;
const mostWeight = 3;
const decay = 0.0001;

const marksFile = "wikinews/editor.jsonl";
const highlightsFile = "briefings/cnn_dailymail_validation.csv";
const { folder, learnedFrom, keep } = openTrainer("salience", [marksFile, highlightsFile]);
const examples = [...marked(), ...highlighted()];
const cases = examples.flatMap(casesOf);
const learned = learnSure(cases, { decay });
const [names = []] = [...wordSigns(readOne(articleOf(examples[0] as Example))).values()].map((row) => Object.keys(row));
const weights = Object.fromEntries(names.map((name, at) => [name, Number((learned[at] ?? 0).toFixed(2))]));
console.error(`${examples.length} articles, ${cases.length} words`);
keep("src/writing/condense/word-weights.weights.json", `${JSON.stringify({ weights, learnedFrom }, null, 2)}\n`);

function articleOf({ id, title, text }: Example) {
  return { id, title, text, outlet: "", language: "en", completeness: "full" } as const;
}

/** A word wanted by half is once a word that is wanted and once one that is not, with half the weight each. */
function casesOf(example: Example): SureCase[] {
  return [...wordSigns(readOne(articleOf(example)))].flatMap(([stem, signs]) => {
    const row = Object.values(signs);
    const share = example.wanted.get(stem) ?? 0;
    const sides = [
      { row, right: true, weight: share * example.times },
      { row, right: false, weight: (1 - share) * example.times },
    ];
    return sides.filter(({ weight }) => weight > 0);
  });
}

function marked(): Example[] {
  const rows = readFileSync(join(folder, marksFile), "utf8").trim().split("\n");
  return rows
    .map((line) => JSON.parse(line) as Annotated)
    .filter(({ id }) => !inDrawer(id))
    .map(({ id, title, text, nuggets }) => {
      const wanted = new Map<string, number>();
      for (const nugget of nuggets)
        for (const stem of contentStems(nugget.text))
          wanted.set(stem, Math.max(wanted.get(stem) ?? 0, Math.min(1, nugget.weight / mostWeight)));
      return { id, title, text, wanted, times: timesMarked };
    });
}

function highlighted(): Example[] {
  const rows = csvRows(readFileSync(join(folder, highlightsFile), "utf8")).slice(1);
  return rows
    .filter(([text = "", highlights = ""]) => highlights !== "" && !inDrawer(textId(text)))
    .map(([text = "", highlights = ""]) => {
      const wanted = new Map(contentStems(highlights).map((stem): [string, number] => [stem, 1]));
      return { id: textId(text), title: "", text, wanted, times: 1 };
    });
}
