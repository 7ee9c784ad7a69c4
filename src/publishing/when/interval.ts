// "Every 6 hours", "every half hour from 9 to 17 on weekdays": elapsed time, or times between two of a day.
import { worded } from "../../words/worded.ts";
import { timeWords } from "../walltime.ts";
import { early, hourOf } from "./clock.ts";
import { alsoDays, dayRule, daysAt } from "./days.ts";
import { isJoint } from "./joints.ts";
import type { Days } from "./said-days.ts";
import type { ParsedSchedule } from "./shape.ts";
import type { WhenToken } from "./tokens.ts";
import { Unclear } from "./unclear.ts";

const shortest = 15;
const whole = 1440;
const longest = 7 * whole;

type Interval = { readonly minutes: number; readonly rest: readonly WhenToken[] };

/** Undefined where the words say no interval of hours or minutes. Throws Unclear. */
export function readInterval(tokens: readonly WhenToken[]): ParsedSchedule | undefined {
  const found = intervalIn(tokens);
  if (!found) return undefined;
  const { minutes } = found;
  if (!Number.isFinite(minutes)) throw new Unclear(worded("phrase.not-hours"), ["Every 2 hours", "Every 6 hours"]);
  if (minutes < shortest || minutes > longest)
    throw new Unclear(worded("phrase.interval-bounds"), minutes < shortest ? ["Every 15 minutes", "Every hour"] : []);
  const { stretch, rest } = stretchIn(found.rest);
  // "Every 2 hours at 9" is no hour from which it goes on.
  if (stretch && !stretch.opened)
    throw new Unclear(worded("phrase.not-joined", { typed: timeWords(stretch.from) }), [
      `Every ${minutes} minutes from ${timeWords(stretch.from)}`,
    ]);
  const days = daysOf(rest);
  if (stretch === undefined && days === undefined) return { kind: "elapsed", everyMinutes: minutes, anchor: 0 };
  if (stretch?.to === undefined && days === undefined)
    return { kind: "elapsed", everyMinutes: minutes, anchor: stretch?.from ?? 0 };
  // "Every 2 hours from 8 on weekdays": until when?
  if (stretch && stretch.to === undefined && stretch.from >= minutes)
    throw new Unclear(worded("phrase.not-joined", { typed: timeWords(stretch.from) }));
  const times = timesBetween(minutes, stretch);
  return { kind: "wall", rules: [{ ...dayRule(days ?? {}), times }] };
}

/** "every 2 hours", "every half hour", "every 90 min", "hourly", "once an hour", and what stands around it. */
function intervalIn(tokens: readonly WhenToken[]): Interval | undefined {
  for (let at = 0; at < tokens.length; at += 1) {
    const around = (length: number, minutes: number): Interval => ({
      minutes,
      rest: [...tokens.slice(0, at), ...tokens.slice(at + length)],
    });
    const token = tokens[at];
    if (token?.is === "often" && token.often === "hourly") return around(1, 60);
    const start = isJoint(token, "once") ? (isJoint(tokens[at + 1], "each") ? 2 : 1) : isJoint(token, "each") ? 1 : 0;
    if (start === 0) continue;
    const [first, second] = tokens.slice(at + start, at + start + 2);
    const alone = minutesOf(first);
    if (alone !== undefined) return around(start + 1, alone);
    if (first?.is === "number" && first.hours) return around(start + 1, first.value * 60);
    const unit = minutesOf(second);
    if (unit !== undefined) return around(start + 2, amountOf(first) * unit);
  }
  return undefined;
}

function minutesOf(token: WhenToken | undefined): number | undefined {
  if (token?.is !== "unit") return undefined;
  return token.unit === "hour" ? 60 : token.unit === "minute" ? 1 : token.unit === "second" ? 1 / 60 : undefined;
}

function amountOf(token: WhenToken | undefined): number {
  if (token?.is === "number") return token.value;
  if (token?.is === "ordinal") return token.n;
  if (isJoint(token, "half")) return 0.5;
  if (isJoint(token, "quarter")) return 0.25;
  return isJoint(token, "other") ? 2 : Number.NaN;
}

type Stretch = { readonly from: number; readonly to?: number; readonly opened: boolean };

/** "from 8 to 18", "between 9am and 5pm", "9-17", "starting at 7". */
function stretchIn(tokens: readonly WhenToken[]): { readonly stretch?: Stretch; readonly rest: readonly WhenToken[] } {
  const at = tokens.findIndex((token) => hourOf(token) !== undefined);
  const first = hourOf(tokens[at]);
  if (!first) return { rest: tokens };
  const opened = isJoint(tokens[at - 1], "from") || isJoint(tokens[at - 1], "between") ? 1 : 0;
  const before = tokens.slice(0, at - opened);
  // "Hourly from 1 to 5".
  if (first.bare && first.half === undefined && first.minutes >= 60 && first.minutes < early)
    throw new Unclear(worded("phrase.which-half", { typed: first.said }));
  const between = opened > 0 && isJoint(tokens[at - 1], "between");
  const joined = isJoint(tokens[at + 1], "to") || (between && isJoint(tokens[at + 1], "and"));
  const last = joined ? hourOf(tokens[at + 2]) : undefined;
  if (!last)
    return { stretch: { from: first.minutes, opened: opened > 0 }, rest: [...before, ...tokens.slice(at + 1)] };
  // "Hourly from 9 to 5" is a day at work.
  const turns = last.minutes <= first.minutes && last.bare && last.half === undefined;
  const later = turns && last.minutes + whole / 2 > first.minutes ? whole / 2 : 0;
  const to = last.minutes + later;
  if (to <= first.minutes || to >= whole) throw new Unclear(worded("phrase.not-hours"));
  return { stretch: { from: first.minutes, to, opened: true }, rest: [...before, ...tokens.slice(at + 3)] };
}

function timesBetween(minutes: number, stretch: Stretch | undefined): readonly number[] {
  const from = stretch?.from ?? 0;
  if (stretch?.to === undefined && (whole % minutes !== 0 || minutes > whole))
    throw new Unclear(worded("phrase.not-joined", { typed: "" }), [`Every ${minutes / 60} hours`]);
  const times: number[] = [];
  const start = stretch?.to === undefined ? from % minutes : from;
  for (let time = start; time <= (stretch?.to ?? whole - 1); time += minutes) times.push(time);
  return times;
}

/** Everything that is left must be days. */
function daysOf(rest: readonly WhenToken[]): Days | undefined {
  let days: Days | undefined;
  for (let at = 0; at < rest.length; ) {
    const found = daysAt(rest, at);
    if (!found && !isJoint(rest[at], "and"))
      throw new Unclear(worded("phrase.not-joined", { typed: rest[at]?.said ?? "" }));
    if (found && Object.keys(found.days).length > 0) days = days ? alsoDays(days, found.days) : found.days;
    at += found?.length ?? 1;
  }
  return days?.rhythm === "daily" && Object.keys(days).length === 1 ? undefined : days;
}
