// When articles behind posted lines are read again, and which those are.
import { type ArticleId, givenPrefix, type Instant } from "../news/article.ts";
import type { Briefing } from "../news/briefing.ts";
import type { StandsOn, WatchedArticle } from "../ports/watches.ts";

const hour = 3_600_000;
/** Outlets correct most in the first hours. Four requests an article, whoever posted it. */
const firstAfter = hour;
const looksAfter = [firstAfter, 6 * hour, 24 * hour, 72 * hour];

/** What was posted at that time stands on, and when it is looked at first. What somebody gave us has no address. */
export function standsOn(briefings: readonly Briefing[], at: Instant): StandsOn {
  const articles = new Map<ArticleId, string>();
  for (const { sources } of briefings)
    for (const { article, url } of sources)
      if (url !== undefined && !article.startsWith(givenPrefix)) articles.set(article, url);
  return {
    articles: [...articles].map(([article, url]) => ({ article, url })),
    first: at + firstAfter,
  };
}

/** Undefined after the last. */
export const nextReading = ({ since, looks }: WatchedArticle): Instant | undefined => {
  const after = looksAfter[looks];
  return after === undefined ? undefined : since + after;
};

/** After a sleep the looks that were missed are not made at once. */
export function nextReadingAfter(watched: WatchedArticle, now: Instant): Instant | undefined {
  const next = nextReading(watched);
  return next === undefined ? undefined : Math.max(next, now + firstAfter);
}
