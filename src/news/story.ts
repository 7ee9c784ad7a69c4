// What a story is: one event, told by one or more articles, with the copies told apart from the original reports.
import type { Article, ArticleId, NonEmpty } from "./article.ts";

export type StoryId = string & { readonly __id?: "story" };

export type Story = {
  readonly id: StoryId;
  /** The most complete report first. */
  readonly articles: NonEmpty<Article>;
  /** Syndicated and near-identical texts: the copy's id to the id of the report it copies. */
  readonly copies: ReadonlyMap<ArticleId, ArticleId>;
};

/** A story's place in an edition, with the reasons a person can read ("3 outlets", "matches climate"). */
export type Ranked = { readonly story: Story; readonly score: number; readonly reasons: readonly string[] };
