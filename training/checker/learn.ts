// From rows to weights: which rows teach what, how much each family counts, and in which order the parts are learned.
import { chanceWrong, type Forest, type Learned, oddsOf, withDoubts } from "../../src/checking/score.ts";
import { trainForest } from "./forest.ts";
import { trainLinear } from "./linear.ts";
import type { Row } from "./rows.ts";

/** How much each family counts, its supported and its unsupported rows in equal parts. */
const everyFamily: Readonly<Record<string, number>> = {
  "summedits-news": 2.5,
  "summedits-other": 3,
  "frank-cnndm": 2,
  "qags-cnndm-sent": 2,
  "cliff-cnndm": 1.5,
  "bump-task1": 0.3,
  "bump-task2": 0.3,
  "qags-xsum-sent": 0.7,
  "cliff-xsum": 0.7,
  "frank-bbc": 0.5,
  faithbench: 0.7,
  "fib-xsum-factcc": 1.2,
  "fib-cnn_dm-factcc": 0.8,
  "fib-xsum-fib": 1,
  "fib-xsum-mfma": 0.6,
  "fib-cnn_dm-mfma": 0.4,
};
/** Sentences of models that mostly copy. */
const copiedFamilies: Readonly<Record<string, number>> = {
  "frank-cnndm": 2,
  "qags-cnndm-sent": 2,
  "cliff-cnndm": 1.5,
  "qags-xsum-sent": 0.5,
  "cliff-xsum": 0.5,
  "frank-bbc": 0.3,
};
/** Reference summaries hold facts from outside the article: their words teach nothing. */
const noWords = /^fib-|goyal|faithbench|frank-bbc/;
const foldCount = 5;

/** A row's part of the data, by its article. */
export function foldOf(key: string): number {
  let hash = 7;
  for (const letter of key) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0;
  return hash % foldCount;
}

export type Parts = Pick<Learned, "words" | "every" | "copied">;

export type Kept = { readonly row: Row; readonly odds: number };

/**
 * Words first. What they say of claims is learned from words that another part of the articles taught, or it would be believed
 * too much; and `kept` judges every row by linear parts that never saw its article either.
 */
export function learn(rows: readonly Row[], say: (what: string) => void): { parts: Parts; kept: readonly Kept[] } {
  const inputs = new Map<Row, Float64Array>();
  for (let fold = 0; fold < foldCount; fold++) {
    const words = learnWords(rows.filter((row) => foldOf(row.key) !== fold));
    for (const row of rows) if (foldOf(row.key) === fold) inputs.set(row, inputFrom(row, words));
    say(`words learned without part ${fold + 1} of ${foldCount}`);
  }
  const linear = (some: readonly Row[]): Pick<Parts, "every" | "copied"> => ({
    every: learnClaims(some, inputs, everyFamily, 60),
    copied: learnClaims(some, inputs, copiedFamilies, 200),
  });
  const kept: Kept[] = [];
  for (let fold = 0; fold < foldCount; fold++) {
    const parts = linear(rows.filter((row) => foldOf(row.key) !== fold));
    for (const row of rows)
      if (foldOf(row.key) === fold) kept.push({ row, odds: oddsOf(inputs.get(row) as Float64Array, parts) });
  }
  return { parts: { words: learnWords(rows), ...linear(rows) }, kept };
}

export const inputFrom = (row: Row, words: Forest): Float64Array =>
  withDoubts(
    row.sentences,
    row.sentences.flatMap((sentence) => sentence.doubts.map((doubt) => chanceWrong(doubt, words))),
  );

function learnWords(rows: readonly Row[]): Forest {
  const inputs: Float64Array[] = [];
  const wrong: number[] = [];
  const weights: number[] = [];
  for (const row of rows) {
    if (noWords.test(row.set) || (!row.supported && row.changed === undefined)) continue;
    const weight = row.set.startsWith("summedits") ? 1 : row.set.startsWith("bump") ? 1.5 : 0.5;
    for (const [at, sentence] of row.sentences.entries())
      for (const [word, doubt] of sentence.doubts.entries()) {
        inputs.push(doubt);
        wrong.push(row.supported ? 0 : (row.changed?.[at]?.[word] ?? 0));
        weights.push(weight);
      }
  }
  const mass = (label: number): number =>
    weights.reduce((sum, weight, at) => (wrong[at] === label ? sum + weight : sum), 0);
  const lift = Math.min(12, (mass(0) / mass(1)) * 0.35);
  return trainForest(
    inputs,
    wrong,
    weights.map((weight, at) => (wrong[at] === 1 ? weight * lift : weight)),
    { trees: 80, depth: 5, rate: 0.08, least: 30, ridge: 8, inputs: 0.35, rows: 0.6, seed: 1 },
  );
}

function learnClaims(
  rows: readonly Row[],
  inputs: ReadonlyMap<Row, Float64Array>,
  families: Readonly<Record<string, number>>,
  ridge: number,
) {
  const used = rows.filter((row) => families[row.family] !== undefined);
  const counts = new Map<string, number>();
  const group = (row: Row): string => `${row.family} ${row.supported}`;
  for (const row of used) counts.set(group(row), (counts.get(group(row)) ?? 0) + 1);
  const learned = trainLinear(
    used.map((row) => inputs.get(row) as Float64Array),
    used.map((row) => (row.supported ? 0 : 1)),
    used.map((row) => (families[row.family] ?? 0) / (counts.get(group(row)) ?? 1)),
    ridge,
  );
  const short = (values: readonly number[]): number[] => values.map((value) => Number(value.toPrecision(7)));
  return { mean: short(learned.mean), scale: short(learned.scale), linear: short(learned.linear) };
}
