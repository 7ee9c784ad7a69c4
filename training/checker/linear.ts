// Logistic regression, the same bits on every run: Newton steps on standardised inputs with a ridge.

export type Linear = { readonly mean: number[]; readonly scale: number[]; readonly linear: number[] };

/** `wrong[i]` is 1 for an unsupported claim; weights need not sum to anything. */
export function trainLinear(
  inputs: readonly Float64Array[],
  wrong: readonly number[],
  weights: readonly number[],
  ridge: number,
  pairs: readonly { x: Float64Array; w: number }[] = [],
): Linear {
  const width = inputs[0]?.length ?? 0;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = new Array<number>(width).fill(0);
  const scale = new Array<number>(width).fill(0);
  inputs.forEach((input, row) => {
    for (let at = 0; at < width; at++) mean[at] = (mean[at] ?? 0) + ((weights[row] ?? 0) * (input[at] ?? 0)) / total;
  });
  inputs.forEach((input, row) => {
    for (let at = 0; at < width; at++)
      scale[at] = (scale[at] ?? 0) + ((weights[row] ?? 0) * ((input[at] ?? 0) - (mean[at] ?? 0)) ** 2) / total;
  });
  for (let at = 0; at < width; at++) scale[at] = Math.max(1e-3, Math.sqrt(scale[at] ?? 0));
  const rows = inputs.map((input) => {
    const row = new Float64Array(width + 1).fill(1);
    for (let at = 0; at < width; at++)
      row[at] = Math.max(-4, Math.min(4, ((input[at] ?? 0) - (mean[at] ?? 0)) / (scale[at] ?? 1)));
    return row;
  });
  const ofPairs = pairs.map(({ x }) => {
    const row = new Float64Array(width + 1);
    for (let at = 0; at < width; at++) row[at] = Math.max(-4, Math.min(4, (x[at] ?? 0) / (scale[at] ?? 1)));
    return row;
  });
  const linear = new Float64Array(width + 1);
  for (let step = 0; step < 12; step++)
    newton(
      [...rows, ...ofPairs],
      [...wrong, ...pairs.map(() => 1)],
      [...weights.map((weight) => (weight * rows.length) / total), ...pairs.map((pair) => pair.w)],
      ridge,
      linear,
    );
  return { mean, scale, linear: [...linear] };
}

function newton(
  rows: readonly Float64Array[],
  wrong: readonly number[],
  weights: readonly number[],
  ridge: number,
  linear: Float64Array,
): void {
  const size = linear.length;
  const slope = new Float64Array(size);
  const bend = Array.from({ length: size }, () => new Float64Array(size));
  rows.forEach((row, index) => {
    let sum = 0;
    for (let at = 0; at < size; at++) sum += (row[at] ?? 0) * (linear[at] ?? 0);
    const chance = 1 / (1 + Math.exp(-sum));
    const weight = weights[index] ?? 0;
    const error = weight * ((wrong[index] ?? 0) - chance);
    const curve = weight * chance * (1 - chance);
    for (let at = 0; at < size; at++) {
      const value = row[at] ?? 0;
      slope[at] = (slope[at] ?? 0) + error * value;
      if (value === 0) continue;
      const line = bend[at] as Float64Array;
      for (let other = 0; other <= at; other++) line[other] = (line[other] ?? 0) + curve * value * (row[other] ?? 0);
    }
  });
  for (let at = 0; at < size; at++) {
    const pull = at === size - 1 ? 1e-6 : ridge;
    slope[at] = (slope[at] ?? 0) - pull * (linear[at] ?? 0);
    const line = bend[at] as Float64Array;
    line[at] = (line[at] ?? 0) + pull;
    for (let other = 0; other < at; other++) (bend[other] as Float64Array)[at] = line[other] ?? 0;
  }
  const step = solve(bend, slope);
  for (let at = 0; at < size; at++) linear[at] = (linear[at] ?? 0) + (step[at] ?? 0);
}

/** Gauss with pivots; the matrix is positive definite through the ridge. */
function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++)
      if (Math.abs(matrix[row]?.[column] ?? 0) > Math.abs(matrix[pivot]?.[column] ?? 0)) pivot = row;
    [matrix[column], matrix[pivot]] = [matrix[pivot] as Float64Array, matrix[column] as Float64Array];
    [right[column], right[pivot]] = [right[pivot] ?? 0, right[column] ?? 0];
    const top = matrix[column] as Float64Array;
    for (let row = column + 1; row < size; row++) {
      const line = matrix[row] as Float64Array;
      const factor = (line[column] ?? 0) / (top[column] || 1e-12);
      if (factor === 0) continue;
      for (let at = column; at < size; at++) line[at] = (line[at] ?? 0) - factor * (top[at] ?? 0);
      right[row] = (right[row] ?? 0) - factor * (right[column] ?? 0);
    }
  }
  const answer = new Float64Array(size);
  for (let row = size - 1; row >= 0; row--) {
    let sum = right[row] ?? 0;
    const line = matrix[row] as Float64Array;
    for (let at = row + 1; at < size; at++) sum -= (line[at] ?? 0) * (answer[at] ?? 0);
    answer[row] = sum / (line[row] || 1e-12);
  }
  return answer;
}
