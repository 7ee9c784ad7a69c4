// A bidirectional LSTM layer (Hochreiter and Schmidhuber 1997): every word read with what stands before and after it.
import { type Layer, project, type Rows, type Space } from "./space.ts";
import { layerIn } from "./weights.ts";

type Direction = { readonly input: Layer; readonly state: Layer };

export type Recurrent = { readonly ahead: Direction; readonly back: Direction };

export const recurrentIn = (space: Space, layer: "first" | "second"): Recurrent => ({
  ahead: { input: layerIn(space, `${layer}.ahead.input`), state: layerIn(space, `${layer}.ahead.state`) },
  back: { input: layerIn(space, `${layer}.back.input`), state: layerIn(space, `${layer}.back.state`) },
});

/** Room for the sums of all words' gates and for the cells of one direction, shared by all layers. */
export type Gates = { readonly sums: number; readonly cells: number };

/** Writes a row a word to `to`: the state read from the left, then the state read from the right. */
export function runRecurrent(space: Space, layer: Recurrent, from: Rows, count: number, to: Rows, gates: Gates): void {
  runDirection(space, layer.ahead, from, count, to, gates, false);
  runDirection(space, layer.back, from, count, to, gates, true);
}

function runDirection(
  space: Space,
  { input, state }: Direction,
  from: Rows,
  count: number,
  to: Rows,
  { sums, cells }: Gates,
  back: boolean,
): void {
  const { kernel, floats } = space;
  const { numbers, starts, scales, rows, columns: hidden } = state;
  project(space, from, count, { layer: input, at: sums });
  floats.fill(0, cells / 4, cells / 4 + hidden);
  const further = back ? -1 : 1;
  for (let step = 0; step < count; step++) {
    const word = back ? count - 1 - step : step;
    const own = sums + word * rows * 4;
    const out = to.at + word * to.columns + (back ? hidden : 0);
    if (step > 0) {
      const before = out - further * to.columns;
      kernel.accumulate(numbers, starts, scales, before, to.units, own, rows, hidden);
    }
    kernel.gate(own, cells, hidden, out);
  }
}
