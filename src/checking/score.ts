// How what was found in a claim's sentences becomes one score in 0..1: the learned weights, and nothing else.
import weights from "./checker.weights.json" with { type: "json" };

/** Boosted trees; each is flat: [input, limit, below, above] a node, and a leaf has input -1 and its value as limit. */
export type Forest = { readonly start: number; readonly trees: readonly (readonly number[])[] };

/** Log-odds that a claim is wrong: each input less its mean, over its scale, at most four, times its weight; the last weight stands alone. */
export type Linear = {
  readonly mean: readonly number[];
  readonly scale: readonly number[];
  readonly linear: readonly number[];
};

export type Learned = {
  /** How doubtful one word is, from `doubts.ts`. */
  readonly words: Forest;
  /** Over every family of claims. */
  readonly every: Linear;
  /** Over claims that mostly copy: how their words stand together tells most there. */
  readonly copied: Linear;
  /** Log-odds to a probability that holds on claims kept out of training. */
  readonly slope: number;
  readonly offset: number;
};

const learned: Learned = weights.model;

/** One sentence of a claim: its vector of `features.ts`, and one of `doubts.ts` for each content word. */
export type Seen = { readonly features: Float64Array; readonly doubts: readonly Float64Array[] };

/** The chance that the claim is supported. */
export function chanceOf(sentences: readonly Seen[]): number {
  if (sentences.length === 0) return 0;
  const input = inputOf(sentences, learned.words);
  return 1 / (1 + Math.exp(learned.slope * oddsOf(input, learned) + learned.offset));
}

/** The mean of each feature over the claim's sentences, then how doubtful its words are together. */
export function inputOf(sentences: readonly Seen[], words: Forest): Float64Array {
  const doubts = sentences.flatMap((sentence) => sentence.doubts.map((doubt) => chanceWrong(doubt, words)));
  return withDoubts(sentences, doubts);
}

export function withDoubts(sentences: readonly Seen[], doubts: readonly number[]): Float64Array {
  const width = sentences[0]?.features.length ?? 0;
  const input = new Float64Array(width + 2);
  for (const { features } of sentences)
    for (let at = 0; at < width; at++) input[at] = (input[at] ?? 0) + (features[at] ?? 0) / sentences.length;
  let sum = 0;
  let none = 0;
  for (const doubt of doubts) {
    sum += doubt;
    none -= Math.log(1 - 0.9 * doubt);
  }
  const count = Math.max(1, doubts.length);
  input[width] = Math.log(0.002 + none / count);
  input[width + 1] = Math.log(0.005 + sum / count);
  return input;
}

export const chanceWrong = (doubt: Float64Array, words: Forest): number => 1 / (1 + Math.exp(-treesOf(doubt, words)));

/** Copied claims may gain or lose a little by the second opinion, no more. */
export const oddsOf = (input: Float64Array, model: Pick<Learned, "every" | "copied">): number =>
  linearOf(input, model.every) + 0.5 * Math.min(1, Math.max(-2, linearOf(input, model.copied)));

export function linearOf(input: Float64Array, { mean, scale, linear }: Linear): number {
  let sum = linear.at(-1) ?? 0;
  for (let at = 0; at + 1 < linear.length; at++)
    sum += (linear[at] ?? 0) * Math.max(-4, Math.min(4, ((input[at] ?? 0) - (mean[at] ?? 0)) / (scale[at] ?? 1)));
  return sum;
}

function treesOf(input: Float64Array, { start, trees }: Forest): number {
  let sum = start;
  for (const tree of trees) {
    let at = 0;
    while ((tree[at] as number) >= 0)
      at = 4 * (tree[at + ((input[tree[at] as number] ?? 0) <= (tree[at + 1] as number) ? 2 : 3)] as number);
    sum += tree[at + 1] as number;
  }
  return sum;
}
