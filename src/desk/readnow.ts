// Many feeds read while a person waits: as many as answer in time, and which of them do not.
import { isFailing } from "../news/feed.ts";
import type { Call } from "./call.ts";
import { feedsKept } from "./feeds.ts";

const patienceMs = 15_000;
/** A place follows 300 at most, and whoever waits asks for no more than these. */
const mostAtOnce = 60;

/** What has not answered in time is left to the poller. */
export async function readMany({ tools, signal }: Call, feeds: readonly string[]): Promise<void> {
  const over = new AbortController();
  const until = AbortSignal.any([signal, over.signal]);
  const reading = feeds.slice(0, mostAtOnce).map((url) => tools.newsroom.poll(url, until, { waiting: true }));
  await Promise.race([Promise.allSettled(reading), tools.clock.sleep(patienceMs, until).catch(() => undefined)]);
  over.abort();
}

/** By title or address, those that were asked now and gave nothing that can be read. */
export async function deadAmong(call: Call, feeds: readonly string[]): Promise<readonly string[]> {
  await readMany(call, feeds);
  return (await feedsKept(call, feeds)).filter(isFailing).map(({ title, url }) => title || url);
}
