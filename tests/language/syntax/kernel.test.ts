// The one hot loop: the assembled kernel and the plain loops give the same bits, and both what is worked out by hand.
import { expect, test } from "vitest";
import { type Kernel, openKernel, plainKernel } from "../../../src/language/syntax/kernel.ts";
import { openNetwork } from "../../../src/language/syntax/network.ts";
import { parse, parseWith } from "../../../src/language/syntax/parse.ts";

/** Eight rows of eight columns, as they lie in memory; the vector is 1, 2, ... 8; sums begin with 100. */
function multiplied({ memory, multiply }: Kernel, numbers: readonly number[], scales: readonly number[]): number[] {
  new Int8Array(memory).set(numbers, 0);
  new Float32Array(memory).set(scales, 64 / 4);
  new Int16Array(memory).set([1, 2, 3, 4, 5, 6, 7, 8], 128 / 2);
  new Float32Array(memory).fill(100, 192 / 4, 224 / 4);
  multiply({ rows: 8, columns: 8, numbers: 0, scales: 64 }, 128, 0.5, 192);
  return [...new Float32Array(memory, 192, 8)];
}

test.each([
  ["assembled", openKernel],
  ["plain", plainKernel],
])(
  "%s: a row's sum is the products of its numbers, by the row's scale and the vector's, added to what was there",
  (_, open) => {
    const row = (value: number): number[] => new Array<number>(8).fill(value);
    const first = [1, 0, 0, 0, 0, 0, 0, 0];
    const numbers = [...first, ...row(1), ...row(-1), ...row(127), ...row(0), ...row(-127), ...row(2), ...first];
    // 1 + 2 + ... + 8 is 36; every product is halved by the vector's scale.
    expect(multiplied(open(256), numbers, [2, 1, 1, 1, 1, 1, 10, 1])).toEqual([
      101, 118, 82, 2386, 100, -2186, 460, 100.5,
    ]);
  },
);

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
