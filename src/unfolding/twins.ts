// What the other lines of its report say of a number: where a title does not say where, its lines do.
import { areOneMeasure, saysWas } from "./apart-rows.ts";
import { isOfAnother } from "./clause.ts";
import { areElsewhere } from "./elsewhere-rows.ts";
import type { ToldLine } from "./lines.ts";
import { type Measure, measuresIn } from "./measure.ts";

export type Counts = {
  readonly measures: readonly Measure[];
  /** The same number in all lines of one report; it is among them itself. */
  readonly twins: ReadonlyMap<Measure, readonly Measure[]>;
};

/** Without what a line of the report tells of another event: "Crash kills eight", "another crash killed eight". */
export function countsIn(lines: readonly ToldLine[]): Counts {
  const key = (source: number, { value, unit }: { readonly value?: number; readonly unit: string }): string =>
    `${source} ${value} ${unit}`;
  const strangers = new Set(
    lines.flatMap(({ source, words }) =>
      words.flatMap(({ quantity, index }) => (quantity && isOfAnother(words, index) ? [key(source, quantity)] : [])),
    ),
  );
  const keyOf = ({ line, quantity }: Measure): string => key(line.source, quantity);
  const measures = lines.flatMap(measuresIn).filter((measure) => !strangers.has(keyOf(measure)));
  const groups = Map.groupBy(measures, keyOf);
  return { measures, twins: new Map(measures.map((one) => [one, groups.get(keyOf(one)) ?? [one]])) };
}

/** Whether two numbers are of one measure, and no line of their reports puts them elsewhere. */
export const oneMeasureIn =
  (...all: readonly Counts[]) =>
  (was: Measure, now: Measure): boolean => {
    if (!areOneMeasure(was, now)) return false;
    if (saysWas(was, now)) return true;
    const twinsOf = (one: Measure): readonly Measure[] => all.find(({ twins }) => twins.has(one))?.twins.get(one) ?? [];
    const [olds, news] = [twinsOf(was), twinsOf(now)];
    return !(
      news.some((twin) => olds.every((old) => areElsewhere(old, twin))) ||
      olds.some((old) => news.every((twin) => areElsewhere(old, twin)))
    );
  };
