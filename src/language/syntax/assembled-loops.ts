// The loops in WebAssembly: loops.ts says what each does, plain-loops.ts does the same in plain steps.
import {
  type Assembled,
  advance,
  type Code,
  countDown,
  i32,
  integer,
  local,
  moduleOf,
  simd,
  v128,
} from "./assembler.ts";
import { middle, mostUnits } from "./loops.ts";

const { get, set, tee } = local;

export const assembledLoops = (): Uint8Array<ArrayBuffer> =>
  moduleOf({ multiply: multiply(), accumulate: accumulate(), gate: gate(), pack: pack(), dots: dots(), bend: bend() });

/** Moves a pointer by what another local says. */
const move = (pointer: number, by: number): Code => [...get(pointer), ...get(by), ...integer.add, ...set(pointer)];
const copy = (from: number, to: number): Code => [...get(from), ...set(to)];

/**
 * A row's sum from two totals, in which it lies in two parts beside one another, for four rows: scaled, and added to
 * what stands at `from`. Each of the others is the local of an address.
 */
const finish = ({ low, high }: Pair, starts: number, scales: number, unit: number, from: number, to: number): Code => [
  ...get(to),
  ...[...get(low), ...get(high), ...simd.lanes(0, 2, 4, 6)],
  ...[...get(low), ...get(high), ...simd.lanes(1, 3, 5, 7), ...simd.addWhole],
  ...[...get(starts), ...simd.load(0), ...simd.addWhole, ...simd.toFloat],
  ...[...get(scales), ...simd.load(0), ...simd.multiply, ...get(unit), ...simd.loadFour(0), ...simd.multiply],
  ...[...get(from), ...simd.load(0), ...simd.add, ...simd.store(0)],
];

/** The totals of rows one and two, and of rows three and four. */
type Pair = { readonly low: number; readonly high: number };

/** Adds the products of eight columns; `one` and `two` hold four rows' weights. */
const dotted = (
  { low, high }: Pair,
  pointer: number,
  offset: number,
  one: number,
  two: number,
  value: number,
): Code => [
  ...[...get(pointer), ...simd.loadEight(offset), ...set(value)],
  ...[...get(one), ...get(value), ...get(low), ...simd.dotBytes, ...set(low)],
  ...[...get(two), ...get(value), ...get(high), ...simd.dotBytes, ...set(high)],
];

/** Rows one and two lie in the first sixteen bytes, three and four in the next: eight columns of each. */
const weights = (pointer: number, offset: number, one: number, two: number): Code => [
  ...[...get(pointer), ...simd.load(offset), ...set(one), ...get(pointer), ...simd.load(offset + 16), ...set(two)],
];

/** Four rows at a time and, with each four, four vectors at a time: a weight is read once for four of them. */
function multiply(): Assembled {
  const [numbers, starts, scales, base, vectors, units, count, sums, rows, columns] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
  const [next, weight, left, groups, unit, sum, rowBytes] = [10, 11, 12, 13, 14, 15, 16];
  const vectorAt = [17, 18, 19, 20];
  const [one, two, value] = [21, 22, 23];
  const each = vectorAt.map((pointer, at) => ({ pointer, low: 24 + at * 2, high: 25 + at * 2 }));

  const columnsOfFour = [
    ...weights(weight, 0, one, two),
    ...each.flatMap((pair) => [...dotted(pair, pair.pointer, 0, one, two, value), ...advance(pair.pointer, 8)]),
    ...advance(weight, 32),
  ];
  const fourVectors = [
    ...each.flatMap(({ pointer, low, high }) => [
      ...[...copy(next, pointer), ...move(next, columns), ...simd.zero, ...tee(low), ...set(high)],
    ]),
    ...[...copy(numbers, weight), ...copy(columns, left), ...countDown(left, 8, columnsOfFour)],
    ...each.flatMap((pair) => [
      ...finish(pair, starts, scales, unit, base, sum),
      ...[...move(sum, rowBytes), ...advance(unit, 4)],
    ]),
  ];
  const fourRows = [
    ...[...copy(vectors, next), ...copy(units, unit), ...copy(sums, sum), ...copy(count, groups)],
    ...countDown(groups, 4, fourVectors),
    ...[
      ...get(columns),
      ...integer.constant(2),
      ...integer.shiftLeft,
      ...get(numbers),
      ...integer.add,
      ...set(numbers),
    ],
    ...[starts, scales, base, sums].flatMap((pointer) => advance(pointer, 16)),
  ];
  return {
    parameters: new Array<number>(10).fill(i32),
    locals: [...new Array<number>(11).fill(i32), ...new Array<number>(11).fill(v128)],
    body: [
      ...[...get(rows), ...integer.constant(2), ...integer.shiftLeft, ...set(rowBytes)],
      ...countDown(rows, 4, fourRows),
    ],
  };
}

/** Four rows at a time, and sixteen columns of them. */
function accumulate(): Assembled {
  const [numbers, starts, scales, vector, unit, sums, rows, columns] = [0, 1, 2, 3, 4, 5, 6, 7];
  const [value, left, one, two, at] = [8, 9, 10, 11, 12];
  const [even, odd] = [
    { low: 13, high: 14 },
    { low: 15, high: 16 },
  ];
  const sixteenColumns = [
    ...[...weights(numbers, 0, one, two), ...dotted(even, value, 0, one, two, at)],
    ...[...weights(numbers, 32, one, two), ...dotted(odd, value, 8, one, two, at)],
    ...[...advance(numbers, 32), ...advance(numbers, 32), ...advance(value, 16)],
  ];
  const fourRows = [
    ...[even, odd].flatMap(({ low, high }) => [...simd.zero, ...tee(low), ...set(high)]),
    ...[...copy(vector, value), ...copy(columns, left), ...countDown(left, 16, sixteenColumns)],
    ...[...get(even.low), ...get(odd.low), ...simd.addWhole, ...set(even.low)],
    ...[...get(even.high), ...get(odd.high), ...simd.addWhole, ...set(even.high)],
    ...finish(even, starts, scales, unit, sums, sums),
    ...[starts, scales, sums].flatMap((pointer) => advance(pointer, 16)),
  ];
  return {
    parameters: new Array<number>(8).fill(i32),
    locals: [i32, i32, ...new Array<number>(7).fill(v128)],
    body: countDown(rows, 4, fourRows),
  };
}

const plus = (one: Code, other: Code): Code => [...one, ...other, ...simd.add];
const times = (one: Code, other: Code): Code => [...one, ...other, ...simd.multiply];

/** A continued fraction, within 1e-4 of the hyperbolic tangent and far cheaper. */
function tanh(of: Code, x: number, square: number): Code {
  /** number + square x rest */
  const step = (number: number, rest: Code): Code => plus(simd.floats(number), times(get(square), rest));
  return [
    ...[...of, ...simd.floats(4.97), ...simd.smaller, ...simd.floats(-4.97), ...simd.larger, ...tee(x)],
    ...[...get(x), ...simd.multiply, ...set(square)],
    ...times(get(x), step(135135, step(17325, plus(simd.floats(378), get(square))))),
    ...[...step(135135, step(62370, step(3150, simd.floats(28)))), ...simd.divide],
  ];
}

function gate(): Assembled {
  const [input, cells, hidden, to] = [0, 1, 2, 3];
  const [forget, added, output, bytes] = [4, 5, 6, 7];
  const [x, square, found] = [8, 9, 10];
  const loaded = (pointer: number): Code => [...get(pointer), ...simd.load(0)];
  const sigmoid = (of: Code): Code =>
    plus(simd.floats(0.5), times(simd.floats(0.5), tanh(times(simd.floats(0.5), of), x, square)));
  const four = [
    ...[...get(cells), ...times(sigmoid(loaded(forget)), loaded(cells))],
    ...[...times(sigmoid(loaded(input)), tanh(loaded(added), x, square)), ...simd.add, ...tee(found), ...simd.store(0)],
    ...[
      ...get(to),
      ...bytesOf(times(sigmoid(loaded(output)), tanh(get(found), x, square)), simd.floats(mostUnits), found),
    ],
    ...simd.storeFour(0),
    ...[input, forget, added, output, cells].flatMap((pointer) => advance(pointer, 16)),
    ...advance(to, 4),
  ];
  return {
    parameters: [i32, i32, i32, i32],
    locals: [i32, i32, i32, i32, v128, v128, v128],
    body: [
      ...[...get(hidden), ...integer.constant(2), ...integer.shiftLeft, ...set(bytes)],
      ...[...get(input), ...get(bytes), ...integer.add, ...tee(forget), ...get(bytes), ...integer.add, ...tee(added)],
      ...[...get(bytes), ...integer.add, ...set(output)],
      ...countDown(hidden, 4, four),
    ],
  };
}

/** Four floats, each so many units large, as bytes with 64 added; positive, so that cutting them off rounds them. */
const bytesOf = (floats: Code, units: Code, spare: number): Code => [
  ...[...plus(times(floats, units), simd.floats(middle + 0.5)), ...simd.toWhole, ...tee(spare)],
  ...[...get(spare), ...simd.narrow, ...tee(spare), ...get(spare), ...simd.narrowToBytes],
];

/** All four lanes become what joins them. */
const joined = (found: number, join: Code): Code => [
  ...[...get(found), ...get(found), ...get(found), ...simd.lanes(2, 3, 0, 1), ...join, ...tee(found)],
  ...[...get(found), ...get(found), ...simd.lanes(1, 0, 3, 2), ...join, ...set(found)],
];

function pack(): Assembled {
  const [floats, columns, to, unit, left, at, found, spare] = [0, 1, 2, 3, 4, 5, 6, 7];
  const largest = [
    ...[...get(at), ...simd.load(0), ...simd.absolute, ...get(found), ...simd.larger, ...set(found)],
    ...advance(at, 16),
  ];
  const four = [
    ...[...get(to), ...bytesOf([...get(floats), ...simd.load(0)], get(found), spare), ...simd.storeFour(0)],
    ...[...advance(floats, 16), ...advance(to, 4)],
  ];
  return {
    parameters: [i32, i32, i32, i32],
    locals: [i32, i32, v128, v128],
    body: [
      ...[...simd.floats(1e-9), ...set(found), ...copy(floats, at), ...copy(columns, left)],
      ...[...countDown(left, 4, largest), ...joined(found, simd.larger)],
      ...[...get(unit), ...get(found), ...simd.floats(mostUnits), ...simd.divide, ...simd.storeFour(0)],
      ...[...simd.floats(mostUnits), ...get(found), ...simd.divide, ...set(found)],
      ...countDown(columns, 4, four),
    ],
  };
}

function dots(): Assembled {
  const [vector, rows, count, columns, to, at, left, found] = [0, 1, 2, 3, 4, 5, 6, 7];
  const four = [
    ...[...get(at), ...simd.load(0), ...get(rows), ...simd.load(0), ...simd.multiply],
    ...[...get(found), ...simd.add, ...set(found), ...advance(at, 16), ...advance(rows, 16)],
  ];
  const row = [
    ...[...simd.zero, ...set(found), ...copy(vector, at), ...copy(columns, left), ...countDown(left, 4, four)],
    ...[...joined(found, simd.add), ...get(to), ...get(found), ...simd.storeFour(0), ...advance(to, 4)],
  ];
  return { parameters: [i32, i32, i32, i32, i32], locals: [i32, i32, v128], body: countDown(count, 1, row) };
}

function bend(): Assembled {
  const [floats, count, found] = [0, 1, 2];
  const four = [
    ...[...get(floats), ...get(floats), ...simd.load(0), ...tee(found), ...simd.floats(0.1), ...simd.multiply],
    ...[...get(found), ...simd.larger, ...simd.store(0), ...advance(floats, 16)],
  ];
  return { parameters: [i32, i32], locals: [v128], body: countDown(count, 4, four) };
}
