// What an evaluation is, and how its rows are printed: one figure a row, beside the bar it is held to.

/** `figure` is a share in 0..1 when `unit` is "%". */
export type Row = {
  readonly what: string;
  readonly figure: number | string;
  readonly unit?: string;
  readonly bar?: string;
  readonly note?: string;
};

export type Evaluation = {
  readonly says: string;
  /** Paths below the data folder; the evaluation is skipped, with the reason printed, where one is absent. */
  readonly needs: readonly string[];
  /** `args` are the words after the evaluation's name: files to judge instead, or flags. */
  run(folder: string, args: readonly string[]): Promise<readonly Row[]> | readonly Row[];
};

export function printRows(title: string, rows: readonly Row[], out: (line: string) => void): void {
  out(`\n${title}`);
  const width = Math.max(...rows.map((row) => row.what.length), 10);
  for (const row of rows) {
    const figure =
      typeof row.figure === "string"
        ? row.figure
        : row.unit === "%"
          ? `${(row.figure * 100).toFixed(1)}%`
          : `${Number(row.figure.toPrecision(4))}${row.unit ? ` ${row.unit}` : ""}`;
    out(
      `  ${row.what.padEnd(width)}  ${figure.padStart(12)}${row.bar ? `   bar ${row.bar}` : ""}${row.note ? `   ${row.note}` : ""}`,
    );
  }
}
