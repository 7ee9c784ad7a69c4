// What is kept of articles that posted lines stand on: when each is read again, and which editions stand on it.
import type { ArticleId, Instant } from "../news/article.ts";
import type { EditionId } from "../news/edition.ts";
import type { Tenant } from "../news/place.ts";

export type WatchedArticle = {
  readonly article: ArticleId;
  readonly url: string;
  /** When a line of it was first posted. */
  readonly since: Instant;
  /** How often it was asked for since. */
  readonly looks: number;
  /** What its site said of the page as it was last seen. */
  readonly etag?: string;
  readonly lastModified?: string;
};

/** Articles that lines of an edition stand on, and when one that nobody watches yet is looked at first. */
export type StandsOn = {
  readonly articles: readonly { readonly article: ArticleId; readonly url: string }[];
  readonly first: Instant;
};

/**
 * A watch begins with the end of an edition (`Editions.finish`). Articles are everybody's, and looked at once for all;
 * whose lines stand on them is each tenant's own.
 */
export interface Watches {
  /** Those whose next look has come, the longest due first. */
  due(at: Instant, limit: number): Promise<readonly WatchedArticle[]>;
  ofArticle(article: ArticleId): Promise<WatchedArticle | undefined>;
  /** After a look; without a next one its watch ends, and who stood on it is forgotten. */
  save(watched: WatchedArticle, next: Instant | undefined): Promise<void>;
  /** In the order in which they began to stand on it. */
  standingOn(article: ArticleId): Promise<readonly { readonly tenant: Tenant; readonly edition: EditionId }[]>;
}
