// Public material: articles by id, by feed and by their words; feeds by when they are due.
import { expect } from "vitest";
import type { Article } from "../../../src/news/article.ts";
import type { OpenStore } from "../store.contract.ts";
import { fact } from "./fact.ts";
import { aFeed, anArticle, aSubscription, day, minute, t0 } from "./samples.ts";

const feed = "https://a.example/feed";
const ids = (articles: readonly Article[]) => articles.map((article) => article.id.split("/").at(-1));
const allTime = { from: 0, to: t0 + 100 * day };

export function articleFacts(open: OpenStore): void {
  fact(open, "saving says which articles were never seen before, and only those", async (store) => {
    const [one, two] = [anArticle("1"), anArticle("2")];
    expect(await store.articles.save([one, two], { feed, at: t0 })).toEqual([one.id, two.id]);
    expect(await store.articles.save([two, anArticle("3"), two], { feed, at: t0 + 1 })).toEqual([anArticle("3").id]);
    expect(await store.articles.save([], { at: t0 })).toEqual([]);
  });

  fact(open, "an article comes back as it was saved, in the order asked, unknown ones left out", async (store) => {
    const bare: Article = {
      id: "paste:1",
      title: "",
      outlet: "",
      language: "und",
      completeness: "excerpt",
      text: "Only – “this” \u{1f5de}\n\nline.",
    };
    const full = anArticle("1", { byline: "By N. N.", modifiedAt: t0 + 1 });
    await store.articles.save([full, bare], { at: t0 });
    expect(await store.articles.ofIds(["paste:1", "nobody", full.id])).toEqual([bare, full]);
    expect(await store.articles.ofIds([])).toEqual([]);
  });

  fact(open, "a changed text replaces the known one and the article is not new again", async (store) => {
    await store.articles.save([anArticle("1")], { feed, at: t0 });
    expect(await store.articles.save([anArticle("1", { text: "Corrected." })], { feed, at: t0 + day })).toEqual([]);
    expect((await store.articles.ofIds([anArticle("1").id]))[0]?.text).toBe("Corrected.");
    expect(await store.articles.ofFeeds([feed], { from: t0 + 1, to: t0 + 2 * day }, 10)).toEqual([]);
    expect(await store.articles.search(["corrected"], { feeds: [feed], ids: [], ...allTime }, 10)).toHaveLength(1);
    expect(await store.articles.search(["text"], { feeds: [feed], ids: [], ...allTime }, 10)).toEqual([]);
  });

  fact(open, "articles of feeds come newest first, from inclusive, to exclusive, without doubles", async (store) => {
    const other = "https://b.example/feed";
    await store.articles.save([anArticle("1")], { feed, at: t0 });
    await store.articles.save([anArticle("2")], { feed, at: t0 + minute });
    await store.articles.save([anArticle("3")], { feed: other, at: t0 + 2 * minute });
    await store.articles.save([anArticle("1")], { feed: other, at: t0 + 3 * minute });
    await store.articles.save([anArticle("4")], { at: t0 });
    const within = (from: number, to: number, feeds = [feed]) => store.articles.ofFeeds(feeds, { from, to }, 10);
    expect(ids(await within(t0, t0 + day))).toEqual(["2", "1"]);
    expect(ids(await within(t0, t0 + minute))).toEqual(["1"]);
    expect(ids(await within(t0 + 3 * minute, t0 + day, [other]))).toEqual(["1"]);
    expect(new Set(ids(await within(t0, t0 + day, [feed, other])))).toEqual(new Set(["1", "2", "3"]));
    expect(await within(t0, t0 + day, [feed, other])).toHaveLength(3);
    expect(await within(t0, t0 + day, [])).toEqual([]);
    expect(ids(await store.articles.ofFeeds([feed], { from: t0, to: t0 + day }, 1))).toEqual(["2"]);
  });

  fact(
    open,
    "the stamp of feeds is another one as soon as an article comes in one of them, and not before",
    async (store) => {
      const other = "https://b.example/feed";
      const stamp = () => store.articles.stamp([feed, other], t0);
      await store.articles.save([anArticle("1")], { feed, at: t0 });
      const before = await stamp();
      await store.articles.save([anArticle("1")], { feed, at: t0 + minute });
      await store.articles.save([anArticle("2")], { feed: "https://c.example/feed", at: t0 });
      await store.articles.save([anArticle("3")], { feed, at: t0 - 1 });
      expect(await stamp()).toBe(before);
      await store.articles.save([anArticle("4")], { feed: other, at: t0 });
      const after = await stamp();
      expect(after).not.toBe(before);
      await store.articles.save([anArticle("1")], { feed: other, at: t0 + minute });
      expect(await stamp()).not.toBe(after);
      expect(await store.articles.stamp([], t0)).toBe(await store.articles.stamp([], t0));
    },
  );

  fact(open, "a search finds any of the words, in text or title, the most fitting first", async (store) => {
    await store.articles.save(
      [
        anArticle("1", { title: "Harbour", text: "A ferry sank near the island. Divers rescued people." }),
        anArticle("2", { title: "Ferry inquiry", text: "The ferry owner was questioned about the ferry." }),
        anArticle("3", { title: "Weather", text: "Rain, then sun." }),
      ],
      { feed, at: t0 },
    );
    const search = (words: readonly string[], limit = 10) =>
      store.articles.search(words, { feeds: [feed], ids: [], ...allTime }, limit);
    expect(new Set(ids(await search(["ferry", "rescued"])))).toEqual(new Set(["1", "2"]));
    expect(ids(await search(["inquiry", "ferry", "owner"]))[0]).toBe("2");
    expect(ids(await search(["FERRY", "divers", "island"]))[0]).toBe("1");
    expect(await search(["ferry"], 1)).toHaveLength(1);
    expect(await search(["volcano"])).toEqual([]);
    expect(await search([])).toEqual([]);
  });

  fact(open, "a search sees only the given feeds and ids, inside the window", async (store) => {
    await store.articles.save([anArticle("1", { text: "Ferry." })], { feed, at: t0 });
    await store.articles.save([anArticle("2", { text: "Ferry." })], { feed: "https://b.example/feed", at: t0 });
    await store.articles.save([anArticle("3", { text: "Ferry." })], { at: t0 + day });
    const found = async (feeds: readonly string[], given: readonly string[], from = 0, to = t0 + 100 * day) =>
      ids(await store.articles.search(["ferry"], { feeds, ids: given, from, to }, 10)).sort();
    expect(await found([feed], [])).toEqual(["1"]);
    expect(await found([feed], [anArticle("3").id])).toEqual(["1", "3"]);
    expect(await found([], [])).toEqual([]);
    expect(await found([feed], [anArticle("3").id], t0 + 1)).toEqual(["3"]);
    expect(await found([feed], [anArticle("3").id], 0, t0 + day)).toEqual(["1"]);
  });

  fact(open, "words of a search are words, whatever a query language would make of them", async (store) => {
    await store.articles.save([anArticle("1", { text: "Plain. Zürich said “no”. 220,000 people." })], { feed, at: t0 });
    const search = (words: readonly string[]) =>
      store.articles.search(words, { feeds: [feed], ids: [], ...allTime }, 10);
    for (const odd of [
      '"',
      "*",
      "plain*",
      "NEAR(",
      "a AND",
      "-plain",
      "title:",
      "'; drop table articles; --",
      "(",
      "\0",
    ])
      await expect(search([odd])).resolves.toBeDefined();
    expect(await search(["AND", "OR", "NOT", "plain"])).toHaveLength(1);
    expect(await search(["zürich"])).toHaveLength(1);
    expect(await search(["220"])).toHaveLength(1);
  });

  fact(
    open,
    "forgetting empties old texts, keeps what is needed to link, and leaves the young alone",
    async (store) => {
      await store.articles.save([anArticle("old", { text: "Ferry." })], { feed, at: t0 - 8 * day });
      await store.articles.save([anArticle("young", { text: "Ferry." })], { feed, at: t0 - day });
      await store.forget({ fullTextBefore: t0 - 7 * day, onceBefore: 0, rememberedBefore: 0 });
      const [old, young] = await store.articles.ofIds([anArticle("old").id, anArticle("young").id]);
      expect(old).toEqual(anArticle("old", { text: "" }));
      expect(young?.text).toBe("Ferry.");
      expect(ids(await store.articles.search(["ferry"], { feeds: [feed], ids: [], ...allTime }, 10))).toEqual([
        "young",
      ]);
      expect(await store.articles.save([anArticle("old")], { feed, at: t0 })).toEqual([]);
    },
  );

  fact(open, "forgetting leaves nothing of a text that somebody gave, and all of a young one", async (store) => {
    const [old, young] = ["paste:old", "paste:young"].map((id) => anArticle(id, { id, text: "Plan." }));
    if (old === undefined || young === undefined) throw new Error("two were made");
    await store.articles.save([old], { at: t0 - 8 * day });
    await store.articles.save([young], { at: t0 - day });
    await store.forget({ fullTextBefore: t0 - 7 * day, onceBefore: 0, rememberedBefore: 0 });
    expect(await store.articles.ofIds([old.id, young.id])).toEqual([young]);
  });
}

export function feedFacts(open: OpenStore): void {
  fact(open, "a feed comes back as it was saved last", async (store) => {
    const full = aFeed(feed, {
      site: "https://a.example",
      etag: 'W/"x"',
      lastModified: "Mon, 02 Mar 2026 07:00:00 GMT",
      checkedAt: t0,
      failures: 3,
      failingSince: t0,
      failure: "The site answered 404.",
      stopped: true,
    });
    await store.feeds.save(full);
    expect(await store.feeds.ofUrl(feed)).toEqual(full);
    await store.feeds.save(aFeed());
    expect(await store.feeds.ofUrl(feed)).toEqual(aFeed());
    expect(await store.feeds.ofUrl("https://nobody.example")).toBeUndefined();
  });

  fact(
    open,
    "of several feeds those that are known are found, in the order in which they are asked for",
    async (store) => {
      const [a, b] = [aFeed("https://a.example/feed"), aFeed("https://b.example/feed", { failures: 2 })];
      await store.feeds.save(a);
      await store.feeds.save(b);
      expect(await store.feeds.ofUrls([b.url, "https://nobody.example", a.url])).toEqual([b, a]);
      expect(await store.feeds.ofUrls([])).toEqual([]);
    },
  );

  fact(open, "due are feeds that an active subscription reads, the longest overdue first, once", async (store) => {
    const url = (name: string) => `https://${name}.example/feed`;
    await store.of("acme").subscriptions.save(aSubscription({ feeds: ["a", "b", "late", "stopped"].map(url) }));
    await store.of("beta").subscriptions.save(aSubscription({ feeds: ["a"].map(url) }));
    await store.of("beta").subscriptions.save(aSubscription({ id: "s2", state: "paused", feeds: ["paused"].map(url) }));
    for (const name of ["a", "paused", "unread"]) await store.feeds.save(aFeed(url(name)));
    await store.feeds.save(aFeed(url("b"), { nextCheckAt: t0 - minute }));
    await store.feeds.save(aFeed(url("late"), { nextCheckAt: t0 + minute }));
    await store.feeds.save(aFeed(url("stopped"), { stopped: true }));
    expect((await store.feeds.due(t0, 10)).map((one) => one.url)).toEqual([url("b"), url("a")]);
    expect(await store.feeds.due(t0, 1)).toHaveLength(1);
    await store.of("acme").subscriptions.save(aSubscription({ feeds: [] }));
    expect((await store.feeds.due(t0, 10)).map((one) => one.url)).toEqual([url("a")]);
    await store.of("beta").purge();
    expect(await store.feeds.due(t0, 10)).toEqual([]);
  });
}
