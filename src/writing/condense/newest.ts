// In which order the articles of a story are told: the one that leads, then the newest first, which knows most.
import type { ReadArticle } from "../../news/reading.ts";

/** An older report is told as if it began so many sentences further down, for each one that is newer. */
export const laterBy = 2;

/**
 * Indexes of the sources that are told from: the first leads the story, then the newest comes first; undated ones last,
 * else in the order given.
 */
export function orderOfTelling(sources: readonly ReadArticle[], skip: ReadonlySet<number>): readonly number[] {
  const time = (at: number): number => sources[at]?.article.publishedAt ?? Number.NEGATIVE_INFINITY;
  return sources
    .flatMap((_, at) => (skip.has(at) ? [] : [at]))
    .toSorted((one, other) => {
      if (one === 0 || other === 0) return one - other;
      const [mine, theirs] = [time(one), time(other)];
      return mine === theirs ? one - other : theirs - mine;
    });
}
