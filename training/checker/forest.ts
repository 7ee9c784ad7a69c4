// Small boosted trees, the same bits on every run: histograms of at most 32 bins, a seeded choice of rows and inputs.
import type { Forest } from "../../src/checking/learned/score.ts";

export type Shape = {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  readonly least: number;
  readonly ridge: number;
  readonly inputs: number;
  readonly rows: number;
  readonly seed: number;
};

type Node = { input: number; limit: number; below?: Node; above?: Node };

export function trainForest(
  inputs: readonly Float64Array[],
  wrong: readonly number[],
  weights: readonly number[],
  shape: Shape,
): Forest {
  const width = inputs[0]?.length ?? 0;
  const chance = generator(shape.seed);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const share = weights.map((weight) => (weight * inputs.length) / total);
  const limits = Array.from({ length: width }, (_, at) => cuts(inputs.map((input) => input[at] ?? 0)));
  const bins = limits.map((list, at) => Uint8Array.from(inputs, (input) => binOf(list, input[at] ?? 0)));
  let mass = 0;
  share.forEach((weight, row) => {
    mass += weight * (wrong[row] ?? 0);
  });
  const start = Math.log(mass / (inputs.length - mass));
  const sums = new Float64Array(inputs.length).fill(start);
  const slope = new Float64Array(inputs.length);
  const curve = new Float64Array(inputs.length);
  const trees: number[][] = [];
  for (let count = 0; count < shape.trees; count++) {
    for (let row = 0; row < inputs.length; row++) {
      const guess = 1 / (1 + Math.exp(-(sums[row] ?? 0)));
      slope[row] = (share[row] ?? 0) * ((wrong[row] ?? 0) - guess);
      curve[row] = (share[row] ?? 0) * guess * (1 - guess);
    }
    const rows: number[] = [];
    for (let row = 0; row < inputs.length; row++) if (chance() < shape.rows) rows.push(row);
    const columns: number[] = [];
    for (let at = 0; at < width; at++) if (chance() < shape.inputs) columns.push(at);
    const tree = grow(rows, shape.depth, columns);
    trees.push(flat(tree));
    for (let row = 0; row < inputs.length; row++)
      sums[row] = (sums[row] ?? 0) + leafOf(tree, inputs[row] as Float64Array);
  }
  return { start, trees };

  function grow(rows: readonly number[], depth: number, columns: readonly number[]): Node {
    let up = 0;
    let down = 0;
    for (const row of rows) {
      up += slope[row] ?? 0;
      down += curve[row] ?? 0;
    }
    const leaf: Node = { input: -1, limit: (shape.rate * up) / (down + shape.ridge) };
    if (depth === 0 || rows.length < 2 * shape.least) return leaf;
    let best = { gain: 1e-3, input: -1, bin: 0 };
    for (const column of columns) {
      const found = bestCut(rows, column, up, down);
      if (found.gain > best.gain) best = { ...found, input: column };
    }
    if (best.input < 0) return leaf;
    const side = bins[best.input] as Uint8Array;
    const below = rows.filter((row) => (side[row] ?? 0) <= best.bin);
    const above = rows.filter((row) => (side[row] ?? 0) > best.bin);
    return {
      input: best.input,
      limit: limits[best.input]?.[best.bin] ?? 0,
      below: grow(below, depth - 1, columns),
      above: grow(above, depth - 1, columns),
    };
  }

  function bestCut(rows: readonly number[], column: number, up: number, down: number): { gain: number; bin: number } {
    const count = (limits[column]?.length ?? 0) + 1;
    const ups = new Float64Array(count);
    const downs = new Float64Array(count);
    const counts = new Uint32Array(count);
    const side = bins[column] as Uint8Array;
    for (const row of rows) {
      const bin = side[row] ?? 0;
      ups[bin] = (ups[bin] ?? 0) + (slope[row] ?? 0);
      downs[bin] = (downs[bin] ?? 0) + (curve[row] ?? 0);
      counts[bin] = (counts[bin] ?? 0) + 1;
    }
    const whole = (up * up) / (down + shape.ridge);
    let best = { gain: 0, bin: 0 };
    let [u, d, n] = [0, 0, 0];
    for (let bin = 0; bin + 1 < count; bin++) {
      u += ups[bin] ?? 0;
      d += downs[bin] ?? 0;
      n += counts[bin] ?? 0;
      if (n < shape.least || rows.length - n < shape.least) continue;
      const gain = (u * u) / (d + shape.ridge) + (up - u) ** 2 / (down - d + shape.ridge) - whole;
      if (gain > best.gain) best = { gain, bin };
    }
    return best;
  }
}

const leafOf = (node: Node, input: Float64Array): number => {
  let at = node;
  while (at.below && at.above) at = (input[at.input] ?? 0) <= at.limit ? at.below : at.above;
  return at.limit;
};

function flat(tree: Node): number[] {
  const nodes: Node[] = [tree];
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at] as Node;
    if (node.below && node.above) nodes.push(node.below, node.above);
  }
  const places = new Map(nodes.map((node, at) => [node, at]));
  return nodes.flatMap((node) => [
    node.input,
    Number(node.limit.toPrecision(6)),
    node.below ? (places.get(node.below) ?? 0) : 0,
    node.above ? (places.get(node.above) ?? 0) : 0,
  ]);
}

function cuts(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const distinct = [...new Set(sorted)];
  if (distinct.length <= 32) return distinct.slice(1).map((value, at) => round((value + (distinct[at] ?? 0)) / 2));
  const found: number[] = [];
  for (let part = 1; part < 32; part++) {
    const value = round(sorted[Math.floor((part * sorted.length) / 32)] ?? 0);
    if (found.length === 0 || value > (found.at(-1) ?? 0)) found.push(value);
  }
  return found;
}

const round = (value: number): number => Number(value.toPrecision(6));

function binOf(limits: readonly number[], value: number): number {
  let low = 0;
  let high = limits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (limits[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Mulberry32: the same numbers for the same seed everywhere. */
export function generator(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
