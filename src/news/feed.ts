// What a feed is: an address we poll, what it said last, and how it is doing.
import type { Instant } from "./article.ts";
import type { Picture } from "./picture.ts";

export type FeedEntry = {
  /** The feed's own id for the entry, or its link. */
  readonly id: string;
  readonly url?: string;
  readonly title: string;
  readonly author?: string;
  /** Who published it, where the feed collects other outlets' entries and names them. */
  readonly outlet?: string;
  readonly publishedAt?: Instant;
  /** As the feed announces it; seen by nobody yet. */
  readonly picture?: Picture;
  /** Plain text. */
  readonly summary: string;
  /** Plain text of the full content when the feed carries it, else "". */
  readonly content: string;
};

export type Feed = {
  readonly url: string;
  readonly title: string;
  /** The site's own address, for people. */
  readonly site?: string;
  readonly etag?: string;
  readonly lastModified?: string;
  readonly checkedAt?: Instant;
  readonly nextCheckAt: Instant;
  /** Consecutive failures; 0 is healthy. */
  readonly failures: number;
  readonly failingSince?: Instant;
  /** In words for its owner: "The site answered 404." */
  readonly failure?: string;
  /** 410: never asked again. */
  readonly stopped?: boolean;
};

export const isFailing = ({ failures, stopped }: Feed): boolean => failures > 0 || stopped === true;

/** It was asked, and gave what can be read. */
export const isAnswering = (feed: Feed): boolean => feed.checkedAt !== undefined && !isFailing(feed);
