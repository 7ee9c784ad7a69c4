// How people say when: "weekdays at 08:00", "mornings at 7, evenings at 6", "Mondays at 8 and Fridays at 17", "last
// Friday of the month at 4pm", and their many variants.
import { type Worded, worded } from "../../words/worded.ts";
import { foldTimes, hourOf, readTimes, type Timely } from "./clock.ts";
import { closeTo } from "./close.ts";
import { alsoDays, dayRule, daysAt, namesDays } from "./days.ts";
import { readInterval } from "./interval.ts";
import { isJoint, isUnit } from "./joints.ts";
import type { Days } from "./said-days.ts";
import type { DayRule, ParsedSchedule } from "./shape.ts";
import { type WhenToken, whenTokens } from "./tokens.ts";
import { refused, Unclear } from "./unclear.ts";

/** Days, or times with parts of the day, that stand alsoDays. */
type Run = { readonly days: Days } | { readonly timely: readonly Timely[] };

/** Throws Trouble `bad-input` with the reason and two phrases close to it that would be read. */
export function parsePhrase(text: string): ParsedSchedule {
  let tokens = whenTokens(text);
  try {
    refuseAtOnce(tokens, text);
    tokens = foldTimes(tokens);
    return readTokens(tokens);
  } catch (thrown) {
    if (thrown instanceof Unclear) throw refused(thrown, tokens, closeTo(tokens, readTokens));
    throw thrown;
  }
}

/** Throws Unclear. */
function readTokens(said: readonly WhenToken[]): ParsedSchedule {
  const tokens = foldTimes(said);
  return readInterval(tokens) ?? { kind: "wall", rules: rulesOf(chunksOf(tokens)) };
}

function refuseAtOnce(tokens: readonly WhenToken[], text: string): void {
  if (tokens.length === 0) throw new Unclear(worded("phrase.no-time"));
  if (tokens.some((token, at) => token.is === "once-only" || isThisOne(token, tokens[at + 1])))
    throw new Unclear(worded("phrase.once-only"));
  if (tokens.some((token) => token.is === "unit" && token.unit === "longer"))
    throw new Unclear(worded("phrase.too-long-span"), ["On the 1st of the month at"]);
  if (tokens.some((token) => isJoint(token, "or"))) throw new Unclear(worded("phrase.say-and"));
  const unknown = tokens.filter(({ is }) => is === "unknown" || is === "roughly").map(({ said }) => said);
  if (unknown.length > 0) throw new Unclear(worded("phrase.unknown-time", { typed: asTyped(unknown, text) }));
}

/** From the first of these words to the last as they stand in the text, with what stands between them. */
function asTyped(words: readonly string[], text: string): string {
  const [lower, last = ""] = [text.toLowerCase(), words.at(-1)];
  const [from, to] = [lower.indexOf(words[0] ?? ""), lower.lastIndexOf(last)];
  const whole = from >= 0 && to >= from ? text.slice(from, to + last.length) : "";
  // Far apart, they are no stretch that anybody would take for one.
  return whole !== "" && whole.length <= 40 ? whole : words.join(" ").slice(0, 40);
}

/** "This Friday", and not "post this every Friday". */
const isThisOne = (token: WhenToken, next: WhenToken | undefined): boolean =>
  isJoint(token, "this") && (next?.is === "days" || next?.is === "part" || next?.is === "unit");

/** Parts between semicolons, each a schedule of its own; one part where any of them lacks its days or its time. */
function chunksOf(tokens: readonly WhenToken[]): readonly (readonly Run[])[] {
  const chunks: WhenToken[][] = [[]];
  for (const token of tokens) {
    if (token.is === "break") chunks.push([]);
    else chunks.at(-1)?.push(token);
  }
  const read = chunks.filter((chunk) => chunk.length > 0).map(runsOf);
  return read.every((runs) => runs.length > 1) ? read : [runsOf(chunks.flat())];
}

function runsOf(tokens: readonly WhenToken[]): readonly Run[] {
  const runs: Run[] = [];
  let closed = false;
  for (let at = 0; at < tokens.length; ) {
    const days = daysAt(tokens, at);
    if (days) addDays(runs, days.days, isJoint(tokens[at - 1], "each") || tokens[at - 1]?.is === "often");
    else if (closed && hourOf(tokens[at])) throw new Unclear(worded("phrase.which-days"));
    else addTime(runs, tokens, at);
    const last = runs.at(-1);
    // "Every day at 8 except Sundays at 10": ten is for the Sundays.
    closed ||= days?.days.except !== undefined && last !== undefined && "timely" in last;
    at += days?.length ?? 1;
  }
  return runs;
}

function addDays(runs: Run[], days: Days, anew: boolean): void {
  if (Object.keys(days).length === 0) return;
  const lastDays = runs.findLastIndex((run) => "days" in run);
  const last = runs[lastDays];
  const onlyTurns = Object.keys(days).every((key) => key === "except" || key === "since");
  // What is left out, or since when, belongs to the days before it, wherever the time stands.
  const joins = last && "days" in last && (lastDays === runs.length - 1 || onlyTurns);
  // "Mondays and every other Tuesday", "every other Monday and every Tuesday".
  const other = joins && last.days.week && days.week && (days.every ?? (anew ? last.days.every : undefined));
  if (other) throw new Unclear(worded("phrase.which-days"));
  if (joins) runs[lastDays] = { days: alsoDays(last.days, days) };
  else runs.push({ days });
}

function addTime(runs: Run[], tokens: readonly WhenToken[], at: number): void {
  const token = tokens[at] as WhenToken;
  const [next, after] = [tokens[at + 1], tokens[at + 2]];
  // "Starting Monday" is no Monday of every week.
  const opens = isJoint(token, "from") && (next?.is !== "days" || isJoint(after, "to"));
  // "Weekdays from 8": until when?
  if (opens && hourOf(next)) throw new Unclear(worded("phrase.one-time"));
  if (isJoint(token, "and") || isJoint(token, "this") || opens || isDash(tokens, at)) return;
  const time = hourOf(token);
  const timely: Timely | undefined = time ? { time } : token.is === "part" ? partOfDay(tokens, at, token) : undefined;
  if (!timely) throw new Unclear(whyNot(tokens, at));
  const last = runs.at(-1);
  const before = tokens[at - 1];
  // "8 15" and "noon at 3pm" are one time said oddly, or two: nobody knows.
  const touches =
    last &&
    "timely" in last &&
    time &&
    hourOf(before) &&
    [before, token].some((one) => one?.is === "number" || one?.is === "clock");
  if (touches) throw new Unclear(worded("phrase.one-time"));
  if (last && "timely" in last) runs[runs.length - 1] = { timely: [...last.timely, timely] };
  else runs.push({ timely: [timely] });
}

/** "Daily - 8:00": between days and their time a dash joins nothing. */
function isDash(tokens: readonly WhenToken[], at: number): boolean {
  const beside = [tokens[at - 1], tokens[at + 1]];
  const names = (token: WhenToken | undefined) => token?.is === "days" || token?.is === "often" || isUnit(token, "day");
  return tokens[at]?.said === "-" && beside.some(names) && beside.some((token) => hourOf(token) !== undefined);
}

/** The first hours of it are no secret of a morning; of an afternoon or a night, only where it is every one. */
function partOfDay(
  tokens: readonly WhenToken[],
  at: number,
  { part, said }: Extract<WhenToken, { is: "part" }>,
): Timely {
  const every = said.endsWith("s") || isJoint(tokens[at - 1], "each");
  const open = !every && (part === "night" || part === "afternoon");
  return { part, ...(open && { open }) };
}

/** A token that stands where it says nothing. */
function whyNot(tokens: readonly WhenToken[], at: number): Worded {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if ((isJoint(token, "to") || isJoint(token, "between")) && (hourOf(before) || hourOf(after)))
    return worded("phrase.one-time");
  return worded("phrase.unknown-time", { typed: token?.said ?? "" });
}

function rulesOf(chunks: readonly (readonly Run[])[]): readonly [DayRule, ...DayRule[]] {
  const [first, ...more] = chunks.flatMap((runs) =>
    groupsOf(merged(runs)).map(([days, times]) => ruleFrom(days, times)),
  );
  if (!first) throw new Unclear(worded("phrase.no-time"));
  return [first, ...more];
}

type Group = readonly [days: Days, timely: readonly Timely[]];

/** Days and times that belong alsoDays: each run of days with the times beside it, in the order they are said. */
function groupsOf(runs: readonly Run[]): readonly Group[] {
  const turned = partBehind(runs);
  if (turned) return [turned];
  if (runs.length > 2 && runs.length % 2 === 1) throw new Unclear(worded("phrase.which-days"), oneGroup(runs));
  const groups: Group[] = [];
  for (let at = 0; at < runs.length; at += 2) {
    const [one, other] = [runs[at], runs[at + 1]];
    const days = one && "days" in one ? one.days : other && "days" in other ? other.days : {};
    const timely = one && "timely" in one ? one.timely : other && "timely" in other ? other.timely : [];
    groups.push([days, timely]);
  }
  return groups;
}

/** "At 7 each morning", "half nine of a Monday morning": the part of the day belongs to the time before the days. */
function partBehind(runs: readonly Run[]): Group | undefined {
  const [one, days, part] = runs;
  if (runs.length !== 3 || !one || !("timely" in one) || !days || !("days" in days) || !part || !("timely" in part))
    return undefined;
  const fits = part.timely.every((found) => "part" in found) && one.timely.every((found) => "time" in found);
  return fits ? [days.days, [...one.timely, ...part.timely]] : undefined;
}

/** "Mornings on weekdays at 7", "every morning at 8 on weekdays": runs that only prepare another one join it. */
function merged(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const at = joined.findLastIndex((one) => "days" in one === "days" in run);
    const before = joined[at];
    if (before && "days" in before && "days" in run && (isOpen(before.days) || isOpen(run.days)))
      joined[at] = { days: alsoDays(before.days, run.days) };
    else if (before && "timely" in before && "timely" in run && before.timely.every((one) => "part" in one))
      joined[at] = { timely: [...before.timely, ...run.timely] };
    else joined.push(run);
  }
  return joined;
}

const isOpen = (days: Days): boolean => !namesDays(days) && days.except === undefined;

/** For "Mondays at 8 and Fridays": all its times on all its days. */
function oneGroup(runs: readonly Run[]): readonly number[] {
  return runs.flatMap((run) => ("timely" in run ? readTimes(run.timely) : []));
}

const usual = 480;
const usualTimes: Readonly<Record<number, readonly number[]>> = { 1: [usual], 2: [usual, 1080], 3: [usual, 780, 1080] };

function ruleFrom(days: Days, timely: readonly Timely[]): DayRule {
  const said = readTimes(timely);
  const count = days.count?.unit === "day" ? days.count.n : undefined;
  if (count !== undefined && said.length > 0 && said.length !== count)
    throw new Unclear(worded("phrase.other-count", { n: count }), said);
  // "Friday night at 1" is on Saturday to most.
  const small = said.find((time) => time < 300);
  if (days.week && small !== undefined && timely.some((one) => "part" in one && one.part === "night"))
    throw new Unclear(worded("phrase.which-days"), [small]);
  const onlyNumbers = days.month !== undefined && !days.ofMonth && said.length === 0;
  if (onlyNumbers) throw new Unclear(worded("phrase.no-time"));
  const saysWhen = said.length > 0 || Object.keys(days).some((key) => key !== "except" && key !== "since");
  const times = said.length > 0 ? said : saysWhen ? usualTimes[count ?? 1] : undefined;
  if (times === undefined) throw new Unclear(worded("phrase.no-time"));
  return { ...dayRule(days), times: [...new Set(times)].sort((one, other) => one - other) };
}
