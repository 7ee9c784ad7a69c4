// What the network's hot loops do to the numbers in their memory; assembled-loops.ts and plain-loops.ts do it.

/**
 * Addresses count bytes, and floats are 32 bits wide. A packed vector has a byte of 1..127 for each of its numbers,
 * which is worth as many of the vector's units as it is more than 64: seven bits cost no accuracy that the treebanks
 * show, and four such products are one instruction.
 */
export type Loops = {
  /**
   * Matrix times packed vectors. `rows` is a multiple of 4, `columns` of 8. The matrix's int8 numbers lie as four rows
   * by eight columns after one another, because that is the order in which they are multiplied; a row has one float
   * at `scales` and, at `starts`, one int32 that takes the 64 out of each byte again. `count` vectors, a multiple of
   * 4, lie behind one another at `vectors`, with a float each at `units`. Each gives `rows` floats at `sums`, to which
   * those at `base` have been added. All whole-number sums are exact.
   */
  multiply(
    numbers: number,
    starts: number,
    scales: number,
    base: number,
    vectors: number,
    units: number,
    count: number,
    sums: number,
    rows: number,
    columns: number,
  ): void;
  /** The same with one vector, its product added to what stands at `sums`; `columns` is a multiple of 16. */
  accumulate(
    numbers: number,
    starts: number,
    scales: number,
    vector: number,
    unit: number,
    sums: number,
    rows: number,
    columns: number,
  ): void;
  /**
   * One step of an LSTM. At `sums` are four times `hidden` floats: the gates in PyTorch's order, input, forget, cell,
   * output. The `hidden` floats at `cells` are renewed, and the state is written to `to` as bytes worth 1/63 a unit.
   */
  gate(sums: number, cells: number, hidden: number, to: number): void;
  /** Packs floats, the largest of them as 127 or 1; writes the unit, a float, to `unit`. */
  pack(floats: number, columns: number, to: number, unit: number): void;
  /** The products of a float vector with each of `count` rows behind one another; `columns` is a multiple of 4. */
  dots(vector: number, rows: number, count: number, columns: number, to: number): void;
  /** The leaky rectifier over floats in place, as in training; `count` is a multiple of 4. */
  bend(floats: number, count: number): void;
};

/** Added to every number of a packed vector, and what the largest of them is besides. */
export const middle = 64;
export const mostUnits = 63;
