// The one hot loop of the network, a matrix times a vector: in WebAssembly or, without it, in plain loops.
import { advance, countDown, f32, i32, local, moduleOf, simd, v128 } from "./assembler.ts";

/**
 * A matrix in a kernel's memory, addresses in bytes. `rows` is a multiple of 4, `columns` of 8. Its int8 numbers lie
 * as four rows by eight columns after one another, because that is the order in which they are multiplied; one float
 * scale a row.
 */
export type Matrix = {
  readonly rows: number;
  readonly columns: number;
  readonly numbers: number;
  readonly scales: number;
};

/**
 * Adds matrix times vector to what stands at `sums`: `rows` floats. The vector's int16 numbers are at `vector`, each
 * `scale` large. 127 x 32767 x 512 columns stays below 2^31, so the whole-number sums are exact and both kernels give
 * the same bits.
 */
export type Multiply = (matrix: Matrix, vector: number, scale: number, sums: number) => void;

export type Kernel = { readonly memory: ArrayBuffer; readonly multiply: Multiply };

/**
 * A memory that never grows. WebAssembly may be missing or forbidden: then the plain loops, ten times slower.
 */
export function openKernel(bytes: number): Kernel {
  return assembledKernel(bytes) ?? plainKernel(bytes);
}

/** TypeScript knows WebAssembly only as a browser's; this is all the kernel asks of it. */
declare const WebAssembly:
  | {
      readonly Memory: new (size: { initial: number; maximum: number }) => { readonly buffer: ArrayBuffer };
      readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
      readonly Instance: new (module: object, imports: object) => { readonly exports: Record<string, unknown> };
    }
  | undefined;

export function plainKernel(bytes: number): Kernel {
  const memory = new ArrayBuffer(Math.ceil(bytes / 4) * 4);
  const numbers = new Int8Array(memory);
  const shorts = new Int16Array(memory);
  const floats = new Float32Array(memory);
  const multiply: Multiply = (matrix, vector, scale, sums) => {
    const from = vector / 2;
    const unit = Math.fround(scale);
    let at = matrix.numbers;
    for (let row = 0; row < matrix.rows; row += 4) {
      let [first, second, third, fourth] = [0, 0, 0, 0];
      for (let block = 0; block < matrix.columns; block += 8, at += 32) {
        for (let column = 0; column < 8; column++) {
          const value = shorts[from + block + column] as number;
          first += value * (numbers[at + column] as number);
          second += value * (numbers[at + column + 8] as number);
          third += value * (numbers[at + column + 16] as number);
          fourth += value * (numbers[at + column + 24] as number);
        }
      }
      const found = [first, second, third, fourth];
      for (let each = 0; each < 4; each++) {
        const scaled = Math.fround(Math.fround(found[each] ?? 0) * (floats[matrix.scales / 4 + row + each] as number));
        floats[sums / 4 + row + each] = (floats[sums / 4 + row + each] as number) + Math.fround(scaled * unit);
      }
    }
  };
  return { memory, multiply };
}

/** Undefined where WebAssembly is missing. */
function assembledKernel(bytes: number): Kernel | undefined {
  if (typeof WebAssembly === "undefined") return undefined;
  const pages = Math.ceil(bytes / 65536);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(loop()), { room: { memory } });
  const run = exports.run as (...parameters: readonly number[]) => void;
  const multiply: Multiply = ({ rows, columns, numbers, scales }, vector, scale, sums) =>
    run(numbers, vector, scales, sums, rows, columns, scale);
  return { memory: memory.buffer, multiply };
}

/** The same loops as in plainKernel: four rows together, eight columns at a step. */
function loop(): Uint8Array<ArrayBuffer> {
  const [numbers, vector, scales, sums, rows, columns, scale] = [0, 1, 2, 3, 4, 5, 6];
  const [value, left, eight] = [7, 8, 9];
  const totals = [10, 11, 12, 13];

  const clear = totals.flatMap((total) => [...simd.zero, ...local.set(total)]);
  const step = [
    ...[...local.get(value), ...simd.load(0), ...local.set(eight)],
    ...totals.flatMap((total, row) => [
      ...[...local.get(numbers), ...simd.loadWidened(row * 8), ...local.get(eight), ...simd.dot],
      ...[...local.get(total), ...simd.addWhole, ...local.set(total)],
    ]),
    ...advance(numbers, 32),
    ...advance(value, 16),
  ];
  /**
   * Each total is four part sums. Adding the halves of two, then of both results, leaves one vector: a whole sum for
   * each row.
   */
  const halves = (one: number, other: number) => [
    ...[...local.get(one), ...local.get(other), ...simd.lanes(0, 4, 1, 5)],
    ...[...local.get(one), ...local.get(other), ...simd.lanes(2, 6, 3, 7), ...simd.addWhole],
  ];
  const whole = [
    ...[...halves(10, 11), ...local.set(10), ...halves(12, 13), ...local.set(12)],
    ...[...local.get(10), ...local.get(12), ...simd.lanes(0, 1, 4, 5)],
    ...[...local.get(10), ...local.get(12), ...simd.lanes(2, 3, 6, 7), ...simd.addWhole],
  ];
  const addToSums = [
    ...local.get(sums),
    ...[...whole, ...simd.toFloat, ...local.get(scales), ...simd.load(0), ...simd.multiply],
    ...[...local.get(scale), ...simd.splat, ...simd.multiply, ...local.get(sums), ...simd.load(0), ...simd.add],
    ...simd.store(0),
  ];
  const fourRows = [
    ...clear,
    ...[...local.get(vector), ...local.set(value), ...local.get(columns), ...local.set(left)],
    ...countDown(left, 8, step),
    ...addToSums,
    ...advance(sums, 16),
    ...advance(scales, 16),
  ];
  return moduleOf(
    [i32, i32, i32, i32, i32, i32, f32],
    [i32, i32, v128, v128, v128, v128, v128],
    countDown(rows, 4, fourRows),
  );
}
