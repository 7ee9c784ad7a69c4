// The hot loops: assembled and plain give the same bits, and both what is worked out by hand or by the formulas of the field.
import { describe, expect, test } from "vitest";
import { type Kernel, openKernel, plainKernel } from "../../../src/language/syntax/kernel.ts";
import { openNetwork } from "../../../src/language/syntax/network.ts";
import { parse, parseWith } from "../../../src/language/syntax/parse.ts";

const kernels: readonly [string, (bytes: number) => Kernel][] = [
  ["assembled", openKernel],
  ["plain", plainKernel],
];

/** Addresses in a memory of 4,096 bytes. */
const [numbersAt, startsAt, scalesAt, baseAt, vectorsAt, unitsAt, sumsAt] = [0, 1024, 1088, 1152, 1280, 1536, 2048];

/** Numbers between -1 and 1 that are the same at every run. */
function numbers(count: number, seed: number): number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (state * 48271) % 2147483647;
    return (state / 2147483647) * 2 - 1;
  });
}

/** Writes floats to an address. */
const put = ({ memory }: Kernel, at: number, floats: readonly number[]): void =>
  new Float32Array(memory).set(floats, at / 4);
const got = ({ memory }: Kernel, at: number, count: number): number[] => [...new Float32Array(memory, at, count)];
const bytesAt = ({ memory }: Kernel, at: number, count: number): number[] => [...new Uint8Array(memory, at, count)];

/** A matrix in the order in which the kernel reads it: four rows by eight columns after one another. */
function lay({ memory }: Kernel, rows: readonly (readonly number[])[]): void {
  const columns = rows[0]?.length ?? 0;
  const bytes: number[] = [];
  for (let four = 0; four < rows.length; four += 4)
    for (let block = 0; block < columns; block += 8)
      for (let row = four; row < four + 4; row++) bytes.push(...(rows[row]?.slice(block, block + 8) ?? []));
  new Int8Array(memory).set(bytes, numbersAt);
  new Int32Array(memory).set(
    rows.map((row) => -64 * row.reduce((sum, each) => sum + each, 0)),
    startsAt / 4,
  );
}

/** Eight rows of sixteen columns. */
const rows = [
  [1, ...new Array<number>(15).fill(0)],
  new Array<number>(16).fill(1),
  new Array<number>(16).fill(-1),
  new Array<number>(16).fill(127),
  new Array<number>(16).fill(0),
  new Array<number>(16).fill(-127),
  [...new Array<number>(15).fill(0), 2],
  [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6, 7, -7, 8],
];
const scales = [2, 1, 1, 1, 1, 1, 10, 1];
/** 1, 2, ... 16; then the largest and smallest that a vector can hold; nothing; -1 everywhere. */
const vectors = [
  Array.from({ length: 16 }, (_, at) => at + 1),
  Array.from({ length: 16 }, (_, at) => (at % 2 === 0 ? 63 : -63)),
  new Array<number>(16).fill(0),
  new Array<number>(16).fill(-1),
];
const units = [0.5, 1, 1, 2];
/** Worked out by hand: 1 + 2 + ... + 16 is 136; all else is these rows' sums by scale and unit, and 100. */
const products = [
  [101, 168, 32, 8736, 100, -8536, 260, 150],
  [226, 100, 100, 100, 100, 100, -1160, -3932],
  [100, 100, 100, 100, 100, 100, 100, 100],
  [96, 68, 132, -3964, 100, 4164, 60, 84],
];

describe.each(kernels)("%s", (_, open) => {
  function laid(): Kernel {
    const kernel = open(4096);
    lay(kernel, rows);
    put(kernel, scalesAt, scales);
    put(kernel, baseAt, new Array<number>(8).fill(100));
    new Uint8Array(kernel.memory).set(
      vectors.flat().map((number) => number + 64),
      vectorsAt,
    );
    put(kernel, unitsAt, units);
    return kernel;
  }

  test("a row's sum is the products of its numbers, by the row's scale and the vector's unit, added to the base", () => {
    const kernel = laid();
    kernel.multiply(numbersAt, startsAt, scalesAt, baseAt, vectorsAt, unitsAt, 4, sumsAt, 8, 16);
    expect(got(kernel, sumsAt, 32)).toEqual(products.flat());
  });

  test("one vector's products are added to what was there", () => {
    for (const [at, wanted] of products.entries()) {
      const kernel = laid();
      const [vector, unit] = [vectorsAt + at * 16, unitsAt + at * 4];
      kernel.accumulate(numbersAt, startsAt, scalesAt, vector, unit, baseAt, 8, 16);
      expect(got(kernel, baseAt, 8)).toEqual(wanted);
    }
  });

  test("a step of an LSTM is the formula's, near enough, and its state is rounded to a 63rd", () => {
    const kernel = open(4096);
    const sums = numbers(32, 5).map((number) => number * 8);
    const before = numbers(8, 7);
    put(kernel, 0, sums);
    put(kernel, 512, before);
    kernel.gate(0, 512, 8, 1024);
    const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
    const at = (which: number, k: number): number => sums[which * 8 + k] ?? 0;
    const cells = before.map((cell, k) => sigmoid(at(1, k)) * cell + sigmoid(at(0, k)) * Math.tanh(at(2, k)));
    const states = cells.map((cell, k) => sigmoid(at(3, k)) * Math.tanh(cell));
    for (const [k, cell] of got(kernel, 512, 8).entries()) expect(Math.abs(cell - (cells[k] ?? 0))).toBeLessThan(4e-4);
    for (const [k, byte] of bytesAt(kernel, 1024, 8).entries())
      expect(Math.abs((byte - 64) / 63 - (states[k] ?? 0))).toBeLessThan(0.51 / 63);
  });

  test("floats are packed so that the largest is 127 or 1", () => {
    const kernel = open(4096);
    put(kernel, 0, [0, 0.5, -1, 2, -0.02, 0.02, 1.2, -2]);
    kernel.pack(0, 8, 512, 1024);
    expect(bytesAt(kernel, 512, 8)).toEqual([64, 80, 33, 127, 63, 65, 102, 1]);
    expect(got(kernel, 1024, 1)[0]).toBeCloseTo(2 / 63, 6);
  });

  test("floats that are all nothing are packed as nothing", () => {
    const kernel = open(4096);
    kernel.pack(0, 4, 512, 1024);
    expect(bytesAt(kernel, 512, 4)).toEqual([64, 64, 64, 64]);
  });

  test("a vector's product with each row", () => {
    const kernel = open(4096);
    put(kernel, 0, [1, 2, 3, 4, 5, 6, 7, 8]);
    put(kernel, 512, [...[1, 0, 0, 0, 0, 0, 0, 0], ...[1, 1, 1, 1, 1, 1, 1, 1], ...[0, -1, 0, 0, 0, 0, 0, 0.5]]);
    kernel.dots(0, 512, 3, 8, 1024);
    expect(got(kernel, 1024, 3)).toEqual([1, 36, 2]);
  });

  test("what is below nothing is bent to a tenth, and no more than it was asked for", () => {
    const kernel = open(4096);
    put(kernel, 0, [1, -1, 0, -20, -5]);
    kernel.bend(0, 4);
    expect(got(kernel, 0, 5)).toEqual([1, Math.fround(-0.1), 0, -2, -5]);
  });
});

test("the kernel that is opened here is the assembled one: its memory has whole pages", () => {
  expect(openKernel(100).memory.byteLength).toBe(65536);
  expect(plainKernel(100).memory.byteLength).toBe(100);
});

test("without WebAssembly sentences get the same trees and, to the last bit, the same chances", () => {
  const plain = openNetwork(plainKernel);
  for (const sentence of [
    "The Senate passed the bill on Tuesday , despite a threat by President Obama to veto it .",
    "Losses of between three and seven percent were recorded in India , China , Britain and Canada .",
    "Yes",
  ]) {
    const words = sentence.split(" ");
    const tree = parseWith(plain, words);
    expect(tree?.head).toHaveLength(words.length);
    expect(tree).toEqual(parse(words));
  }
});
