// npm run eval:compare -- BEFORE AFTER: which figures of two reports (npm run eval -- --json FILE) moved by more than noise.
import { existsSync, readFileSync } from "node:fs";
import type { Report, ReportRow } from "./report.ts";

/** Half a point of a share, or a fiftieth of any other figure, is nothing to speak of. */
const leastShare = 0.005;
const leastOther = 0.02;

const [before, after] = process.argv.slice(2).map(read);
if (before === undefined || after === undefined) fail("Name two reports: npm run eval:compare -- BEFORE AFTER");

const keyOf = ({ evaluation, what, part }: ReportRow): string => `${evaluation}: ${what} (${part})`;
const old = new Map(before.rows.map((row) => [keyOf(row), row]));
const now = new Map(after.rows.map((row) => [keyOf(row), row]));
let moved = 0;
for (const [key, row] of now) {
  const was = old.get(key);
  const change = was === undefined ? undefined : difference(was, row);
  if (was === undefined || change === undefined) continue;
  moved++;
  console.log(`${key}: ${shown(was)} -> ${shown(row)}  ${change}${row.bar ? `   bar ${row.bar}` : ""}`);
}
const only = (some: ReadonlyMap<string, unknown>, others: ReadonlyMap<string, unknown>): readonly string[] =>
  [...some.keys()].filter((key) => !others.has(key));
for (const key of only(old, now)) console.log(`${key}: only before`);
for (const key of only(now, old)) console.log(`${key}: only after`);
console.log(`${moved} of ${now.size} figures moved by more than noise`);

function read(file: string): Report {
  if (!existsSync(file)) fail(`${file} is not there`);
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Report;
  } catch {
    fail(`${file} is no report of npm run eval -- --json FILE`);
  }
}

/** Undefined where it is noise. Two of the things counted may change sides without anyone having made it better or worse. */
function difference(was: ReportRow, is: ReportRow): string | undefined {
  const [one, other] = [numberOf(was), numberOf(is)];
  if (one === undefined || other === undefined) return one === other ? undefined : "from or to nothing";
  const change = other - one;
  const isShare = is.unit === "%" || /^F /.test(String(is.figure));
  const noise = isShare
    ? Math.max(leastShare, 2 / (countOf(is) ?? Number.POSITIVE_INFINITY))
    : Math.abs(one) * leastOther;
  if (Math.abs(change) <= noise + 1e-9) return undefined;
  return isShare ? `${signed(change * 100, 1)} points` : signed(change, 3);
}

/** The first number of a figure that is text. */
function numberOf({ figure }: ReportRow): number | undefined {
  if (typeof figure !== "string") return figure ?? undefined;
  const found = /-?\d+(?:\.\d+)?/.exec(figure)?.[0];
  return found === undefined ? undefined : Number(found);
}

/** How many were counted, where the note says so: "12 of 40", "of 40", "40 claims". */
function countOf({ note = "" }: ReportRow): number | undefined {
  const found = /\bof (\d+)/.exec(note) ?? /(\d+) (?:claims|questions|turns|pairs|quotations|articles)/.exec(note);
  return found ? Number(found[1]) : undefined;
}

function shown({ figure, unit }: ReportRow): string {
  if (figure === null) return "none";
  return unit === "%" && typeof figure === "number" ? `${(figure * 100).toFixed(1)}%` : String(figure);
}

function signed(value: number, digits: number): string {
  return `${value > 0 ? "+" : ""}${Number(value.toFixed(digits))}`;
}

function fail(why: string): never {
  console.error(why);
  process.exit(2);
}
