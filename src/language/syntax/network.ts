// The network: embeddings, two bidirectional LSTM layers, linear taggers and a biaffine parser.
// Kiperwasser and Goldberg 2016; Dozat and Manning 2017. Learned by training/syntax and run without any library.
import { type Biaffine, openBiaffine, type Scores } from "./biaffine.ts";
import { openEmbedder } from "./embedding.ts";
import { type Kernel, openKernel } from "./kernel.ts";
import { recurrentIn, runRecurrent, stateScale } from "./recurrent.ts";
import { type Output, outputIn, project, type Rows, rowsIn, spaceOf, toWhole } from "./space.ts";
import { layerIn, rootState } from "./weights.ts";

/** A sentence of more words is not read: with it, time and memory have a bound. */
export const mostWords = 160;

/** Weights and every intermediate number of a sentence of `mostWords`; it never grows. */
const spaceBytes = 2 ** 21;

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
  const embedder = openEmbedder();
  const embedded = new Float32Array(embedder.columns);
  const [first, second] = [recurrentIn(space, "first"), recurrentIn(space, "second")];
  const gates = space.take(mostWords * first.ahead.input.rows * 4);

  const input = rowsIn(space, mostWords, embedder.columns, new Float32Array(mostWords));
  const states = new Float32Array(mostWords + 1).fill(stateScale);
  const width = 2 * second.ahead.state.columns;
  const middle = rowsIn(space, mostWords, width, states);
  // The root's learned state stands before the words', so that it can be a head like any of them.
  const rootAndWords = rowsIn(space, mostWords + 1, width, states);
  for (const [at, value] of rootState().entries())
    space.shorts[rootAndWords.at / 2 + at] = Math.round(value / stateScale);
  const hidden: Rows = { ...rootAndWords, at: rootAndWords.at + width * 2 };

  const xpos = outputIn(space, layerIn(space, "xpos"), mostWords);
  const upos = outputIn(space, layerIn(space, "upos"), mostWords);
  const biaffine = openBiaffine(space, mostWords);
  const scoresOf = ({ at, columns }: Output): Scores => ({ numbers: space.floats.subarray(at / 4), columns });

  function read(words: readonly string[]) {
    const count = words.length;
    for (const [word, form] of words.entries()) {
      embedder.embed(form, embedded);
      input.scales[word] = toWhole(space, embedded, 0, input.columns, input.at + word * input.columns * 2);
    }
    runRecurrent(space, first, input, count, middle, gates);
    runRecurrent(space, second, middle, count, hidden, gates);
    project(space, hidden, count, xpos);
    project(space, hidden, count, upos);
    biaffine.look(hidden, rootAndWords, count);
    return { xpos: scoresOf(xpos), upos: scoresOf(upos) };
  }

  return { read, arcs: biaffine.arcs, labels: biaffine.labels };
}
