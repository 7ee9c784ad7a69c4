// The tagger's weights by row of their table: while they are learned every row, and after that only those in use.
import { rowBits } from "./hashing.ts";

/**
 * `tagCount` weights stand side by side at the place of a row. Three rows in four have no weight: `used` has a bit for
 * each row, and `before` counts those in use before every 32 of them. Without `used`, every row has its place.
 */
export type WeightRows = {
  readonly numbers: Int16Array | Float32Array;
  readonly used?: Uint32Array;
  readonly before?: Uint32Array;
};

/** Counted in rows; -1 for a row without any weight. */
export function rowPlace({ used, before }: WeightRows, row: number): number {
  if (used === undefined || before === undefined) return row;
  const bits = used[row >>> 5] as number;
  if (((bits >>> (row & 31)) & 1) === 0) return -1;
  return (before[row >>> 5] as number) + ones(bits & ((1 << (row & 31)) - 1));
}

/** `rows` in rising order, each with the weights that stand at its place among them. */
export function rowsInUse(rows: Uint32Array, numbers: Int16Array): WeightRows {
  const used = new Uint32Array(1 << (rowBits - 5));
  const before = new Uint32Array(used.length);
  for (const row of rows) used[row >>> 5] = (used[row >>> 5] as number) | (1 << (row & 31));
  for (let at = 1; at < used.length; at++) before[at] = (before[at - 1] as number) + ones(used[at - 1] as number);
  return { numbers, used, before };
}

/** How many of 32 bits are set: in pairs, in fours, in bytes, then all. */
function ones(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
