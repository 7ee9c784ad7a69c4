// The second reader of a typed schedule: what was understood has to account for every word, and for nothing else.
import { describe, expect, it } from "vitest";
import { accountsFor } from "../../../src/publishing/when/account/agrees.ts";
import { readWhen } from "../../../src/publishing/when/schedule.ts";
import { allOf, anyDay, type DayRule, type ParsedSchedule } from "../../../src/publishing/when/shape.ts";

const at = (hours: number, minutes = 0): number => hours * 60 + minutes;
const on = (week: readonly number[], ...times: readonly number[]): DayRule => ({
  ...anyDay,
  weekDays: new Set(week),
  times,
});
const daily = (...times: readonly number[]): DayRule => ({ ...anyDay, times });
const wall = (...rules: readonly [DayRule, ...DayRule[]]): ParsedSchedule => ({ kind: "wall", rules });
const weekdays = [1, 2, 3, 4, 5];

/** A phrase, what it says, and what another reader might have made of it. */
type Case = { readonly text: string; readonly right: ParsedSchedule; readonly wrong: readonly ParsedSchedule[] };
const rows: readonly (readonly [string, ParsedSchedule, ...ParsedSchedule[]])[] = [
  [
    "weekdays at 8",
    wall(on(weekdays, at(8))),
    wall(on(weekdays, at(20))),
    wall(daily(at(8))),
    wall(on([1, 2, 3, 4], at(8))),
    wall(on(weekdays, at(8), at(9))),
    wall({ ...on(weekdays, at(8)), every: { count: 2, unit: "weeks" } }),
  ],
  ["every evening at 6", wall(daily(at(18))), wall(daily(at(6)))],
  ["half past eight on Mondays", wall(on([1], at(8, 30))), wall(on([1], at(8))), wall(on([1], at(9, 30)))],
  ["ten to nine on Sundays", wall(on([0], at(8, 50))), wall(on([0], at(9, 10))), wall(on([0], at(9)))],
  [
    "Mondays at 8 and Fridays at 17",
    wall(on([1], at(8)), on([5], at(17))),
    wall(on([1, 5], at(8), at(17))),
    wall(on([1], at(17)), on([5], at(8))),
  ],
  ["every day except Sundays at 9", wall(on([1, 2, 3, 4, 5, 6], at(9))), wall(daily(at(9))), wall(on([0], at(9)))],
  [
    "every 3rd day at 8",
    wall({ ...daily(at(8)), every: { count: 3, unit: "days" } }),
    wall({ ...daily(at(8)), monthDays: new Set([3]) }),
    wall(daily(at(8))),
  ],
  [
    "the 1st and 15th at noon",
    wall({ ...daily(at(12)), monthDays: new Set([1, 15]) }),
    wall({ ...daily(at(12)), monthDays: new Set([1]) }),
    wall({ ...daily(0), monthDays: new Set([1, 15]) }),
  ],
  [
    "last Friday of the month at 4pm",
    wall({ ...daily(at(16)), nth: [{ n: -1, of: 5 }] }),
    wall(on([5], at(16))),
    wall({ ...daily(at(16)), nth: [{ n: 1, of: 5 }] }),
  ],
  [
    "every 2 hours",
    { kind: "elapsed", everyMinutes: 120, anchor: 0 },
    { kind: "elapsed", everyMinutes: 60, anchor: 0 },
    { kind: "elapsed", everyMinutes: 120, anchor: at(2) },
    wall(daily(at(2))),
  ],
  ["twice a day, at 8 and 18", wall(daily(at(8), at(18))), wall(daily(at(8)))],
  ["7 and 9pm", wall(daily(at(19), at(21))), wall(daily(at(7), at(21)))],
];

const phrases = rows.map(([text, right, ...wrong]): Case => ({ text, right, wrong }));

describe("what was understood", () => {
  it.each(phrases)("of $text is accounted for by that schedule and by no other", ({ text, right, wrong }) => {
    expect(accountsFor(text, right)).toBe(true);
    for (const other of wrong) expect(accountsFor(text, other)).toBe(false);
  });

  it.each([
    "every day at 8 perhaps",
    "8/9",
    "twice nightly",
    "ten past 8 and 9",
    "noon and 6",
    "Sundays at midnight",
    "weekday evenings at 6 and weekends at 10",
  ])("of %s is never sure", (text) => {
    const any: readonly ParsedSchedule[] = [
      wall(daily(at(8))),
      wall(daily(at(2))),
      wall(daily(at(8), at(9))),
      wall(daily(at(8, 10), at(9))),
      wall(daily(at(6), at(12))),
      wall(on([0], 0)),
      wall(on(weekdays, at(18)), on([0, 6], at(10))),
    ];
    for (const one of any) expect(accountsFor(text, one)).toBe(false);
  });
});

it("what is not sure is asked about, and what was understood is offered first", () => {
  const zone = "Europe/Berlin";
  expect(() => readWhen("Sundays at midnight", zone, 0)).toThrow(
    'Lede may not have understood all of that. Did you mean "Sundays at 00:00" or "Every day at 00:00"?',
  );
  expect(() => readWhen("9am Mondays in Tokyo and 5pm Fridays", zone, 0)).toThrow("Mondays at 09:00; Fridays at 17:00");
});

it("every schedule that is kept in our own words is accounted for", () => {
  for (const day of allOf(0, 6))
    for (const time of ["00:00", "06:30", "12:00", "23:45"]) {
      const name = ["Sundays", "Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays"][day];
      for (const own of [`${name} at ${time}`, `Every 2 weeks on ${name} at ${time}, from 2026-03-06`])
        expect(readWhen(own, "UTC", Date.UTC(2026, 2, 1)).when).toBe(own);
    }
});
