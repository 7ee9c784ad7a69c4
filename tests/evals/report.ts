// A run's figures as a file, so that two runs can be compared: date, machine, and a row for each evaluation, part and figure.
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { type Judged, keysOf } from "./harness.ts";

export type ReportRow = {
  readonly evaluation: string;
  readonly what: string;
  readonly part: string;
  /** Text where the evaluation gave text, null where there was nothing to count. */
  readonly figure: number | string | null;
  readonly unit?: string;
  readonly bar?: string;
  readonly note?: string;
};

export type Report = {
  readonly date: string;
  readonly machine: string;
  /** "full", or the sample's folder, for each evaluation. */
  readonly material: Readonly<Record<string, string>>;
  readonly rows: readonly ReportRow[];
};

export function reportOf(date: Date) {
  const rows: ReportRow[] = [];
  const material: Record<string, string> = {};
  const machine = `${process.platform}, ${cpus().length} cores, Node ${process.versions.node}`;
  return {
    add(evaluation: string, from: string, judged: readonly Judged[]): void {
      material[evaluation] = from;
      for (const { part, rows: found } of judged)
        for (const [at, key] of keysOf(found).entries()) {
          const { what: _, ...row } = found[at] ?? { what: key, figure: Number.NaN };
          rows.push({ evaluation, what: key, part, ...row, figure: Number.isNaN(row.figure) ? null : row.figure });
        }
    },
    whole: (): Report => ({ date: date.toISOString().slice(0, 10), machine, material, rows }),
  };
}

/** A row a line, so that a difference of two reports can be read. */
export function writeReport(file: string, report: ReturnType<typeof reportOf>): void {
  const { rows, ...head } = report.whole();
  const lines = rows.map((row) => `  ${JSON.stringify(row)}`).join(",\n");
  writeFileSync(file, `${JSON.stringify(head).slice(0, -1)},"rows":[\n${lines}\n]}\n`);
}
