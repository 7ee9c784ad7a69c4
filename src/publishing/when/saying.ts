// A schedule said back in whole words of a language; in English they are read as the same schedule again.
import type { Tongue } from "../../words/tongue.ts";
import { timeWords } from "../walltime.ts";
import type { DayRule, ParsedSchedule } from "./shape.ts";

/** More times a day than this are no words any more. */
const mostTimes = 12;
const weekOrder = [1, 2, 3, 4, 5, 6, 0] as const;

/** Undefined where it is more than our words can say. */
export function wordsOf(rule: ParsedSchedule, tongue: Tongue): string | undefined {
  if (rule.kind === "elapsed") {
    const every =
      rule.everyMinutes % 60 === 0
        ? tongue.say("when.every-hours", { hours: rule.everyMinutes / 60 })
        : tongue.say("when.every-minutes", { minutes: rule.everyMinutes });
    return rule.anchor === 0 ? every : tongue.say("when.from", { every, time: timeWords(rule.anchor) });
  }
  const said = rule.rules.map((one) => ruleWords(one, tongue));
  return said.every((one) => one !== undefined) ? said.map(capital).join("; ") : undefined;
}

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

function ruleWords(rule: DayRule, tongue: Tongue): string | undefined {
  if (rule.months.size < 12 || rule.eitherDay || rule.times.length > mostTimes) return undefined;
  const times = tongue.list(rule.times.map(timeWords));
  const when = daysWords(rule, times, tongue);
  if (when === undefined || rule.since === undefined) return when;
  return tongue.say("when.since", { when, date: new Date(rule.since * 86_400_000).toISOString().slice(0, 10) });
}

function daysWords(rule: DayRule, times: string, tongue: Tongue): string | undefined {
  const week = weekOrder.filter((day) => rule.weekDays.has(day));
  const wholeMonth = rule.monthDays.size === 31;
  const narrowed = [week.length < 7, !wholeMonth, rule.nth !== undefined, rule.every?.unit === "days"];
  if (narrowed.filter(Boolean).length > 1) return undefined;
  if (rule.nth) return tongue.say("when.nth-days", { which: tongue.list(nthWords(rule.nth, tongue)), times });
  if (!wholeMonth) return tongue.say("when.month-days", { days: tongue.list(monthDays(rule, tongue)), times });
  if (rule.every?.unit === "days") return tongue.say("when.every-days", { days: rule.every.count, times });
  const days = tongue.list(week.map((day) => tongue.say(`when.day-${day}`)));
  if (rule.every) return tongue.say("when.every-weeks", { weeks: rule.every.count, days, times });
  if (week.length === 7) return tongue.say("when.every-day", { times });
  if (week.join() === "1,2,3,4,5") return tongue.say("when.weekdays", { times });
  if (week.join() === "6,0") return tongue.say("when.weekends", { times });
  return tongue.say("when.days", { days, times });
}

/** The last day comes last. */
const monthDays = ({ monthDays: days }: DayRule, tongue: Tongue): readonly string[] => [
  ...[...days]
    .filter((day) => day > 0)
    .sort((a, b) => a - b)
    .map((day) => tongue.say("when.nth", { day })),
  ...(days.has(-1) ? [tongue.say("when.last-day")] : []),
];

const nthWords = (nth: NonNullable<DayRule["nth"]>, tongue: Tongue): readonly string[] =>
  nth.map(({ n, of }) => {
    const day = weekOrder.find((one) => one === of) ?? "weekday";
    return n > 0 ? tongue.say(`when.nth-${day}`, { n }) : tongue.say(`when.last-${day}`);
  });
