// What a date in a feed or a page means: ISO, RFC 822 and the broken forms between them, always as UTC milliseconds.
import { monthNamed } from "../language/calendar-names.ts";
import { type Instant, type PublicationDate, publishedOf } from "../news/article.ts";
import { type CalendarDay, type DayFound, type DayOrder, dayBy, dayForms } from "./date-forms.ts";
import { respelt } from "./date-spellings.ts";
import { zoneBehind } from "./date-zones.ts";

const day = 86_400_000;

export type DateHints = {
  /** BCP 47, as the feed says. */
  readonly language?: string | undefined;
  /** As the feed's other dates show it. */
  readonly order?: DayOrder | undefined;
};

/**
 * Undefined for what is no date, or may be two. A time without a zone is taken as UTC, so that the answer is the same
 * on every machine.
 */
export function readDate(text: string | undefined, hints: DateHints = {}): Instant | undefined {
  const trimmed = text?.trim();
  if (!trimmed || trimmed.length > 100) return undefined;
  const found = epochDate(trimmed) ?? writtenDate(respelt(trimmed), hints);
  return found !== undefined && found > 0 && found < 4_102_444_800_000 ? found : undefined;
}

/** The order that some of these prove ("15/11/2024"); undefined where none does, or they contradict one another. */
export function dayOrderIn(texts: readonly (string | undefined)[]): DayOrder | undefined {
  const orders = new Set<DayOrder>();
  for (const text of texts) {
    const [, one, other] = /^[^\d]{0,12}(\d{1,2})[/-](\d{1,2})[/-]\d/.exec(text ?? "") ?? [];
    if (Number(one) > 12) orders.add("day-first");
    else if (Number(other) > 12) orders.add("month-first");
  }
  const [only, ...more] = orders;
  return more.length > 0 ? undefined : only;
}

/** Seconds since 1970, or thousandths or millionths of them; as .NET writes them; from 2001 to 2033. */
function epochDate(text: string): Instant | undefined {
  const [, seconds, parts] = /^(?:@|\/Date\()?(1\d{9})(\d{3}|\d{6}|\.\d+)?(?:[+-]\d{4})?(?:\)\/)?$/.exec(text) ?? [];
  if (seconds === undefined) return undefined;
  return Number(seconds) * 1000 + (parts === undefined || parts.startsWith(".") ? 0 : Number(parts.slice(0, 3)));
}

const clockForm = /(?<!\d|\d[+-])(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?(?!\d)/;
const halfForm = /^ ?(?:([aπ]\.?[mμ]\b\.?|πμ)|([pμ]\.?[mμ]\b\.?|μμ))/;

function writtenDate(text: string, { language = "", order }: DateHints): Instant | undefined {
  const clock = clockForm.exec(text);
  if (clock === null) return dayOnlyDate(text, language, order ?? usualOrder(language, false));
  const behind = text.slice(clock.index + clock[0].length);
  const half = halfForm.exec(behind);
  const time = timeOf(clock, half === null ? undefined : half[1] === undefined ? "pm" : "am");
  const zone = zoneBehind(half === null ? behind : behind.slice(half[0].length));
  const rest = `${text.slice(0, clock.index)} ${zone.rest}`;
  const found = dayIn(rest, language, order ?? usualOrder(language, half !== null));
  return found === undefined || time === undefined ? undefined : zone.instantOf(midnightOf(found.day) + time);
}

/** A zone may stand behind a day alone, as XML Schema has it. */
function dayOnlyDate(text: string, language: string, order: DayOrder | undefined): Instant | undefined {
  const found = dayIn(text, language, order);
  return found && zoneBehind(found.behind).instantOf(midnightOf(found.day));
}

/** Only the United States and a few of their neighbours write the month first, and they write "9:05 PM". */
function usualOrder(language: string, halves: boolean): DayOrder | undefined {
  if (/^en[-_](?:us|ph|pr)\b/i.test(language)) return "month-first";
  if (/^(?!en$|en[-_]ca$|und$|mul$)[a-z]{2}/i.test(language)) return "day-first";
  return halves ? "month-first" : undefined;
}

/** Milliseconds of the day; undefined for what no clock shows. A leap second is the second before it. */
function timeOf(clock: RegExpExecArray, half: "am" | "pm" | undefined): number | undefined {
  const [hour, minute, second] = [Number(clock[1]), Number(clock[2]), Math.min(59, Number(clock[3] ?? 0))];
  if (hour > 24 || minute > 59) return undefined;
  const shift = half === "pm" && hour < 12 ? 12 : half === "am" && hour === 12 ? -12 : 0;
  return ((hour + shift) * 60 + minute) * 60_000 + second * 1000;
}

function dayIn(text: string, language: string, order: DayOrder | undefined): DayFound | undefined {
  const numbered = withMonth(text, language);
  for (const form of dayForms) {
    const found = dayBy(form, numbered, order);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The last word that names a month stands as its number: "mar. 3 déc." is a Tuesday of December. */
function withMonth(text: string, language: string): string {
  const words = [...text.matchAll(/[\p{L}\p{M}]+/gu)].reverse();
  for (const word of words) {
    const month = monthNamed(word[0], language);
    if (month !== undefined) return `${text.slice(0, word.index)}#${month}#${text.slice(word.index + word[0].length)}`;
  }
  return text;
}

const midnightOf = ({ year, month, date }: CalendarDay): number => Date.UTC(year, month - 1, date);

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
