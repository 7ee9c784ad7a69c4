// What an evaluation is, and how its rows are printed: one figure a row and part, beside the bar it is held to.
import type { Part, PartName } from "./drawer.ts";

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
  /** Paths below the data folder; where one is absent the evaluation runs on the committed sample. */
  readonly needs: readonly string[];
  /** Learned files, by their path in the project, that these documents taught or may have taught. */
  readonly judges?: readonly string[];
  /** Rows of these names are judged by weights that were learned for the purpose and never saw what they judge. */
  readonly heldOut?: RegExp;
  /** `args` are the words after the evaluation's name: files to judge instead, or flags. Only documents that `part` has are judged. */
  run(folder: string, args: readonly string[], part: Part): Promise<readonly Row[]> | readonly Row[];
};

/** What one run of an evaluation gave for one part of its documents. */
export type Judged = { readonly part: PartName; readonly documents: number; readonly rows: readonly Row[] };

/** `--show` prints what went wrong, so that it can be read: never of the drawer, which nobody reads. */
export const isShown = (args: readonly string[], part: Part): boolean =>
  args.includes("--show") && part.name === "seen";

export function printRows(title: string, judged: readonly Judged[], out: (line: string) => void): void {
  out(`\n${title}`);
  const lines = besides(judged);
  const width = Math.max(...lines.map(({ row }) => row.what.length), 10);
  if (judged.length > 1) out(`  ${"".padEnd(width)}  ${judged.map(({ part }) => part.padStart(12)).join("  ")}`);
  for (const { row, figures, notes } of lines) {
    const bar = row.bar ? `   bar ${row.bar}` : "";
    const note = notes.length > 0 ? `   ${notes.join(" | ")}` : "";
    out(`  ${row.what.padEnd(width)}  ${figures.map((figure) => figure.padStart(12)).join("  ")}${bar}${note}`);
  }
}

type Line = { readonly row: Row; readonly figures: readonly string[]; readonly notes: readonly string[] };

/** Rows of the same name, in the order of the part that has most, with one figure for each part. */
function besides(judged: readonly Judged[]): readonly Line[] {
  const keyed = judged.map(({ rows }) => new Map(keysOf(rows).map((key, at) => [key, rows[at] as Row])));
  const keys = [...new Set(judged.flatMap(({ rows }) => keysOf(rows)))];
  return keys.map((key) => {
    const found = keyed.map((rows) => rows.get(key));
    const notes = found.flatMap((row) => (row?.note ? [row.note] : []));
    return {
      row: found.find((row) => row !== undefined) as Row,
      figures: found.map(figureText),
      notes: [...new Set(notes)],
    };
  });
}

/** Two rows of one evaluation may have one name: the second is "NAME (2)". */
export function keysOf(rows: readonly Row[]): readonly string[] {
  const times = new Map<string, number>();
  return rows.map(({ what }) => {
    const time = (times.get(what) ?? 0) + 1;
    times.set(what, time);
    return time === 1 ? what : `${what} (${time})`;
  });
}

/** "none" where there was nothing to count. */
export function figureText(row: Row | undefined): string {
  if (row === undefined) return "-";
  if (typeof row.figure === "string") return row.figure;
  if (Number.isNaN(row.figure)) return "none";
  if (row.unit === "%") return `${(row.figure * 100).toFixed(1)}%`;
  return `${Number(row.figure.toPrecision(4))}${row.unit ? ` ${row.unit}` : ""}`;
}
