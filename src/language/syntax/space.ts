// A kernel's memory, divided once, and the small loops over the numbers that lie in it.
import type { Kernel, Matrix } from "./kernel.ts";

/** A matrix and the address of what is added to its sums. */
export type Layer = Matrix & { readonly bias?: number };

/** Views of one memory. `take` gives the address of room for so many bytes, which is never returned. */
export type Space = {
  readonly bytes: Uint8Array;
  readonly shorts: Int16Array;
  readonly floats: Float32Array;
  readonly multiply: Kernel["multiply"];
  take(bytes: number): number;
};

export function spaceOf({ memory, multiply }: Kernel): Space {
  let next = 0;
  const take = (bytes: number): number => {
    const address = next;
    next += Math.ceil(bytes / 16) * 16;
    if (next > memory.byteLength) throw new RangeError(`the network needs more than ${memory.byteLength} bytes`);
    return address;
  };
  return {
    bytes: new Uint8Array(memory),
    shorts: new Int16Array(memory),
    floats: new Float32Array(memory),
    multiply,
    take,
  };
}

/** Rows of int16 numbers at an address, one a word; a number is `scales[row]` large for each unit. */
export type Rows = { readonly at: number; readonly columns: number; readonly scales: Float32Array };

export const rowsIn = (space: Space, rows: number, columns: number, scales: Float32Array): Rows => ({
  at: space.take(rows * columns * 2),
  columns,
  scales,
});

/** What a layer gives: rows of floats. */
export type Output = { readonly layer: Layer; readonly at: number; readonly columns: number };

export const outputIn = (space: Space, layer: Layer, rows: number): Output => ({
  layer,
  at: space.take(rows * layer.rows * 4),
  columns: layer.rows,
});

/** Sends the first `count` rows through the layer. */
export function project(space: Space, from: Rows, count: number, to: Output): void {
  for (let row = 0; row < count; row++) {
    const sums = to.at + row * to.columns * 4;
    startSums(space, to.layer, sums);
    space.multiply(to.layer, from.at + row * from.columns * 2, from.scales[row] ?? 0, sums);
  }
}

/** Sums begin with the layer's bias. */
export function startSums({ bytes }: Space, { rows, bias }: Layer, sums: number): void {
  if (bias === undefined) bytes.fill(0, sums, sums + rows * 4);
  else bytes.copyWithin(sums, bias, bias + rows * 4);
}

/** The leaky rectifier, as in training. */
export function bend({ floats }: Space, { at, columns }: Output, count: number): void {
  for (let k = at / 4; k < at / 4 + count * columns; k++) {
    const value = floats[k] as number;
    if (value < 0) floats[k] = value * 0.1;
  }
}

/** Writes floats as int16 to an address, the largest of them as 32767; answers how large one unit is. */
export function toWhole(
  { shorts }: Space,
  floats: Float32Array,
  from: number,
  columns: number,
  address: number,
): number {
  let largest = 1e-9;
  for (let k = from; k < from + columns; k++) largest = Math.max(largest, Math.abs(floats[k] as number));
  const to = address / 2;
  for (let k = 0; k < columns; k++) shorts[to + k] = Math.round(((floats[from + k] as number) / largest) * 32767);
  return largest / 32767;
}

export function dotAt({ floats }: Space, one: number, other: number, columns: number): number {
  const [left, right] = [one / 4, other / 4];
  let sum = 0;
  for (let k = 0; k < columns; k++) sum += (floats[left + k] as number) * (floats[right + k] as number);
  return sum;
}
