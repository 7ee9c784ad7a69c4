// What an article is: one page's text as it was on the day it was read, and where it came from.
import type { Picture } from "./picture.ts";

/** Milliseconds since 1970, always UTC. Only schedules and renderers know about time zones. */
export type Instant = number;

/** When something was published. `dayOnly`: its source gave a day and no time, which is that day in every zone. */
export type PublicationDate = { readonly publishedAt?: Instant; readonly dayOnly?: true };

/** The same for whatever is made of it. */
export const publishedOf = ({ publishedAt, dayOnly }: PublicationDate): PublicationDate => ({
  ...(publishedAt === undefined ? {} : { publishedAt }),
  ...(dayOnly ? { dayOnly } : {}),
});

/** An article's id is its canonical URL, or `paste:` and a hash for text without an address. */
export type ArticleId = string & { readonly __id?: "article" };

/** What begins the id of a text that somebody gave: nobody else may find it, and nothing stays of it. */
export const givenPrefix = "paste:";

/** A list that cannot be empty. */
export type NonEmpty<T> = readonly [T, ...T[]];

/** How much of the story the text holds: an excerpt (paywall, teaser, cookie wall) is never briefed as the whole. */
export type Completeness = "full" | "excerpt";

export type Article = PublicationDate & {
  readonly id: ArticleId;
  /** Absent for pasted text. Always http or https. */
  readonly url?: string;
  readonly title: string;
  /** Who published: a name for people ("Wikinews"), or the host, or "" for pasted text. */
  readonly outlet: string;
  readonly byline?: string;
  /** ISO 639-1, or "und" when it could not be told. */
  readonly language: string;
  readonly modifiedAt?: Instant;
  readonly completeness: Completeness;
  /** Since when its page is away (404, 410, no such host), at looks nearly a day apart; absent while it stands. */
  readonly awaySince?: Instant;
  /** What its page announces as its picture; seen by nobody yet. */
  readonly picture?: Picture;
  /** Plain text as given, paragraphs separated by newlines. Every offset of a `Reading` counts UTF-16 units into it. */
  readonly text: string;
};
