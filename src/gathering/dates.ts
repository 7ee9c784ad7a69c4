// What a date in a feed or a page means: ISO, RFC 822 and the broken forms between them, always as UTC milliseconds.
import { monthShortNames } from "../language/en/calendar.ts";
import { type Instant, type PublicationDate, publishedOf } from "../news/article.ts";

const day = 86_400_000;
/** RFC 822's zones and the ones feeds use beside them, in minutes. */
const zones: Readonly<Record<string, number>> = {
  utc: 0,
  ut: 0,
  gmt: 0,
  z: 0,
  wet: 0,
  bst: 60,
  cet: 60,
  west: 60,
  cest: 120,
  eet: 120,
  sast: 120,
  eest: 180,
  msk: 180,
  ist: 330,
  jst: 540,
  kst: 540,
  aest: 600,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  akst: -540,
  hst: -600,
};

/**
 * Undefined for what is no date. A time without a zone is taken as UTC, so that the answer is the same on every
 * machine.
 */
export function readDate(text: string | undefined): Instant | undefined {
  const trimmed = text?.trim();
  if (!trimmed || trimmed.length > 100) return undefined;
  const found = isoDate(trimmed) ?? mailDate(trimmed);
  return found !== undefined && found > 0 && found < 4_102_444_800_000 ? found : undefined;
}

/** "T14:05:09.123+02:00", and its shorter forms. */
const isoClock = /(?:[T\s]+(\d{1,2}):?(\d{2})?(?::?(\d{2})(?:[.,]\d+)?)?\s*(\S+)?)?/.source;
const isoForm = new RegExp(`^(\\d{4})[-/.]?(\\d{2})(?:[-/.]?(\\d{2})${isoClock})?`, "i");

function isoDate(text: string): Instant | undefined {
  const parts = isoForm.exec(text);
  if (parts === null) return undefined;
  const [, year, month, date, hour, minute, second, zone] = parts;
  return instant(Number(year), Number(month), Number(date ?? 1), hour, minute, second, zone);
}

/** ", 14:05:09 CET" */
const mailClock = /(?:,?\s+(?:at\s+)?(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(\S+)?)?/.source;
/** "2nd March 2026" */
const dayFirst = /(?:^|[\s,])(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3})[a-z]*\.?,?[\s-]+/.source;
const dayFirstForm = new RegExp(`${dayFirst}(\\d{4}|\\d{2})${mailClock}`, "i");
/** "March 2, 14:05:09 CET 2026" */
const monthFirst = /([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+/.source;
const clockThenYear = /(?:(\d{1,2}):(\d{2})(?::(\d{2}))?\s+)?([a-z]{2,5}\s+)?(\d{4})/.source;
const monthFirstForm = new RegExp(`${monthFirst}${clockThenYear}${mailClock}`, "i");

function mailDate(text: string): Instant | undefined {
  const parts = dayFirstForm.exec(text);
  if (parts !== null) {
    const [, date, month, year, hour, minute, second, zone] = parts;
    return instant(
      century(Number(year)),
      monthShortNames.indexOf(month?.toLowerCase() ?? "") + 1,
      Number(date),
      hour,
      minute,
      second,
      zone,
    );
  }
  const turned = monthFirstForm.exec(text);
  if (turned === null) return undefined;
  const [, month, date, hour, minute, second, zone, year, lateHour, lateMinute, lateSecond, lateZone] = turned;
  return instant(
    Number(year),
    monthShortNames.indexOf(month?.toLowerCase() ?? "") + 1,
    Number(date),
    hour ?? lateHour,
    minute ?? lateMinute,
    second ?? lateSecond,
    (zone ?? lateZone)?.trim(),
  );
}

const century = (year: number): number => (year >= 100 ? year : year < 70 ? year + 2000 : year + 1900);

function instant(
  year: number,
  month: number,
  date: number,
  hour = "0",
  minute = "0",
  second = "0",
  zone = "",
): Instant | undefined {
  const afternoon = /^pm$/i.test(zone) && Number(hour) < 12 ? 12 : 0;
  if (month < 1 || month > 12 || date < 1 || date > 31 || Number(hour) > 24 || Number(minute) > 59) return undefined;
  const local = Date.UTC(year, month - 1, date, Number(hour) + afternoon, Number(minute), Math.min(59, Number(second)));
  const offset = minutesOf(zone);
  return local - offset * 60_000;
}

function minutesOf(zone: string): number {
  const signed = /^(?:gmt|utc)?([+-])(\d{1,2}):?(\d{2})?/i.exec(zone);
  if (signed === null) return zones[zone.toLowerCase().replace(/[^a-z]/g, "")] ?? 0;
  const minutes = Number(signed[2]) * 60 + Number(signed[3] ?? 0);
  return minutes > 16 * 60 ? 0 : signed[1] === "-" ? -minutes : minutes;
}

/**
 * When an article came out, as it is kept. Exact midnight is what programs write that know the day alone; it is `now`
 * that no article comes after.
 */
export function publicationDate(at: Instant | undefined, now: Instant): PublicationDate {
  const publishedAt = plausibleDate(at, now);
  return publishedOf({ ...(publishedAt === undefined ? {} : { publishedAt }), ...dayOnly(at) });
}

/** For a page or a row, whose time nobody sorts by. */
export const dayOnly = (at: Instant | undefined): Pick<PublicationDate, "dayOnly"> =>
  at !== undefined && at % day === 0 ? { dayOnly: true } : {};

/**
 * A publication time one can sort by. The future becomes now. Exact midnight is a day without a time: noon of that day,
 * or now when noon has not come, so that it neither leads nor trails the whole day.
 */
export function plausibleDate(published: Instant | undefined, now: Instant): Instant | undefined {
  if (published === undefined) return undefined;
  const timed = published % day === 0 ? published + day / 2 : published;
  return Math.min(timed, now);
}
