// Feeds as they are kept, by their addresses: asked for together, and begun where nobody has followed one before.
import { newFeed } from "../gathering/poll.ts";
import type { Feed } from "../news/feed.ts";
import type { FoundFeed } from "../publishing/newsroom.ts";
import type { Call } from "./call.ts";

/** In the order of `urls`; one that was never asked has no title yet. */
export async function feedsKept({ tools, now }: Call, urls: readonly string[]): Promise<readonly Feed[]> {
  const known = new Map((await tools.store.feeds.ofUrls(urls)).map((feed) => [feed.url, feed]));
  return urls.map((url) => known.get(url) ?? newFeed(url, "", now));
}

/** The poller reads them from now on. What is known of a feed already stays. */
export async function keepFeeds({ tools, now }: Call, found: readonly FoundFeed[]): Promise<void> {
  const known = new Set((await tools.store.feeds.ofUrls(found.map(({ url }) => url))).map(({ url }) => url));
  for (const { url, title } of found) if (!known.has(url)) await tools.store.feeds.save(newFeed(url, title, now));
}
