// Which month or day of the week a word names, in any language that the runtime knows.
import { monthNames, monthShortNames } from "./en/calendar.ts";

const built = new Map<string, ReadonlyMap<string, string>>();

/** "month 3" or "day 1" for a word in small letters; undefined for any other word. `language` is ISO 639-1. */
export function calendarName(norm: string, language: string): string | undefined {
  const code = language === "und" ? "en" : language;
  const known = built.get(code) ?? namesOf(code);
  built.set(code, known);
  return known.get(norm);
}

function namesOf(language: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const say = (date: Date, part: "month" | "weekday"): string =>
    new Intl.DateTimeFormat(language, { [part]: "long", timeZone: "UTC" }).format(date).toLowerCase();
  for (let month = 0; month < 12; month++)
    names.set(say(new Date(Date.UTC(2024, month, 1)), "month"), `month ${month + 1}`);
  // The first of January 2024 was a Monday.
  for (let day = 1; day <= 7; day++) names.set(say(new Date(Date.UTC(2024, 0, day)), "weekday"), `day ${day}`);
  if (language === "de") names.set("sonnabend", "day 6");
  return names;
}

/** Languages that machines write dates in, ISO 639-1; a country where its months have names of their own. */
const dated = (
  "de de-AT fr es it pt nl pl cs sk hr sl sr sr-Latn bs ru uk be bg mk ro hu tr el sv da nb fi et lv lt is eu ca gl " +
  "sq id ms hi bn ta te mr gu ur fa ar he hy ka az kk uz sw af fil th"
).split(" ");

/** Short forms in use that the runtime does not write; "ב" stands before the Hebrew name. */
const furtherForms = "sept=9 ноя=11 мая=5 mrz=3 mär=3 fév=2 févr=2 setiembre=9";

/** Months from 1. A word that two languages give to different months (listopad) has 0. */
let everyMonth: ReadonlyMap<string, number> | undefined;

/**
 * The month, from 1, that a word in small letters and without its full stop names, long or short, in the language given
 * (BCP 47) before any other; undefined for what is no month, or may be two.
 */
export function monthNamed(word: string, language = ""): number | undefined {
  const own = language === "" ? undefined : monthsIn(language).get(word);
  if (own !== undefined) return own;
  const english = monthNames.findIndex((name, index) => word === name || word === monthShortNames[index]);
  if (english !== -1) return english + 1;
  everyMonth ??= monthsOfAll();
  return everyMonth.get(word) || undefined;
}

function monthsOfAll(): ReadonlyMap<string, number> {
  const all = new Map(furtherForms.split(" ").map((form) => [form.split("=")[0] ?? "", Number(form.split("=")[1])]));
  for (const language of dated)
    for (const [word, month] of monthsIn(language)) all.set(word, (all.get(word) ?? month) === month ? month : 0);
  return all;
}

const monthsBuilt = new Map<string, ReadonlyMap<string, number>>();

function monthsIn(told: string): ReadonlyMap<string, number> {
  // A feed may call its language anything, and Intl takes the machine's own for one it does not know.
  const language = /^[a-z]{2,3}(?:[-_](?:[a-z]{4}|[a-z]{2}))?(?![a-z])/i.exec(told)?.[0].replace("_", "-") ?? "";
  if (language === "" || Intl.DateTimeFormat.supportedLocalesOf(language).length === 0) return new Map();
  const known = monthsBuilt.get(language) ?? monthsOf(language);
  monthsBuilt.set(language, known);
  return known;
}

/** As they stand alone and beside a day ("listopad", "listopada"); names of several words are left out. */
function monthsOf(language: string): ReadonlyMap<string, number> {
  const months = new Map<string, number>();
  for (const options of formsOfMonths) {
    const format = new Intl.DateTimeFormat(language, { ...options, ...ours });
    for (let month = 1; month <= 12; month++) {
      const parts = format.formatToParts(Date.UTC(2024, month - 1, 3));
      const word = (parts.find(({ type }) => type === "month")?.value ?? "").toLowerCase().replace(/\.$/, "");
      if (!/^[\p{L}\p{M}]+$/u.test(word)) continue;
      months.set(word, month);
      if (language.startsWith("he")) months.set(`ב${word}`, month);
    }
  }
  return months;
}

const ours = { calendar: "gregory", numberingSystem: "latn", timeZone: "UTC" } as const;
const formsOfMonths = [
  { month: "long" },
  { month: "short" },
  { month: "long", day: "numeric" },
  { month: "short", day: "numeric" },
] as const;
