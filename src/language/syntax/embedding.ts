// A word as the network first sees it: learned rows for its normal form, its affixes and its shape, side by side.
import { affixesOf, normalForm, shapeOf } from "./spelling.ts";
import { type Embedding, embeddings, vocabularies } from "./weights.ts";

export type Embedder = {
  readonly columns: number;
  /** Writes the word's `columns` numbers into `to`. */
  embed(word: string, to: Float32Array): void;
};

/** Words whose rows are remembered: as many as a day's news has, and none that is no word. */
const mostWords = 8_000;
const longestKept = 48;

export function openEmbedder(): Embedder {
  const tables = embeddings();
  const [words, ...affixes] = vocabularies();
  const kept = new Map<string, readonly number[]>();
  const learn = (word: string): readonly number[] => {
    const normal = normalForm(word);
    const cut = affixesOf(normal);
    const rows = [words?.get(normal) ?? 0, ...affixes.map((known, at) => known.get(cut[at] ?? "") ?? 0), shapeOf(word)];
    if (kept.size >= mostWords) kept.clear();
    if (word.length <= longestKept) kept.set(word, rows);
    return rows;
  };
  const embed = (word: string, to: Float32Array): void => {
    const rows = kept.get(word) ?? learn(word);
    let from = 0;
    for (let at = 0; at < tables.length; at++) {
      const table = tables[at] as Embedding;
      unpack(table, rows[at] ?? 0, to, from);
      from += table.columns;
    }
  };
  return { columns: tables.reduce((sum, { columns }) => sum + columns, 0), embed };
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
