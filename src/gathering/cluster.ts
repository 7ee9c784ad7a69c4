// How a stream of articles becomes stories: what tells the same event, with the copies told apart.
import { sha256 } from "@noble/hashes/sha2.js";
import type { Article, NonEmpty } from "../news/article.ts";
import type { Story, StoryId } from "../news/story.ts";
import { copiesIn } from "./copies.ts";
import { groupsOf } from "./groups.ts";
import { likenessOf } from "./likeness.ts";

/**
 * How likely the reports of a story tell of one event, on average over its pairs: chosen by cross-validation over
 * topics, for whole texts and for a feed's (npm run eval -- stories).
 */
export const storyThreshold = 0.31;

/**
 * Every article is in exactly one story; stories come in the order of their first article. Depends on nothing but these
 * articles, so the same ones make the same stories, whoever asks and when.
 */
export function cluster(articles: readonly Article[], threshold: number = storyThreshold): readonly Story[] {
  const once = [...new Map(articles.map((article) => [article.id, article])).values()];
  return groupsOf(once.length, likenessOf(once), threshold).flatMap((group) => {
    const [first, ...rest] = group.flatMap((index) => once[index] ?? []);
    return first === undefined ? [] : [storyOf([first, ...rest])];
  });
}

/** Several articles that are known to be of one story. */
export function storyOf(articles: NonEmpty<Article>): Story {
  const copies: Story["copies"] = articles.length === 1 ? new Map() : copiesIn(articles);
  const [best = articles[0], ...others] = [...articles].sort(
    (one, other) => completeness(other, copies) - completeness(one, copies) || (one.id < other.id ? -1 : 1),
  );
  return { id: idOf(articles), articles: [best, ...others], copies };
}

/** Whole originals first, the longer the better up to a point where length is only length. */
function completeness(article: Article, copies: Story["copies"]): number {
  return (
    Math.min(article.text.length, 8000) +
    (article.completeness === "full" ? 20_000 : 0) +
    (copies.has(article.id) ? 0 : 10_000)
  );
}

/** Of the earliest report: the story keeps its name while others join it. */
function idOf(articles: NonEmpty<Article>): StoryId {
  const earliest = articles.reduce((one, other) => {
    const [at, than] = [one.publishedAt ?? Number.MAX_VALUE, other.publishedAt ?? Number.MAX_VALUE];
    return than < at || (than === at && other.id < one.id) ? other : one;
  });
  return sha256(new TextEncoder().encode(earliest.id)).toHex().slice(0, 12);
}
