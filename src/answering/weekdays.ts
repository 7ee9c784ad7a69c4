// Which weekday words name, and how a calendar day is written in full.
import type { Token } from "../language/token.ts";
import { vocabularyOf } from "../language/vocabularies.ts";

/** 1 for Monday; undefined where no weekday is named. */
export const weekdayIn = (tokens: readonly Token[]): number | undefined =>
  tokens.flatMap(({ norm }) => vocabularyOf("en").weekdays.get(norm) ?? [])[0];

/** In English, whatever the machine speaks. */
const nameOf = (date: Temporal.PlainDate, part: "weekday" | "month"): string =>
  date.toLocaleString("en", { [part]: "long" });

/** "Tuesday 15 December 2015" */
export const dayInFull = (date: Temporal.PlainDate): string =>
  `${nameOf(date, "weekday")} ${date.day} ${nameOf(date, "month")} ${date.year}`;
