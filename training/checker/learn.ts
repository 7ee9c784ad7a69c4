// From rows to weights: which rows teach what, how much each family counts, and in which order the parts are learned.
import { type Forest, inputOf, type Learned, treesOf } from "../../src/checking/learned/score.ts";
import { trainForest } from "./forest.ts";
import type { Row } from "./rows.ts";

/** How much each family counts, its supported and its unsupported rows in equal parts. */
const families: Readonly<Record<string, number>> = {
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
/** No pairs there, or references that hold facts from outside the article: their words teach nothing. */
const noWords = /-fi[br]$|goyal|faithbench|frank-bbc/;
const foldCount = 5;

/** A row's part of the data, by its article. */
export function foldOf(key: string): number {
  let hash = 7;
  for (const letter of key) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0;
  return hash % foldCount;
}

export type Parts = Pick<Learned, "words" | "claims">;

export type Kept = { readonly row: Row; readonly odds: number };

/**
 * Words first. What they say of claims is learned from words that another part of the articles taught, or it would be
 * believed too much; and `kept` judges every row by trees that never saw its article either.
 */
export function learn(rows: readonly Row[], say: (what: string) => void): { parts: Parts; kept: readonly Kept[] } {
  const inputs = new Map<Row, Float64Array>();
  for (let fold = 0; fold < foldCount; fold++) {
    const words = learnWords(rows.filter((row) => foldOf(row.key) !== fold));
    for (const row of rows) if (foldOf(row.key) === fold) inputs.set(row, inputOf(row.sentences, words));
    say(`words learned without part ${fold + 1} of ${foldCount}`);
  }
  const kept: Kept[] = [];
  for (let fold = 0; fold < foldCount; fold++) {
    const claims = learnClaims(
      rows.filter((row) => foldOf(row.key) !== fold),
      inputs,
    );
    for (const row of rows)
      if (foldOf(row.key) === fold) kept.push({ row, odds: treesOf(inputs.get(row) as Float64Array, claims) });
    say(`claims learned without part ${fold + 1} of ${foldCount}`);
  }
  return { parts: { words: learnWords(rows), claims: learnClaims(rows, inputs) }, kept };
}

function learnWords(rows: readonly Row[]): Forest {
  const inputs: Float64Array[] = [];
  const wrong: number[] = [];
  const weights: number[] = [];
  for (const row of rows) {
    if (noWords.test(row.set) || (!row.supported && row.changed === undefined)) continue;
    const weight = wordWeight(row);
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
    { trees: 120, depth: 5, rate: 0.08, least: 30, ridge: 8, inputs: 0.35, rows: 0.6, seed: 1 },
  );
}

/** Edits by people and by models first; of the words exchanged by rule the supported twins say little that is new. */
function wordWeight({ set, supported }: Row): number {
  if (set.startsWith("summedits")) return 1;
  if (set.startsWith("bump")) return 3;
  return set.startsWith("fib-") && supported ? 0.3 : set.startsWith("fib-") ? 0.7 : 0.5;
}

/** The mean of forests that differ by their lots alone: it ranks better than any of them. */
function learnClaims(rows: readonly Row[], inputs: ReadonlyMap<Row, Float64Array>): Forest {
  const used = rows.filter((row) => families[row.family] !== undefined);
  const counts = new Map<string, number>();
  const group = (row: Row): string => `${row.family} ${row.supported}`;
  for (const row of used) counts.set(group(row), (counts.get(group(row)) ?? 0) + 1);
  const seeds = [1, 2];
  const forests = seeds.map((seed) =>
    trainForest(
      used.map((row) => inputs.get(row) as Float64Array),
      used.map((row) => (row.supported ? 0 : 1)),
      used.map((row) => (families[row.family] ?? 0) / (counts.get(group(row)) ?? 1)),
      { trees: 260, depth: 4, rate: 0.04, least: 25, ridge: 8, inputs: 0.25, rows: 0.6, seed },
    ),
  );
  const start = forests.reduce((sum, forest) => sum + forest.start / seeds.length, 0);
  return { start, trees: forests.flatMap(({ trees }) => trees.map((tree) => shared(tree, seeds.length))) };
}

/** A leaf is every fourth number's follower of -1: its value is divided, limits stay. */
const shared = (tree: readonly number[], by: number): readonly number[] =>
  tree.map((value, at) => (at % 4 === 1 && tree[at - 1] === -1 ? Number((value / by).toPrecision(6)) : value));
