// What the newsroom asks of a sandbox: hostile HTML and XML parsed apart from everything else.
import type { FeedEntry } from "../news/feed.ts";
import type { Picture } from "../news/picture.ts";

/** A page as extraction leaves it. Dates are ISO strings as the page gives them. */
export type ExtractedPage = {
  readonly title: string;
  readonly byline?: string;
  readonly outlet?: string;
  readonly canonical?: string;
  readonly publishedAt?: number;
  readonly modifiedAt?: number;
  readonly language?: string;
  readonly picture?: Picture;
  /** Paragraphs joined by newlines; hidden text gone. */
  readonly text: string;
  readonly completeness: "full" | "excerpt";
  /** Of a front or section page, which has no text of its own: newest first. */
  readonly stories?: readonly { readonly url: string; readonly title: string; readonly publishedAt?: number }[];
  /** Feeds the page announces, absolute. */
  readonly feeds: readonly { readonly url: string; readonly title: string }[];
};

export type ParsedFeed = {
  readonly title: string;
  readonly site?: string;
  /** BCP 47, as it says. */
  readonly language?: string;
  readonly entries: readonly FeedEntry[];
};

export type OutlineFeed = { readonly url: string; readonly title: string; readonly folder?: string };

/** A line of a list of feeds that names none: it is broken, or gives a site, a link or nothing on the web. */
export type UnreadOutline = { readonly line: number; readonly name: string; readonly why: "broken" | "no-feed" };

export type Outline = { readonly feeds: readonly OutlineFeed[]; readonly unread: readonly UnreadOutline[] };

/** Task by name: what goes in and what comes out. Both must survive structured cloning. */
export type Tasks = {
  readonly page: { readonly in: { readonly html: string; readonly url?: string }; readonly out: ExtractedPage };
  readonly feed: { readonly in: { readonly body: string; readonly url: string }; readonly out: ParsedFeed };
  readonly opml: { readonly in: { readonly body: string }; readonly out: Outline };
};

export type TaskName = keyof Tasks;

export interface Sandbox {
  /** Killed at 5 s of processor time and 256 MiB of heap. Throws Trouble: timed-out, too-big, unreadable, aborted. */
  run<T extends TaskName>(task: T, input: Tasks[T]["in"], signal: AbortSignal): Promise<Tasks[T]["out"]>;
}
