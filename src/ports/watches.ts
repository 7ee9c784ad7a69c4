// What is kept of articles that posted lines stand on: when each is read again, and what stands on it.
import type { ArticleId, Instant, NonEmpty } from "../news/article.ts";
import type { Briefing, BriefingId } from "../news/briefing.ts";
import type { Correction } from "../news/correction.ts";
import type { EditionId } from "../news/edition.ts";
import type { MessageId, Place, Tenant } from "../news/place.ts";
import type { Said } from "../news/talk.ts";

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
  /** The first of the looks since which its page is away. */
  readonly awaySince?: Instant;
};

/** Articles that posted lines stand on, and when one that nobody watches yet is looked at first. */
export type StandsOn = {
  readonly articles: readonly { readonly article: ArticleId; readonly url: string }[];
  readonly first: Instant;
};

/** A briefing that was said to everyone: the messages it became, and how they are made of it again. */
export type SaidBriefing = {
  /** Names rows of the ledger as an edition's does (`sayingId`). */
  readonly id: EditionId;
  readonly place: Place;
  readonly zone: string;
  readonly briefing: BriefingId;
  readonly said: Omit<Extract<Said, { readonly kind: "briefing" }>, "briefing">;
  /** In whose thread it stands, or that leads its own. */
  readonly root: MessageId;
  /** Part by part. */
  readonly messages: NonEmpty<MessageId>;
  /** Those that were told of it. The briefing's own may be more: it stands elsewhere too. */
  readonly corrections: readonly Correction[];
};

/** Kept while an article that they stand on is watched. */
export interface Sayings {
  /** What it stands on is watched from now on. Done again it changes nothing. */
  begin(saying: SaidBriefing, on: StandsOn, at: Instant): Promise<void>;
  ofId(id: EditionId): Promise<SaidBriefing | undefined>;
  /** In the place of what is kept of it, with its briefing; one that was taken down stays away. */
  correct(saying: SaidBriefing, briefing: Briefing): Promise<void>;
}

/**
 * A watch begins with the end of an edition (`Editions.finish`), or as a briefing is said (`Sayings.begin`). Articles
 * are everybody's, and looked at once for all; whose lines stand on them is each tenant's own.
 */
export interface Watches {
  /** Those whose next look has come, the longest due first. */
  due(at: Instant, limit: number): Promise<readonly WatchedArticle[]>;
  ofArticle(article: ArticleId): Promise<WatchedArticle | undefined>;
  /** After a look; without a next one its watch ends, and who stood on it is forgotten. */
  save(watched: WatchedArticle, next: Instant | undefined): Promise<void>;
  /** Editions and sayings, in the order in which they began to stand on it. */
  standingOn(article: ArticleId): Promise<readonly { readonly tenant: Tenant; readonly edition: EditionId }[]>;
}
