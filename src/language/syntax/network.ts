// The network: embeddings, two bidirectional LSTM layers, linear taggers and a biaffine parser.
// Kiperwasser and Goldberg 2016; Dozat and Manning 2017. Learned by training/syntax and run without any library.
import { type Biaffine, openBiaffine, type Scores } from "./biaffine.ts";
import { openEmbedder } from "./embedding.ts";
import { type Kernel, openKernel } from "./kernel.ts";
import { middle, mostUnits } from "./loops.ts";
import { recurrentIn, runRecurrent } from "./recurrent.ts";
import { byFours, type Output, outputIn, project, type Rows, rowsIn, spaceOf } from "./space.ts";
import { layerIn, rootState } from "./weights.ts";

/** A sentence of more words is not read: with it, time and memory have a bound. */
export const mostWords = 160;

/** Weights and every intermediate number of a sentence of `mostWords`; it never grows. */
const spaceBytes = 3 * 2 ** 20;

export type Network = {
  /**
   * At most `mostWords`. Scores are overwritten by the next call; `arcs` and `labels` are of the words of the last
   * call.
   */
  read(words: readonly string[]): { readonly xpos: Scores; readonly upos: Scores };
  readonly arcs: Biaffine["arcs"];
  readonly labels: Biaffine["labels"];
};

export function openNetwork(open: (bytes: number) => Kernel = openKernel): Network {
  const space = spaceOf(open(spaceBytes));
  const embedder = openEmbedder(space);
  const [first, second] = [recurrentIn(space, "first"), recurrentIn(space, "second")];
  const hidden = second.ahead.state.columns;
  const gates = { sums: space.take(byFours(mostWords) * first.ahead.input.rows * 4), cells: space.take(hidden * 4) };

  const input = rowsIn(space, mostWords, embedder.columns);
  const between = rowsIn(space, mostWords, 2 * hidden);
  // The root's learned state stands before the words', so that it can be a head like any of them.
  const rootAndWords = rowsIn(space, mostWords + 1, 2 * hidden);
  for (const { units } of [between, rootAndWords])
    space.floats.fill(1 / mostUnits, units / 4, units / 4 + byFours(mostWords));
  for (const [at, value] of rootState().entries())
    space.bytes[rootAndWords.at + at] = middle + Math.round(value * mostUnits);
  const words: Rows = { ...rootAndWords, at: rootAndWords.at + 2 * hidden };

  const xpos = outputIn(space, layerIn(space, "xpos"), mostWords);
  const upos = outputIn(space, layerIn(space, "upos"), mostWords);
  const biaffine = openBiaffine(space, mostWords);
  const scoresOf = ({ at, columns }: Output): Scores => ({ numbers: space.floats.subarray(at / 4), columns });
  const tags = { xpos: scoresOf(xpos), upos: scoresOf(upos) };

  function read(forms: readonly string[]) {
    const count = forms.length;
    for (let word = 0; word < count; word++) embedder.embed(forms[word] ?? "", input, word);
    runRecurrent(space, first, input, count, between, gates);
    runRecurrent(space, second, between, count, words, gates);
    project(space, words, count, xpos);
    project(space, words, count, upos);
    biaffine.look(words, rootAndWords, count);
    return tags;
  }

  return { read, arcs: biaffine.arcs, labels: biaffine.labels };
}
