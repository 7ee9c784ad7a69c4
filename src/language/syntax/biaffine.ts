// How well each word would head each other, and which relation a word has to its head (Dozat and Manning 2017).
import { bend, dotAt, type Output, outputIn, project, type Rows, type Space, startSums, toWhole } from "./space.ts";
import { type LayerName, layerIn } from "./weights.ts";

/** Tables of scores, one row a word; `columns` may be more than there are names, the rest is padding. */
export type Scores = { readonly numbers: Float32Array; readonly columns: number };

export type Biaffine = {
  /**
   * Takes over the hidden states of `count` words, and of the root and those words. What `arcs` and `labels` say is
   * of these.
   */
  look(words: Rows, rootAndWords: Rows, count: number): void;
  /** `arcs[word * (count + 1) + head]`: head 0 is the root, head i + 1 the word i; the word itself is -Infinity. */
  arcs(): Float64Array;
  /** Given each word's head in the numbers of `arcs`. Overwritten by the next call. */
  labels(heads: Int32Array): Scores;
};

/** `most` is how many words there is room for. */
export function openBiaffine(space: Space, most: number): Biaffine {
  const { floats } = space;
  const output = (name: LayerName, rows: number): Output => outputIn(space, layerIn(space, name), rows);
  const [arcWord, labelWord] = [output("arc_word", most), output("label_word", most)];
  const [arcHead, labelHead] = [output("arc_head", most + 1), output("label_head", most + 1)];
  const arc = output("arc", 1);
  const pairs = output("label", 1);
  const [ofWord, ofHead] = [output("label_of_word", 1), output("label_of_head", 1)];
  const whole = space.take(Math.max(arcWord.columns, labelHead.columns) * 2);
  const scores = { numbers: new Float32Array(most * ofWord.columns), columns: ofWord.columns };
  let count = 0;

  const rowAt = ({ at, columns }: Output, row: number): number => at + row * columns * 4;

  /** One row of an output through further layers. */
  function multiplyRow(from: Output, row: number, ...through: readonly Output[]): void {
    const scale = toWhole(space, floats, rowAt(from, row) / 4, from.columns, whole);
    for (const { layer, at } of through) {
      startSums(space, layer, at);
      space.multiply(layer, whole, scale, at);
    }
  }

  function look(words: Rows, rootAndWords: Rows, found: number): void {
    count = found;
    for (const each of [arcWord, labelWord]) {
      project(space, words, count, each);
      bend(space, each, count);
    }
    for (const each of [arcHead, labelHead]) {
      project(space, rootAndWords, count + 1, each);
      bend(space, each, count + 1);
    }
  }

  function arcs(): Float64Array {
    const found = new Float64Array(count * (count + 1));
    for (let word = 0; word < count; word++) {
      multiplyRow(arcWord, word, arc);
      for (let head = 0; head <= count; head++)
        found[word * (count + 1) + head] = dotAt(space, arc.at, rowAt(arcHead, head), arc.columns);
      found[word * (count + 1) + word + 1] = Number.NEGATIVE_INFINITY;
    }
    return found;
  }

  function labels(heads: Int32Array): Scores {
    for (const head of new Set(heads)) {
      // What depends on the head alone is made once for all its words: it is most of the work.
      multiplyRow(labelHead, head, pairs, ofHead);
      for (let word = 0; word < count; word++) if (heads[word] === head) scoreLabels(word);
    }
    return scores;
  }

  function scoreLabels(word: number): void {
    multiplyRow(labelWord, word, ofWord);
    const width = labelWord.columns;
    for (let label = 0; label < pairs.columns / width; label++)
      scores.numbers[word * scores.columns + label] =
        dotAt(space, rowAt(labelWord, word), pairs.at + label * width * 4, width) +
        (floats[ofWord.at / 4 + label] as number) +
        (floats[ofHead.at / 4 + label] as number);
  }

  return { look, arcs, labels };
}
