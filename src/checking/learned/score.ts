// How what was found in a claim's sentences becomes one score in 0..1: the learned weights, and nothing else.
import weights from "./checker.weights.json" with { type: "json" };
import { poolSentences, type Seen } from "./gathered.ts";

/** Boosted trees; each is flat: [input, limit, below, above] a node, and a leaf has input -1 and its value as limit. */
export type Forest = { readonly start: number; readonly trees: readonly (readonly number[])[] };

export type Learned = {
  /** How doubtful one word is, from `doubts.ts`. */
  readonly words: Forest;
  /** Log-odds that the claim is wrong, from `gathered.ts`. */
  readonly claims: Forest;
  /** Log-odds to a probability that holds on claims kept out of training. */
  readonly slope: number;
  readonly offset: number;
};

const learned: Learned = weights.model;

/** A claim with a lower score is rejected; chosen by training/checker.ts. */
export const rejectBelow: number = weights.reject;

/** The chance that the claim is supported. */
export function chanceOf(sentences: readonly Seen[]): number {
  if (sentences.length === 0) return 0;
  const odds = treesOf(inputOf(sentences, learned.words), learned.claims);
  return 1 / (1 + Math.exp(learned.slope * odds + learned.offset));
}

/** How doubtful each word is, then everything about the claim in one vector. */
export const inputOf = (sentences: readonly Seen[], words: Forest): Float64Array =>
  poolSentences(
    sentences,
    sentences.map(({ doubts }) => doubts.map((doubt) => 1 / (1 + Math.exp(-treesOf(doubt, words))))),
  );

/** The sum of what each tree says: log-odds. */
export function treesOf(input: Float64Array, { start, trees }: Forest): number {
  let sum = start;
  for (const tree of trees) {
    let at = 0;
    while ((tree[at] as number) >= 0)
      at = 4 * (tree[at + ((input[tree[at] as number] ?? 0) <= (tree[at + 1] as number) ? 2 : 3)] as number);
    sum += tree[at + 1] as number;
  }
  return sum;
}
