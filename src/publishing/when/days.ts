// Which days a run of words means: days of the week and ranges of them, days of the month, "first Monday", "every other
// Friday", and what is left out.
import { worded } from "../../words/worded.ts";
import { counted } from "./counts.ts";
import { isJoint, isUnit, saysMonth } from "./joints.ts";
import type { Unit } from "./lexicon.ts";
import { everySoManyWeeks, nthOfMonth, weeksOrMonth } from "./near.ts";
import type { Days, FoundDays } from "./said-days.ts";
import { allOf, anyDay, type DayRule, type Nth } from "./shape.ts";
import type { WhenToken } from "./tokens.ts";
import { Unclear } from "./unclear.ts";

/** The day words that start at `at`; undefined where none do. Throws Unclear for what names no day or too many. */
export function daysAt(tokens: readonly WhenToken[], at: number): FoundDays | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (token.is === "often" && token.often !== "hourly") return often(token.often);
  if (token.is === "date") return sinceDay(tokens, at, token.day);
  if (token.is === "days") return weekDays(tokens, at);
  if (token.is === "ordinal") return ordinals(tokens, at, false);
  if (isUnit(token, "month")) return { days: { ofMonth: true }, length: 1 };
  if (isUnit(token, "day")) return numbered(tokens, at);
  if (isJoint(token, "end") && isUnit(tokens[at + 1], "month"))
    return { days: { month: [-1], ofMonth: true }, length: 2 };
  if (isJoint(token, "alternate")) return alternate(tokens, at);
  if (isJoint(token, "except") || isJoint(token, "not")) return leftOut(tokens, at);
  return counted(tokens, at) ?? (isJoint(token, "each") ? each(tokens, at) : undefined);
}

/** "From 2026-03-05": a date alone is one day. */
function sinceDay(tokens: readonly WhenToken[], at: number, day: number): FoundDays {
  if (!isJoint(tokens[at - 1], "from")) throw new Unclear(worded("phrase.once-only"));
  return { days: { since: day }, length: 1 };
}

/** "alternate Fridays", "alternate days". */
function alternate(tokens: readonly WhenToken[], at: number): FoundDays | undefined {
  const after = tokens[at + 1];
  if (after?.is === "days") return everyWeeks(tokens, at + 1, 2, 1);
  return isUnit(after, "day") ? { days: { every: { count: 2, unit: "days" }, rhythm: "daily" }, length: 2 } : undefined;
}

function often(how: "daily" | "weekly" | "monthly" | "fortnightly"): FoundDays {
  if (how === "fortnightly") return { days: { every: { count: 2, unit: "weeks" }, rhythm: "weekly" }, length: 1 };
  if (how === "monthly") return { days: { rhythm: "monthly", ofMonth: true }, length: 1 };
  return { days: { rhythm: how === "weekly" ? "weekly" : "daily" }, length: 1 };
}

/** "Monday", "Mon-Fri", "weekdays". */
function weekDays(tokens: readonly WhenToken[], at: number): FoundDays {
  const [first, to, last] = tokens.slice(at, at + 3);
  const days = first?.is === "days" ? first.days : [];
  const [from] = days;
  if (!isJoint(to, "to") || last?.is !== "days" || days.length !== 1 || last.days.length !== 1 || from === undefined)
    return { days: { week: days }, length: 1 };
  // "Sunday to Sunday" is every day to some.
  if (from === last.days[0]) throw new Unclear(worded("phrase.which-days"), ["Every day at"]);
  const week = [from];
  for (let day = from; day !== last.days[0]; week.push(day)) day = (day + 1) % 7;
  return { days: { week }, length: 3 };
}

/** "the 1st and 15th", "last day of the month", "first Monday", "2nd and 4th Thursday". */
function ordinals(tokens: readonly WhenToken[], at: number, everyMonth: boolean): FoundDays {
  const numbers: number[] = [];
  let next = at;
  for (;;) {
    const token = tokens[next];
    if (token?.is !== "ordinal") break;
    numbers.push(token.n);
    next += 1;
    // "The second last Friday" is neither of them.
    if (tokens[next]?.is === "ordinal") throw new Unclear(worded("phrase.no-month-day"));
    if (isJoint(tokens[next], "and") && tokens[next + 1]?.is === "ordinal") next += 1;
  }
  const after = tokens[next];
  if (after?.is === "days") {
    const of: Nth["of"] | undefined = after.group ? "weekday" : after.days[0];
    const wrong = numbers.find((n) => n === 0 || n > 5);
    if (wrong !== undefined || of === undefined || (after.group && after.days.length < 5))
      throw new Unclear(worded("phrase.no-such-day", { day: wrong ?? 0 }));
    const nth = numbers.map((n): Nth => ({ n, of }));
    return { days: { nth, ...(everyMonth && { ofMonth: true }) }, length: next + 1 - at };
  }
  refuseLoose(tokens, at);
  const wrong = numbers.find((n) => n === 0 || n > 31);
  if (wrong !== undefined) throw new Unclear(worded("phrase.no-such-day", { day: wrong }));
  // "The last days of the month".
  if (after?.said === "days" && numbers.length === 1) throw new Unclear(worded("phrase.no-month-day"));
  return { days: { month: numbers }, length: next - at + (isUnit(after, "day") ? 1 : 0) };
}

/** "At last, 8am", "the third day at 9", "starting on the 5th": no day of every month. */
function refuseLoose(tokens: readonly WhenToken[], at: number): void {
  const opens = isJoint(tokens[at - 1], "from");
  if (opens || !(/\d/.test(tokens[at]?.said ?? "") || isMonthly(tokens)))
    throw new Unclear(worded("phrase.no-month-day"), opens ? [] : ["On the 1st of the month at"]);
}

const isMonthly = (tokens: readonly WhenToken[]): boolean =>
  saysMonth(tokens) || tokens.some((token) => token.is === "often" && token.often === "monthly");

/** "day 5", "day 1 and 15" of a month. */
function numbered(tokens: readonly WhenToken[], at: number): FoundDays | undefined {
  const month: number[] = [];
  let next = at + 1;
  for (let token = tokens[next]; token?.is === "number" && !token.hours; token = tokens[next]) {
    month.push(token.value);
    next += 1;
    if (!isJoint(tokens[next], "and") || tokens[next + 1]?.is !== "number") break;
    next += 1;
  }
  const wrong = month.find((day) => day < 1 || day > 31);
  if (!isMonthly(tokens) || month.length === 0 || wrong !== undefined) return undefined;
  return { days: { month }, length: next - at };
}

/** What comes after "every". */
function each(tokens: readonly WhenToken[], at: number): FoundDays {
  const token = tokens[at + 1];
  if (token?.is === "unit") return eachUnit(token.unit);
  if (token?.is === "part" || token?.is === "clock" || token?.is === "time")
    return { days: { rhythm: "daily" }, length: 1 };
  if (token?.is === "days" || isJoint(token, "each")) return { days: {}, length: 1 };
  const found = eachCounted(tokens, at);
  if (found) return found;
  throw new Unclear(worded("phrase.unknown-time", { typed: `${tokens[at]?.said} ${token?.said ?? ""}`.trim() }));
}

function eachUnit(unit: Unit): FoundDays {
  if (unit === "day") return { days: { rhythm: "daily" }, length: 2 };
  if (unit === "week") return { days: { rhythm: "weekly" }, length: 2 };
  if (unit === "fortnight") return { ...often("fortnightly"), length: 2 };
  return { days: { rhythm: "monthly", ofMonth: true }, length: 2 };
}

/** "every 3 days", "every other week", "every two Mondays", "every first Monday", "every 15th". */
function eachCounted(tokens: readonly WhenToken[], at: number): FoundDays | undefined {
  const [token, after] = [tokens[at + 1], tokens[at + 2]];
  const count =
    isJoint(token, "other") || isJoint(token, "alternate")
      ? 2
      : token?.is === "number"
        ? token.value
        : token?.is === "ordinal"
          ? token.n
          : 0;
  if (after?.is === "unit" && count > 0) {
    if (after.unit === "day") return everyDays(count);
    if (after.unit === "week") return { days: { ...weekly(count), rhythm: "weekly" }, length: 3 };
    throw new Unclear(worded("phrase.too-long-span"), ["On the 1st of the month at"]);
  }
  if (token?.is !== "ordinal")
    return after?.is === "days" && count > 0 ? everyWeeks(tokens, at + 2, count, 2) : undefined;
  if (after?.is === "days" && !saysMonth(tokens) && count > 1)
    throw new Unclear(worded("phrase.two-ways"), weeksOrMonth(count, after.days[0] ?? 0));
  if (after?.is === "part") return undefined;
  const { days, length } = ordinals(tokens, at + 1, true);
  return { days, length: length + 1 };
}

const weekly = (count: number): Pick<Days, "every"> => (count === 1 ? {} : { every: { count, unit: "weeks" } });

function everyDays(count: number): FoundDays {
  if (count > 366) throw new Unclear(worded("phrase.too-long-span"));
  return { days: { ...(count === 1 ? {} : { every: { count, unit: "days" } }), rhythm: "daily" }, length: 3 };
}

function everyWeeks(tokens: readonly WhenToken[], at: number, count: number, before: number): FoundDays {
  const token = tokens[at];
  // "Every other weekday": Monday, Wednesday and Friday, or a week on and a week off?
  if (token?.is === "days" && token.group && token.days.length > 2)
    throw new Unclear(worded("phrase.two-ways"), ["Mondays, Wednesdays and Fridays at", "Every 2 weeks on Mondays at"]);
  const { days, length } = weekDays(tokens, at);
  return { days: { ...days, ...weekly(count) }, length: length + before };
}

/** "except Sundays", "but not on weekends", "not Wednesdays". */
function leftOut(tokens: readonly WhenToken[], at: number): FoundDays {
  let next = at;
  const except: number[] = [];
  while (isJoint(tokens[next], "except") || isJoint(tokens[next], "not")) next += 1;
  for (let first = true; ; first = false) {
    const skip = !first && isJoint(tokens[next], "and") ? 1 : 0;
    if (tokens[next + skip]?.is !== "days") break;
    const { days, length } = weekDays(tokens, next + skip);
    except.push(...(days.week ?? []));
    next += length + skip;
  }
  const again = tokens.slice(0, at).some((token) => isJoint(token, "except") || isJoint(token, "not"));
  // "Not Mondays but Tuesdays".
  if (except.length === 0 || (again && !isJoint(tokens[at - 1], "and"))) throw new Unclear(worded("phrase.leave-out"));
  return { days: { except }, length: next - at };
}

const both = <T>(one: readonly T[] | undefined, other: readonly T[] | undefined) =>
  one || other ? [...(one ?? []), ...(other ?? [])] : undefined;

/** Two runs that speak of the same days. */
export function alsoDays(one: Days, other: Days): Days {
  const [week, month, nth] = [both(one.week, other.week), both(one.month, other.month), both(one.nth, other.nth)];
  const except = both(one.except, other.except);
  return {
    ...one,
    ...other,
    ...(week && { week }),
    ...(month && { month }),
    ...(nth && { nth }),
    ...(except && { except }),
  };
}

/** Do these words name days, and not only how often? */
export const namesDays = ({ week, month, nth, every }: Days): boolean =>
  week !== undefined || month !== undefined || nth !== undefined || every?.unit === "days";

/** Throws Unclear where a rhythm lacks its day, a count does not fit, or no day is left. */
export function dayRule(said: Days): Omit<DayRule, "times"> {
  refuseHalfSaid(said);
  const { week, month, nth, every, since, except = [] } = said;
  // "No post on Mondays at 8" says nothing of the other days.
  if (except.length > 0 && !namesDays(said) && !said.rhythm) throw new Unclear(worded("phrase.no-weekday"));
  // "Every 2 days on Mondays", "every other day but Sunday", "every 2 weeks on the first Monday".
  if (every && (month || nth || (every.unit === "days" && (week || except.length > 0))))
    throw new Unclear(worded("phrase.which-days"));
  const weekDays = new Set([...(week ?? allOf(0, 6))].filter((day) => !except.includes(day)));
  if (weekDays.size === 0) throw new Unclear(worded("phrase.no-day-left"));
  return {
    ...anyDay,
    weekDays,
    ...(month && { monthDays: new Set(month) }),
    ...(nth && { nth }),
    ...(every && { every }),
    ...(since !== undefined && { since }),
  };
}

function refuseHalfSaid({ week, month, nth, every, rhythm, count, ofMonth }: Days): void {
  if (rhythm === "weekly" && week === undefined)
    throw new Unclear(worded("phrase.no-weekday"), everySoManyWeeks(every));
  if ((rhythm === "monthly" || ofMonth) && month === undefined && nth === undefined)
    throw new Unclear(worded("phrase.no-month-day"), ["On the 1st of the month at"]);
  if (nth && !ofMonth) throw new Unclear(worded("phrase.no-month-day"), nthOfMonth(nth));
  const named = count?.unit === "week" ? week : count?.unit === "month" ? (month ?? nth) : undefined;
  if (count && named && named.length !== count.n) throw new Unclear(worded("phrase.other-count", { n: count.n }));
}
