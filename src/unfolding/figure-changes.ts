// Which figures of a story moved from one telling to the next: the newest report's, of the very same thing.

import type { Fate } from "../language/en/fates.ts";
import { fallingThings, thingNamed } from "../language/en/measured.ts";
import { byNow, corrects, lowers } from "../language/en/moving.ts";
import { wordSet } from "../language/word-set.ts";
import { sameAmounts } from "./amount-rows.ts";
import { saysWas } from "./apart-rows.ts";
import type { ToldLine } from "./lines.ts";
import type { Measure } from "./measure.ts";
import { isMovedTo } from "./one-clause.ts";
import { countsIn, oneMeasureIn } from "./twins.ts";
import { onceMore } from "./when-rows.ts";

export type Moved = { readonly was: Measure; readonly now: Measure };

/** The most telling first: what became of people, then what stands first in the newer telling. */
export function movedFigures(was: readonly ToldLine[], now: readonly ToldLine[]): readonly Moved[] {
  const [before, after] = [countsIn(was), countsIn(now)];
  const areOne = oneMeasureIn(before, after);
  const moved: Moved[] = [];
  for (const measure of after.measures) {
    if (moved.some((one) => areOne(one.now, measure))) continue;
    const same = before.measures.filter((one) => areOne(one, measure));
    const said = same.filter((one) => saysWas(one, measure));
    const older = newestOf(said.length > 0 ? said : same);
    const olds = ofOneReport(older);
    const [first] = olds;
    if (first === undefined) continue;
    // A report often says too how many they were before; what was given up since is known again by a correction.
    const isGivenUp = ({ line }: Measure): boolean => line.at < first.line.at;
    const known = said.length > 0 ? same : older.filter((one) => !(saysCorrected(measure) && isGivenUp(one)));
    const news = ofOneReport(newestOf(after.measures.filter((one) => one === measure || areOne(one, measure))))
      .filter((one) => !known.some((other) => isSameAmount(other, one)))
      .toSorted((one, other) => likeness(first, other) - likeness(first, one));
    const [fresh] = news;
    if (fresh === undefined || isUnsure(first, olds)) continue;
    const rivals = news.filter((one) => likeness(first, one) === likeness(first, fresh));
    if (isUnsure(fresh, rivals)) continue;
    // "below 30 percent" in a title is 29 in its report.
    const exact = news.toSorted((one, other) => Number(other.quantity.exact) - Number(one.quantity.exact));
    const pairs = olds.flatMap((old) => exact.map((one): Moved => ({ was: old, now: one })));
    const pair = pairs.find(({ was, now }) => isSameAmount(now, fresh) && areOne(was, now) && mayFollow(was, now));
    if (pair === undefined) continue;
    // Title and lead that count one thing in two wordings are one change.
    if (moved.some((one) => isSameAmount(one.was, pair.was) && isSameAmount(one.now, pair.now))) continue;
    moved.push(pair);
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
const isUnsure = (one: Measure, others: readonly Measure[]): boolean =>
  others.some((other) => !isSameAmount(other, one));

export const isSameAmount = (was: Pick<Measure, "quantity">, now: Pick<Measure, "quantity">): boolean =>
  sameAmounts.some(({ holds }) => holds(was.quantity, now.quantity));

/** How much two clauses say alike; the line that says that it moved goes before all others. */
const likeness = (one: Measure, other: Measure): number =>
  [...one.about, ...one.names].filter((word) => other.about.has(word) || other.names.has(word)).length +
  (isMovedTo(other) ? 100 : 0);

/** These become fewer as a story goes on. */
const falling: ReadonlySet<Fate> = new Set<Fate>(["missing", "displaced", "evacuated", "ill", "inHospital", "trapped"]);

/** What another outlet told earlier, or counts anew, is no change; what is less must be said to be. */
function mayFollow(was: Measure, now: Measure): boolean {
  if (now.line.at < was.line.at) return false;
  if (saysWas(was, now)) return true;
  if (onceMore.some(({ holds }) => holds(was, now))) return false;
  return now.quantity.value >= was.quantity.value || hasFallen(was, now);
}

/**
 * The same outlet corrects itself, what was only expected comes out otherwise, and what is called fewer is; what else
 * another outlet counts lower is a dispute. Of one place there are fewer than of all.
 */
function hasFallen(was: Measure, now: Measure): boolean {
  const namesNoMore = [...now.names].every((name) => was.names.has(name));
  const isOwn = now.line.outlet === was.line.outlet && tellsNoMore(was, now);
  if (now.fate !== undefined) {
    if (!namesNoMore) return false;
    // The dead become fewer where a count is corrected alone.
    if (growing.has(now.fate)) return isOwn || (isMovedTo(now) && saysCorrected(now));
    if (falling.has(now.fate)) return true;
  }
  if ([...now.things].some((thing) => fallingThings.has(thing))) return true;
  if (saysAny(now, lowers) && (namesNoMore || isMovedTo(now))) return true;
  if (isOwn && (now.names.size > 0 || isMovedTo(was))) return true;
  return (saysAny(was, expecting) && namesNoMore) || (tellsNoMore(was, now) && saysAny(now, byNow));
}

/** Of a part, too, fewer are counted. */
const tellsNoMore = (was: Measure, now: Measure): boolean =>
  [...now.about, ...now.names].every((stem) => was.about.has(stem));

/** "job cuts" are what is counted, and nothing that became fewer. */
const saysAny = ({ line, quantity }: Measure, words: ReadonlySet<string>): boolean =>
  line.words.some(({ norm }) => words.has(norm) && thingNamed(norm, quantity.kind) === undefined);

export const saysCorrected = (one: Measure): boolean => saysAny(one, corrects);

const expecting = wordSet("expect expects expected forecast predicted plan plans planned will would may could feared");

const ranks: Readonly<Partial<Record<Fate, number>>> = { dead: 0, missing: 1, injured: 2 };
const rankOf = ({ now }: Moved): number => (now.fate === undefined ? 4 : (ranks[now.fate] ?? 3));
