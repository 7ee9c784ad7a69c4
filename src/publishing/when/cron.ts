// Five-field cron, as crontab(5) reads it: minute, hour, day of the month, month, day of the week.
import { monthShortNames } from "../../language/en/calendar.ts";
import { Trouble } from "../../trouble.ts";
import { worded } from "../../words/worded.ts";
import type { WallSchedule } from "./shape.ts";

type CronField = {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  readonly words: readonly string[];
};

const weekDays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const fields: readonly CronField[] = [
  { name: "minute", least: 0, most: 59, words: [] },
  { name: "hour", least: 0, most: 23, words: [] },
  { name: "day of the month", least: 1, most: 31, words: [] },
  { name: "month", least: 1, most: 12, words: monthShortNames },
  { name: "day of the week", least: 0, most: 7, words: weekDays },
];

const shortcuts: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "@hourly": "0 * * * *",
    "@daily": "0 0 * * *",
    "@midnight": "0 0 * * *",
    "@weekly": "0 0 * * 0",
    "@monthly": "0 0 1 * *",
    "@yearly": "0 0 1 1 *",
    "@annually": "0 0 1 1 *",
  }),
);

const longest: readonly number[] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Undefined when the text does not look like cron at all. Throws Trouble `bad-input` when it does and is wrong. */
export function parseCron(text: string): WallSchedule | undefined {
  const spelled = shortcuts.get(text) ?? text;
  const given = spelled.split(/\s+/);
  if (/^@\w/.test(text) && spelled === text)
    throw new Trouble("bad-input", [worded("cron.no-shortcut", { typed: text.slice(0, 30) }), worded("cron.hint")]);
  if (!given.every((field) => /^[\d*/,?#LW-]+$|^([a-z]{3}\b[\d*/,-]*)+$/i.test(field)) || !/[\d*]/.test(given[0] ?? ""))
    return undefined;
  if (given.length < 5 && !spelled.includes("*")) return undefined;
  if (given.length === 6) throw new Trouble("bad-input", [worded("cron.six-fields"), worded("cron.hint")]);
  if (given.length !== 5)
    throw new Trouble("bad-input", [worded("cron.five-fields", { fields: given.length }), worded("cron.hint")]);

  const [minute, hour, monthDay, month, weekDay] = fields.map((field, index) =>
    readField(given[index] ?? "", field),
  ) as [Set<number>, Set<number>, Set<number>, Set<number>, Set<number>];
  if (weekDay.has(7)) weekDay.add(0);
  const free = (index: number) => /^[*?]/.test(given[index] ?? "");
  const eitherDay = !free(2) && !free(4);
  if (!eitherDay && ![...month].some((one) => [...monthDay].some((day) => day <= (longest[one - 1] ?? 31))))
    throw new Trouble("bad-input", [worded("cron.never"), worded("cron.hint")]);
  const times = [...hour].flatMap((h) => [...minute].map((m) => h * 60 + m)).sort((a, b) => a - b);
  return { kind: "wall", rules: [{ times, weekDays: weekDay, monthDays: monthDay, months: month, eitherDay }] };
}

function readField(text: string, field: CronField): Set<number> {
  const wrong = () =>
    new Trouble("bad-input", [
      worded("cron.not-a-field", { typed: text.slice(0, 30), field: field.name, least: field.least, most: field.most }),
      worded("cron.hint"),
    ]);
  const one = (word: string): number => {
    const named = field.words.indexOf(word.toLowerCase());
    const value = named >= 0 ? named + (field.least === 1 ? 1 : 0) : /^\d{1,2}$/.test(word) ? Number(word) : Number.NaN;
    if (!(value >= field.least && value <= field.most)) throw wrong();
    return value;
  };
  const found = new Set<number>();
  for (const item of text.split(",")) {
    const [range = "", step, more] = item.split("/");
    if (more !== undefined || (step !== undefined && !/^[1-9]\d?$/.test(step))) throw wrong();
    const all = range === "*" || range === "?";
    const ends = range.split("-");
    if (ends.length > 2) throw wrong();
    const from = all ? field.least : one(ends[0] ?? "");
    const last = field.words === weekDays ? 6 : field.most;
    const to = all ? last : ends[1] !== undefined ? one(ends[1]) : step === undefined ? from : last;
    // Friday to Monday goes round the end of the week.
    const span = to >= from ? to - from : to - from + (field.most - field.least + (field.words === weekDays ? 0 : 1));
    for (let offset = 0; offset <= span; offset += Number(step ?? 1)) {
      const value = from + offset;
      found.add(value > last && to < from ? value - (last - field.least + 1) : value);
    }
  }
  return found;
}
