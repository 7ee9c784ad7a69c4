// Which figures of a story moved from one telling to the next: the newest report's, of the very same thing.

import type { Fate } from "../language/en/fates.ts";
import { sameAmounts } from "./amount-rows.ts";
import type { ToldLine } from "./lines.ts";
import { areOneMeasure, type Measure, measuresIn } from "./measure.ts";

export type Moved = { readonly was: Measure; readonly now: Measure };

/** The most telling first: what became of people, then what stands first in the newer telling. */
export function movedFigures(was: readonly ToldLine[], now: readonly ToldLine[]): readonly Moved[] {
  const [before, after] = [was.flatMap(measuresIn), now.flatMap(measuresIn)];
  const moved: Moved[] = [];
  for (const measure of after) {
    if (moved.some((one) => areOneMeasure(one.now, measure))) continue;
    const older = before.filter((one) => areOneMeasure(one, measure));
    const [fresh, ...others] = newestOf(after.filter((one) => areOneMeasure(one, measure)));
    const [old, ...olds] = newestOf(older);
    if (fresh === undefined || old === undefined || isUnsure(fresh, others) || isUnsure(old, olds)) continue;
    if (older.some((one) => isSame(one, fresh)) || !mayFollow(old, fresh)) continue;
    moved.push({ was: old, now: fresh });
  }
  return moved.toSorted((one, other) => rankOf(one) - rankOf(other));
}

/** Later reports first; of one time as they stand. */
const newestOf = (measures: readonly Measure[]): readonly Measure[] =>
  measures.toSorted((one, other) => other.line.at - one.line.at);

/** One report that gives two numbers counts two things. */
const isUnsure = (one: Measure, others: readonly Measure[]): boolean =>
  others.some(({ line, quantity }) => line.source === one.line.source && !isSame({ quantity }, one));

const isSame = (was: Pick<Measure, "quantity">, now: Pick<Measure, "quantity">): boolean =>
  sameAmounts.some(({ holds }) => holds(was.quantity, now.quantity));

/** These become fewer as a story goes on. */
const falling: ReadonlySet<Fate> = new Set<Fate>(["missing", "displaced", "evacuated", "ill"]);

/** The same outlet corrects itself; what another one counts lower, or told earlier, is a dispute and no change. */
function mayFollow(was: Measure, now: Measure): boolean {
  if (now.line.at < was.line.at) return false;
  const isLower = now.quantity.value < was.quantity.value;
  return !isLower || now.line.outlet === was.line.outlet || (now.fate !== undefined && falling.has(now.fate));
}

const ranks: Readonly<Partial<Record<Fate, number>>> = { dead: 0, missing: 1, injured: 2 };
const rankOf = ({ now }: Moved): number => (now.fate === undefined ? 4 : (ranks[now.fate] ?? 3));
