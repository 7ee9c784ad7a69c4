// A word as the network first sees it: learned rows for its normal form, its affixes and its shape, side by side.
import { packedAt, type Rows, rowsIn, type Space } from "./space.ts";
import { affixesOf, normalForm, shapeOf } from "./spelling.ts";
import { type Embedding, embeddings, vocabularies } from "./weights.ts";

export type Embedder = {
  readonly columns: number;
  /** Writes the word's `columns` numbers into a row. */
  embed(word: string, to: Rows, row: number): void;
};

/** Words that are remembered, packed: as many as some hundred articles have, and none that is no word. */
const mostWords = 4_000;
const longestKept = 48;

export function openEmbedder(space: Space): Embedder {
  const tables = embeddings();
  const [words, ...affixes] = vocabularies();
  const columns = tables.reduce((sum, table) => sum + table.columns, 0);
  const spread = space.take(columns * 4);
  const kept = rowsIn(space, mostWords, columns);
  const known = new Map<string, number>();

  function learn(word: string, row: number): void {
    const normal = normalForm(word);
    const cut = affixesOf(normal);
    const rows = [words?.get(normal) ?? 0, ...affixes.map((each, at) => each.get(cut[at] ?? "") ?? 0), shapeOf(word)];
    let from = spread / 4;
    for (const [at, table] of tables.entries()) {
      unpack(table, rows[at] ?? 0, space.floats, from);
      from += table.columns;
    }
    space.kernel.pack(spread, columns, ...packedAt(kept, row));
  }

  function rowOf(word: string): number {
    const found = known.get(word);
    if (found !== undefined) return found;
    if (known.size >= mostWords - 1) known.clear();
    // The first row is for words too long to be kept.
    const row = word.length > longestKept ? 0 : known.size + 1;
    learn(word, row);
    if (row > 0) known.set(word, row);
    return row;
  }

  function embed(word: string, to: Rows, row: number): void {
    const [from, unit] = packedAt(kept, rowOf(word));
    const [at, unitAt] = packedAt(to, row);
    space.bytes.copyWithin(at, from, from + columns);
    space.floats[unitAt / 4] = space.floats[unit / 4] as number;
  }

  return { columns, embed };
}

/** Four numbers lie in three bytes, the first in the highest bits, each with 32 added. */
function unpack({ columns, scales, numbers }: Embedding, row: number, to: Float32Array, from: number): void {
  const scale = scales[row] ?? 0;
  let at = (row * columns * 3) / 4;
  for (let column = from; column < from + columns; column += 4, at += 3) {
    const four = ((numbers[at] ?? 0) << 16) | ((numbers[at + 1] ?? 0) << 8) | (numbers[at + 2] ?? 0);
    for (let each = 0; each < 4; each++) to[column + each] = (((four >> (18 - 6 * each)) & 63) - 32) * scale;
  }
}
