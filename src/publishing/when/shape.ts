// What a schedule is once it is read: readings of the wall clock on days that fit, or elapsed time.

/** "The first Monday" of a month is `{ n: 1, of: 1 }`; -1 is the last; "weekday" is Monday to Friday. */
export type Nth = { readonly n: number; readonly of: number | "weekday" };

/** Times at readings of the wall clock, on days that fit everything said here. */
export type DayRule = {
  /** Minutes of the day, ascending, at least one. */
  readonly times: readonly number[];
  /** 0 is Sunday. */
  readonly weekDays: ReadonlySet<number>;
  /** 1 to 31, and -1 for the last day of a month. */
  readonly monthDays: ReadonlySet<number>;
  readonly months: ReadonlySet<number>;
  /** As in cron: when days of the month and of the week are both given, either will do. */
  readonly eitherDay: boolean;
  readonly nth?: readonly Nth[];
  /** Every so many days or weeks, counted from `since`, else from 1970-01-01 and its Monday. */
  readonly every?: { readonly count: number; readonly unit: "days" | "weeks" };
  /** The first day that counts, in days since 1970-01-01. */
  readonly since?: number;
};

/** "Mondays at 8; Fridays at 17" are two rules. */
export type WallSchedule = { readonly kind: "wall"; readonly rules: readonly [DayRule, ...DayRule[]] };

/** Every so many minutes of elapsed time, whatever the clocks do, counted from `anchor` on 2000-01-01 in the zone. */
export type ElapsedSchedule = { readonly kind: "elapsed"; readonly everyMinutes: number; readonly anchor: number };

export type ParsedSchedule = WallSchedule | ElapsedSchedule;

export const allOf = (from: number, to: number): ReadonlySet<number> =>
  new Set(Array.from({ length: to - from + 1 }, (_, n) => from + n));

/** Every day of the year, at no time yet. */
export const anyDay: Omit<DayRule, "times"> = {
  weekDays: allOf(0, 6),
  monthDays: allOf(1, 31),
  months: allOf(1, 12),
  eitherDay: false,
};
