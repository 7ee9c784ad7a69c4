// Which instant a clock on the wall means in a zone: the first one where it comes twice, the end of the jump where it
// never comes.
import type { Instant } from "../news/article.ts";
import { Trouble } from "../trouble.ts";
import { worded } from "../words/worded.ts";

/** A stretch of time during which a zone keeps one offset. All in milliseconds. */
type Stretch = { readonly from: Instant; readonly to: Instant; readonly offset: number };

const hour = 3_600_000;
export const dayLength = 24 * hour;
/** No zone is further than this from UTC. */
const widest = 26 * hour;

/**
 * Known stretches of each zone. Temporal is asked once per stretch, the rest is arithmetic: a year of a thousand
 * subscriptions asks for a million wall times.
 */
const known = new Map<string, Stretch[]>();

function askTemporal(zone: string, at: Instant): Stretch {
  const there = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const next = there.getTimeZoneTransition("next")?.epochMilliseconds ?? Number.POSITIVE_INFINITY;
  // "previous" is exclusive, so a transition at this very instant is found from one nanosecond later.
  const previous = there.add({ nanoseconds: 1 }).getTimeZoneTransition("previous")?.epochMilliseconds;
  return { from: previous ?? Number.NEGATIVE_INFINITY, to: next, offset: there.offsetNanoseconds / 1e6 };
}

function stretchAt(zone: string, at: Instant): Stretch {
  const stretches = known.get(zone) ?? [];
  const found = stretches.find((stretch) => at >= stretch.from && at < stretch.to);
  if (found) return found;
  const fresh = askTemporal(zone, at);
  known.set(zone, [...stretches, fresh]);
  return fresh;
}

/** `local` is the wall clock's reading as if it were UTC. */
export function instantOf(local: number, zone: string): Instant {
  let stretch = stretchAt(zone, local - widest);
  for (;;) {
    const instant = local - stretch.offset;
    // Before this stretch and after the one before it: the clocks jumped over this reading.
    if (instant < stretch.from) return stretch.from;
    if (instant < stretch.to) return instant;
    stretch = stretchAt(zone, stretch.to);
  }
}

/** The wall clock's reading at an instant, as if it were UTC. */
export const localOf = (at: Instant, zone: string): number => at + stretchAt(zone, at).offset;

/** Days since 1970-01-01 of the local date at an instant. */
export const localDay = (at: Instant, zone: string): number => Math.floor(localOf(at, zone) / dayLength);

/** The first instant of a local date. */
export const startOfDay = (day: number, zone: string): Instant => instantOf(day * dayLength, zone);

/** False for a date that a zone left out, as Samoa did when it changed sides. */
export const dayExists = (day: number, zone: string): boolean => localDay(startOfDay(day, zone), zone) === day;

/** The zone as the system spells it. Throws Trouble `bad-input`. */
export function checkZone(zone: string): string {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone.trim().replace(/ /g, "_")).timeZoneId;
  } catch (cause) {
    throw new Trouble("bad-input", worded("phrase.no-zone", { typed: zone.slice(0, 60) }), {
      cause,
    });
  }
}

/** "07:30" as minutes of the day; undefined for anything else. */
export function minutesOf(time: string): number | undefined {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(time.trim()) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return Number(hours) * 60 + Number(minutes);
}

export const timeWords = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
