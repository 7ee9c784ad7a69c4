// "What changed since yesterday?": the opening sentences of the articles that came out since, the newest first.
import type { Instant } from "../../news/article.ts";
import type { Material } from "./material.ts";

const hour = 60 * 60 * 1000;
const day = 24 * hour;
const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/** From when on, as the question puts it, in UTC; without a time, since the day before. */
export function sinceWhen(text: string, now: Instant): Instant {
  const low = text.toLowerCase();
  const today = now - (now % day);
  if (/\b(?:this morning|today|midnight)\b/.test(low)) return today;
  if (/\byesterday\b/.test(low)) return today - day;
  if (/\b(?:last|a) week\b/.test(low)) return now - 7 * day;
  if (/\b(?:last|a) month\b/.test(low)) return now - 30 * day;
  const hours = /\b(\d{1,2}) hours?\b/.exec(low)?.[1];
  if (hours !== undefined) return now - Number(hours) * hour;
  const weekday = weekdays.findIndex((name) => low.includes(name));
  if (weekday >= 0) return today - ((new Date(now).getUTCDay() - weekday + 7) % 7 || 7) * day;
  return today - day;
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
