// What the bench of a whole morning publishes: articles of twenty feed sets, and subscriptions of hundreds of tenants.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "../../src/news/article.ts";
import type { Subscription } from "../../src/news/subscription.ts";
import type { Store } from "../../src/ports/store.ts";
import { aFeed, aSubscription } from "../contracts/store/samples.ts";

export const slot = Date.parse("2026-03-02T08:00:00Z");
const hour = 3_600_000;
const day = 24 * hour;

/** Where the readers' pages say that they are. */
export const pagesAt = "https://news.example.org";

/** Each set has two feeds of its own, so that nothing of one set is of use to another. */
export const feedSets = 20;
const articlesOfFeed = 12;

const feedsOf = (set: number): readonly string[] => [1, 2].map((n) => `https://news${set}.example/${n}.xml`);

/** Real articles, told by one outlet a feed: other words in each, and other times. */
function articlesIn(set: number, feed: string): Article[] {
  const told = readFileSync(join(import.meta.dirname, "../fixtures/wikinews/articles.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { title: string; text: string });
  const first = feed.endsWith("1.xml") ? 0 : articlesOfFeed;
  return Array.from({ length: articlesOfFeed }, (_, n) => {
    const { title, text } = told[(first + n + set) % told.length] ?? { title: "", text: "" };
    const url = `https://news${set}.example/${first + n}.html`;
    return {
      id: url,
      url,
      title,
      text: `${text}\nDesk ${set} of the agency edited this report.`,
      outlet: `News ${set}`,
      language: "en",
      publishedAt: slot - (n + 1) * hour,
      completeness: "full",
    };
  });
}

export const subscriptionOf = (n: number): Subscription =>
  aSubscription({
    id: `s${n}`,
    place: { platform: n % 2 === 0 ? "slack" : "discord", tenant: `t${n % 500}`, address: `C${n}` },
    feeds: feedsOf(n % feedSets),
    topics: [],
    stories: 3,
    layout: "thread",
    schedule: { when: "every day at 08:00", zone: "UTC" },
    createdAt: slot - day,
    doneThrough: slot - day,
  });

/** `due` subscriptions at eight, many saved at once: filling is not what is measured. */
export async function fill(store: Store, due: number): Promise<void> {
  for (let set = 0; set < feedSets; set++)
    for (const url of feedsOf(set)) {
      await store.feeds.save(aFeed(url, { checkedAt: slot - hour, nextCheckAt: slot + day }));
      await store.articles.save(articlesIn(set, url), { feed: url, at: slot - hour });
    }
  const left = Array.from({ length: due }, (_, n) => n).values();
  const some = async () => {
    for (const n of left) {
      const subscription = subscriptionOf(n);
      const { tenant } = subscription.place;
      await store.of(tenant).subscriptions.save(subscription);
      await store.agenda.plan(tenant, subscription.id, slot);
    }
  };
  await Promise.all(Array.from({ length: 64 }, some));
}
