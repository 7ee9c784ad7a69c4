// In what forms feeds write a day: rows that read its year, month and date.

/** Month and date from 1. */
export type CalendarDay = { readonly year: number; readonly month: number; readonly date: number };

/** Which number stands first in "11/05/2024". */
export type DayOrder = "day-first" | "month-first";

export type DayForm = {
  readonly name: string;
  /** Over text whose clock and zone are gone and whose month, if it has a name, stands as "#11#". */
  readonly pattern: RegExp;
  readonly read: (parts: readonly number[], order: DayOrder | undefined) => CalendarDay | undefined;
  readonly yes: readonly (readonly [text: string, day: string])[];
  readonly no: readonly string[];
};

const inOrder = ([year = 0, month = 0, date = 0]: readonly number[]): CalendarDay => ({ year, month, date });

export const dayForms: readonly DayForm[] = [
  {
    name: "day, month by name, year",
    pattern: /(?<!\d)(\d{1,2})(?!\d)[^\d#]{0,10}#(\d+)#[^\d#]{0,10}(\d{4}|\d\d)(?!\d)/,
    read: ([date = 0, month = 0, year = 0]) => ({ year: inFull(year), month, date }),
    yes: [
      ["fri, 15 #11# 2024", "2024-11-15"],
      ["15 de #11# de 2024", "2024-11-15"],
      ["15-#11#-24", "2024-11-15"],
    ],
    no: ["15 #11#", "#11# 15, 2024", "31 #2# 2024"],
  },
  {
    name: "month by name, day, year",
    pattern: /#(\d+)#[^\d#]{0,4}(\d{1,2})(?!\d)[^\d#]{1,8}(\d{4})(?!\d)/,
    read: ([month = 0, date = 0, year = 0]) => ({ year, month, date }),
    yes: [["#11# 15th, 2024", "2024-11-15"]],
    no: ["#11# 2024", "#11# 15"],
  },
  {
    name: "year, month by name, day",
    pattern: /(?<!\d)(\d{4})[^\d#]{0,4}#(\d+)#[^\d#]{0,4}(\d{1,2})(?!\d)/,
    read: inOrder,
    yes: [["2024. #11# 15.", "2024-11-15"]],
    no: ["2024 #11#"],
  },
  {
    name: "ISO 8601's week and day of the week",
    pattern: /(?<!\d)(\d{4})-?w(\d\d)-?(\d)(?!\d)/,
    read: ([year = 0, week = 0, weekday = 0]) =>
      week < 1 || week > 53 || weekday < 1 || weekday > 7
        ? undefined
        : dayOf(mondayOfWeekOne(year) + ((week - 1) * 7 + weekday - 1) * dayLength),
    yes: [
      ["2024-w46-5", "2024-11-15"],
      ["2026-w01-1", "2025-12-29"],
    ],
    no: ["2024-w60-1", "2024-w10-9"],
  },
  {
    name: "ISO 8601's day of the year",
    pattern: /(?<!\d)(\d{4})-(\d{3})(?!\d)/,
    read: ([year = 0, ordinal = 0]) => (ordinal < 1 ? undefined : dayOf(Date.UTC(year, 0, ordinal))),
    yes: [["2024-060", "2024-02-29"]],
    no: ["2024-000"],
  },
  {
    name: "year, month, day",
    pattern: /(?<![\d-])(\d{4}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{1,2})(?!\d)/,
    read: inOrder,
    yes: [
      ["2024-11-15t", "2024-11-15"],
      ["2024. 11. 15.", "2024-11-15"],
    ],
    no: ["2024-13-01", "-0001-11-30", "2024-02-30"],
  },
  {
    name: "three numbers, the year last",
    pattern: /(?<![\d.])(\d{1,2}) ?([-/]) ?(\d{1,2}) ?\2 ?(\d{4}|\d\d)(?![\d.])/,
    read: ([one = 0, , other = 0, year = 0], order) => dayOrMonthFirst(one, other, year, order),
    yes: [
      ["11/15/2024", "2024-11-15"],
      ["15-11-2024", "2024-11-15"],
      ["05/05/24", "2024-05-05"],
    ],
    no: ["11/05/2024", "31/04/2024", "11/15-2024"],
  },
  {
    name: "three numbers with full stops: the day is first",
    pattern: /(?<![\d.])(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d\d)(?![\d.])/,
    read: ([date = 0, month = 0, year = 0]) => ({ year: inFull(year), month, date }),
    yes: [
      ["15.11.2024", "2024-11-15"],
      ["5. 11. 24", "2024-11-05"],
    ],
    no: ["version 2.11.15.4", "11.15.2024"],
  },
  {
    name: "year and month: its first day",
    pattern: /^\s*(\d{4})-(\d\d)\s*$/,
    read: ([year = 0, month = 0]) => ({ year, month, date: 1 }),
    yes: [["2024-11", "2024-11-01"]],
    no: ["2024", "11-2024"],
  },
];

export type DayFound = { readonly day: CalendarDay; readonly behind: string };

/** The day that this form reads, and what stands behind it; undefined where the calendar has no such day. */
export function dayBy(form: DayForm, text: string, order: DayOrder | undefined): DayFound | undefined {
  const parts = form.pattern.exec(text);
  const read = parts && form.read(parts.slice(1).map(Number), order);
  if (!parts || !read) return undefined;
  // Thailand counts its years from 543 before ours.
  const day = read.year > 2443 && read.year < 2643 ? { ...read, year: read.year - 543 } : read;
  const there = new Date(Date.UTC(day.year, day.month - 1, day.date));
  const exists = there.getUTCMonth() === day.month - 1 && there.getUTCDate() === day.date;
  return exists && day.year >= 1900 ? { day, behind: text.slice(parts.index + parts[0].length) } : undefined;
}

/** Undefined where both are possible and nothing says which: a wrong day is worse than none. */
function dayOrMonthFirst(one: number, other: number, year: number, order?: DayOrder): CalendarDay | undefined {
  const monthFirst = other > 12 || (one <= 12 && order === "month-first");
  if (one <= 12 && other <= 12 && one !== other && order === undefined) return undefined;
  return { year: inFull(year), month: monthFirst ? one : other, date: monthFirst ? other : one };
}

const dayLength = 86_400_000;
const inFull = (year: number): number => (year >= 100 ? year : year < 70 ? year + 2000 : year + 1900);
const dayOf = (at: number): CalendarDay => {
  const day = new Date(at);
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, date: day.getUTCDate() };
};

/** ISO 8601: the week that holds the fourth of January. */
function mondayOfWeekOne(year: number): number {
  const fourth = Date.UTC(year, 0, 4);
  return fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * dayLength;
}
