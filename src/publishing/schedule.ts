// When a subscription is due: what was typed becomes slots, by the wall clock of its zone or by elapsed time.
import type { Instant } from "../news/article.ts";
import type { Schedule, Subscription } from "../news/subscription.ts";
import { Trouble } from "../trouble.ts";
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
  if (trimmed.length > 200) throw new Trouble("bad-input", 'That is too long for a schedule. Say "weekdays at 08:00".');
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
    if (empty++ > horizonDays)
      throw new Trouble("bad-input", 'That date never comes. Say it like "weekdays at 08:00".');
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

const dayWords = ["Sundays", "Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays"];

/** The same schedule in our own words ("Weekdays at 08:00"), which parse to it again. Cron beyond words stays cron. */
export function scheduleWords(text: string): string {
  const rule = parsed(text);
  if (rule.kind === "elapsed") {
    const every =
      rule.everyMinutes === 60
        ? "Every hour"
        : rule.everyMinutes % 60 === 0
          ? `Every ${rule.everyMinutes / 60} hours`
          : `Every ${rule.everyMinutes} minutes`;
    return rule.anchor === 0 ? every : `${every} from ${timeWords(rule.anchor)}`;
  }
  if (rule.months.size < 12 || rule.eitherDay || rule.times.length > 6) return text.trim();
  const at = joined(rule.times.map(timeWords));
  const week = [1, 2, 3, 4, 5, 6, 0].filter((day) => rule.weekDays.has(day));
  if (rule.monthDays.size < 31)
    return week.length < 7
      ? text.trim()
      : `On the ${joined([...rule.monthDays].sort((a, b) => a - b).map(ordinal))} of the month at ${at}`;
  if (rule.everyDays !== undefined) return week.length < 7 ? text.trim() : `Every ${rule.everyDays} days at ${at}`;
  const days =
    week.length === 7
      ? "Every day"
      : week.join() === "1,2,3,4,5"
        ? "Weekdays"
        : week.join() === "6,0"
          ? "Weekends"
          : joined(week.map((day) => dayWords[day] ?? ""));
  return `${days} at ${at}`;
}

const joined = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

const ordinal = (day: number): string => {
  const ending = day >= 11 && day <= 13 ? "th" : (["th", "st", "nd", "rd"][day % 10] ?? "th");
  return `${day}${ending}`;
};

/** "Weekdays at 08:00 Europe/Zurich", or the text as typed where it can no longer be read. */
export function whenWords({ schedule }: Subscription): string {
  try {
    return `${scheduleWords(schedule.when)} ${schedule.zone}`;
  } catch {
    return `${schedule.when} ${schedule.zone}`;
  }
}
