// The rows asked one after the other: everything that code holds against a claim and the pairs shown for it.

import { addedRows } from "./added-rows.ts";
import { aheadRows } from "./ahead-rows.ts";
import { courseRows } from "./course-rows.ts";
import { figureRows } from "./figure-rows.ts";
import { jointRows } from "./joint-rows.ts";
import { leftOutRows } from "./left-out-rows.ts";
import { oppositeRows } from "./opposite-rows.ts";
import type { Finding } from "./pair.ts";
import { placeRows } from "./place-rows.ts";
import { polarityRows } from "./polarity-rows.ts";
import { rankRows } from "./rank-rows.ts";
import { regionRows } from "./region-rows.ts";
import { roleRows } from "./role-rows.ts";
import { saidRows } from "./said-rows.ts";
import { scopeRows } from "./scope-rows.ts";
import { strayFigureRows } from "./stray-figure-rows.ts";
import { timeRows } from "./time-rows.ts";
import { translationRows } from "./translation-rows.ts";
import { reasonOf, type View, type VouchedRow } from "./view.ts";

export const rows: readonly VouchedRow[] = [
  ...figureRows,
  ...strayFigureRows,
  ...timeRows,
  ...polarityRows,
  ...oppositeRows,
  ...courseRows,
  ...aheadRows,
  ...leftOutRows,
  ...scopeRows,
  ...rankRows,
  ...addedRows,
  ...roleRows,
  ...placeRows,
  ...regionRows,
  ...saidRows,
  ...jointRows,
  ...translationRows,
];

export function findingsIn(view: View): readonly Finding[] {
  return rows.flatMap((row): Finding[] =>
    row.weight === "veto"
      ? row.find(view).map((clash) => ({ check: row.name, reason: reasonOf(row.kind, clash), weight: "veto" }))
      : row.find(view).map((clash) => ({
          check: row.name,
          reason: reasonOf(row.kind, clash),
          weight: "doubt",
          question: clash.question,
        })),
  );
}
