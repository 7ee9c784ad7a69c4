// WebAssembly as bytes: the few instructions that the kernel needs, and how a module is put together from them.
// Numbers and layout: https://webassembly.github.io/spec/core/binary/ ("Instructions", "Modules").

type Bytes = readonly number[];

/**
 * An unsigned number as WebAssembly writes it: seven bits a byte, the lowest first, the top bit set on all but the
 * last.
 */
export function unsigned(value: number): Bytes {
  const low = value & 127;
  return value < 128 ? [low] : [low | 128, ...unsigned(value >>> 7)];
}

export const i32 = 0x7f;
export const f32 = 0x7d;
export const v128 = 0x7b;

const vector = (operation: number): Bytes => [0xfd, ...unsigned(operation)];
/** What follows a load or store: that the address need not be aligned (0), and what is added to it. */
const at = (offset: number): Bytes => [0, ...unsigned(offset)];

export const local = {
  get: (index: number): Bytes => [0x20, index],
  set: (index: number): Bytes => [0x21, index],
  tee: (index: number): Bytes => [0x22, index],
};

/** Constants below 64 only: larger ones are written with a sign. */
const constant = (value: number): Bytes => [0x41, value];
const add: Bytes = [0x6a];
const subtract: Bytes = [0x6b];

/** Moves the pointer in a local forward by less than 64 bytes. */
export const advance = (pointer: number, bytes: number): Bytes => [
  ...local.get(pointer),
  ...constant(bytes),
  ...add,
  ...local.set(pointer),
];

/** Repeats the body until the local, lowered by `step` after it, is zero. */
export const countDown = (counter: number, step: number, body: Bytes): Bytes => [
  ...[0x03, 0x40], // loop without a result
  ...body,
  ...[...local.get(counter), ...constant(step), ...subtract, ...local.tee(counter)],
  ...[0x0d, 0], // br_if: again while it is not zero
  0x0b, // end
];

/** Vectors of 16 bytes: as sixteen bytes, eight 16-bit, four 32-bit whole numbers or four 32-bit floats. */
export const simd = {
  load: (offset: number): Bytes => [...vector(0x00), ...at(offset)],
  /** Eight signed bytes, each widened to 16 bits. */
  loadWidened: (offset: number): Bytes => [...vector(0x01), ...at(offset)],
  store: (offset: number): Bytes => [...vector(0x0b), ...at(offset)],
  zero: [...vector(0x0c), ...new Array<number>(16).fill(0)] as Bytes,
  /** Picks four 32-bit lanes: 0..3 of the vector pushed first, 4..7 of the second. */
  lanes: (...picked: readonly [number, number, number, number]): Bytes => [
    ...vector(0x0d),
    ...picked.flatMap((lane) => [0, 1, 2, 3].map((byte) => lane * 4 + byte)),
  ],
  splat: vector(0x13),
  addWhole: vector(0xae),
  /** Multiplies eight pairs of 16-bit numbers and adds neighbours: four 32-bit sums. */
  dot: vector(0xba),
  toFloat: vector(0xfa),
  add: vector(0xe4),
  multiply: vector(0xe6),
};

const sized = (content: Bytes): Bytes => [...unsigned(content.length), ...content];
const list = (entries: readonly Bytes[]): Bytes => [...unsigned(entries.length), ...entries.flat()];
const named = (name: string): Bytes => sized([...name].map((letter) => letter.charCodeAt(0)));
const section = (id: number, entries: readonly Bytes[]): Bytes => [id, ...sized(list(entries))];

/**
 * A module with one function without a result, exported as "run", over a memory imported as "room.memory".
 * `parameters` and `locals` are types; locals are numbered on from the parameters.
 */
export function moduleOf(parameters: Bytes, locals: Bytes, body: Bytes): Uint8Array<ArrayBuffer> {
  const type = [0x60, ...list(parameters.map((one) => [one])), 0];
  const memory = [...named("room"), ...named("memory"), 2, 0, 1];
  const code = sized([...list(locals.map((one) => [1, one])), ...body, 0x0b]);
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0], // "\0asm", version 1
    ...section(1, [type]),
    ...section(2, [memory]),
    ...section(3, [[0]]), // function 0 has type 0
    ...section(7, [[...named("run"), 0, 0]]), // function 0 is exported
    ...section(10, [code]),
  ]);
}
