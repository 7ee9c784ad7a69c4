// WebAssembly as bytes: the few instructions that the kernel needs, and how a module is put together from them.
// Numbers and layout: https://webassembly.github.io/spec/core/binary/ ("Instructions", "Modules").

export type Code = readonly number[];

/**
 * An unsigned number as WebAssembly writes it: seven bits a byte, the lowest first, the top bit set on all but the
 * last.
 */
export function unsigned(value: number): Code {
  const low = value & 127;
  return value < 128 ? [low] : [low | 128, ...unsigned(value >>> 7)];
}

export const i32 = 0x7f;
export const v128 = 0x7b;

const float = (value: number): Code => [...new Uint8Array(Float32Array.of(value).buffer)];
const vector = (operation: number): Code => [0xfd, ...unsigned(operation)];
/** What follows a load or store: that the address need not be aligned (0), and what is added to it. */
const at = (offset: number): Code => [0, ...unsigned(offset)];

export const local = {
  get: (index: number): Code => [0x20, index],
  set: (index: number): Code => [0x21, index],
  tee: (index: number): Code => [0x22, index],
};

export const integer = {
  /** Constants below 64 only: larger ones are written with a sign. */
  constant: (value: number): Code => [0x41, value],
  add: [0x6a] as Code,
  subtract: [0x6b] as Code,
  shiftLeft: [0x74] as Code,
};

/** Moves the pointer in a local forward by less than 64 bytes. */
export const advance = (pointer: number, bytes: number): Code => [
  ...[...local.get(pointer), ...integer.constant(bytes), ...integer.add],
  ...local.set(pointer),
];

/** Repeats the body until the local, lowered by `step` after it, is zero; it is not zero at first. */
export const countDown = (counter: number, step: number, body: Code): Code => [
  ...[0x03, 0x40], // loop without a result
  ...body,
  ...[...local.get(counter), ...integer.constant(step), ...integer.subtract, ...local.tee(counter)],
  ...[0x0d, 0], // br_if: again while it is not zero
  0x0b, // end
];

/** Vectors of 16 bytes: as sixteen bytes, four 32-bit whole numbers or four 32-bit floats. */
export const simd = {
  load: (offset: number): Code => [...vector(0x00), ...at(offset)],
  /** Four bytes, four times. */
  loadFour: (offset: number): Code => [...vector(0x09), ...at(offset)],
  /** Eight bytes, twice. */
  loadEight: (offset: number): Code => [...vector(0x0a), ...at(offset)],
  store: (offset: number): Code => [...vector(0x0b), ...at(offset)],
  /** The first four bytes of the vector. */
  storeFour: (offset: number): Code => [...vector(0x5a), ...at(offset), 0],
  zero: [...vector(0x0c), ...new Array<number>(16).fill(0)] as Code,
  /** The same float four times. */
  floats: (value: number): Code => [...vector(0x0c), ...[0, 1, 2, 3].flatMap(() => float(value))],
  /** Picks four 32-bit lanes: 0..3 of the vector pushed first, 4..7 of the second. */
  lanes: (...picked: readonly [number, number, number, number]): Code => [
    ...vector(0x0d),
    ...picked.flatMap((lane) => [0, 1, 2, 3].map((byte) => lane * 4 + byte)),
  ],
  addWhole: vector(0xae),
  /**
   * Multiplies sixteen signed bytes with sixteen of 0..127 and adds neighbours by fours to a third vector: four 32-bit
   * sums. Of the "relaxed" instructions, whose results may differ between processors; with 0..127 they do not.
   */
  dotBytes: vector(0x113),
  toFloat: vector(0xfa),
  /** Cuts the fraction off. */
  toWhole: vector(0xf8),
  /** Eight 32-bit numbers as sixteen-bit ones; then sixteen of these as bytes of 0..255. */
  narrow: [...vector(0x85)] as Code,
  narrowToBytes: vector(0x66),
  absolute: vector(0xe0),
  add: vector(0xe4),
  multiply: vector(0xe6),
  divide: vector(0xe7),
  smaller: vector(0xea),
  larger: vector(0xeb),
};

const sized = (content: Code): Code => [...unsigned(content.length), ...content];
const list = (entries: readonly Code[]): Code => [...unsigned(entries.length), ...entries.flat()];
const named = (name: string): Code => sized([...name].map((letter) => letter.charCodeAt(0)));
const section = (id: number, entries: readonly Code[]): Code => [id, ...sized(list(entries))];

/** Without a result; `parameters` and `locals` are types, and locals are numbered on from the parameters. */
export type Assembled = { readonly parameters: Code; readonly locals: Code; readonly body: Code };

/** A module of functions exported by name, over a memory imported as "room.memory". */
export function moduleOf(functions: Readonly<Record<string, Assembled>>): Uint8Array<ArrayBuffer> {
  const all = Object.values(functions);
  const types = all.map(({ parameters }) => [0x60, ...list(parameters.map((one) => [one])), 0]);
  const memory = [...named("room"), ...named("memory"), 2, 0, 1];
  const exported = Object.keys(functions).map((name, index) => [...named(name), 0, index]);
  const code = all.map(({ locals, body }) => sized([...list(locals.map((one) => [1, one])), ...body, 0x0b]));
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0], // "\0asm", version 1
    ...section(1, types),
    ...section(2, [memory]),
    ...section(
      3,
      all.map((_, index) => [index]),
    ),
    ...section(7, exported),
    ...section(10, code),
  ]);
}
