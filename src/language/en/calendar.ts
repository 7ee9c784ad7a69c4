// The English names of months and weekdays: the one list, for grammars, feeds, schedules and word lists alike.

export const monthNames = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
] as const;

/** Monday first, as in ISO 8601. */
export const weekdayNames = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

/** "jan" to "dec", as feeds and crontabs write them. */
export const monthShortNames: readonly string[] = monthNames.map((name) => name.slice(0, 3));

const months: ReadonlySet<string> = new Set(monthNames);

/** Whole names in small letters. */
export const isMonthName = (lower: string): boolean => months.has(lower);

/** All of them as words, for lists that name the capitalised words of English that are no names. */
export const calendarWords = [...weekdayNames, ...monthNames].join(" ");
