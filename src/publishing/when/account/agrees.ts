// Whether what was understood of a typed schedule accounts for every word of it, as a second reader counts them.
import type { DayRule, ParsedSchedule } from "../shape.ts";
import { type Account, accountOf, type DayGroup } from "./runs.ts";
import type { Rhythm } from "./turns.ts";
import type { ClockSaid } from "./words.ts";

const halfDay = 720;
const wholeDay = 1440;
/** Where no time was said. */
const usual: ReadonlySet<string> = new Set(["480", "480,1080", "480,780,1080"]);

/**
 * Every number, day, part of a day, denial, count and stretch of the phrase has its place in the schedule, and nothing
 * else is in it. `text`: what was typed, without its zone. Pure; never throws.
 */
export function accountsFor(text: string, read: ParsedSchedule): boolean {
  const account = accountOf(text);
  if (account.left !== undefined) return false;
  if (read.kind === "elapsed") return repeats(account, read.everyMinutes, read.anchor);
  const { groups, turns, count } = account;
  const [inMinutes] = turns.filter(({ unit }) => unit === "minute");
  const inDays = turns.filter(({ unit }) => unit === "day" || unit === "week");
  if (inDays.length > 1 || (account.stretch && inMinutes === undefined)) return false;
  if (groups.length > 0 && groups.length !== read.rules.length) return false;
  return read.rules.every((rule, at) => {
    const group = groups[at] ?? blank;
    if (at > 0 && isOpen(group) && groups.slice(0, at).some(isTurned)) return false;
    if (!turnsAs(rule, inDays[0]) || !countsAs(rule, count) || !hasDays(group, rule)) return false;
    return inMinutes === undefined ? hasTimes(group, rule.times) : hasSteps(group, rule.times, inMinutes.count);
  });
}

const blank: DayGroup = { days: new Set(), off: new Set(), nth: new Set(), clocks: [], parts: [] };

/** "Weekdays at 6pm, weekends at 9", "weekday evenings at 6, weekends at 10": in the evening too? */
const isOpen = ({ clocks, parts }: DayGroup): boolean => parts.length === 0 && clocks.some(({ open }) => open);
const isTurned = ({ clocks, parts }: DayGroup): boolean =>
  clocks.some(({ half }) => half === "pm") || parts.some(({ from }) => from >= halfDay);

/** "Every 90 minutes from 9": so often, on all days, from then. */
function repeats({ groups, turns }: Account, minutes: number, anchor: number): boolean {
  const [turn, ...more] = turns;
  const [{ days, off, nth, parts, clocks } = blank, ...others] = groups;
  if (more.length + others.length > 0 || turn?.unit !== "minute" || turn.count !== minutes) return false;
  if (days.size + off.size + nth.size + parts.length > 0 || clocks.length > 1) return false;
  const [from] = clocks;
  return from === undefined ? anchor === 0 : mayBe(from, anchor);
}

const countsAs = ({ times, weekDays }: DayRule, count: Account["count"]): boolean =>
  count === undefined || (count.unit === "day" ? times.length : weekDays.size) === count.n;

const turnsAs = ({ every }: DayRule, turn: Rhythm | undefined): boolean =>
  turn === undefined || turn.count === 1
    ? every === undefined
    : every?.count === turn.count && every.unit === (turn.unit === "day" ? "days" : "weeks");

const wholeWeek = [0, 1, 2, 3, 4, 5, 6];

function hasDays({ days, off, nth, clocks }: DayGroup, rule: DayRule): boolean {
  const meant = new Set(days.size === 0 ? wholeWeek : days).difference(off);
  // On Sunday at midnight: as it begins, or as it ends?
  if (clocks.some(({ midnight }) => midnight) && (meant.size < 7 || nth.size > 0)) return false;
  if (rule.nth !== undefined) {
    const of = rule.nth.flatMap((one) => (one.of === "weekday" ? [1, 2, 3, 4, 5] : [one.of]));
    return off.size === 0 && same(new Set(of), meant) && same(new Set(rule.nth.map(({ n }) => n)), nth);
  }
  if (rule.monthDays.size < 31) return off.size === 0 && days.size === 0 && isSpan(rule.monthDays, nth);
  return nth.size === 0 && same(meant, rule.weekDays);
}

/** The days themselves, or the ends of a stretch of them. */
function isSpan(days: ReadonlySet<number>, named: ReadonlySet<number>): boolean {
  if (same(days, named)) return true;
  const length = Math.max(...named) - Math.min(...named) + 1;
  return named.size === 2 && length === days.size && named.isSubsetOf(days);
}

const same = (one: ReadonlySet<number>, other: ReadonlySet<number>): boolean =>
  one.size === other.size && one.isSubsetOf(other);

/** "8 to 18 every 2 hours": from the one, not beyond the other, in steps; without ends, all day. */
function hasSteps({ clocks, parts }: DayGroup, times: readonly number[], step: number): boolean {
  const [from, to, ...more] = clocks;
  const [first = -1, last = -1] = [times[0], times.at(-1)];
  const even = times.every((time, at) => time === first + at * step);
  if (!even || parts.length > 0 || more.length > 0) return false;
  if (from === undefined) return first === 0 && times.length === wholeDay / step;
  const ends = (end: number): boolean => last <= end && last + step > end;
  return to !== undefined && mayBe(from, first) && (ends(to.minutes) || (to.open && ends(to.minutes + halfDay)));
}

function hasTimes({ clocks, parts }: DayGroup, times: readonly number[]): boolean {
  const isIn = ({ from, to }: DayGroup["parts"][0], time: number): boolean =>
    (time >= from && time < to) || time + wholeDay < to;
  const inSome = (time: number): boolean => parts.some((part) => isIn(part, time));
  if (!parts.every((part) => times.some((time) => isIn(part, time)))) return false;
  if (clocks.length === 0) return parts.length > 0 ? times.every(inSome) : usual.has(times.join());
  const isMeant = (clock: ClockSaid, at: number, time: number): boolean => {
    if (!mayBe(clock, time)) return false;
    if (!clock.open) return true;
    // "8, and 6 in the evening": one of them may be in no part.
    const asTyped = time === clock.minutes % wholeDay;
    if (parts.length > 0) return inSome(time) || (asTyped && parts.length < clocks.length);
    // "Noon and 6", "8pm and 7": none says of which half the later one is.
    if (asTyped && clocks.slice(0, at).some((one) => one.minutes > time)) return false;
    return time >= halfDay === isLate(clocks, at);
  };
  return (
    clocks.length === times.length &&
    clocks.every((clock, at) => times.some((time) => isMeant(clock, at, time))) &&
    times.every((time) => clocks.some((clock, at) => isMeant(clock, at, time)))
  );
}

/** "7 and 9pm" are both late, "8 and 5pm" are not; what nothing turns is as typed. */
function isLate(clocks: readonly ClockSaid[], at: number): boolean {
  const [own, next] = [clocks[at] as ClockSaid, clocks[at + 1]];
  const asTyped = own.minutes % wholeDay >= halfDay;
  if (next === undefined || (!next.open && next.half === undefined)) return asTyped;
  const late = next.half === undefined ? isLate(clocks, at + 1) : next.half === "pm";
  return late && own.minutes % halfDay < next.minutes % halfDay ? true : asTyped;
}

const mayBe = ({ minutes, open }: ClockSaid, time: number): boolean =>
  time === minutes % wholeDay || (open && time % halfDay === minutes % halfDay);
