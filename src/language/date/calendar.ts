// A date as far as a text gives it, and when two of them may be the same day.

export type CalendarDate = {
  readonly year?: number;
  /** 1 to 12 */
  readonly month?: number;
  /** 1 to 31 */
  readonly day?: number;
  /** The last day of "3-5 May", or the last year of "2014-15". */
  readonly last?: number;
  /** "the 1980s" */
  readonly decade?: boolean;
};

const two = (value: number): string => String(value).padStart(2, "0");

/** "@2015-12-15", "@-12-15" without a year, "@2015-12" without a day, "@1980s". */
export function dateKey({ year, month, day, last, decade }: CalendarDate): string {
  if (decade) return `@${year}s`;
  const parts = [year ?? "", ...(month === undefined ? [] : [two(month)]), ...(day === undefined ? [] : [two(day)])];
  return `@${parts.join("-")}${last === undefined ? "" : `..${last}`}`;
}

/**
 * "Dec. 15" may be "15 December 2015": what both give is the same, and one of them gives no more than the other
 * lacks.
 */
export function sameDate(one: CalendarDate, other: CalendarDate): boolean {
  const agree = (a: number | undefined, b: number | undefined): boolean =>
    a === undefined || b === undefined || a === b;
  return (
    agree(one.year, other.year) &&
    one.month === other.month &&
    one.day === other.day &&
    one.last === other.last &&
    one.decade === other.decade
  );
}
