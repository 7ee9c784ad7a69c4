// What a schedule is once it is read: readings of the wall clock on days that fit, or elapsed time.

/** So many times at readings of the wall clock, on days that fit. */
export type WallSchedule = {
  readonly kind: "wall";
  /** Minutes of the day, ascending, at least one. */
  readonly times: readonly number[];
  /** 0 is Sunday. */
  readonly weekDays: ReadonlySet<number>;
  readonly monthDays: ReadonlySet<number>;
  readonly months: ReadonlySet<number>;
  /** As in cron: when days of the month and of the week are both given, either will do. */
  readonly eitherDay: boolean;
  /** Every so many days, counted from 1970-01-01. */
  readonly everyDays?: number;
};

/** Every so many minutes of elapsed time, whatever the clocks do, counted from `anchor` on 2000-01-01 in the zone. */
export type ElapsedSchedule = { readonly kind: "elapsed"; readonly everyMinutes: number; readonly anchor: number };

export type ParsedSchedule = WallSchedule | ElapsedSchedule;
