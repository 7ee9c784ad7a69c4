// Five fields of cron read out by hand, as crontab(5) says them.
import { expect, test } from "vitest";
import { parseCron } from "../../src/publishing/when/cron.ts";
import { Trouble } from "../../src/trouble.ts";

const sorted = (values: ReadonlySet<number>): readonly number[] => [...values].sort((a, b) => a - b);
const span = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);
const read = (text: string) => {
  const made = parseCron(text);
  if (made?.kind !== "wall") throw new Error(`${text} was not read`);
  const [{ times, weekDays, monthDays, months, eitherDay }] = made.rules;
  return {
    times,
    weekDays: sorted(weekDays as ReadonlySet<number>),
    monthDays: sorted(monthDays as ReadonlySet<number>),
    months: sorted(months as ReadonlySet<number>),
    eitherDay,
  };
};
const daily = {
  times: [480],
  weekDays: span(0, 6),
  monthDays: span(1, 31),
  months: span(1, 12),
  eitherDay: false,
};

test.each<[string, Partial<typeof daily>]>([
  ["0 8 * * *", {}],
  ["0 8 ? * ?", {}],
  ["5,35 8 * * *", { times: [485, 515] }],
  ["*/20 8 * * *", { times: [480, 500, 520] }],
  ["50/5 8 * * *", { times: [530, 535] }],
  ["10-20/5 8 * * *", { times: [490, 495, 500] }],
  ["0 20,8 * * *", { times: [480, 1200] }],
  ["0 22-1 * * *", { times: [0, 60, 1320, 1380] }],
  ["0 8 * * mon-fri", { weekDays: [1, 2, 3, 4, 5] }],
  ["0 8 * * fri-mon", { weekDays: [0, 1, 5, 6] }],
  ["0 8 * * 5-7", { weekDays: [0, 5, 6, 7] }],
  ["0 8 * * 0", { weekDays: [0] }],
  ["0 8 1,15 * *", { monthDays: [1, 15] }],
  ["0 8 30-2 * *", { monthDays: [1, 2, 30, 31] }],
  ["0 8 * jan,dec *", { months: [1, 12] }],
  ["0 8 * nov-feb *", { months: [1, 2, 11, 12] }],
  ["0 8 29 2 *", { monthDays: [29], months: [2] }],
  ["0 8 31 feb,jan *", { monthDays: [31], months: [1, 2] }],
  ["0 8 13 * 5", { monthDays: [13], weekDays: [5], eitherDay: true }],
  ["0 8 30 2 1", { monthDays: [30], months: [2], weekDays: [1], eitherDay: true }],
  ["@daily", { times: [0] }],
  ["@weekly", { times: [0], weekDays: [0] }],
  ["@monthly", { times: [0], monthDays: [1] }],
  ["@yearly", { times: [0], monthDays: [1], months: [1] }],
  ["@hourly", { times: span(0, 23).map((hour) => 60 * hour) }],
])("%s", (text, expected) => expect(read(text)).toEqual({ ...daily, ...expected }));

test.each([
  ["@noon", "not a shortcut"],
  ["0 0 8 * * *", "six fields"],
  ["0 8 * *", "Cron has five fields, that has 4"],
  ["0 8 * * * * *", "that has 7"],
  ["0 8 30 2 *", "No month has such a day"],
  ["0 8 31 4,6 *", "No month has such a day"],
  ["60 8 * * *", "not a minute of cron: use 0-59"],
  ["0 24 * * *", "not a hour of cron: use 0-23"],
  ["0 8 0 * *", "not a day of the month of cron: use 1-31"],
  ["0 8 32 * *", "not a day of the month"],
  ["0 8 * 13 *", "not a month of cron: use 1-12"],
  ["0 8 * 0 *", "not a month"],
  ["0 8 * * 8", "not a day of the week of cron: use 0-7"],
  ["*/0 8 * * *", "not a minute"],
  ["*/5/5 8 * * *", "not a minute"],
  ["1-2-3 8 * * *", "not a minute"],
  ["0 8 * * jan", "not a day of the week"],
])("%s is wrong: %s", (text, words) => {
  expect(() => parseCron(text)).toThrow(Trouble);
  expect(() => parseCron(text)).toThrow(words);
});

test.each(["weekdays at 08:00", "8 12", "every morning", "mon 8"])("%s is no cron at all", (text) =>
  expect(parseCron(text)).toBeUndefined(),
);
