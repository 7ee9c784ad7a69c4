// When a subscription is due: what was typed becomes slots, by the wall clock of its zone or by elapsed time.
import type { Instant } from "../news/article.ts";
import type { Schedule, Subscription } from "../news/subscription.ts";
import { Trouble } from "../trouble.ts";
import { type Tongue, tongueFor } from "../words/tongue.ts";
import { worded } from "../words/worded.ts";
import { parseCron } from "./cron.ts";
import { parsePhrase } from "./phrase.ts";
import type { ParsedSchedule, WallSchedule } from "./schedule-shape.ts";
import { checkZone, dayExists, dayLength, instantOf, localDay, timeWords } from "./walltime.ts";

const minute = 60_000;
/** The longest a due day can be away: 29 February, across a century that leaves it out. */
const horizonDays = 366 * 9;
const anchorDay = Date.UTC(2000, 0, 1);

/** A phrase or five-field cron. Throws Trouble `bad-input` with a hint. */
export function parseSchedule(text: string): ParsedSchedule {
  const trimmed = text.trim();
  if (trimmed.length > 200) throw new Trouble("bad-input", worded("phrase.too-long"));
  return parseCron(trimmed.toLowerCase()) ?? parsePhrase(trimmed);
}

const parsedBefore = new Map<string, ParsedSchedule>();

function parsed(when: string): ParsedSchedule {
  const found = parsedBefore.get(when) ?? parseSchedule(when);
  if (parsedBefore.size > 5_000) parsedBefore.clear();
  parsedBefore.set(when, found);
  return found;
}

/**
 * The next `count` slots after `from` (exclusive), strictly ascending. A time the clocks jump over is due at the first
 * instant after the jump; a time that comes twice is due at its first. Throws Trouble `bad-input` for an unknown zone,
 * a phrase that cannot be read, or a date that never comes.
 */
export function nextSlots(schedule: Schedule, from: Instant, count: number): Instant[] {
  const rule = parsed(schedule.when);
  const zone = checkedZone(schedule.zone);
  if (rule.kind === "elapsed") {
    const anchor = instantOf(anchorDay + rule.anchor * minute, zone);
    const step = rule.everyMinutes * minute;
    const first = anchor + (Math.floor((from - anchor) / step) + 1) * step;
    return Array.from({ length: count }, (_, index) => first + index * step);
  }
  const slots: Instant[] = [];
  let last = from;
  let day = localDay(from, zone) - 1;
  let empty = 0;
  while (slots.length < count) {
    const due = isDue(rule, day) && dayExists(day, zone) ? rule.times : [];
    for (const time of due) {
      const slot = instantOf(day * dayLength + time * minute, zone);
      if (slot <= last || slots.length === count) continue;
      slots.push(slot);
      last = slot;
      empty = 0;
    }
    if (empty++ > horizonDays) throw new Trouble("bad-input", worded("phrase.never"));
    day += 1;
  }
  return slots;
}

const zonesBefore = new Map<string, string>();

/** Asking Temporal about a zone's name costs more than all the arithmetic after it. */
function checkedZone(zone: string): string {
  const found = zonesBefore.get(zone) ?? checkZone(zone);
  if (zonesBefore.size > 5_000) zonesBefore.clear();
  zonesBefore.set(zone, found);
  return found;
}

function isDue(rule: WallSchedule, day: number): boolean {
  if (rule.everyDays !== undefined && day % rule.everyDays !== 0) return false;
  // 1970-01-01 was a Thursday.
  const inWeek = rule.weekDays.has((((day + 4) % 7) + 7) % 7);
  const date = new Date(day * dayLength);
  if (!rule.months.has(date.getUTCMonth() + 1)) return false;
  const inMonth = rule.monthDays.has(date.getUTCDate());
  return rule.eitherDay ? inWeek || inMonth : inWeek && inMonth;
}

/**
 * The same schedule in our own words ("Weekdays at 08:00"); in English they parse to it again. Cron beyond words stays
 * cron.
 */
export function scheduleWords(text: string, tongue = tongueFor("en")): string {
  const rule = parsed(text);
  if (rule.kind === "elapsed") {
    const every =
      rule.everyMinutes % 60 === 0
        ? tongue.say("when.every-hours", { hours: rule.everyMinutes / 60 })
        : tongue.say("when.every-minutes", { minutes: rule.everyMinutes });
    return rule.anchor === 0 ? every : tongue.say("when.from", { every, time: timeWords(rule.anchor) });
  }
  if (rule.months.size < 12 || rule.eitherDay || rule.times.length > 6) return text.trim();
  const times = tongue.list(rule.times.map(timeWords));
  const week = ([1, 2, 3, 4, 5, 6, 0] as const).filter((day) => rule.weekDays.has(day));
  if (rule.monthDays.size < 31)
    return week.length < 7
      ? text.trim()
      : tongue.say("when.month-days", { days: tongue.list(nth(rule.monthDays, tongue)), times });
  if (rule.everyDays !== undefined)
    return week.length < 7 ? text.trim() : tongue.say("when.every-days", { days: rule.everyDays, times });
  if (week.length === 7) return tongue.say("when.every-day", { times });
  if (week.join() === "1,2,3,4,5") return tongue.say("when.weekdays", { times });
  if (week.join() === "6,0") return tongue.say("when.weekends", { times });
  const days = tongue.say("when.days", { days: tongue.list(week.map((day) => tongue.say(`when.day-${day}`))), times });
  return `${days.charAt(0).toUpperCase()}${days.slice(1)}`;
}

const nth = (days: ReadonlySet<number>, tongue: Tongue): readonly string[] =>
  [...days].sort((a, b) => a - b).map((day) => tongue.say("when.nth", { day }));

/** "Weekdays at 08:00 Europe/Zurich", or the text as typed where it can no longer be read. */
export function whenWords({ schedule }: Subscription, tongue = tongueFor("en")): string {
  try {
    return `${scheduleWords(schedule.when, tongue)} ${schedule.zone}`;
  } catch {
    return `${schedule.when} ${schedule.zone}`;
  }
}
