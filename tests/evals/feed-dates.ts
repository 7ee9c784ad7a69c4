// The forms of dates that feeds use, with what each means: written by hand, whoever reads them.
import { readFileSync } from "node:fs";

/** `at` is an instant, or a day, which is its midnight in UTC; null is no date, or one that may be two. */
export type FeedDate = { readonly text: string; readonly language?: string; readonly at: string | null };

export const feedDates = (): readonly FeedDate[] =>
  readFileSync(new URL("../fixtures/dates/feed-dates.jsonl", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as FeedDate);
