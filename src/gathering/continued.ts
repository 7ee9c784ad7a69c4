// Which new reports go on with a story that was told before: alike as in clustering, however long it was silent.
import type { Article } from "../news/article.ts";
import type { Story } from "../news/story.ts";
import { storyOf } from "./cluster.ts";
import { likenessOf } from "./likeness.ts";

const day = 86_400_000;
/** A followed story ends after a week without news: nothing told of it is much older than two. */
const within = 15 * day;
/** The newest say what a story has come to: its next report need not be like the first. */
const compared = 6;
/**
 * How likely a report is to be of one event with those told, on average. More is asked than for forming stories, as
 * what joins falsely would be told as a change: of ECB+'s reports of a like event 0 to 2 in a hundred join, of the same
 * event 79 to 86; with one report told alone 2 and 75.
 */
const least = (told: number): number => (told === 1 ? 0.7 : 0.6);

/**
 * Those of `fresh` that are of one event with `told`, the newest of those first, as a story of their own; undefined
 * where none is. What holds two reports apart in clustering holds them apart here.
 */
export function continued(told: readonly Article[], fresh: readonly Article[]): Story | undefined {
  const before = told.slice(0, compared);
  const count = before.length;
  // Summed in one pass: a place's feeds bring hundreds of reports, and thousands of pairs.
  const sums = new Map<number, number>();
  for (const { one, other, alike } of likenessOf([...before, ...fresh], within))
    if (one < count && other >= count) sums.set(other - count, (sums.get(other - count) ?? 0) + alike);
  const [first, ...rest] = fresh.filter((_, index) => count > 0 && (sums.get(index) ?? 0) / count >= least(count));
  return first && storyOf([first, ...rest]);
}
