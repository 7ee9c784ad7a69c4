// How people say when: "weekdays at 08:00", "every day 7:30 and 18:00", "every 6 hours", "mondays 9am", and their many
// variants.
import { Trouble } from "../trouble.ts";
import { type Worded, worded } from "../words/worded.ts";
import type { ParsedSchedule, WallSchedule } from "./schedule-shape.ts";
import { timesIn } from "./timeofday.ts";

const dayNames = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const shortDays: Readonly<Record<string, number>> = {
  su: 0,
  sun: 0,
  mo: 1,
  mon: 1,
  tu: 2,
  tue: 2,
  tues: 2,
  we: 3,
  wed: 3,
  weds: 3,
  th: 4,
  thu: 4,
  thur: 4,
  thurs: 4,
  fr: 5,
  fri: 5,
  sa: 6,
  sat: 6,
};
const groups: Readonly<Record<string, readonly number[]>> = {
  weekday: [1, 2, 3, 4, 5],
  workday: [1, 2, 3, 4, 5],
  "working day": [1, 2, 3, 4, 5],
  "business day": [1, 2, 3, 4, 5],
  "week day": [1, 2, 3, 4, 5],
  weekend: [0, 6],
};
const numbers = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];
/** Times of day that have a name, as minutes; used when no other time is said. */
const named: Readonly<Record<string, number>> = {
  morning: 480,
  lunchtime: 720,
  afternoon: 900,
  evening: 1080,
  night: 1260,
};
const usual = 480;
const all = (from: number, to: number): Set<number> =>
  new Set(Array.from({ length: to - from + 1 }, (_, n) => from + n));

const cannot = (words: Worded) => new Trouble("bad-input", [words, worded("phrase.hint")]);

/** What stands in words of a schedule and says nothing of when. */
const idle = /\b(please|post|send|me|briefings?|news|edition|o'?clock|uhr|sharp)\b/g;
/** What may be left when everything that says when was taken. */
const leftovers: readonly RegExp[] = [
  /\b(morning|lunchtime|afternoon|evening|night)s?\b/g,
  /\b(every ?day|everyday|daily|nightly|weekly|monthly|every|each|all)\b/g,
  /\b(days?|weeks?|months?|once|per|on|at|in|of|the|a|an|from|only)\b|[,:]/g,
];
const each = "(?:every|each|once (?:every|an?))";
const hourly = new RegExp(`\\b${each} (?:(\\d+) ?|([a-z]+) )?(minute|min|hour|hr|h)s?\\b|\\bhourly\\b`);
const exceptFor = /\b(?:except|but not|excluding|without)(?: for| on)? ([a-z, -]+?)(?= at | \d|$)/;
const timesADay = /\b(once|twice|(?:two|three|[23]) times) (?:a|per|every|each) day\b/;
const everySoMany = /\bevery (other|second|[2-9]|[1-3]\d|two|three|four|five|six) ?(?:day)s?\b/;

/** Takes what matches out of the text that is left; undefined when nothing does. */
type Take = (pattern: RegExp) => RegExpExecArray | undefined;

/** Throws Trouble `bad-input` with a hint. */
export function parsePhrase(text: string): ParsedSchedule {
  let rest = tidied(text);
  const take: Take = (pattern) => {
    const found = pattern.exec(rest);
    if (!found) return undefined;
    rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`.replace(/\s+/g, " ");
    return found;
  };
  refuseWhatIsTooLong(rest);
  const interval = take(hourly);
  if (interval) return elapsed(interval, rest);

  const except = daysLeftOut(take);
  const every = take(everySoMany);
  const everyDays = every ? countOf(every[1] ?? "") : undefined;
  const monthDays = monthDaysIn(take);
  const found = daysIn(rest);
  rest = found.rest;
  const often = take(timesADay)?.[1];
  const { minutes, rest: left } = timesIn(rest);
  refuseWhatIsLeft(left, text);
  if (/\bweekly\b|\b(?:every|each|a|per) week\b/.test(left) && found.days === undefined)
    throw cannot(worded("phrase.no-weekday"));

  const week = found.days ?? all(0, 6);
  for (const day of except) week.delete(day);
  if (week.size === 0) throw cannot(worded("phrase.no-day-left"));
  const schedule: WallSchedule = {
    kind: "wall",
    times: [...new Set(minutes.length > 0 ? minutes : usualTimes(often, left))].sort((a, b) => a - b),
    weekDays: week,
    monthDays: monthDays ?? all(1, 31),
    months: all(1, 12),
    eitherDay: false,
    ...(everyDays === undefined || everyDays === 1 ? {} : { everyDays }),
  };
  return schedule;
}

/** Small letters, one space between words and at both ends, and one sign for "and". */
const tidied = (text: string): string =>
  ` ${text
    .toLowerCase()
    .normalize("NFKC")
    .replace(/[–—]/g, "-")
    .replace(/[.!]+\s*$/, "")
    .replace(idle, " ")
    .replace(/&|\+|\band\b|;/g, ",")
    .replace(/\s+/g, " ")
    .trim()} `;

function refuseWhatIsTooLong(rest: string): void {
  if (rest.trim() === "") throw cannot(worded("phrase.no-time"));
  if (/\b(fortnight|bi-?weekly|(other|2|two) weeks?|quarterly|yearly|annually)/.test(rest))
    throw cannot(worded("phrase.too-long-span"));
  if (/\b(first|second|third|fourth|last)\s+(mon|tue|wed|thu|fri|sat|sun)/.test(rest) || /\blast day\b/.test(rest))
    throw cannot(worded("phrase.first-monday"));
}

function refuseWhatIsLeft(left: string, text: string): void {
  const odd = leftovers
    .reduce((words, pattern) => words.replace(pattern, " "), left)
    .replace(/\s+/g, " ")
    .trim();
  if (odd !== "") throw cannot(worded("phrase.unknown-time", { typed: asTyped(odd, text).slice(0, 60) }));
}

/** From the first of these words to the last as they stand in the text, with what stands between them. */
function asTyped(odd: string, text: string): string {
  const words = odd.split(" ");
  const lower = text.toLowerCase();
  const [from, last] = [lower.indexOf(words[0] ?? ""), lower.lastIndexOf(words.at(-1) ?? "")];
  if (from < 0 || last < from) return odd;
  // "the" before the first of them belongs to it.
  const before = /\b(?:the|an?) $/i.exec(text.slice(0, from))?.[0].length ?? 0;
  return text.slice(from - before, last + (words.at(-1) ?? "").length).trim();
}

function daysLeftOut(take: Take): ReadonlySet<number> {
  const exception = take(exceptFor);
  if (exception === undefined) return new Set();
  const { days } = daysIn(` ${exception[1] ?? ""} `);
  if (days === undefined) throw cannot(worded("phrase.leave-out"));
  return days;
}

/** When no time is said: so many a day, a part of the day that has a name, or eight in the morning. */
function usualTimes(often: string | undefined, left: string): readonly number[] {
  if (often === "once") return [usual];
  if (often !== undefined) return /three|3/.test(often) ? [480, 780, 1080] : [480, 1080];
  const names = [...left.matchAll(/\b(morning|lunchtime|afternoon|evening|night)s?\b/g)].map((word) => word[1] ?? "");
  if (names.length > 0) return names.map((name) => named[name] ?? usual);
  return [/nightly/.test(left) ? 1260 : usual];
}

const countOf = (word: string): number => {
  if (word === "other" || word === "second") return 2;
  const spelled = numbers.indexOf(word);
  return spelled >= 0 ? spelled : Number(word);
};

function elapsed(interval: RegExpExecArray, rest: string): ParsedSchedule {
  const [, digits, spelled, unit] = interval;
  const word = digits ?? spelled;
  const half = word === "half" ? 0.5 : undefined;
  const amount = half ?? (word === undefined || word === "an" || word === "a" ? 1 : countOf(word));
  const minutes = amount * (unit?.startsWith("m") ? 1 : 60);
  const { minutes: anchors, rest: odd } = timesIn(rest.replace(/\b(starting|beginning|from|at|on the hour)\b/g, " "));
  if (odd.replace(/[, ]/g, "") !== "") throw cannot(worded("phrase.not-joined", { typed: odd.trim().slice(0, 40) }));
  if (!Number.isFinite(minutes) || anchors.length > 1) throw cannot(worded("phrase.not-hours"));
  if (minutes < 15 || minutes > 7 * 24 * 60) throw cannot(worded("phrase.interval-bounds"));
  return { kind: "elapsed", everyMinutes: minutes, anchor: anchors[0] ?? 0 };
}

/** "the 1st and 15th of the month". */
function monthDaysIn(take: Take): Set<number> | undefined {
  const days = new Set<number>();
  const monthly = take(/\bof (?:the|each|every) month\b|\bevery month\b|\beach month\b|\bmonthly\b/) !== undefined;
  for (;;) {
    const found = take(/\b(?:on )?(?:the )?(\d{1,2})(?:st|nd|rd|th)\b/);
    if (!found) break;
    const day = Number(found[1]);
    if (day < 1 || day > 31) throw cannot(worded("phrase.no-such-day", { day }));
    days.add(day);
  }
  if (monthly && days.size === 0) throw cannot(worded("phrase.no-month-day"));
  return days.size > 0 ? days : undefined;
}

/** Days of the week, lists and ranges, taken out of the text. */
function daysIn(text: string): { readonly days: Set<number> | undefined; readonly rest: string } {
  const days = new Set<number>();
  const whole = "(?:sun|mon|tues|wednes|thurs|fri|satur)days?";
  const name = `(?:${whole}|(?:su|sun|mo|mon|tu|tues?|we|weds?|th|thu|thurs?|fr|fri|sa|sat)s?)`;
  const number = (word: string) => {
    const bare = word.replace(/s$/, "");
    const full = dayNames.indexOf(bare);
    return full >= 0 ? full : (shortDays[word] ?? shortDays[bare] ?? 0);
  };
  let rest = text.replace(
    new RegExp(`\\b(?:from )?(${name})\\.? ?(?:-|to|until|till|through|thru) ?(${name})\\b\\.?`, "g"),
    (_, from: string, to: string) => {
      for (let day = number(from); ; day = (day + 1) % 7) {
        days.add(day);
        if (day === number(to)) return " ";
      }
    },
  );
  rest = rest.replace(/\b(week ?day|work ?day|working day|business day|weekend)s?\b/g, (_, word: string) => {
    for (const day of groups[word === "work day" ? "workday" : word] ?? []) days.add(day);
    return " ";
  });
  rest = rest.replace(new RegExp(`\\b(${name})\\b\\.?`, "g"), (_, word: string) => {
    days.add(number(word));
    return " ";
  });
  return { days: days.size > 0 ? days : undefined, rest };
}
