// How often a typed schedule repeats, by the second reader: "every 3 days", "every other Friday", "twice a week".
import type { SaidItem } from "./words.ts";

/** Each so many minutes, days, weeks or months. */
export type Rhythm = { readonly count: number; readonly unit: "minute" | "day" | "week" | "month" };
/** "Twice a day" and "three times a week". */
export type Count = { readonly n: number; readonly unit: "day" | "week" };

/** Adds to `taken` where in `items` its words stand. */
export function rhythmsIn(items: readonly SaidItem[], taken: Set<number>): readonly Rhythm[] {
  return items.flatMap((item, at): readonly Rhythm[] => {
    if (taken.has(at)) return [];
    const turn = bare(item) ?? counted(items, at);
    if (turn === undefined) return [];
    taken.add(at);
    if (bare(item) === undefined && items[at + 1]?.is === "unit") taken.add(at + 1);
    return [turn];
  });
}

/** "Hourly", "fortnightly". */
function bare(item: SaidItem): Rhythm | undefined {
  if (item.is === "unit" && typeof item.unit === "number") return { count: item.unit, unit: "minute" };
  return item.is === "other" && item.value !== undefined ? { count: item.value, unit: "week" } : undefined;
}

/** "Every 3 days", "every other evening", "each half hour", "every third Thursday". */
function counted(items: readonly SaidItem[], at: number): Rhythm | undefined {
  const [before, item, next] = [items[at - 1], items[at] as SaidItem, items[at + 1]];
  const count = countOf(item);
  if (count === undefined || !(before?.is === "every" || item.is === "other")) return undefined;
  if (item.is === "fraction") return next?.is === "unit" ? { count, unit: "minute" } : undefined;
  if (next?.is === "days") return { count, unit: "week" };
  if (next?.is === "part") return { count, unit: "day" };
  if (next?.is !== "unit") return undefined;
  return typeof next.unit === "number" ? { count: count * next.unit, unit: "minute" } : { count, unit: next.unit };
}

function countOf(item: SaidItem): number | undefined {
  if (item.is === "other") return 2;
  if (item.is === "number" || item.is === "fraction") return item.value;
  return item.is === "nth" && item.n > 1 ? item.n : undefined;
}

/** "Twice a day", "3 times per week". */
export function countIn(items: readonly SaidItem[], taken: Set<number>): Count | undefined {
  for (const [at, item] of items.entries()) {
    if (item.is !== "number" || taken.has(at)) continue;
    const to = items.findIndex(({ is }, place) => place > at && is === "unit");
    const unit = items[to];
    const between = items.slice(at + 1, to);
    const counts = between.some(({ is }) => is === "times") || item.said === "twice" || item.said === "thrice";
    if (unit?.is !== "unit" || !counts || between.some(({ is }) => is !== "times" && is !== "every")) continue;
    if (unit.unit !== "day" && unit.unit !== "week") continue;
    for (let place = at; place <= to; place++) taken.add(place);
    return { n: item.value, unit: unit.unit };
  }
  return undefined;
}
