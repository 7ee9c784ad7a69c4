// A kernel's memory, divided once: the matrices, rows of packed vectors and rows of floats that lie in it.
import type { Kernel } from "./kernel.ts";

/** A matrix as the kernel multiplies it, and the floats that its sums begin with; all addresses in bytes. */
export type Layer = {
  readonly rows: number;
  readonly columns: number;
  readonly numbers: number;
  readonly starts: number;
  readonly scales: number;
  readonly bias: number;
};

/** Views of one memory. `take` gives the address of room for so many bytes, zero at first, which is never returned. */
export type Space = {
  readonly bytes: Uint8Array;
  readonly whole: Int32Array;
  readonly floats: Float32Array;
  readonly kernel: Kernel;
  take(bytes: number): number;
};

export function spaceOf(kernel: Kernel): Space {
  const { memory } = kernel;
  let next = 0;
  const take = (bytes: number): number => {
    const address = next;
    next += Math.ceil(bytes / 16) * 16;
    if (next > memory.byteLength) throw new RangeError(`the network needs more than ${memory.byteLength} bytes`);
    return address;
  };
  return {
    bytes: new Uint8Array(memory),
    whole: new Int32Array(memory),
    floats: new Float32Array(memory),
    kernel,
    take,
  };
}

/** The kernel takes vectors by fours: there is room for the last four's others, whatever stands there. */
export const byFours = (count: number): number => Math.ceil(count / 4) * 4;

/** Packed vectors of one width behind one another, one a word, and the address of their units. */
export type Rows = { readonly at: number; readonly columns: number; readonly units: number };

export const rowsIn = (space: Space, rows: number, columns: number): Rows => ({
  at: space.take(byFours(rows) * columns),
  columns,
  units: space.take(byFours(rows) * 4),
});

/** Where a row is packed, and its unit. */
export const packedAt = ({ at, columns, units }: Rows, row: number): readonly [number, number] => [
  at + row * columns,
  units + row * 4,
];

/** What a layer gives: rows of floats. */
export type Output = { readonly layer: Layer; readonly at: number; readonly columns: number };

export const outputIn = (space: Space, layer: Layer, rows: number): Output => ({
  layer,
  at: space.take(byFours(rows) * layer.rows * 4),
  columns: layer.rows,
});

export const rowAt = ({ at, columns }: Output, row: number): number => at + row * columns * 4;

/** Sends `count` rows through the layer. */
export function project({ kernel }: Space, from: Rows, count: number, { layer, at }: Omit<Output, "columns">): void {
  const { numbers, starts, scales, bias, rows, columns } = layer;
  kernel.multiply(numbers, starts, scales, bias, from.at, from.units, byFours(count), at, rows, columns);
}
