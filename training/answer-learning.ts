// How the answerer's two linear models are learned: one that puts the answering sentence first, one that tells whether any of them answers.

export type RankCase = { readonly rows: readonly (readonly number[])[]; readonly right: readonly boolean[] };
export type SureCase = { readonly row: readonly number[]; readonly right: boolean; readonly weight: number };

const dot = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);

/** Listwise: the right sentences of a question shall have all the probability. Plain gradient descent from zero; the same bytes every time. */
export function learnRank(cases: readonly RankCase[], { steps = 300, rate = 0.8, decay = 0.003 } = {}): number[] {
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

/** Logistic regression; the first feature is the bias, which does not decay. */
export function learnSure(cases: readonly SureCase[], { steps = 800, rate = 1, decay = 0.002 } = {}): number[] {
  const all = cases.reduce((sum, one) => sum + one.weight, 0);
  let weights = Array.from({ length: cases[0]?.row.length ?? 0 }, () => 0);
  for (let step = 0; step < steps; step++) {
    const slope = weights.map(() => 0);
    for (const { row, right, weight } of cases) {
      const error = weight * ((right ? 1 : 0) - 1 / (1 + Math.exp(-dot(weights, row))));
      for (const [index, value] of row.entries()) slope[index] = (slope[index] ?? 0) + error * value;
    }
    weights = weights.map(
      (weight, index) => weight + (rate * (slope[index] ?? 0)) / all - (index === 0 ? 0 : rate * decay * weight),
    );
  }
  return weights;
}
