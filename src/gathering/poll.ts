// How a feed is asked what is new: validators as received, only the newest five the first time, patience with what
// fails.
import type { Article, Instant } from "../news/article.ts";
import type { Feed } from "../news/feed.ts";
import type { Fetched } from "../ports/web.ts";
import { asTrouble, type Trouble } from "../trouble.ts";
import { type Tongue, tongueFor } from "../words/tongue.ts";
import { articlesOf } from "./entries.ts";
import { completeArticle } from "./fetch.ts";
import type { PollTools } from "./tools.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How often feeds are asked. A feed that says how long it stays fresh is believed between the two bounds. */
export const pace = {
  usual: 20 * minute,
  quickest: 10 * minute,
  slowest: 6 * hour,
  firstFailure: 10 * minute,
  slowestFailure: day,
  /** The first time a feed is added. */
  newestFirst: 5,
  /** Pages fetched after one poll: the rest are briefed from what the feed says of them. */
  pages: 15,
  /** An entry that old and never seen is the archive, not news. */
  oldNews: 7 * day,
} as const;

export type Polled = {
  /** As saved: with its next time, validators and health. */
  readonly feed: Feed;
  /** Articles nobody had seen, newest first. */
  readonly fresh: readonly Article[];
};

/**
 * `pages` is how many new articles that the feed only teases are fetched at once. None the first time: someone is
 * waiting then, and what is briefed is completed before it is written. Never throws but `aborted` and `storage-failed`:
 * a feed that fails is a feed that says so.
 */
export async function pollFeed(
  feed: Feed,
  tools: PollTools,
  { pages = feed.checkedAt === undefined ? 0 : pace.pages }: { readonly pages?: number } = {},
): Promise<Polled> {
  const { web, sandbox, clock, log, store, signal } = tools;
  if (feed.stopped) return { feed, fresh: [] };
  let fetched: Fetched;
  let articles: readonly Article[] = [];
  let told: { readonly title: string; readonly site?: string } | undefined;
  try {
    fetched = await web.get(feed.url, {
      as: "feed",
      signal,
      ...(feed.etag === undefined ? {} : { etag: feed.etag }),
      ...(feed.lastModified === undefined ? {} : { lastModified: feed.lastModified }),
    });
    if (fetched.kind === "body") {
      const parsed = await sandbox.run("feed", { body: fetched.body, url: fetched.url }, signal);
      told = parsed;
      articles = articlesOf(parsed, { ...feed, url: fetched.url, title: feed.title || parsed.title }, clock.now());
    }
  } catch (thrown) {
    const trouble = asTrouble(thrown);
    if (trouble.kind === "aborted") throw trouble;
    const failed = afterFailure(feed, trouble, clock.now());
    log.warn("feed-failed", { feed: feed.url, kind: trouble.kind, failures: failed.failures });
    await store.feeds.save(failed);
    return { feed: failed, fresh: [] };
  }
  const fresh = await keepNew(feed, articles, tools, pages);
  const healthy = afterSuccess(feed, fetched, told, clock.now());
  await store.feeds.save(healthy);
  log.info("feed-polled", { feed: feed.url, fresh: fresh.length, unchanged: fetched.kind === "unchanged" });
  return { feed: healthy, fresh };
}

/**
 * Saves what was never seen. What is too old to be news, or beyond the first five of a new feed, is saved as of its own
 * past.
 */
async function keepNew(
  feed: Feed,
  articles: readonly Article[],
  tools: PollTools,
  pages: number,
): Promise<readonly Article[]> {
  const { store, clock } = tools;
  const now = clock.now();
  const known = new Set(
    (await store.articles.ofIds(articles.map((article) => article.id))).map((article) => article.id),
  );
  const unseen = articles.filter((article) => !known.has(article.id));
  const first = feed.checkedAt === undefined;
  const recent = unseen.filter((article) => first || (article.publishedAt ?? now) > now - pace.oldNews);
  const news = first ? recent.slice(0, pace.newestFirst) : recent;
  const past = unseen.filter((article) => !news.includes(article));
  const archive = now - Math.max(pace.oldNews, 2 * day);
  if (past.length > 0) await store.articles.save(past, { feed: feed.url, at: archive });
  const completed: Article[] = [];
  for (const [index, article] of news.entries())
    completed.push(index < pages ? await completeArticle(article, tools) : article);
  if (completed.length > 0) await store.articles.save(completed, { feed: feed.url, at: now });
  return completed;
}

function afterSuccess(
  feed: Feed,
  fetched: Fetched,
  told: { readonly title: string; readonly site?: string } | undefined,
  now: Instant,
): Feed {
  const { failingSince: _since, failure: _failure, etag, lastModified, ...kept } = feed;
  const wait = Math.min(pace.slowest, Math.max(pace.quickest, fetched.freshForMs ?? pace.usual));
  const validators = fetched.kind === "body" ? fetched : { etag, lastModified };
  return {
    ...kept,
    title: feed.title || told?.title || "",
    ...(told?.site === undefined ? {} : { site: told.site }),
    ...(validators.etag === undefined ? {} : { etag: validators.etag }),
    ...(validators.lastModified === undefined ? {} : { lastModified: validators.lastModified }),
    checkedAt: now,
    nextCheckAt: now + wait,
    failures: 0,
  };
}

/** Twice as long after each failure, a day at most, never sooner than the site asked for. 410 ends it. */
function afterFailure(feed: Feed, trouble: Trouble, now: Instant): Feed {
  const failures = feed.failures + 1;
  const wait = Math.min(pace.slowestFailure, pace.firstFailure * 2 ** Math.min(20, failures - 1));
  return {
    ...feed,
    failures,
    failingSince: feed.failingSince ?? now,
    failure: failureOf(feed, trouble),
    nextCheckAt: now + Math.max(wait, trouble.retryAfterMs ?? 0),
    ...(trouble.kind === "gone" ? { stopped: true } : {}),
  };
}

/** In English, as all that is stored. Nobody misspelled the address of what was read before. */
const failureOf = ({ checkedAt }: Feed, { kind, message }: Trouble): string =>
  kind === "not-found" && checkedAt !== undefined ? tongueFor("en").say("feed.moved") : message;

/**
 * What the owner of a feed should hear: nothing for a day of trouble, then the reason in words; at once when it ended
 * for good.
 */
export function complaint(feed: Feed, now: Instant, tongue: Tongue): string | undefined {
  const name = feed.title || feed.url;
  if (feed.stopped) return tongue.say("feed.gone", { name });
  if (feed.failingSince === undefined || now - feed.failingSince < day) return undefined;
  const days = Math.floor((now - feed.failingSince) / day);
  const why = feed.failure === undefined ? tongue.say("feed.no-reason") : tongue.again(feed.failure);
  return tongue.say("feed.silent", { name, days, why });
}

/** A feed nobody asked yet. */
export const newFeed = (url: string, title: string, now: Instant): Feed => ({
  url,
  title,
  nextCheckAt: now,
  failures: 0,
});
