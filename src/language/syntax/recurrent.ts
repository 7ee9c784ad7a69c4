// A bidirectional LSTM layer (Hochreiter and Schmidhuber 1997): every word read with what stands before and after it.
import { type Layer, type Rows, type Space, startSums } from "./space.ts";
import { layerIn } from "./weights.ts";

/** Hidden states lie between -1 and 1 and are kept as whole numbers of this size. */
export const stateScale = 1 / 32767;

type Direction = { readonly input: Layer; readonly state: Layer };

export type Recurrent = { readonly ahead: Direction; readonly back: Direction };

export const recurrentIn = (space: Space, layer: "first" | "second"): Recurrent => ({
  ahead: { input: layerIn(space, `${layer}.ahead.input`), state: layerIn(space, `${layer}.ahead.state`) },
  back: { input: layerIn(space, `${layer}.back.input`), state: layerIn(space, `${layer}.back.state`) },
});

/**
 * Writes a row a word to `to`: the state read from the left, then the state read from the right. `gates` is room for
 * all sums.
 */
export function runRecurrent(space: Space, layer: Recurrent, from: Rows, count: number, to: Rows, gates: number): void {
  runDirection(space, layer.ahead, from, count, to, gates, false);
  runDirection(space, layer.back, from, count, to, gates, true);
}

function runDirection(
  space: Space,
  { input, state }: Direction,
  from: Rows,
  count: number,
  to: Rows,
  gates: number,
  back: boolean,
): void {
  const { shorts, floats, multiply } = space;
  const hidden = state.columns;
  const cell = new Float64Array(hidden);
  for (let step = 0; step < count; step++) {
    const word = back ? count - 1 - step : step;
    const sums = gates + word * input.rows * 4;
    const out = to.at + word * to.columns * 2 + (back ? hidden * 2 : 0);
    startSums(space, input, sums);
    multiply(input, from.at + word * from.columns * 2, from.scales[word] ?? 0, sums);
    if (step > 0) multiply(state, out + (back ? 1 : -1) * to.columns * 2, stateScale, sums);
    const gate = sums / 4;
    const row = out / 2;
    for (let k = 0; k < hidden; k++) {
      // The order of the gates is PyTorch's: input, forget, cell, output.
      const added = sigmoid(floats[gate + k] as number) * tanh(floats[gate + 2 * hidden + k] as number);
      const value = sigmoid(floats[gate + hidden + k] as number) * (cell[k] as number) + added;
      cell[k] = value;
      shorts[row + k] = Math.round(sigmoid(floats[gate + 3 * hidden + k] as number) * tanh(value) * 32767);
    }
  }
}

/** A continued fraction, within 1e-4 of Math.tanh and several times faster: half a million a page are asked for. */
function tanh(x: number): number {
  if (x > 4.97) return 1;
  if (x < -4.97) return -1;
  const y = x * x;
  return (x * (135135 + y * (17325 + y * (378 + y)))) / (135135 + y * (62370 + y * (3150 + y * 28)));
}

const sigmoid = (x: number): number => 0.5 + 0.5 * tanh(0.5 * x);
