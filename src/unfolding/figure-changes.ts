// Which figures of a story moved from one telling to the next: the newest report's, of the very same thing.

import type { Fate } from "../language/en/fates.ts";
import { lowers } from "../language/en/moving.ts";
import { wordSet } from "../language/word-set.ts";
import { sameAmounts } from "./amount-rows.ts";
import { areOneMeasure, onceMore, saysWas } from "./apart-rows.ts";
import type { ToldLine } from "./lines.ts";
import { type Measure, measuresIn } from "./measure.ts";

export type Moved = { readonly was: Measure; readonly now: Measure };

/** The most telling first: what became of people, then what stands first in the newer telling. */
export function movedFigures(was: readonly ToldLine[], now: readonly ToldLine[]): readonly Moved[] {
  const [before, after] = [was.flatMap(measuresIn), now.flatMap(measuresIn)];
  const moved: Moved[] = [];
  for (const measure of after) {
    if (moved.some((one) => areOneMeasure(one.now, measure))) continue;
    const same = before.filter((one) => areOneMeasure(one, measure));
    const said = same.filter((one) => saysWas(one, measure));
    const older = newestOf(said.length > 0 ? said : same);
    const [old, ...olds] = ofOneReport(older);
    const newest = ofOneReport(newestOf(after.filter((one) => areOneMeasure(one, measure))));
    // A report often says too how many they were before.
    const [fresh, ...others] = newest
      .filter((one) => !older.some((known) => isSame(known, one)))
      .toSorted((one, other) => (old ? inCommon(old, other) - inCommon(old, one) : 0));
    if (fresh === undefined || old === undefined) continue;
    const rivals = others.filter((one) => inCommon(old, one) === inCommon(old, fresh));
    if (isUnsure(fresh, rivals) || isUnsure(old, olds) || !mayFollow(old, fresh)) continue;
    // Title and lead that count one thing in two wordings are one change.
    if (moved.some((one) => isSame(one.was, old) && isSame(one.now, fresh))) continue;
    moved.push({ was: old, now: fresh });
  }
  return moved.toSorted((one, other) => rankOf(one) - rankOf(other));
}

/**
 * Later reports first; of one time as they stand. Of what only grows another outlet's late and lower count is an old
 * one: of each outlet's last word the highest comes first.
 */
function newestOf(measures: readonly Measure[]): readonly Measure[] {
  const late = measures.toSorted((one, other) => other.line.at - one.line.at);
  if (late[0]?.fate === undefined || !growing.has(late[0].fate)) return late;
  const last = [...Map.groupBy(late, ({ line }) => line.outlet).values()].flatMap((of) => of.slice(0, 1));
  const highest = Math.max(...last.map(({ quantity }) => quantity.value));
  const source = last.find(({ quantity }) => quantity.value === highest)?.line.source;
  return late.toSorted((one, other) => Number(other.line.source === source) - Number(one.line.source === source));
}

const growing: ReadonlySet<Fate> = new Set<Fate>(["dead", "injured"]);

const ofOneReport = (measures: readonly Measure[]): readonly Measure[] =>
  measures.filter(({ line }) => line.source === measures[0]?.line.source);

/** One report that gives two numbers counts two things. */
const isUnsure = (one: Measure, others: readonly Measure[]): boolean => others.some((other) => !isSame(other, one));

const isSame = (was: Pick<Measure, "quantity">, now: Pick<Measure, "quantity">): boolean =>
  sameAmounts.some(({ holds }) => holds(was.quantity, now.quantity));

/** How much two clauses say alike. */
const inCommon = (one: Measure, other: Measure): number =>
  [...one.about, ...one.names].filter((word) => other.about.has(word) || other.names.has(word)).length;

/** These become fewer as a story goes on. */
const falling: ReadonlySet<Fate> = new Set<Fate>(["missing", "displaced", "evacuated", "ill"]);

/**
 * The same outlet corrects itself, what was only expected comes out otherwise, and what is called fewer is; what else
 * another outlet counts lower, or told earlier, is a dispute and no change. Of one place there are fewer than of all.
 */
function mayFollow(was: Measure, now: Measure): boolean {
  if (now.line.at < was.line.at || onceMore.some(({ holds }) => holds(was, now))) return false;
  if (now.quantity.value >= was.quantity.value || saysWas(was, now)) return true;
  if (now.fate !== undefined && [...now.names].some((name) => !was.names.has(name))) return false;
  if (now.fate !== undefined && falling.has(now.fate)) return true;
  return (
    (now.line.outlet === was.line.outlet && (now.fate !== undefined || tellsNoMore(was, now))) ||
    saysAny(was, expecting) ||
    saysAny(now, lowers)
  );
}

/** Of a part, too, fewer are counted. */
const tellsNoMore = (was: Measure, now: Measure): boolean =>
  [...now.about, ...now.names].every((stem) => was.about.has(stem));

const saysAny = ({ line }: Measure, words: ReadonlySet<string>): boolean =>
  line.words.some(({ norm }) => words.has(norm));

const expecting = wordSet("expect expects expected forecast predicted plan plans planned will would may could feared");

const ranks: Readonly<Partial<Record<Fate, number>>> = { dead: 0, missing: 1, injured: 2 };
const rankOf = ({ now }: Moved): number => (now.fate === undefined ? 4 : (ranks[now.fate] ?? 3));
