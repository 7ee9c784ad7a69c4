// "What changed since yesterday?": the opening sentences of the articles that came out since, the newest first.
import type { Instant } from "../../news/article.ts";
import type { QuestionDetails } from "../question/question-details.ts";
import type { Material } from "./material.ts";

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** In UTC; without a time, since the day before. */
export function sinceWhen(now: Instant, since: QuestionDetails["since"] = { midnights: 1 }): Instant {
  const today = now - (now % day);
  if ("midnights" in since) return today - since.midnights * day;
  if ("hours" in since) return now - since.hours * hour;
  return today - ((new Date(now).getUTCDay() - since.weekday + 7) % 7 || 7) * day;
}

/** One opening sentence an article. */
export function openingsSince(
  from: Instant,
  materials: readonly Material[],
): { readonly source: number; readonly sentence: number }[] {
  return materials
    .map((material, source) => ({ source, sentence: 0, at: material.publishedAt ?? Number.NEGATIVE_INFINITY }))
    .filter((one) => one.at >= from && (materials[one.source]?.sentences.length ?? 0) > 0)
    .sort((a, b) => b.at - a.at);
}
