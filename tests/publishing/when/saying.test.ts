// What Lede says of a schedule is read as that schedule again, whatever days and times it has.
import fc from "fast-check";
import { expect, test } from "vitest";
import { isDue } from "../../../src/publishing/when/due.ts";
import { parsePhrase } from "../../../src/publishing/when/phrase.ts";
import { wordsOf } from "../../../src/publishing/when/saying.ts";
import { nextSlots, readWhen, scheduleWords } from "../../../src/publishing/when/schedule.ts";
import { anyDay, type DayRule } from "../../../src/publishing/when/shape.ts";
import { tongueFor } from "../../../src/words/tongue.ts";

const english = tongueFor("en");
const times = fc
  .uniqueArray(fc.integer({ min: 0, max: 1439 }), { minLength: 1, maxLength: 12 })
  .map((some) => some.sort((a, b) => a - b));
const week = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 7 });
const month = fc.uniqueArray(fc.constantFrom(-1, ...Array.from({ length: 31 }, (_, n) => n + 1)), {
  minLength: 1,
  maxLength: 8,
});
const of = fc.constantFrom(0, 1, 2, 3, 4, 5, 6, "weekday" as const);
const nth = fc.uniqueArray(fc.record({ n: fc.constantFrom(1, 2, 3, 4, 5, -1), of }), {
  minLength: 1,
  maxLength: 3,
  selector: (one) => `${one.n} ${one.of}`,
});
const count = fc.integer({ min: 2, max: 30 });
const days: fc.Arbitrary<Partial<DayRule>> = fc.oneof(
  week.map((some) => ({ weekDays: new Set(some) })),
  month.map((some) => ({ monthDays: new Set(some) })),
  nth.map((some) => ({ nth: some })),
  fc.record({
    every: count.map((n) => ({ count: n, unit: "days" as const })),
    since: fc.integer({ min: 20_000, max: 22_000 }),
  }),
  fc.record({
    weekDays: week.filter((some) => some.length < 7).map((some) => new Set(some)),
    every: count.map((n) => ({ count: n, unit: "weeks" as const })),
  }),
);
const rule = fc.record({ times, days }).map(({ times, days }): DayRule => ({ ...anyDay, ...days, times }));

test("any schedule that can be said is read again as it was", () => {
  fc.assert(
    fc.property(rule, fc.option(rule, { nil: undefined }), (first, second) => {
      const rules = second ? ([first, second] as const) : ([first] as const);
      const words = wordsOf({ kind: "wall", rules }, english) ?? "nothing";
      const again = parsePhrase(words);
      if (again.kind !== "wall") throw new Error(words);
      for (let day = 20_000; day < 20_900; day += 1) {
        const due = (all: readonly DayRule[]) =>
          all.flatMap((one) => (isDue(one, day) ? one.times : [])).sort((a, b) => a - b);
        expect(due(again.rules), `${words} on day ${day}`).toEqual(due(rules));
      }
    }),
    { numRuns: 150 },
  );
});

const now = Date.parse("2026-11-26T12:00:00Z");

test("every other Friday begins with the next one, and a day that is named begins there", () => {
  expect(readWhen("every other Friday at 8", "Europe/Zurich", now).when).toBe(
    "Every 2 weeks on Fridays at 08:00, from 2026-11-27",
  );
  expect(readWhen("every other Friday at 8 from 2026-12-04", "Europe/Zurich", now).when).toBe(
    "Every 2 weeks on Fridays at 08:00, from 2026-12-04",
  );
  expect(readWhen("every 3 days at 13:00", "UTC", now).when).toBe("Every 3 days at 13:00, from 2026-11-26");
});

test.each([
  ["8am Europe/London", "Europe/London", "Every day at 08:00"],
  ["weekdays at 9 New York time", "America/New_York", "Weekdays at 09:00"],
  ["8am in Tokyo every day", "Asia/Tokyo", "Every day at 08:00"],
  ["Mondays at 7, Mumbai time", "Asia/Kolkata", "Mondays at 07:00"],
  ["mondays 8 utc-3", "-03:00", "Mondays at 08:00"],
  ["8am UTC+5:30", "+05:30", "Every day at 08:00"],
  ["08:00Z", "UTC", "Every day at 08:00"],
  ["weekdays at 9am ET", "America/New_York", "Weekdays at 09:00"],
])("%s is in %s", (typed, zone, when) => expect(readWhen(typed, "Europe/Zurich", now)).toEqual({ when, zone }));

test.each([
  ["8am IST", 'Did you mean "8am Asia/Kolkata" or "8am Europe/Dublin"?'],
  ["8am Europe/Atlantis", '"Europe/Atlantis" is not a time zone.'],
  ["8am UTC+19", '"UTC+19" is not a time zone.'],
  ["8am Narnia time", '"Narnia" is not a time Lede knows.'],
])("%s is refused: %s", (typed, words) => expect(() => readWhen(typed, "UTC", now)).toThrow(words));

test.each([
  ["de", "first and last Monday of the month at 9", "Am 1. Montag und letzten Montag des Monats um 09:00"],
  ["fr", "last working day of the month at 17", "Le dernier jour ouvré du mois à 17:00"],
  ["es", "1st Monday of the month at 9", "El 1.º lunes de cada mes a las 09:00"],
  ["pt", "last Saturday of the month at 9", "último sábado de cada mês às 09:00"],
  ["ja", "1st Monday of the month at 9", "毎月 第 1 月曜日 09:00"],
  ["de", "Mondays at 8 and Fridays at 17", "Montags um 08:00; Freitags um 17:00"],
])("in %s, %s is %s", (language, typed, words) =>
  expect(scheduleWords(typed, tongueFor(language)).toLowerCase()).toBe(words.toLowerCase()),
);

/** As they stand in places that were set up before schedules could say more. */
test.each([
  ["Every 3 days at 07:00", "2026-11-27T07:00 2026-11-30T07:00"],
  ["Every 4 hours from 01:30", "2026-11-26T13:30 2026-11-26T17:30"],
  ["On the 1st and 15th of the month at 09:00", "2026-12-01T09:00 2026-12-15T09:00"],
  ["Mondays, Fridays, Saturdays and Sundays at 10:00", "2026-11-27T10:00 2026-11-28T10:00"],
  ["0 8 13 * 5", "2026-11-27T08:00 2026-12-04T08:00"],
  ["*/5 * * * *", "2026-11-26T12:05 2026-11-26T12:10"],
])("%s, kept from before, is due as it was", (when, slots) =>
  expect(
    nextSlots({ when, zone: "UTC" }, now, 2)
      .map((slot) => new Date(slot).toISOString().slice(0, 16))
      .join(" "),
  ).toBe(slots),
);
