// Edits as publishers make them: what changed what was told is told, and what only reads otherwise is not.
import { expect, test } from "vitest";
import { type Row, rows, toldOf } from "./publishers.ts";

const named = ({ name, in: article }: Row): string => `${article}: ${name}`;
const telling = rows.filter(({ tells }) => tells !== undefined);
const cosmetic = rows.filter(({ tells }) => tells === undefined);

/** Known to be missed: the sense of a note, German names, French numbers in words, a statement in all other words. */
const missed = [
  "court: an editor's note in other words, the sentence left",
  "altona: anderer Name",
  "marville: nombre en lettres",
  "ferry: inspected and passed, now not inspected",
  "court: guilty on fewer counts",
];

test.each(cosmetic.map((row) => [named(row), row] as const))("nothing is told of %s", (_, row) => {
  expect(toldOf(row)).toEqual([]);
});

test.each(telling.filter((row) => !missed.includes(named(row))).map((row) => [named(row), row] as const))(
  "it is told of %s",
  (_, row) => expect(toldOf(row).map(({ kind }) => kind)).toContain(row.tells),
);

test("what is said to be missed is missed", () => {
  const silent = telling.filter((row) => toldOf(row).length === 0);
  expect(silent.map(named)).toEqual(missed);
});
