// How the answerer's two linear models are learned: one that puts the answering sentence first, one that tells whether any of them answers.

export type RankCase = { readonly rows: readonly (readonly number[])[]; readonly right: readonly boolean[] };
export type SureCase = { readonly row: readonly number[]; readonly right: boolean; readonly weight: number };

const dot = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);

/** Listwise: the right sentences of a question shall have all the probability. Plain gradient descent from zero; the same bytes every time. */
export function learnRank(cases: readonly RankCase[], { steps = 300, rate = 0.8, decay = 0.01 } = {}): number[] {
  const usable = cases.filter((one) => one.right.includes(true) && one.right.includes(false));
  let weights = Array.from({ length: usable[0]?.rows[0]?.length ?? 0 }, () => 0);
  for (let step = 0; step < steps; step++) {
    const slope = weights.map(() => 0);
    for (const { rows, right } of usable) {
      const scores = rows.map((row) => dot(weights, row));
      const top = Math.max(...scores);
      const shares = scores.map((score) => Math.exp(score - top));
      const all = shares.reduce((sum, share) => sum + share, 0);
      const good = shares.reduce((sum, share, at) => (right[at] ? sum + share : sum), 0);
      for (const [at, row] of rows.entries()) {
        const pull = (right[at] ? (shares[at] ?? 0) / good : 0) - (shares[at] ?? 0) / all;
        for (const [index, value] of row.entries()) slope[index] = (slope[index] ?? 0) + pull * value;
      }
    }
    weights = weights.map(
      (weight, index) => weight + (rate * (slope[index] ?? 0)) / usable.length - rate * decay * weight,
    );
  }
  return weights;
}

/**
 * Logistic regression by Newton's steps: descent by a fixed rate overshot where a feature's values are large, and then every
 * certainty was 0 or 1. The first feature is the bias, which does not decay.
 */
export function learnSure(cases: readonly SureCase[], { steps = 25, decay = 0.01 } = {}): number[] {
  const all = cases.reduce((sum, one) => sum + one.weight, 0);
  const width = cases[0]?.row.length ?? 0;
  const weights = Array.from({ length: width }, () => 0);
  for (let step = 0; step < steps; step++) {
    const slope = weights.map((weight, index) => (index === 0 ? 0 : -decay * weight));
    const bend = weights.map((_, index) => weights.map((_, other) => (index === other ? (index ? decay : 1e-6) : 0)));
    for (const { row, right, weight } of cases) {
      const share = 1 / (1 + Math.exp(-dot(weights, row)));
      const pull = (weight * ((right ? 1 : 0) - share)) / all;
      const curve = (weight * share * (1 - share)) / all;
      for (let at = 0; at < width; at++) {
        const value = row[at] ?? 0;
        slope[at] = (slope[at] ?? 0) + pull * value;
        const line = bend[at] as number[];
        for (let other = 0; other < width; other++)
          line[other] = (line[other] ?? 0) + curve * value * (row[other] ?? 0);
      }
    }
    for (const [at, value] of solved(bend, slope).entries()) weights[at] = (weights[at] ?? 0) + value;
  }
  return weights;
}

/** Gauss's elimination; the matrix is positive definite, so no row is ever exchanged. */
function solved(matrix: number[][], right: number[]): number[] {
  const size = right.length;
  for (let at = 0; at < size; at++) {
    const row = matrix[at] as number[];
    for (let below = at + 1; below < size; below++) {
      const other = matrix[below] as number[];
      const factor = (other[at] ?? 0) / (row[at] || 1);
      for (let column = at; column < size; column++) other[column] = (other[column] ?? 0) - factor * (row[column] ?? 0);
      right[below] = (right[below] ?? 0) - factor * (right[at] ?? 0);
    }
  }
  for (let at = size - 1; at >= 0; at--) {
    const row = matrix[at] as number[];
    let rest = right[at] ?? 0;
    for (let column = at + 1; column < size; column++) rest -= (row[column] ?? 0) * (right[column] ?? 0);
    right[at] = rest / (row[at] || 1);
  }
  return right;
}
