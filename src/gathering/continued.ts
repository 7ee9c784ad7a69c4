// Which new reports go on with a story that was told before: alike as in clustering, however long it was silent.
import type { Article } from "../news/article.ts";
import type { Story } from "../news/story.ts";
import { storyOf, storyThreshold } from "./cluster.ts";
import { likenessOf } from "./likeness.ts";

const day = 86_400_000;
/** A followed story ends after a week without news: nothing told of it is much older than two. */
const window = 15 * day;

/**
 * Those of `fresh` that are of one event with `told`, as a story of their own; undefined where none is. What holds two
 * reports apart in clustering holds them apart here.
 */
export function continued(told: readonly Article[], fresh: readonly Article[]): Story | undefined {
  const all = [...told, ...fresh];
  const likeness = likenessOf(all, window);
  const joining = fresh.filter((_, index) => {
    const alike = likeness
      .filter(({ one, other }) => one < told.length && other === told.length + index)
      .map((pair) => pair.alike)
      .toSorted((one, other) => other - one);
    // A story moves on: its next report is like the last ones told, and need not be like the first.
    const closest = Math.ceil(told.length / 2);
    const mean = alike.slice(0, closest).reduce((sum, one) => sum + one, 0) / closest;
    return mean >= storyThreshold;
  });
  const [first, ...rest] = joining;
  return first && storyOf([first, ...rest]);
}
