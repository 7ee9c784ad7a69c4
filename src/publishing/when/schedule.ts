// When a subscription is due: what was typed becomes slots, by the wall clock of its zone or by elapsed time.
import type { Instant } from "../../news/article.ts";
import type { Schedule, Subscription } from "../../news/subscription.ts";
import { Trouble } from "../../trouble.ts";
import { type Tongue, tongueFor } from "../../words/tongue.ts";
import { worded } from "../../words/worded.ts";
import { checkZone, dayExists, dayLength, instantOf, localDay, timeWords } from "../walltime.ts";
import { accountsFor } from "./account/agrees.ts";
import { parseCron } from "./cron.ts";
import { isDue } from "./due.ts";
import { parsePhrase } from "./phrase.ts";
import { wordsOf } from "./saying.ts";
import type { DayRule, ParsedSchedule, WallSchedule } from "./shape.ts";
import { zoneIn } from "./zones.ts";

const minute = 60_000;
/** The longest a due day can be away: 29 February, across a century that leaves it out. */
const horizonDays = 366 * 9;
const anchorDay = Date.UTC(2000, 0, 1);
const longestTyped = 200;

type Read = {
  readonly rule: ParsedSchedule;
  /** The zone that was named in the phrase. */
  readonly zone?: string;
  /** What was typed, without the zone. */
  readonly typed: string;
  readonly isCron: boolean;
};

function read(text: string): Read {
  const trimmed = text.trim();
  if (trimmed.length > longestTyped) throw new Trouble("bad-input", worded("phrase.too-long"));
  const cron = parseCron(trimmed.toLowerCase());
  if (cron) return { rule: cron, typed: trimmed, isCron: true };
  const { zone, rest } = zoneIn(trimmed);
  const bare = parseCron(rest.toLowerCase());
  const rule = bare ?? parsePhrase(rest);
  return { rule, ...(zone !== undefined && { zone }), typed: rest, isCron: bare !== undefined };
}

const readBefore = new Map<string, Read>();

function known(when: string): Read {
  const found = readBefore.get(when) ?? read(when);
  if (readBefore.size > 5_000) readBefore.clear();
  readBefore.set(when, found);
  return found;
}

/** No place is posted to more often, whatever form says so. */
const leastApart = 15 * minute;
/** Slots enough to meet every gap between the times of some days. */
const slotsLooked = 120;

export type TypedWhen = {
  /** In our own words, which are read again as the same schedule; as typed where it is beyond them. */
  readonly when: string;
  /** The zone that was named in the phrase, as the system spells it. */
  readonly zone?: string;
};

/**
 * A phrase or five-field cron that somebody sets now. "Every other Friday" starts with the next one and is kept with
 * its first day. Throws Trouble `bad-input` with two phrases close to it, also for one due more often than every 15
 * minutes.
 */
export function readWhen(text: string, placeZone: string, now: Instant): TypedWhen {
  const { rule, zone, typed, isCron } = read(text);
  refuseTwoWays(rule);
  if (!isCron) refuseUnaccounted(text, rule, typed, zone);
  const anchored = since(rule, zone ?? placeZone, now);
  const own = wordsOf(anchored, tongueFor("en"));
  const schedule = { when: own ?? typed, zone: zone ?? placeZone };
  const slots = nextSlots(schedule, now, slotsLooked);
  if (slots.some((slot, index) => index > 0 && slot - (slots[index - 1] ?? 0) < leastApart))
    throw new Trouble("bad-input", [
      worded("phrase.interval-bounds"),
      worded("phrase.suggest", { one: "Every 15 minutes", two: "Every hour" }),
    ]);
  return { when: schedule.when, ...(zone !== undefined && { zone }) };
}

/**
 * "Mondays and the 1st": either of them to some, only both to others. "Every day at 8, weekends at 10": as well, or
 * instead? What stands from before is kept.
 */
function refuseTwoWays(rule: ParsedSchedule): void {
  // "Every 5 hours from 8" is at eight on one day in five.
  if (rule.kind === "elapsed" && (rule.anchor === 0 || (24 * 60) % rule.everyMinutes === 0)) return;
  if (rule.kind === "elapsed")
    throw new Trouble("bad-input", [
      worded("phrase.not-hours"),
      worded("phrase.suggest", { one: "Every 4 hours from 08:00", two: `Every ${rule.everyMinutes} minutes` }),
    ]);
  const { rules } = rule;
  const narrowed = ({ weekDays, monthDays, nth }: DayRule) =>
    [weekDays.size < 7, monthDays.size < 31, nth !== undefined].filter(Boolean).length;
  const twice = rules.some((one, index) => rules.slice(index + 1).some((other) => sharesDays(one, other)));
  if (!twice && !rules.some((one) => !one.eitherDay && narrowed(one) > 1)) return;
  const offers = { one: "Mondays at 08:00; Tuesdays at 09:00", two: "0 8 1 * 1" };
  throw new Trouble("bad-input", [worded("phrase.which-days"), worded("phrase.suggest", offers)]);
}

/** Another time than the one meant is worse than a question: two readers have to agree on what is set now. */
function refuseUnaccounted(text: string, rule: ParsedSchedule, typed: string, zone: string | undefined): void {
  // "9am Mondays in Tokyo and 5pm Fridays": where are the Fridays?
  const groups = rule.kind === "wall" ? rule.rules.length : 1;
  const isAside =
    zone === undefined || groups === 1 || text.trim().startsWith(typed.trim()) || text.trim().endsWith(typed.trim());
  if (isAside && accountsFor(typed, rule)) return;
  const own = wordsOf(rule, tongueFor("en")) ?? typed;
  const one = zone === undefined ? own : `${own} ${zone}`;
  const at = timeWords(rule.kind === "wall" ? (rule.rules[0].times[0] ?? 0) : rule.anchor);
  const two = [`Every day at ${at}`, `Weekdays at ${at}`].find((other) => other !== own) ?? own;
  throw new Trouble("bad-input", [worded("phrase.unsure"), worded("phrase.suggest", { one, two })]);
}

const sharesDays = (one: DayRule, other: DayRule): boolean =>
  one.nth === undefined && other.nth === undefined && !one.weekDays.isDisjointFrom(other.weekDays);

/** "Every other Friday" says no first Friday: it is the next one. */
function since(rule: ParsedSchedule, zone: string, now: Instant): ParsedSchedule {
  if (rule.kind === "elapsed") return rule;
  const [first, ...more] = rule.rules.map((one) => {
    if (!one.every || one.since !== undefined) return one;
    const [next] = slotsOf({ kind: "wall", rules: [withoutEvery(one)] }, checkedZone(zone), now, 1);
    return next === undefined ? one : { ...one, since: localDay(next, zone) };
  });
  return first ? { kind: "wall", rules: [first, ...more] } : rule;
}

const withoutEvery = ({ every: _, ...rule }: WallSchedule["rules"][0]): WallSchedule["rules"][0] => rule;

/**
 * The next `count` slots after `from` (exclusive), strictly ascending. A time the clocks jump over is due at the first
 * instant after the jump; a time that comes twice is due at its first. Throws Trouble `bad-input` for an unknown zone,
 * a phrase that cannot be read, or a date that never comes.
 */
export function nextSlots(schedule: Schedule, from: Instant, count: number): Instant[] {
  const { rule, zone: named } = known(schedule.when);
  const zone = checkedZone(named ?? schedule.zone);
  if (rule.kind === "wall") return slotsOf(rule, zone, from, count);
  const anchor = instantOf(anchorDay + rule.anchor * minute, zone);
  const step = rule.everyMinutes * minute;
  const first = anchor + (Math.floor((from - anchor) / step) + 1) * step;
  return Array.from({ length: count }, (_, index) => first + index * step);
}

function slotsOf({ rules }: WallSchedule, zone: string, from: Instant, count: number): Instant[] {
  const slots: Instant[] = [];
  let last = from;
  let day = localDay(from, zone) - 1;
  let empty = 0;
  while (slots.length < count) {
    const due = dayExists(day, zone) ? rules.flatMap((rule) => (isDue(rule, day) ? rule.times : [])) : [];
    if (rules.length > 1) due.sort((one, other) => one - other);
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

/**
 * The same schedule in our own words ("Weekdays at 08:00"); in English they are read as it again. What is beyond words,
 * such as much of cron, stays as typed. Throws Trouble `bad-input` where it cannot be read.
 */
export function scheduleWords(text: string, tongue = tongueFor("en")): string {
  const { rule, typed } = known(text);
  return wordsOf(rule, tongue) ?? typed;
}

/** Cron with a day of the month and a day of the week is due on either: said, because many mean both. */
export function eitherDay(text: string): boolean {
  const { rule } = known(text);
  return rule.kind === "wall" && rule.rules.some((one) => one.eitherDay);
}

/** "Weekdays at 08:00 Europe/Zurich", or the text as typed where it can no longer be read; a followed story's name. */
export function whenWords({ schedule, story }: Subscription, tongue: Tongue = tongueFor("en")): string {
  if (story) return tongue.say("story-followed.name", { headline: story.headline });
  try {
    return `${scheduleWords(schedule.when, tongue)} ${schedule.zone}`;
  } catch {
    return `${schedule.when} ${schedule.zone}`;
  }
}
