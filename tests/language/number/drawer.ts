// Hand-made labels of numbers, and which third of them is kept unread while rules are written.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const fixtures = join(import.meta.dirname, "../../fixtures");

export const inDrawer = (id: string): boolean =>
  Number.parseInt(createHash("sha256").update(id).digest("hex").slice(0, 8), 16) % 3 === 0;

export function rowsOf<Row extends { readonly id: string }>(file: string): readonly Row[] {
  return readFileSync(join(fixtures, file), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Row);
}

export type LabelledFigure = {
  readonly text: string;
  readonly value: number | null;
  readonly high?: number;
  readonly vague?: boolean;
  readonly unit: string | null;
  readonly kind?: string;
  readonly hedge?: string;
};

const close = (one: number | undefined, other: number | undefined): boolean =>
  one === other || (one !== undefined && other !== undefined && Math.abs(one - other) <= 1e-4 * Math.abs(other));

/** Value, both ends and unit as labelled. */
export const isRight = (
  got: { readonly value: number; readonly high?: number | undefined; readonly unit: string },
  want: LabelledFigure,
): boolean =>
  want.value !== null &&
  close(got.value, want.value) &&
  close(got.high, want.high) &&
  (want.unit === null || got.unit.toLowerCase() === want.unit.toLowerCase());
