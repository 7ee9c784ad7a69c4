// In which order the articles of a story are told: the newest knows most.
import type { ReadArticle } from "../../news/reading.ts";

/** An older report is told as if it began so many sentences further down, for each one that is newer. */
export const laterBy = 2;

/** Indexes of the sources that are no copies, the newest first; undated ones last, else in the order given. */
export function newestFirst(sources: readonly ReadArticle[], skip: ReadonlySet<number>): readonly number[] {
  const time = (at: number): number => sources[at]?.article.publishedAt ?? Number.NEGATIVE_INFINITY;
  return sources
    .flatMap((_, at) => (skip.has(at) ? [] : [at]))
    .toSorted((one, other) => {
      const [mine, theirs] = [time(one), time(other)];
      return mine === theirs ? one - other : theirs - mine;
    });
}
