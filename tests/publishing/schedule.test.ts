import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextSlots, readWhen, scheduleWords } from "../../src/publishing/when/schedule.ts";
import { Trouble } from "../../src/trouble.ts";

/** Friday 27 March 2026, 00:00 UTC; Zurich changes its clocks on Sunday. */
const from = Date.parse("2026-03-27T00:00:00Z");
const slots = (when: string, count = 3, zone = "Europe/Zurich", after = from) =>
  nextSlots({ when, zone }, after, count).map((slot) => new Date(slot).toISOString().slice(0, 16));

describe("what people type", () => {
  test.each([
    ["weekdays at 08:00", "Weekdays at 08:00"],
    ["every weekday at 8", "Weekdays at 08:00"],
    ["Mon-Fri 8am", "Weekdays at 08:00"],
    ["monday through friday, 8 o'clock", "Weekdays at 08:00"],
    ["0 8 * * 1-5", "Weekdays at 08:00"],
    ["0 8 * * MON-FRI", "Weekdays at 08:00"],
    ["every day except weekends at 08:00", "Weekdays at 08:00"],
    ["workdays at 8", "Weekdays at 08:00"],
    ["daily", "Every day at 08:00"],
    ["every morning", "Every day at 08:00"],
    ["8", "Every day at 08:00"],
    ["0800", "Every day at 08:00"],
    ["at 8 a.m.", "Every day at 08:00"],
    ["each day at eight", "Every day at 08:00"],
    ["send me news every day at 8:00 please", "Every day at 08:00"],
    ["every day 7:30 and 18:00", "Every day at 07:30 and 18:00"],
    ["7.30, 18h", "Every day at 07:30 and 18:00"],
    ["half past seven and 6pm", "Every day at 07:30 and 18:00"],
    ["30 7,18 * * *", "Every day at 07:30 and 18:30"],
    ["7 and 9 pm", "Every day at 19:00 and 21:00"],
    ["8 in the morning and 6 in the evening", "Every day at 08:00 and 18:00"],
    ["twice a day", "Every day at 08:00 and 18:00"],
    ["every evening", "Every day at 18:00"],
    ["daily at noon", "Every day at 12:00"],
    ["12am", "Every day at 00:00"],
    ["12pm", "Every day at 12:00"],
    ["midnight", "Every day at 00:00"],
    ["@daily", "Every day at 00:00"],
    ["mondays 9am", "Mondays at 09:00"],
    ["every Monday at 9", "Mondays at 09:00"],
    ["on mon 9:00", "Mondays at 09:00"],
    ["0 9 * * 1", "Mondays at 09:00"],
    ["tue, thu & sat 9:15", "Tuesdays, Thursdays and Saturdays at 09:15"],
    ["weekends at 10", "Weekends at 10:00"],
    ["Sat and Sun 10am", "Weekends at 10:00"],
    ["fri-mon 10:00", "Mondays, Fridays, Saturdays and Sundays at 10:00"],
    ["every day but not on sunday at 7", "Mondays, Tuesdays, Wednesdays, Thursdays, Fridays and Saturdays at 07:00"],
    ["every 6 hours", "Every 6 hours"],
    ["every six hours", "Every 6 hours"],
    ["every 6h", "Every 6 hours"],
    ["every 6 hrs from 9:00", "Every 6 hours from 09:00"],
    ["hourly", "Every hour"],
    ["every half hour", "Every 30 minutes"],
    ["every 90 minutes", "Every 90 minutes"],
    ["every other day at 8", "Every 2 days at 08:00"],
    ["on the 1st and 15th at 9am", "On the 1st and 15th of the month at 09:00"],
    ["monthly on the 3rd", "On the 3rd of the month at 08:00"],
    ["0 9 1,15 * 1", "0 9 1,15 * 1"],
    ["*/30 9-17 * * 1-5", "*/30 9-17 * * 1-5"],
  ])("%s means %s, which reads back as the same", (typed, words) => {
    expect(scheduleWords(typed)).toBe(words);
    expect(slots(words, 8)).toEqual(slots(typed, 8));
  });

  test.each([
    ["only some months", "0 8 * 3 *"],
    ["a day of the month or of the week", "0 8 13 * 5"],
    ["thirteen times a day", "0 6-18 * * *"],
  ])("%s is more than our words can say, and stays cron", (_, cron) => expect(scheduleWords(cron)).toBe(cron));

  test.each([
    ["", "says no time"],
    ["banana", '"banana" is not a time'],
    ["weekdays at 25:00", '"25:00" is not a time of day'],
    ["weekdays at 24:00", '"24:00" is not a time of day'],
    ["13pm", "is not a time of day"],
    ["8:75", "is not a time of day"],
    ["every 5 minutes", "15 minutes at least"],
    ["every 0 hours", "15 minutes at least"],
    ["every banana hours", "not a time"],
    ["first monday", "On the 1st Monday of the month"],
    ["every two weeks", "which day of the week"],
    ["weekly", "which day of the week"],
    ["monthly at 9", "which day of the month"],
    ["on the 32nd", "No month has a day 32"],
    ["every day except every day at 8", "which days to leave out"],
    ["0 8 * *", "five fields"],
    ["*/5 * * * *", "15 minutes at least"],
    ["every day at 8:00 and 8:10", "15 minutes at least"],
    ["every day at 23:55 and 0:00", "15 minutes at least"],
    ["0 0 8 * * *", "five, without seconds"],
    ["60 8 * * *", '"60" is not a minute'],
    ["0 24 * * *", '"24" is not a hour'],
    ["0 8 0 * *", "not a day of the month"],
    ["0 8 * 13 *", "not a month"],
    ["0 8 * * 8", "not a day of the week"],
    ["0 8 30 2 *", "No month has such a day"],
    ["@fortnightly", "not a shortcut"],
    ["x".repeat(300), "too long"],
  ])("%s is refused with what to say instead", (typed, hint) => {
    const refuse = () => readWhen(typed, "UTC", from);
    expect(refuse).toThrow(Trouble);
    expect(refuse).toThrow(new RegExp(hint));
    expect(refuse).toThrow(/weekdays at 08:00|00:00 to 23:59|Did you mean ".+" or ".+"\?/i);
  });

  test("nothing anybody types makes it throw anything but a Trouble, or hang", () => {
    const words = [
      "every",
      "day",
      "week",
      "at",
      "8",
      "8:00",
      "mon",
      "-",
      "and",
      "except",
      "noon",
      "*/5",
      "*",
      "1-5",
      "hours",
      "L",
      "1st",
      ",",
    ];
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((some) => some.join(" ")),
        ),
        (typed) => {
          try {
            expect(nextSlots({ when: typed, zone: "Europe/Zurich" }, from, 3)).toHaveLength(3);
          } catch (thrown) {
            expect(thrown).toBeInstanceOf(Trouble);
            expect((thrown as Trouble).kind).toBe("bad-input");
          }
        },
      ),
      { numRuns: 1500 },
    );
  });
});

describe("slots", () => {
  test("the time zone decides, over a change of the clocks", () => {
    expect(slots("weekdays at 08:00")).toEqual(["2026-03-27T07:00", "2026-03-30T06:00", "2026-03-31T06:00"]);
    expect(slots("weekdays at 08:00", 1, "America/New_York")).toEqual(["2026-03-27T12:00"]);
  });

  test("from is exclusive", () => {
    expect(slots("daily at 1:00", 1, "Europe/Zurich", from)).toEqual(["2026-03-28T00:00"]);
    expect(slots("daily at 1:00", 1, "Europe/Zurich", from - 1)).toEqual(["2026-03-27T00:00"]);
  });

  test("a time the clocks jump over comes at the first instant after the jump, and not twice", () => {
    const saturday = Date.parse("2026-03-28T12:00:00Z");
    expect(slots("daily at 2:30", 2, "Europe/Zurich", saturday)).toEqual(["2026-03-29T01:00", "2026-03-30T00:30"]);
    expect(slots("daily at 2:30 and 3:00", 3, "Europe/Zurich", saturday)).toEqual([
      "2026-03-29T01:00",
      "2026-03-30T00:30",
      "2026-03-30T01:00",
    ]);
  });

  test("a time that comes twice comes at its first", () => {
    const saturday = Date.parse("2026-10-24T12:00:00Z");
    expect(slots("daily at 2:30", 2, "Europe/Zurich", saturday)).toEqual(["2026-10-25T00:30", "2026-10-26T01:30"]);
    expect(slots("0 * * * *", 4, "Europe/Zurich", Date.parse("2026-10-24T23:00:00Z"))).toEqual([
      "2026-10-25T00:00",
      "2026-10-25T02:00",
      "2026-10-25T03:00",
      "2026-10-25T04:00",
    ]);
  });

  test.each([
    ["30 8 29 2 *", ["2028-02-29T07:30", "2032-02-29T07:30"]],
    ["0 9 1,15 * 1", ["2026-03-30T07:00", "2026-04-01T07:00"]],
    ["0 12 * 6 *", ["2026-06-01T10:00", "2026-06-02T10:00"]],
    ["0 8-10/2 * * *", ["2026-03-27T07:00", "2026-03-27T09:00"]],
    ["5/20 8 * * *", ["2026-03-27T07:05", "2026-03-27T07:25"]],
    ["0 8 * * 7", ["2026-03-29T06:00", "2026-04-05T06:00"]],
    ["0 8 * * fri-mon", ["2026-03-27T07:00", "2026-03-28T07:00"]],
  ])("cron %s", (typed, expected) => {
    expect(slots(typed, expected.length)).toEqual(expected);
  });

  test("a zone nobody knows is refused with an example", () => {
    expect(() => slots("daily", 1, "Mars/Olympus")).toThrow(/Europe\/Zurich/);
  });
});
