// Times of day as people say them: "half past seven", "ten to nine", "7 in the evening", "evenings at 6".
import { worded } from "../../words/worded.ts";
import type { DayPart } from "./lexicon.ts";
import { clockTime, type Time, type WhenToken } from "./tokens.ts";
import { Unclear } from "./unclear.ts";

const noon = 720;
const whole = 1440;

const isJoint = (token: WhenToken | undefined, joint: string): boolean =>
  token?.is === "joint" && token.joint === joint;
const minutesBeside = new Set([5, 10, 15, 20, 25, 30]);

/** Folds what says one time in several words into one token. */
export function foldTimes(said: readonly WhenToken[]): readonly WhenToken[] {
  const tokens = addedUp(said);
  const folded: WhenToken[] = [];
  let at = 0;
  while (at < tokens.length) {
    const found = besideHour(tokens, at) ?? britishHalf(tokens, at) ?? spelledOut(tokens, at) ?? twelve(tokens, at);
    if (found) folded.push(found.time);
    else folded.push(tokens[at] as WhenToken);
    at += found?.length ?? 1;
    const half = tokens[at];
    if (half?.is !== "half") continue;
    const turned = halved(folded.pop(), half.half);
    if (turned.length === 0) throw new Unclear(worded("phrase.unknown-time", { typed: half.said }));
    folded.push(...turned);
    at += 1;
  }
  return folded;
}

/** "twenty five" is one number. */
const addedUp = (tokens: readonly WhenToken[]): readonly WhenToken[] =>
  tokens.flatMap((token, at) => {
    const [before, after] = [tokens[at - 1], tokens[at + 1]];
    if (isTens(before) && isOnes(token)) return [];
    if (!(isTens(token) && isOnes(after))) return [token];
    return [{ ...token, value: token.value + after.value, said: `${token.said} ${after.said}` }];
  });

type Spelled = Extract<WhenToken, { is: "number" }>;
const isTens = (token: WhenToken | undefined): token is Spelled =>
  token?.is === "number" && token.spelled === true && token.value >= 20 && token.value <= 50 && token.value % 10 === 0;
const isOnes = (token: WhenToken | undefined): token is Spelled =>
  token?.is === "number" && token.spelled === true && token.value >= 1 && token.value <= 9;

/** "six forty-five pm"; nothing where no hour stands before it. */
function halved(before: WhenToken | undefined, half: "am" | "pm"): readonly WhenToken[] {
  const time = hourOf(before);
  if (before?.is !== "time" && before?.is !== "number") return [];
  // "8am pm" is neither.
  if (!time?.bare || time.half !== undefined) return [];
  const said = `${time.said} ${half}`;
  return [clockTime(said, Math.floor(time.minutes / 60), time.minutes % 60, half, false)];
}

type Folded = { readonly time: WhenToken; readonly length: number };

function minutesSaid(token: WhenToken | undefined): number {
  if (isJoint(token, "half")) return 30;
  if (isJoint(token, "quarter")) return 15;
  return token?.is === "number" ? token.value : 0;
}

/** "quarter past 7", "ten to nine", "20 past six", "half past noon". */
function besideHour(tokens: readonly WhenToken[], at: number): Folded | undefined {
  const [first, ...more] = tokens.slice(at, at + 4);
  const minutes = minutesSaid(first);
  const unit = more[0]?.is === "unit" && more[0].unit === "minute" ? 1 : 0;
  const [side, hour] = more.slice(unit);
  const past = isJoint(side, "past");
  // "Half to eight" is no time of anybody's.
  if (!(past || (isJoint(side, "to") && minutes !== 30)) || !minutesBeside.has(minutes)) return undefined;
  // "From five to nine" is no time, nor is "8 to 18".
  const before = tokens[at - 1];
  const range = isJoint(before, "from") || isJoint(before, "between") || side?.said === "-";
  if (!past && (range || (first?.is === "number" && !first.spelled))) return undefined;
  const full = hourOf(hour);
  if (!full) return undefined;
  const shifted = (full.minutes + (past ? minutes : whole - minutes)) % whole;
  const said = tokens
    .slice(at, at + 3 + unit)
    .map((token) => token.said)
    .join(" ");
  return {
    time: { is: "time", minutes: shifted, ...(full.half && { half: full.half }), bare: full.bare, said },
    length: 3 + unit,
  };
}

/** "half four" is 4:30. */
function britishHalf(tokens: readonly WhenToken[], at: number): Folded | undefined {
  const hour = tokens[at + 1];
  if (!isJoint(tokens[at], "half") || isJoint(tokens[at - 1], "each")) return undefined;
  const full = hour?.is === "number" && hour.value >= 1 && hour.value <= 12 ? hourOf(hour) : undefined;
  return full && { time: { ...full, minutes: full.minutes + 30, said: `half ${full.said}` }, length: 2 };
}

/** "seven thirty", "eight-thirty". */
function spelledOut(tokens: readonly WhenToken[], at: number): Folded | undefined {
  const hour = tokens[at];
  const dash = tokens[at + 1]?.said === "-" ? 1 : 0;
  const minutes = tokens[at + 1 + dash];
  if (hour?.is !== "number" || minutes?.is !== "number") return undefined;
  const spelled = hour.spelled && minutes.spelled;
  // In figures, "8 30" is a time only where "pm" says so.
  if (!spelled && (dash > 0 || tokens[at + 2]?.is !== "half")) return undefined;
  if (hour.value < 1 || hour.value > 12 || minutes.value < 15 || minutes.value > 50) return undefined;
  const said = `${hour.said} ${minutes.said}`;
  return { time: { is: "time", minutes: hour.value * 60 + minutes.value, bare: true, said }, length: 2 + dash };
}

/** "12 noon". */
function twelve(tokens: readonly WhenToken[], at: number): Folded | undefined {
  const [number, clock] = [tokens[at], tokens[at + 1]];
  return number?.is === "number" && number.value === 12 && clock?.is === "clock"
    ? { time: clock, length: 2 }
    : undefined;
}

/** A token as the time it says, alone: a number is an hour. Throws Trouble `bad-input` for 25. */
export function hourOf(token: WhenToken | undefined): (Time & { readonly said: string }) | undefined {
  if (token?.is === "time") return token;
  if (token?.is === "clock") return { is: "time", minutes: token.minutes, bare: false, fixed: true, said: token.said };
  if (token?.is === "number") return clockTime(token.said, token.value, 0, undefined, token.hours !== true);
  return undefined;
}

type Spoken = Time & { readonly said: string };

/** `open`: a part of one day, which tells no time of its own. */
export type Timely = { readonly time: Spoken } | { readonly part: DayPart; readonly open?: true };

/** Used when a part of the day is named and no time is. */
const named: Readonly<Record<DayPart, number>> = {
  morning: 480,
  lunchtime: 720,
  afternoon: 900,
  evening: 1080,
  night: 1260,
};

/**
 * Minutes of the day, in the order said. A part of the day holds for the times after it ("mornings at 7"), or for the
 * ones before it where a time was said first ("7 in the morning"). Throws Unclear where they contradict each other.
 */
export function readTimes(run: readonly Timely[]): readonly number[] {
  const times = run.flatMap((one) => ("time" in one ? [one.time] : []));
  const parts = new Map<number, DayPart>();
  const alone: number[] = [];
  const timeFirst = run[0] !== undefined && "time" in run[0];
  let seen = 0;
  let since = 0;
  let standing: DayPart | undefined;
  let used = true;
  let open = false;
  for (const one of run) {
    if ("time" in one) {
      if (standing) parts.set(seen, standing);
      used ||= one.time.fixed !== true;
      seen += 1;
      continue;
    }
    if (!used && standing) alone.push(named[standing]);
    open ||= one.open === true;
    if (timeFirst && seen > since && standing === undefined) {
      for (let index = since; index < seen; index += 1) parts.set(index, one.part);
      [since, used] = [seen, true];
    } else [standing, used, since] = [one.part, false, seen];
  }
  if (!used && standing) alone.push(named[standing]);
  // "Mornings and evenings at 7": whose time is it?
  if (alone.length > 0 && times.length > 0) throw new Unclear(worded("phrase.which-days"));
  // "A weekday at night": at which hour?
  if (alone.length > 0 && open) throw new Unclear(worded("phrase.no-time"), alone);
  const read = times.map((time, index) => inPart(time, parts.get(index)));
  refuseDoubtful(times, borrowed(times, read), parts);
  return [...borrowed(times, read), ...alone];
}

/** Up to here an hour alone is more likely meant in the afternoon. */
export const early = 330;

/** "Fridays at 4", "at 9 and 5", "at 8 and 8": half of the day it is not said, and the other half is as likely. */
function refuseDoubtful(times: readonly Spoken[], read: readonly number[], parts: ReadonlyMap<number, DayPart>): void {
  times.forEach((time, index) => {
    if (!time.bare || time.half !== undefined) return;
    const [at = 0, before = 0] = [read[index], read[index - 1]];
    // "Mornings at 9 and 5".
    if (parts.has(index) && index > 0 && parts.get(index) === parts.get(index - 1) && at < before)
      throw new Unclear(worded("phrase.which-half", { typed: time.said }), [at, (at + noon) % whole]);
    if (parts.has(index)) return;
    if (at === 0 || at >= noon) return;
    const falls = index > 0 && times[index - 1]?.bare && before <= noon && at <= before;
    // "8pm and 9".
    const later = before > noon && at + noon > before && (times[index - 1]?.half === "pm" || parts.has(index - 1));
    if (at < early || falls || later)
      throw new Unclear(worded("phrase.which-half", { typed: time.said }), [at, at + noon]);
  });
}

/** "7 and 9 pm" is both in the evening: a bare hour borrows from the next time that says which half. */
function borrowed(times: readonly Time[], read: readonly number[]): readonly number[] {
  const minutes = [...read];
  for (let index = minutes.length - 2; index >= 0; index--) {
    const [one, next] = [times[index], times[index + 1]];
    const [at = 0, after = 0] = [minutes[index], minutes[index + 1]];
    const isMorning = one?.bare && one.half === undefined && at < noon;
    if (isMorning && next?.half === "pm" && at < after - noon) minutes[index] = at + noon;
  }
  return minutes;
}

/** From when to when each part goes, and which hours of a twelve-hour clock are turned to the evening. */
const spans: Readonly<
  Record<DayPart, { readonly holds: (at: number) => boolean; readonly turns: (at: number) => boolean }>
> = {
  morning: { holds: (at) => at < noon, turns: () => false },
  lunchtime: { holds: (at) => at >= 660 && at < 900, turns: (at) => at > 0 && at < 180 },
  afternoon: { holds: (at) => at >= noon && at < 1080, turns: (at) => at > 0 && at <= 360 },
  evening: { holds: (at) => at >= 960, turns: (at) => at >= 240 && at < noon },
  night: { holds: (at) => at >= 1080 || at < 300, turns: (at) => at >= 360 && at < noon },
};

function inPart(time: Time & { readonly said: string }, part: DayPart | undefined): number {
  const { minutes, half, said } = time;
  if (part === undefined || time.fixed) return minutes;
  const span = spans[part];
  if (half === undefined && part === "night" && minutes >= noon && minutes < noon + 60) return minutes - noon;
  if (half === undefined && span.turns(minutes)) return minutes + noon;
  if (span.holds(minutes)) return minutes;
  throw new Unclear(worded("phrase.not-in-part", { typed: said }), [minutes, (minutes + noon) % whole]);
}
