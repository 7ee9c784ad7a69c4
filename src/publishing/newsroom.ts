// What publishing and the desk ask of gathering and writing, as plain functions: main binds them to their tools once.
import type { Discovered } from "../gathering/discover.ts";
import type { Article, Instant } from "../news/article.ts";
import type { Briefing } from "../news/briefing.ts";
import type { Correction } from "../news/correction.ts";
import type { Drawing } from "../news/drawing.ts";
import type { Picture } from "../news/picture.ts";
import type { Place } from "../news/place.ts";
import type { Ranked, Story } from "../news/story.ts";
import type { WatchedArticle } from "../ports/watches.ts";
import type { Patience } from "../prompting/patience.ts";
import type { WriteWish } from "../writing/write.ts";

export type RankWish = { readonly topics: readonly string[]; readonly less: readonly string[]; readonly now: number };

export type FoundFeed = { readonly url: string; readonly title: string };

/** At once, or as soon as a worker has done it. */
export type Soon<T> = T | Promise<T>;

export type Newsroom = {
  readonly cluster: (articles: readonly Article[]) => Soon<readonly Story[]>;
  /** What of `fresh` goes on with the story that `told` tell, as a story of its own. */
  readonly continued: (told: readonly Article[], fresh: readonly Article[]) => Soon<Story | undefined>;
  readonly rank: (stories: readonly Story[], wish: RankWish) => Soon<readonly Ranked[]>;
  /** Fetches the full text of articles that a feed only teased; gives the story back as it is where that fails. */
  readonly complete: (story: Story, signal: AbortSignal) => Promise<Story>;
  /** Never throws for the model's faults; throws Trouble `unreadable` when nothing can be said of the story. */
  readonly write: (
    story: Story,
    wish: WriteWish & { readonly patience: Patience },
    at: Place,
    signal: AbortSignal,
  ) => Promise<Briefing>;
  /**
   * The briefing with what a model found to have changed since these tellings, newest first, of its story: it is told
   * by whoever compares the two. The same briefing where nothing was found. Throws Trouble `aborted` alone.
   */
  readonly changed: (told: readonly Briefing[], now: Briefing, at: Place, signal: AbortSignal) => Soon<Briefing>;
  /**
   * The picture as it may be shown, once somebody has looked at it; undefined for what is too small, too big, no
   * picture or not there. Throws Trouble `aborted` alone.
   */
  readonly picture: (announced: Picture, signal: AbortSignal) => Promise<Picture | undefined>;
  /**
   * The drawing as a PNG for a chat, done apart from the main thread. Throws Trouble, `aborted` or what a worker was
   * ended for: what is posted then goes without it.
   */
  readonly draw: (drawing: Drawing, signal: AbortSignal) => Promise<Uint8Array>;
  readonly fetchArticle: (url: string, signal: AbortSignal) => Promise<Article>;
  /**
   * The page of a watched article as it is now, asked for once and politely; "unchanged" where its site says so. Throws
   * the Web port's troubles, and `unreadable`.
   */
  readonly readAgain: (
    watched: Pick<WatchedArticle, "article" | "url" | "etag" | "lastModified">,
    signal: AbortSignal,
  ) => Promise<{ readonly article: Article; readonly etag?: string; readonly lastModified?: string } | "unchanged">;
  /** All that a briefing's outlets changed of it: what was known of the others, and what is so of this article now. */
  readonly corrections: (briefing: Briefing, article: Article, seenAt: Instant) => Soon<readonly Correction[]>;
  readonly discover: (url: string, signal: AbortSignal) => Promise<Discovered>;
  /** Reads a feed now and saves what is new; without fetching pages while a person is waiting. */
  readonly poll: (url: string, signal: AbortSignal, options?: { readonly waiting?: boolean }) => Promise<void>;
};
