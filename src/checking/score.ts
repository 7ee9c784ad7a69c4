// How a claim's features become one score in 0..1: the learned weights, and nothing else.
import weights from "./checker.weights.json" with { type: "json" };

export type Forest = { readonly start: number; readonly trees: readonly (readonly number[])[] };

export type Learned = {
  /** Centre and scale of each input, then its weight; the last weight stands alone. */
  readonly mean: readonly number[];
  readonly scale: readonly number[];
  readonly linear: readonly number[];
  readonly forest: Forest;
  /** How much the linear part counts beside the trees. */
  readonly mix: number;
  /** From the mixed log-odds to a probability that holds on shared data. */
  readonly slope: number;
  readonly offset: number;
};

const learned: Learned = weights.model;

/** A claim's input: for each feature its mean over the claim's sentences, then its worst. */
export function inputOf(sentences: readonly Float64Array[]): Float64Array {
  const width = sentences[0]?.length ?? 0;
  const input = new Float64Array(width * 2);
  for (const values of sentences)
    for (let at = 0; at < width; at++) {
      const value = values[at] ?? 0;
      input[at] = (input[at] ?? 0) + value / sentences.length;
      input[width + at] = Math.max(input[width + at] ?? 0, value);
    }
  return input;
}

/** The chance that the claim is supported. */
export function scoreOf(sentences: readonly Float64Array[], model: Learned = learned): number {
  return sentences.length === 0
    ? 0
    : 1 / (1 + Math.exp(model.slope * oddsOf(inputOf(sentences), model) + model.offset));
}

/** Log-odds that the claim is wrong, before calibration. */
export function oddsOf(input: Float64Array, model: Learned): number {
  let linear = model.linear.at(-1) ?? 0;
  for (let at = 0; at < input.length; at++)
    linear +=
      (model.linear[at] ?? 0) *
      Math.max(-4, Math.min(4, ((input[at] ?? 0) - (model.mean[at] ?? 0)) / (model.scale[at] ?? 1)));
  return model.mix * linear + (1 - model.mix) * treesOf(input, model.forest);
}

/** A tree is flat: [input, limit, below, above] per node; a leaf has input -1 and its value as limit. */
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
