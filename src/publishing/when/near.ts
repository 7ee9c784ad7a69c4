// Whole phrases close to one that cannot be read, as they would be typed; the time that was said is put behind a
// last "at".
import type { DayRule, Nth } from "./shape.ts";

const names = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const ordinals = ["1st", "2nd", "3rd", "4th", "5th"];

/** "Every second Friday": of two weeks to some, of a month to others. */
export const weeksOrMonth = (n: number, day: number): readonly string[] => [
  `Every ${n} weeks on ${names[day]}s at`,
  ...nthOfMonth([{ n, of: day }]),
];

export const everySoManyWeeks = (every: DayRule["every"]): readonly string[] => [
  every ? `Every ${every.count} weeks on Mondays at` : `Mondays at`,
];

export const nthOfMonth = (nth: readonly Nth[]): readonly string[] =>
  nth
    .slice(0, 1)
    .map(
      ({ n, of }) => `On the ${n < 0 ? "last" : ordinals[n - 1]} ${of === "weekday" ? of : names[of]} of the month at`,
    );
