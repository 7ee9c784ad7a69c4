// Is a day one of a rule's days? Days are counted from 1970-01-01, by the calendar alone.
import type { DayRule, Nth } from "./shape.ts";

const dayLength = 86_400_000;
/** 1970-01-01 was a Thursday, 1970-01-05 the first Monday. */
const firstMonday = 4;

export function isDue(rule: DayRule, day: number): boolean {
  if (rule.since !== undefined && day < rule.since) return false;
  if (rule.every && !isTurn(rule.every, day, rule.since)) return false;
  const weekDay = mod(day + 4, 7);
  const date = new Date(day * dayLength);
  if (!rule.months.has(date.getUTCMonth() + 1)) return false;
  const ofMonth = date.getUTCDate();
  const inWeek = rule.weekDays.has(weekDay);
  const inMonth = rule.monthDays.has(ofMonth) || (rule.monthDays.has(-1) && ofMonth === daysIn(date));
  if (rule.eitherDay) return inWeek || inMonth;
  if (rule.nth && !rule.nth.some((nth) => isNth(nth, ofMonth, weekDay, daysIn(date)))) return false;
  return inWeek && inMonth;
}

function isTurn({ count, unit }: NonNullable<DayRule["every"]>, day: number, since: number | undefined): boolean {
  if (unit === "days") return mod(day - (since ?? 0), count) === 0;
  const week = (of: number) => Math.floor((of - firstMonday) / 7);
  return mod(week(day) - week(since ?? firstMonday), count) === 0;
}

const daysIn = (date: Date): number =>
  new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();

function isNth({ n, of }: Nth, ofMonth: number, weekDay: number, days: number): boolean {
  if (of !== "weekday") {
    if (of !== weekDay) return false;
    return n > 0 ? Math.ceil(ofMonth / 7) === n : ofMonth + 7 > days;
  }
  if (!isWeekday(weekDay)) return false;
  let [before, after] = [0, 0];
  for (let day = 1; day <= days; day += 1) {
    if (!isWeekday(mod(weekDay + day - ofMonth, 7))) continue;
    if (day < ofMonth) before += 1;
    if (day > ofMonth) after += 1;
  }
  return n > 0 ? before === n - 1 : after === 0;
}

const isWeekday = (weekDay: number): boolean => weekDay > 0 && weekDay < 6;
const mod = (value: number, by: number): number => ((value % by) + by) % by;
