// How well each word would head each other, and which relation a word has to its head (Dozat and Manning 2017).
import { type Output, outputIn, packedAt, project, type Rows, rowAt, rowsIn, type Space } from "./space.ts";
import { type LayerName, layerIn } from "./weights.ts";

/** Tables of scores, one row a word; `columns` may be more than there are names, the rest is padding. */
export type Scores = { readonly numbers: Float32Array; readonly columns: number };

export type Biaffine = {
  /**
   * Takes over the hidden states of `count` words, and of the root and those words. What `arcs` and `labels` say is
   * of these.
   */
  look(words: Rows, rootAndWords: Rows, count: number): void;
  /**
   * `arcs[word * (count + 1) + head]`: head 0 is the root, head i + 1 the word i; the word itself is -Infinity.
   * Overwritten by the next call.
   */
  arcs(): Float32Array;
  /** Given each word's head in the numbers of `arcs`. Overwritten by the next call. */
  labels(heads: Int32Array): Scores;
};

/** `most` is how many words there is room for. */
export function openBiaffine(space: Space, most: number): Biaffine {
  const { floats, kernel } = space;
  const output = (name: LayerName, rows: number): Output => outputIn(space, layerIn(space, name), rows);
  const [arcWord, labelWord] = [output("arc_word", most), output("label_word", most)];
  const [arcHead, labelHead] = [output("arc_head", most + 1), output("label_head", most + 1)];
  const arc = output("arc", most);
  const arcScores = space.take(most * (most + 1) * 4);
  const pairs = output("label", 4);
  const [ofWord, ofHead] = [output("label_of_word", most), output("label_of_head", most + 1)];
  const [arcPacked, wordPacked] = [rowsIn(space, most, arcWord.columns), rowsIn(space, most, labelWord.columns)];
  const headPacked = rowsIn(space, most + 1, labelHead.columns);
  /** The row of `headPacked` that a head has; -1 where nothing hangs on it. */
  const rowOf = new Int16Array(most + 1);
  const labelCount = pairs.columns / labelWord.columns;
  const labelScores = space.take(most * ofWord.columns * 4);
  const scores = { numbers: floats.subarray(labelScores / 4), columns: ofWord.columns };
  let count = 0;

  function bent(rows: Rows, found: number, to: Output): void {
    project(space, rows, found, to);
    kernel.bend(to.at, found * to.columns);
  }

  const pack = (from: Output, row: number, to: Rows, toRow: number): void =>
    kernel.pack(rowAt(from, row), from.columns, ...packedAt(to, toRow));

  function look(words: Rows, rootAndWords: Rows, found: number): void {
    count = found;
    for (const each of [arcWord, labelWord]) bent(words, count, each);
    for (const each of [arcHead, labelHead]) bent(rootAndWords, count + 1, each);
    for (let word = 0; word < count; word++) {
      pack(arcWord, word, arcPacked, word);
      pack(labelWord, word, wordPacked, word);
    }
    project(space, arcPacked, count, arc);
    project(space, wordPacked, count, ofWord);
  }

  function arcs(): Float32Array {
    const width = count + 1;
    for (let word = 0; word < count; word++) {
      kernel.dots(rowAt(arc, word), arcHead.at, width, arc.columns, arcScores + word * width * 4);
      floats[arcScores / 4 + word * width + word + 1] = Number.NEGATIVE_INFINITY;
    }
    return floats.subarray(arcScores / 4, arcScores / 4 + count * width);
  }

  /** What depends on a head alone is made once for all its words, for four heads at a time: it is most of the work. */
  function labels(heads: Int32Array): Scores {
    const found = packHeads(heads);
    project(space, headPacked, found, ofHead);
    for (let first = 0; first < found; first += 4) {
      const [at, units] = packedAt(headPacked, first);
      project(space, { ...headPacked, at, units }, 4, pairs);
      for (let word = 0; word < count; word++) {
        const row = rowOf[heads[word] as number] as number;
        if (row >= first && row < first + 4) scoreLabels(word, row);
      }
    }
    return scores;
  }

  /** Each head that has a word, once; answers how many. */
  function packHeads(heads: Int32Array): number {
    let found = 0;
    rowOf.fill(-1);
    for (const head of heads) {
      if ((rowOf[head] as number) >= 0) continue;
      pack(labelHead, head, headPacked, found);
      rowOf[head] = found++;
    }
    return found;
  }

  function scoreLabels(word: number, row: number): void {
    const to = labelScores + word * scores.columns * 4;
    kernel.dots(rowAt(labelWord, word), rowAt(pairs, row % 4), labelCount, labelWord.columns, to);
    const [sum, one, other] = [to / 4, rowAt(ofWord, word) / 4, rowAt(ofHead, row) / 4];
    for (let label = 0; label < labelCount; label++)
      floats[sum + label] =
        (floats[sum + label] as number) + (floats[one + label] as number) + (floats[other + label] as number);
  }

  return { look, arcs, labels };
}
