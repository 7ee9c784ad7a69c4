// What an address a person gives turns out to be: a feed, a site that has feeds, or an article.
import type { Article, NonEmpty } from "../news/article.ts";
import type { FeedEntry } from "../news/feed.ts";
import type { ExtractedPage, OutlineFeed, ParsedFeed } from "../ports/sandbox.ts";
import type { Fetched } from "../ports/web.ts";
import { asTrouble, Trouble } from "../trouble.ts";
import { worded } from "../words/worded.ts";
import { dayOnly } from "./dates.ts";
import { articleFrom, bodyOf, readPage } from "./fetch.ts";
import type { FetchTools } from "./tools.ts";
import { canonical, siteOf, typedAddress } from "./url.ts";

export type Discovered =
  | {
      /** Best first. */
      readonly feeds: NonEmpty<OutlineFeed>;
      /** The newest stories, when the address is itself a feed. */
      readonly entries?: readonly FeedEntry[];
      /** When the address is a page with a story on it, too. */
      readonly article?: Article;
      readonly stories?: never;
    }
  | { readonly article: Article; readonly stories?: never }
  | {
      /** Of a front or section page whose site has no feed: what it lists, each an excerpt without a text yet. */
      readonly stories: NonEmpty<Article>;
      readonly article?: never;
    };

/** Where sites keep feeds they forget to announce, commonest first. */
const usualPaths = ["/feed", "/rss", "/feed.xml", "/rss.xml", "/atom.xml", "/index.xml"] as const;

/**
 * Accepts an address without its scheme. A story is only given where robots.txt lets programs read it; feeds that a
 * page announces are what a person asked for. Throws the Web port's troubles for the address itself, and `not-found` in
 * words when there is neither a feed nor a story.
 */
export async function discover(address: string, tools: FetchTools): Promise<Discovered> {
  const fetched = await bodyOf(typedAddress(address) ?? `https://${address.trim()}`, "feed", tools);
  const parsed = await asFeed(fetched, tools);
  if (parsed !== undefined) return { feeds: [{ url: fetched.url, title: parsed.title }], entries: parsed.entries };
  const page = await readPage(fetched, tools);
  const story = page.text === "" || isFrontPage(fetched.url) ? undefined : articleFrom(page, fetched.url);
  const refusal = story === undefined ? undefined : await refusalOf(fetched.url, tools);
  const article = refusal === undefined ? story : undefined;
  const announced = page.feeds.filter((feed) => !/comment/i.test(`${feed.url} ${feed.title}`));
  const [first, ...rest] = announced;
  if (first !== undefined) return { feeds: [first, ...rest], ...(article === undefined ? {} : { article }) };
  if (article?.completeness === "full") return { article };
  if (refusal !== undefined) throw refusal;
  const guessed = await guess(fetched.url, tools);
  if (guessed !== undefined) return { feeds: [guessed] };
  if (article !== undefined) return { article };
  const [newest, ...older] = (page.stories ?? []).map((one) => listedArticle(one, page, fetched.url));
  if (newest !== undefined) return { stories: [newest, ...older] };
  throw new Trouble("not-found", worded("find.no-feed-announced"));
}

/** What a front page says of one of its stories; its text is read when somebody asks for it. */
const listedArticle = (
  { url, title, publishedAt }: NonNullable<ExtractedPage["stories"]>[number],
  { outlet, language }: ExtractedPage,
  from: string,
): Article => ({
  id: canonical(url),
  url,
  title,
  outlet: outlet ?? siteOf(from),
  language: language ?? "und",
  completeness: "excerpt",
  text: "",
  ...dayOnly(publishedAt),
});

/** Why the story of this page may not be read, or undefined when it may. */
async function refusalOf(url: string, { web, signal }: FetchTools): Promise<Trouble | undefined> {
  try {
    if ((await web.allows?.(url, signal)) !== false) return undefined;
    return new Trouble("refused", worded("find.robots"));
  } catch (thrown) {
    const trouble = asTrouble(thrown);
    if (trouble.kind === "aborted") throw trouble;
    return trouble;
  }
}

const isFrontPage = (url: string): boolean =>
  new URL(url).pathname.split("/").filter((part) => part !== "").length === 0;

/** Undefined for what does not even look like a feed; parsed apart otherwise. */
async function asFeed(
  fetched: Extract<Fetched, { kind: "body" }>,
  { sandbox, signal }: FetchTools,
): Promise<ParsedFeed | undefined> {
  const head = fetched.body.slice(0, 2000);
  const json = /^\s*\{/.test(head) && /jsonfeed\.org/.test(head);
  if (!json && !/<(?:[\w-]+:)?(?:rss|feed|rdf|channel)[\s>]/i.test(head)) return undefined;
  try {
    return await sandbox.run("feed", { body: fetched.body, url: fetched.url }, signal);
  } catch (thrown) {
    if (thrown instanceof Trouble && thrown.kind === "unreadable") return undefined;
    throw thrown;
  }
}

async function guess(url: string, tools: FetchTools): Promise<OutlineFeed | undefined> {
  for (const path of usualPaths) {
    try {
      const fetched = await bodyOf(new URL(path, url).href, "feed", tools);
      const parsed = await asFeed(fetched, tools);
      if (parsed !== undefined) return { url: fetched.url, title: parsed.title };
    } catch (thrown) {
      // A site that answers a guess with anything but "not here" is not asked again.
      if (!(thrown instanceof Trouble) || !["not-found", "gone", "unreadable", "not-allowed"].includes(thrown.kind))
        throw thrown;
    }
  }
  return undefined;
}
