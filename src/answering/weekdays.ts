// Which weekday words name, and how a calendar day is written in full.
import type { Token } from "../language/token.ts";

/** In English, whatever the machine speaks. */
const nameOf = (date: Temporal.PlainDate, part: "weekday" | "month"): string =>
  date.toLocaleString("en", { [part]: "long" });

/** Monday first: the first of January 2024 was one. */
const weekdayNames: readonly string[] = Array.from({ length: 7 }, (_, day) =>
  nameOf(Temporal.PlainDate.from({ year: 2024, month: 1, day: day + 1 }), "weekday").toLowerCase(),
);

/** 1 for Monday; undefined where no weekday is named. */
export function weekdayIn(tokens: readonly Token[]): number | undefined {
  const named = tokens.map(({ norm }) => weekdayNames.indexOf(norm)).find((at) => at >= 0);
  return named === undefined ? undefined : named + 1;
}

/** "Tuesday 15 December 2015" */
export const dayInFull = (date: Temporal.PlainDate): string =>
  `${nameOf(date, "weekday")} ${date.day} ${nameOf(date, "month")} ${date.year}`;
