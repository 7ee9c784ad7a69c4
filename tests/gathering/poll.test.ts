// How feeds are followed: what is new, what is the same article, what fails and how its owner hears of it.
import { describe, expect, it } from "vitest";
import { discover } from "../../src/gathering/discover.ts";
import { completeArticle, completeStory, fetchArticle } from "../../src/gathering/fetch.ts";
import { complaint, newFeed, pace, pollFeed } from "../../src/gathering/poll.ts";
import type { Feed } from "../../src/news/feed.ts";
import { tongueFor } from "../../src/words/tongue.ts";
import { FixedClock } from "../fakes/clock.ts";
import { KeptLog } from "../fakes/log.ts";
import { inlineSandbox } from "../fakes/sandbox.ts";
import { openMemory } from "../fakes/store.ts";
import { type FakePage, FakeWeb } from "../fakes/web.ts";
import { article, filler } from "./check.ts";

const english = tongueFor("en");

const url = "https://news.example.org/feed.xml";
const hour = 3_600_000;
type Item = {
  readonly title: string;
  readonly link?: string;
  readonly guid?: string;
  readonly date?: string;
  readonly text?: string;
};

const feedOf = (items: readonly Item[]): string =>
  `<rss version="2.0"><channel><title>Example News</title><link>https://news.example.org/</link>${items
    .map(
      (item) =>
        `<item><title>${item.title}</title><link>${item.link ?? `https://news.example.org/${item.title}`}</link><guid isPermaLink="false">${item.guid ?? item.title}</guid>${item.date ? `<pubDate>${item.date}</pubDate>` : ""}<description>${item.text ?? "What happened."}</description></item>`,
    )
    .join("")}</channel></rss>`;

function room(pages: Record<string, FakePage>) {
  const clock = new FixedClock("2026-03-02T15:00:00Z");
  const web = new FakeWeb(pages);
  const store = openMemory();
  const log = new KeptLog();
  const tools = { web, sandbox: inlineSandbox, store, clock, log, signal: new AbortController().signal };
  return {
    clock,
    web,
    store,
    log,
    tools,
    poll: (feed: Feed) => pollFeed(feed, tools, { pages: 0 }),
    serve: (items: readonly Item[], more: FakePage = {}) => web.pages.set(url, { body: feedOf(items), ...more }),
  };
}

const daily = (count: number): Item[] =>
  Array.from({ length: count }, (_, index) => ({
    title: `story-${index}`,
    date: `2026-03-02T${String(14 - index).padStart(2, "0")}:30:00Z`,
  }));

describe("A feed", () => {
  it("brings only its newest five the first time", async () => {
    const { serve, poll, clock, store } = room({});
    serve(daily(12));
    const { fresh } = await poll(newFeed(url, "", clock.now()));
    expect(fresh.map((one) => one.title)).toEqual(["story-0", "story-1", "story-2", "story-3", "story-4"]);
    const day = { from: clock.now() - 24 * hour, to: clock.now() + 1 };
    expect(await store.articles.ofFeeds([url], day, 100)).toHaveLength(5);
  });

  it("brings what came since afterwards, and never the rest of the first time", async () => {
    const { serve, poll, clock } = room({});
    serve(daily(12));
    const { feed } = await poll(newFeed(url, "", clock.now()));
    await clock.advance(hour);
    serve([{ title: "breaking", date: "2026-03-02T15:30:00Z" }, ...daily(12)]);
    expect((await poll(feed)).fresh.map((one) => one.title)).toEqual(["breaking"]);
  });

  const changes: readonly [string, Item][] = [
    ["its guid", { title: "Lake rises", link: "https://news.example.org/lake", guid: "new-guid" }],
    ["its date", { title: "Lake rises", link: "https://news.example.org/lake", date: "2026-03-02T16:00:00Z" }],
    ["its query string", { title: "Lake rises", link: "https://news.example.org/lake?utm_source=rss&amp;xtor=5" }],
    ["its scheme", { title: "Lake rises", link: "http://news.example.org/lake" }],
    ["its title", { title: "Lake rises further", link: "https://news.example.org/lake" }],
    ["its host's dress", { title: "Lake rises", link: "https://m.news.example.org/lake/amp" }],
  ];
  for (const [what, item] of changes)
    it(`brings an article no second time when ${what} changes`, async () => {
      const { serve, poll, clock } = room({});
      serve([{ title: "Lake rises", link: "https://news.example.org/lake", guid: "1", date: "2026-03-02T14:00:00Z" }]);
      const { feed } = await poll(newFeed(url, "", clock.now()));
      await clock.advance(hour);
      serve([item]);
      expect((await poll(feed)).fresh).toEqual([]);
    });

  it("brings each entry of a page that all its links point to", async () => {
    const { serve, poll, clock } = room({});
    serve([
      { title: "One", link: "https://news.example.org/" },
      { title: "Two", link: "https://news.example.org/" },
    ]);
    expect((await poll(newFeed(url, "", clock.now()))).fresh).toHaveLength(2);
  });

  it("takes its archive for no news, when it turns up later", async () => {
    const { serve, poll, clock } = room({});
    serve(daily(1));
    const { feed } = await poll(newFeed(url, "", clock.now()));
    await clock.advance(hour);
    serve([...daily(1), { title: "old", date: "2019-01-01T00:00:00Z" }]);
    expect((await poll(feed)).fresh).toEqual([]);
  });

  it("is asked with its validators, and an unchanged one costs nothing", async () => {
    const { serve, poll, clock, web } = room({});
    serve(daily(1), { etag: '"v1"', lastModified: "Mon, 02 Mar 2026 14:00:00 GMT" });
    const { feed } = await poll(newFeed(url, "", clock.now()));
    const again = await poll(feed);
    expect(web.asked.at(-1)).toMatchObject({ etag: '"v1"', lastModified: "Mon, 02 Mar 2026 14:00:00 GMT" });
    expect([again.fresh, again.feed.etag]).toEqual([[], '"v1"']);
  });

  it("is left alone for as long as it says it stays fresh, within bounds", async () => {
    const { serve, poll, clock } = room({});
    for (const [fresh, wait] of [
      [hour, hour],
      [1, pace.quickest],
      [900 * hour, pace.slowest],
      [undefined, pace.usual],
    ] as const) {
      serve(daily(1), fresh === undefined ? {} : { freshForMs: fresh });
      expect((await poll(newFeed(url, "", clock.now()))).feed.nextCheckAt - clock.now()).toBe(wait);
    }
  });

  it("that fails is asked less and less often, and its owner hears why in words after a day", async () => {
    const { poll, clock, web } = room({ [url]: { trouble: "unavailable" } });
    let feed = newFeed(url, "Example News", clock.now());
    const waits: number[] = [];
    for (let turn = 0; turn < 6; turn++) {
      feed = (await poll(feed)).feed;
      waits.push(feed.nextCheckAt - clock.now());
      expect(complaint(feed, clock.now(), english)).toBeUndefined();
      await clock.advance(hour);
    }
    expect(waits).toEqual([...waits].sort((one, other) => one - other));
    expect(new Set(waits).size).toBe(6);
    await clock.advance(20 * hour);
    expect(complaint(feed, clock.now(), english)).toMatch(
      /^Example News has not answered for a day: The other side did not answer/,
    );
    web.pages.set(url, { body: feedOf(daily(1)) });
    feed = (await poll(feed)).feed;
    expect([feed.failures, feed.failure, complaint(feed, clock.now(), english)]).toEqual([0, undefined, undefined]);
  });

  it("is not asked sooner than its site wants", async () => {
    const { poll, clock } = room({ [url]: { trouble: "rate-limited", retryAfterMs: 9 * hour } });
    expect((await poll(newFeed(url, "", clock.now()))).feed.nextCheckAt - clock.now()).toBe(9 * hour);
  });

  it("that was read before is gone or has moved where it is not found: nobody misspelled it", async () => {
    const { poll, clock, web } = room({ [url]: { body: feedOf(daily(1)) } });
    const { feed } = await poll(newFeed(url, "", clock.now()));
    web.pages.set(url, { trouble: "not-found" });
    expect((await poll(feed)).feed.failure).toBe("It is no longer at its address: it is gone or has moved.");
    expect((await poll(newFeed(url, "", clock.now()))).feed.failure).toContain("Check the spelling");
  });

  it("that is gone for good is never asked again", async () => {
    const { poll, clock, web } = room({ [url]: { trouble: "gone" } });
    const { feed } = await poll(newFeed(url, "", clock.now()));
    await poll(feed);
    expect([feed.stopped, web.asked.length]).toEqual([true, 1]);
    expect(complaint(feed, clock.now(), english)).toMatch(/gone for good/);
  });

  it("that turns into a page fails in words and keeps what it had", async () => {
    const { poll, clock } = room({ [url]: { body: "<html><body>Welcome to our new site</body></html>" } });
    const { feed, fresh } = await poll(newFeed(url, "", clock.now()));
    expect([feed.failures, feed.failure, fresh]).toEqual([1, "That is not a feed.", []]);
  });

  it("has its teased articles fetched, and what cannot be fetched stays as the feed tells it", async () => {
    const story = `<html><body><article>${`<p>${filler("word", 40)}.</p>`.repeat(4)}</article></body></html>`;
    const { serve, tools, clock } = room({ "https://news.example.org/full": { body: story } });
    serve([
      { title: "full", date: "2026-03-02T14:00:00Z" },
      { title: "lost", date: "2026-03-02T13:00:00Z" },
    ]);
    const { fresh } = await pollFeed({ ...newFeed(url, "", clock.now()), checkedAt: clock.now() - hour }, tools);
    expect(fresh.map((one) => [one.title, one.completeness])).toEqual([
      ["full", "full"],
      ["lost", "excerpt"],
    ]);
  });
});

describe("An article", () => {
  const signal = new AbortController().signal;
  const paragraphs = Array.from({ length: 5 }, (_, index) => `<p>${filler(`p${index}w`, 30)}.</p>`).join("");
  const kept = { store: openMemory(), clock: new FixedClock() };
  const tools = (pages: Record<string, FakePage>) => ({
    web: new FakeWeb(pages),
    sandbox: inlineSandbox,
    signal,
    ...kept,
  });
  const at = "https://news.example.org/a?utm_source=x";

  it("is named by its canonical address and known by the one that was fetched", async () => {
    const found = await fetchArticle(
      at,
      tools({
        [at]: {
          body: `<html lang="de"><head><title>Der See steigt</title></head><body><article>${paragraphs}</article></body></html>`,
        },
      }),
    );
    expect(found).toMatchObject({
      id: "https://news.example.org/a",
      url: at,
      outlet: "news.example.org",
      language: "de",
      title: "Der See steigt",
      completeness: "full",
    });
  });

  it("does not take a stranger's name because its page says so", async () => {
    const found = await fetchArticle(
      at,
      tools({
        [at]: {
          body: `<html><head><link rel="canonical" href="https://bank.example.com/notice"></head><body><article>${paragraphs}</article></body></html>`,
        },
      }),
    );
    expect(found.id).toBe("https://news.example.org/a");
  });

  it("may be plain text", async () => {
    expect(
      await fetchArticle(
        at,
        tools({ [at]: { body: "The lake rises\n\nIt rose by two metres.", contentType: "text/plain" } }),
      ),
    ).toMatchObject({ title: "The lake rises", completeness: "full" });
  });

  it("without a word of a story is refused in words", async () => {
    await expect(
      fetchArticle(at, tools({ [at]: { body: "<html><body><div id=root></div></body></html>" } })),
    ).rejects.toMatchObject({ kind: "unreadable", message: expect.stringContaining("paste the text instead") });
  });

  it("keeps the feed's text where its page is a cookie wall", async () => {
    const known = article({ url: at, completeness: "excerpt", text: filler("feed", 80) });
    const wall =
      "<html><body><p>We value your privacy. We and our partners use cookies. Accept all cookies?</p></body></html>";
    expect(await completeArticle(known, tools({ [at]: { body: wall } }))).toEqual(known);
  });

  it.each([
    ["tells more of the same is taken", `${filler("feed", 12)} and ${filler("more", 30)}`, true],
    ["shares hardly a word with the feed's text is not", `feed0 feed1 feed2 ${filler("site", 60)}`, false],
  ])("behind a wall, a description that %s", async (_, description, isTaken) => {
    const known = article({ url: at, completeness: "excerpt", text: filler("feed", 12) });
    const wall = `<html><head><meta name="description" content="${description}"></head><body>
      <p>We value your privacy. We and our partners use cookies. Accept all cookies?</p></body></html>`;
    const completed = await completeArticle(known, tools({ [at]: { body: wall } }));
    expect(completed.text).toBe(isTaken ? description : known.text);
    expect(completed.completeness).toBe("excerpt");
  });

  it("of a story is completed, its copies are not fetched", async () => {
    const [one, copy] = [
      article({ url: at, completeness: "excerpt", text: "short" }),
      article({ completeness: "excerpt" }),
    ];
    const from = tools({ [at]: { body: `<html><body><article>${paragraphs}</article></body></html>` } });
    const story = await completeStory({ id: "s", articles: [one, copy], copies: new Map([[copy.id, one.id]]) }, from);
    expect([story.articles[0].completeness, story.articles[0].id, from.web.asked.map((asked) => asked.url)]).toEqual([
      "full",
      one.id,
      [at],
    ]);
  });
});

describe("An address turns out to be", () => {
  const signal = new AbortController().signal;
  const look = (address: string, pages: Record<string, FakePage>) =>
    discover(address, { web: new FakeWeb(pages), sandbox: inlineSandbox, signal });
  const story = `<article>${`<p>${filler("s", 40)}.</p>`.repeat(4)}</article>`;

  it("a feed, with its newest stories", async () =>
    expect(await look(url, { [url]: { body: feedOf(daily(2)) } })).toMatchObject({
      feeds: [{ url, title: "Example News" }],
      entries: [{ title: "story-0" }, { title: "story-1" }],
    }));
  for (const typed of [
    "feed:https://news.example.org/feed.xml",
    "feed://news.example.org/feed.xml",
    " news.example.org/feed.xml ",
  ])
    it(`a feed, typed as ${typed}`, async () =>
      expect(await look(typed, { [url]: { body: feedOf(daily(1)) } })).toMatchObject({ feeds: [{ url }] }));
  it("a site that announces feeds, comments aside", async () => {
    const body =
      '<html><head><link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed"><link rel="alternate" type="application/rss+xml" title="All" href="/feed.xml"></head><body>Hi</body></html>';
    expect(await look("https://news.example.org", { "https://news.example.org": { body } })).toMatchObject({
      feeds: [{ url: "https://news.example.org/feed.xml", title: "All" }],
    });
  });
  it("a site that keeps its feed where sites keep it", async () =>
    expect(
      await look("news.example.org", {
        "https://news.example.org": { body: "<html><body>Hi</body></html>" },
        "https://news.example.org/rss": { body: feedOf(daily(1)) },
      }),
    ).toMatchObject({ feeds: [{ url: "https://news.example.org/rss" }] }));
  it("an article", async () =>
    expect(
      await look("https://news.example.org/a", {
        "https://news.example.org/a": { body: `<html><body>${story}</body></html>` },
      }),
    ).toMatchObject({ article: { completeness: "full" } }));
  it("no article where robots.txt closes it, but its feeds all the same", async () => {
    const at = "https://news.example.org/a";
    const closed = (body: string) => {
      const web = new FakeWeb({ [at]: { body } });
      web.closed.add(at);
      return discover(at, { web, sandbox: inlineSandbox, signal });
    };
    await expect(closed(`<html><body>${story}</body></html>`)).rejects.toMatchObject({
      kind: "refused",
      message: expect.stringContaining("robots.txt"),
    });
    const found = await closed(
      `<html><head><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head><body>${story}</body></html>`,
    );
    expect(found).toMatchObject({ feeds: [{ url: "https://news.example.org/feed.xml" }] });
    expect(found).not.toHaveProperty("article");
  });
  it("nothing to follow, and says what to do", async () =>
    await expect(
      look("https://news.example.org", { "https://news.example.org": { body: "<html><body>Hi</body></html>" } }),
    ).rejects.toMatchObject({ kind: "not-found", message: expect.stringContaining("Look for RSS") }));
});
