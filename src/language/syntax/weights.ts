// What the network learned, as it lies in syntax.weights.json, and how it is laid into a kernel's memory.
import { bytesOf } from "../bytes.ts";
import { middle } from "./loops.ts";
import type { Layer, Space } from "./space.ts";
import packed from "./syntax.weights.json" with { type: "json" };

/** Rows of numbers in six bits, unpacked when a word asks for its row. */
export type Embedding = { readonly columns: number; readonly scales: Float32Array; readonly numbers: Uint8Array };

export type LayerName = keyof typeof packed.matrices;

/** Lays one matrix, its scales and its bias into the space. */
export function layerIn(space: Space, name: LayerName): Layer {
  const { rows, columns, numbers, scales, bias }: Packed = packed.matrices[name];
  const bytes = new Int8Array(bytesOf(numbers).buffer);
  const address = space.take(bytes.length);
  space.bytes.set(bytes, address);
  const starts = space.take(rows * 4);
  // Eight numbers of a row lie side by side. A pair for each of a million numbers is what a start can feel.
  for (let at = 0; at < bytes.length; at += 8) {
    let sum = 0;
    for (let each = at; each < at + 8; each++) sum += bytes[each] as number;
    const row = starts / 4 + Math.trunc(at / (columns * 4)) * 4 + (Math.trunc(at / 8) % 4);
    space.whole[row] = (space.whole[row] as number) - middle * sum;
  }
  return {
    ...{ rows, columns, numbers: address, starts, scales: layFloats(space, scales) },
    bias: bias === undefined ? space.take(rows * 4) : layFloats(space, bias),
  };
}

type Packed = { rows: number; columns: number; numbers: string; scales: string; bias?: string };

function layFloats(space: Space, text: string): number {
  const floats = floatsOf(text);
  const address = space.take(floats.length * 4);
  space.floats.set(floats, address / 4);
  return address;
}

/** Sixteen bits are enough for scales and biases, and the file is smaller by them. */
const floatsOf = (text: string): Float32Array => new Float32Array(new Float16Array(bytesOf(text).buffer));

export const rootState = (): Float32Array => floatsOf(packed.root);

export const embeddings = (): readonly Embedding[] =>
  packed.embeddings.map(({ columns, scales, numbers }) => ({
    columns,
    scales: floatsOf(scales),
    numbers: bytesOf(numbers),
  }));

/** Strings by their row, for words and for each table of affixes; row 0 is what the network does not know. */
export const vocabularies = (): readonly ReadonlyMap<string, number>[] =>
  [packed.words, ...packed.affixes].map((text) => new Map(text.split("\n").map((string, row) => [string, row])));

export const tagsets = { xpos: packed.xpos, upos: packed.upos, labels: packed.labels } as const;

/** SHA-256 of each file that the weights were learned from. */
export const learnedFrom: Readonly<Record<string, string>> = packed.learnedFrom;
