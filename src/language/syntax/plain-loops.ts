// The loops without WebAssembly, ten times slower: the same sums in the same order, rounded as 32-bit floats are.
import { type Loops, middle, mostUnits } from "./loops.ts";

/** As 32-bit floats are rounded. */
const fround = (number: number): number => Math.fround(number);
/** What is cut off above this is rounded. */
const centre = middle + 0.5;

export function plainLoops(memory: ArrayBuffer): Loops {
  const signed = new Int8Array(memory);
  const bytes = new Uint8Array(memory);
  const whole = new Int32Array(memory);
  const floats = new Float32Array(memory);
  const float = (address: number): number => floats[address / 4] as number;

  /** One row's product with a packed vector, as a whole number. */
  function product(numbers: number, start: number, row: number, vector: number, columns: number): number {
    let sum = whole[start / 4 + row] as number;
    let at = numbers + (row >> 2) * columns * 4 + (row & 3) * 8;
    for (let block = vector; block < vector + columns; block += 8, at += 32)
      for (let column = 0; column < 8; column++)
        sum += (signed[at + column] as number) * (bytes[block + column] as number);
    return sum;
  }

  const multiply: Loops["multiply"] = (numbers, starts, scales, base, vectors, units, count, sums, rows, columns) => {
    for (let each = 0; each < count; each++)
      for (let row = 0; row < rows; row++) {
        const sum = fround(product(numbers, starts, row, vectors + each * columns, columns));
        const scaled = fround(sum * float(scales + row * 4));
        floats[sums / 4 + each * rows + row] = fround(scaled * float(units + each * 4)) + float(base + row * 4);
      }
  };

  const accumulate: Loops["accumulate"] = (numbers, starts, scales, vector, unit, sums, rows, columns) => {
    for (let row = 0; row < rows; row++) {
      const scaled = fround(fround(product(numbers, starts, row, vector, columns)) * float(scales + row * 4));
      floats[sums / 4 + row] = fround(scaled * float(unit)) + float(sums + row * 4);
    }
  };

  function gate(sums: number, cells: number, hidden: number, to: number): void {
    for (let k = 0; k < hidden; k++) {
      const sum = (which: number): number => float(sums + (which * hidden + k) * 4);
      const added = fround(sigmoid(sum(0)) * tanh(sum(2)));
      const cell = fround(fround(sigmoid(sum(1)) * float(cells + k * 4)) + added);
      floats[cells / 4 + k] = cell;
      bytes[to + k] = fround(fround(fround(sigmoid(sum(3)) * tanh(cell)) * mostUnits) + centre);
    }
  }

  function pack(from: number, columns: number, to: number, unit: number): void {
    let largest = fround(1e-9);
    for (let k = 0; k < columns; k++) largest = Math.max(largest, Math.abs(float(from + k * 4)));
    floats[unit / 4] = largest / mostUnits;
    const units = fround(mostUnits / largest);
    for (let k = 0; k < columns; k++) bytes[to + k] = fround(fround(float(from + k * 4) * units) + centre);
  }

  function dots(vector: number, rows: number, count: number, columns: number, to: number): void {
    for (let row = 0; row < count; row++) {
      // Four sums beside one another, as the vector instructions make them.
      const lanes = new Float32Array(4);
      for (let k = 0; k < columns; k++) {
        const product = fround(float(vector + k * 4) * float(rows + (row * columns + k) * 4));
        lanes[k & 3] = product + (lanes[k & 3] as number);
      }
      const [one = 0, two = 0, three = 0, four = 0] = lanes;
      floats[to / 4 + row] = fround(one + three) + fround(two + four);
    }
  }

  function bend(from: number, count: number): void {
    for (let k = from / 4; k < from / 4 + count; k++) {
      const value = floats[k] as number;
      if (value < 0) floats[k] = value * fround(0.1);
    }
  }

  return { multiply, accumulate, gate, pack, dots, bend };
}

/** assembled-loops.ts says why it is not Math.tanh. */
function tanh(of: number): number {
  const x = Math.max(Math.min(of, fround(4.97)), fround(-4.97));
  const y = fround(x * x);
  const step = (number: number, rest: number): number => fround(number + fround(y * rest));
  const above = fround(x * step(135135, step(17325, fround(378 + y))));
  return fround(above / step(135135, step(62370, step(3150, 28))));
}

const sigmoid = (x: number): number => fround(0.5 + fround(0.5 * tanh(fround(0.5 * x))));
