// What a schedule in words means: times, days of the week (0 is Sunday), days of the month; or why it is refused.
import { describe, expect, test } from "vitest";
import { parsePhrase } from "../../src/publishing/phrase.ts";
import { scheduleWords } from "../../src/publishing/schedule.ts";

const clock = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
const inOrder = (days: ReadonlySet<number>): readonly number[] => [...days].sort((one, other) => one - other);

/** "08:00 18:00 on 12345 of 1 15 every 2"; every day is not said. */
function meant(words: string): string {
  const schedule = parsePhrase(words);
  if (schedule.kind === "elapsed") return `every ${schedule.everyMinutes} min from ${clock(schedule.anchor)}`;
  const [week, month] = [inOrder(schedule.weekDays), inOrder(schedule.monthDays)];
  return [
    ...schedule.times.map(clock),
    ...(week.length === 7 ? [] : [`on ${week.join("")}`]),
    ...(month.length === 31 ? [] : [`of ${month.join(" ")}`]),
    ...(schedule.everyDays ? [`every ${schedule.everyDays}`] : []),
  ].join(" ");
}

describe("what is said is", () => {
  test.each([
    ["weekdays at 08:00", "08:00 on 12345"],
    ["workdays at 8", "08:00 on 12345"],
    ["work days at 8", "08:00 on 12345"],
    ["working days at 8", "08:00 on 12345"],
    ["business days at 8", "08:00 on 12345"],
    ["week days at 8", "08:00 on 12345"],
    ["weekends at 9", "09:00 on 06"],
    ["every day 7:30 and 18:00", "07:30 18:00"],
    ["daily", "08:00"],
    ["nightly", "21:00"],
    ["every morning", "08:00"],
    ["every lunchtime", "12:00"],
    ["every afternoon", "15:00"],
    ["every evening", "18:00"],
    ["every night", "21:00"],
    ["mornings and evenings", "08:00 18:00"],
    ["once a day", "08:00"],
    ["twice a day", "08:00 18:00"],
    ["two times a day", "08:00 18:00"],
    ["three times a day", "08:00 13:00 18:00"],
    ["3 times per day", "08:00 13:00 18:00"],
    ["every other day", "08:00 every 2"],
    ["every second day at 9", "09:00 every 2"],
    ["every 3 days at 7", "07:00 every 3"],
    ["every two days at 7", "07:00 every 2"],
    ["every five days at 7", "07:00 every 5"],
    ["every six days at 7", "07:00 every 6"],
    ["every 1 hours", "every 60 min from 00:00"],
    ["every hour", "every 60 min from 00:00"],
    ["hourly", "every 60 min from 00:00"],
    ["every 6 hours", "every 360 min from 00:00"],
    ["every six hours", "every 360 min from 00:00"],
    ["every half hour", "every 30 min from 00:00"],
    ["every 30 minutes", "every 30 min from 00:00"],
    ["every 15 min", "every 15 min from 00:00"],
    ["every 90 minutes", "every 90 min from 00:00"],
    ["every 12 hours from 6", "every 720 min from 06:00"],
    ["once an hour", "every 60 min from 00:00"],
    ["once every 2 hours", "every 120 min from 00:00"],
    ["every 4 hours starting at 01:30", "every 240 min from 01:30"],
    ["mondays 9am", "09:00 on 1"],
    ["mon-fri 9am", "09:00 on 12345"],
    ["mo to we at 9", "09:00 on 123"],
    ["tue through thu at 9", "09:00 on 234"],
    ["from fri until mon at 9", "09:00 on 0156"],
    ["sat-sun at 9", "09:00 on 06"],
    ["sun, tue and thu at 9", "09:00 on 024"],
    ["th and sa at 9", "09:00 on 46"],
    ["weds. at 9", "09:00 on 3"],
    ["every day except sundays at 9", "09:00 on 123456"],
    ["every day except for sat and sun at 9", "09:00 on 12345"],
    ["daily but not on mondays at 9", "09:00 on 023456"],
    ["weekdays without friday at 9", "09:00 on 1234"],
    ["every day excluding mon-wed at 9", "09:00 on 0456"],
    ["on the 1st and 15th of the month at 9", "09:00 of 1 15"],
    ["the 31st of every month at noon", "12:00 of 31"],
    ["on the 2nd, 3rd and 4th at 9", "09:00 of 2 3 4"],
    ["monthly on the 5th at 9", "09:00 of 5"],
    ["at noon", "12:00"],
    ["at 12 noon", "12:00"],
    ["midday", "12:00"],
    ["midnight", "00:00"],
    ["12 midnight", "00:00"],
    ["12am", "00:00"],
    ["12pm", "12:00"],
    ["1am", "01:00"],
    ["11pm", "23:00"],
    ["8.30", "08:30"],
    ["0830", "08:30"],
    ["1930", "19:30"],
    ["2359", "23:59"],
    ["18h", "18:00"],
    ["18h30", "18:30"],
    ["7 in the evening", "19:00"],
    ["7 at night", "19:00"],
    ["7 in the morning", "07:00"],
    ["12 in the afternoon", "12:00"],
    ["half past eight", "08:30"],
    ["quarter past nine", "09:15"],
    ["quarter to nine", "08:45"],
    ["quarter to one", "00:45"],
    ["half to one", "00:30"],
    ["8 am and 6 pm", "08:00 18:00"],
    ["8 and 6 pm", "08:00 18:00"],
    ["8:00, 8:00 and 9:00", "08:00 09:00"],
    ["9:15 a.m. on fridays", "09:15 on 5"],
    ["please send briefings on fridays at nine o'clock sharp", "09:00 on 5"],
    ["Every Day At 8.", "08:00"],
  ])("%s: %s", (words, means) => expect(meant(words)).toBe(means));
});

describe("what is refused, with the reason", () => {
  test.each([
    ["", "That says no time."],
    ["25:00", '"25:00" is not a time of day: give 00:00 to 23:59, or 1am to 12pm.'],
    ["13pm", '"13pm" is not a time of day: give 00:00 to 23:59, or 1am to 12pm.'],
    ["0am", '"0am" is not a time of day: give 00:00 to 23:59, or 1am to 12pm.'],
    ["8:60", '"8:60" is not a time of day: give 00:00 to 23:59, or 1am to 12pm.'],
    ["every 14 minutes", "An interval is 15 minutes at least and a week at most."],
    ["every 200 hours", "An interval is 15 minutes at least and a week at most."],
    ["every 0 hours", "An interval is 15 minutes at least and a week at most."],
    ["every hour at 8 and 9", "That interval is not a number of hours."],
    ["every hour tomorrow", '"tomorrow" cannot be joined with an interval.'],
    ["fortnightly", "Lede counts in hours, days, weeks and days of the month, nothing longer."],
    ["every two weeks", "Lede counts in hours, days, weeks and days of the month, nothing longer."],
    ["yearly", "Lede counts in hours, days, weeks and days of the month, nothing longer."],
    ["first monday at 9", "Lede knows days of the week and numbers of the month, not the first Monday of it."],
    ["last day of the month", "Lede knows days of the week and numbers of the month, not the first Monday of it."],
    ["weekly at 9", "Say on which day of the week."],
    ["every week at 9", "Say on which day of the week."],
    ["monthly at 9", "Say on which day of the month, such as the 1st."],
    ["the 32nd at 9", "No month has a day 32."],
    ["the 0th at 9", "No month has a day 0."],
    ["every day except at 9", "Say which days to leave out, such as Sundays."],
    ["every day except foo at 9", "Say which days to leave out, such as Sundays."],
    ["weekends except sat and sun", "That leaves no day at all."],
    ["tomorrow at 9", '"tomorrow" is not a time Lede knows.'],
    ["soon", '"soon" is not a time Lede knows.'],
    ["when the cows come home", '"when the cows come home" is not a time Lede knows.'],
    ["Every day at Dawn and 8", '"Dawn" is not a time Lede knows.'],
  ])("%s: %s", (words, reason) => expect(() => meant(words)).toThrow(reason));
});

describe("in our own words", () => {
  test.each([
    ["every hour", "Every hour"],
    ["every 6 hours", "Every 6 hours"],
    ["every 90 minutes", "Every 90 minutes"],
    ["every 12 hours from 6", "Every 12 hours from 06:00"],
    ["daily", "Every day at 08:00"],
    ["every morning and evening", "Every day at 08:00 and 18:00"],
    ["weekdays at 8", "Weekdays at 08:00"],
    ["weekends at 9", "Weekends at 09:00"],
    ["mondays 9am", "Mondays at 09:00"],
    ["mon, wed and fri at 9", "Mondays, Wednesdays and Fridays at 09:00"],
    ["sat-mon at 9", "Mondays, Saturdays and Sundays at 09:00"],
    ["sundays at 7 and 8 and 9", "Sundays at 07:00, 08:00 and 09:00"],
    ["on the 1st and 15th of the month at 9", "On the 1st and 15th of the month at 09:00"],
    ["the 2nd, 3rd and 4th at 9", "On the 2nd, 3rd and 4th of the month at 09:00"],
    [
      "the 11th, 12th, 13th, 21st, 22nd, 23rd and 31st at noon",
      "On the 11th, 12th, 13th, 21st, 22nd, 23rd and 31st of the month at 12:00",
    ],
    ["every 3 days at 7", "Every 3 days at 07:00"],
    ["every other day", "Every 2 days at 08:00"],
    ["0 8 * * 1-5", "Weekdays at 08:00"],
    ["0 8 1 * 1", "0 8 1 * 1"],
    ["0 8 * 3 *", "0 8 * 3 *"],
    ["0 8,9,10,11,12,13,14 * * *", "0 8,9,10,11,12,13,14 * * *"],
    ["*/30 8 * * *", "Every day at 08:00 and 08:30"],
  ])("%s: %s", (words, own) => expect(scheduleWords(words)).toBe(own));
});

test.each([
  [0, "su sun suns sunday sundays"],
  [1, "mo mon mons monday mondays"],
  [2, "tu tue tues tuesday tuesdays"],
  [3, "we wed weds wednesday wednesdays"],
  [4, "th thu thur thurs thursday thursdays"],
  [5, "fr fri fris friday fridays"],
  [6, "sa sat sats saturday saturdays"],
])("day %i is %s", (day, names) =>
  expect(names.split(" ").map((name) => meant(`${name} at 9`))).toEqual(names.split(" ").map(() => `09:00 on ${day}`)),
);

test.each([
  ["one", 60],
  ["two", 120],
  ["three", 180],
  ["four", 240],
  ["five", 300],
  ["six", 360],
  ["seven", 420],
  ["eight", 480],
  ["nine", 540],
  ["ten", 600],
  ["eleven", 660],
  ["twelve", 720],
])("every %s hours is every %i minutes", (word, minutes) =>
  expect(meant(`every ${word} hours`)).toBe(`every ${minutes} min from 00:00`),
);
