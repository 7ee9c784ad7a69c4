// What a phrase means, worked out day by day from the notation of said.txt, apart from everything Lede knows of schedules.
import { readFileSync } from "node:fs";

export type Said = { readonly phrase: string; readonly meanings: readonly string[] };

export function said(): readonly Said[] {
  const lines = readFileSync(new URL("said.txt", import.meta.url), "utf8").split("\n");
  return lines
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => {
      const [phrase = "", meaning = ""] = line.split(" | ");
      return { phrase, meanings: meaning.split("||").map((one) => one.trim()) };
    });
}

/** Are these the first instants (ms) after `from` that the meaning gives in this zone? `refused` never fits. */
export function fits(meaning: string, zone: string, from: number, slots: readonly number[]): boolean {
  if (meaning === "refused") return false;
  const step = /^step(\d+)([hm])$/.exec(meaning);
  if (step) return isStepped(Number(step[1]) * (step[2] === "h" ? 3_600_000 : 60_000), from, slots);
  return phases(meaning).some((phase) => {
    const due = expected(meaning, zone, from, slots.length, phase);
    return due.length === slots.length && due.every((slot, index) => slot === slots[index]);
  });
}

function isStepped(step: number, from: number, slots: readonly number[]): boolean {
  const starts = [from, ...slots];
  return slots.every((slot, index) => {
    const gap = slot - (starts[index] ?? 0);
    return index === 0 ? gap > 0 && gap <= step : gap === step;
  });
}

/** "Every third day" says no first day: any will do. */
function phases(meaning: string): number[] {
  const every = /every(\d+)(d|w|mo)/.exec(meaning);
  return Array.from({ length: Number(every?.[1] ?? 1) }, (_, phase) => phase);
}

/** Days enough for ten fifth Mondays of a year's fifth weeks. */
const daysAhead = 3_000;

function expected(meaning: string, placeZone: string, from: number, count: number, phase: number): number[] {
  const [groups = "", zone = placeZone] = meaning.split(" @");
  const slots = new Set<number>();
  let day = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone).toPlainDate();
  for (let ahead = 0; ahead < daysAhead && slots.size < count + 24; ahead += 1, day = day.add({ days: 1 }))
    for (const group of groups.split(";")) {
      const [days = "", times = ""] = group.trim().split(" ");
      if (!days.split(",").some((one) => holds(/^\d+$/.test(one) ? `md${one}` : one, day, phase))) continue;
      for (const time of times.split(",")) {
        const slot = day.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
        if (slot > from) slots.add(slot);
      }
    }
  return [...slots].sort((a, b) => a - b).slice(0, count);
}

const week = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const monday = Temporal.PlainDate.from("2026-03-02");

function holds(days: string, day: Temporal.PlainDate, phase: number): boolean {
  const name = week[day.dayOfWeek - 1] ?? "";
  const ahead = monday.until(day, { largestUnit: "days" }).days;
  const every = /^every(\d+)(d|w|mo)-?(\w*)$/.exec(days);
  if (every) {
    const [, count, unit, which = ""] = every;
    if (unit === "d") return mod(ahead, Number(count)) === phase;
    if (unit === "w") return which === name && mod(Math.floor(ahead / 7), Number(count)) === phase;
    return day.day === Number(which) && mod(day.year * 12 + day.month, Number(count)) === phase;
  }
  if (days === "daily") return true;
  const range = /^(\w{3})-(\w{3})$/.exec(days);
  if (range)
    return (
      mod(week.indexOf(name) - week.indexOf(range[1] ?? ""), 7) <=
      mod(week.indexOf(range[2] ?? "") - week.indexOf(range[1] ?? ""), 7)
    );
  const ofMonth = /^md(-?\d+)$/.exec(days);
  if (ofMonth) return day.day === (Number(ofMonth[1]) > 0 ? Number(ofMonth[1]) : day.daysInMonth);
  const nth = /^(-?\d)(\w+)$/.exec(days);
  if (nth) return isNth(Number(nth[1]), nth[2] ?? "", day);
  if (days === "cron-or") return false;
  return days === name;
}

/** The n-th of its kind in the month, from the end where n is below 0; "weekday" is Monday to Friday. */
function isNth(n: number, kind: string, day: Temporal.PlainDate): boolean {
  const same = Array.from({ length: day.daysInMonth }, (_, index) => day.with({ day: index + 1 })).filter((one) =>
    kind === "weekday" ? one.dayOfWeek < 6 : week[one.dayOfWeek - 1] === kind,
  );
  return same.at(n > 0 ? n - 1 : n)?.day === day.day;
}

const mod = (value: number, by: number): number => ((value % by) + by) % by;
