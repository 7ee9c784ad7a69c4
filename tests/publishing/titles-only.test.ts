// Feeds that carry titles and links alone: what is told comes from their pages, and what came is never called quiet.
import { expect, test } from "vitest";
import { readConfig } from "../../src/config.ts";
import { newFeed, pollFeed } from "../../src/gathering/poll.ts";
import type { Subscription } from "../../src/news/subscription.ts";
import { openNewsroom } from "../../src/newsroom.ts";
import { appointmentAt } from "../../src/publishing/agenda.ts";
import { compose } from "../../src/publishing/compile.ts";
import { aSubscription } from "../contracts/store/samples.ts";
import { FixedClock } from "../fakes/clock.ts";
import { CountingIds } from "../fakes/ids.ts";
import { KeptLog } from "../fakes/log.ts";
import { inlineSandbox } from "../fakes/sandbox.ts";
import { openMemory } from "../fakes/store.ts";
import { FakeWeb } from "../fakes/web.ts";

const site = "https://harbour.example";
const feedUrl = `${site}/feed.xml`;
const slot = Date.parse("2026-03-02T07:00:00Z");

const page = `<!doctype html><html lang="en"><head><title>Ferry runs aground</title></head><body><article>
<h1>Ferry runs aground</h1><p>A ferry with 140 people on board ran aground off Ellery on Sunday evening.</p>
<p>Rescue boats took all the passengers to the harbour, the coast guard said on Monday.</p>
<p>The ferry line said that it would repair the ship and sail again within three weeks.</p></article></body></html>`;

/** "Ferry runs aground @ 2025-11-02" has that day. */
const feed = (titles: readonly string[]): string =>
  `<rss version="2.0"><channel><title>Harbour</title>${titles
    .map((line, n) => {
      const [title, day] = line.split(" @ ");
      const date = day ? `<pubDate>${new Date(`${day}T12:00:00Z`).toUTCString()}</pubDate>` : "";
      return `<item><title>${title}</title><link>${site}/${n}</link>${date}</item>`;
    })
    .join("")}</channel></rss>`;

async function editionOf(titles: readonly string[], pages: readonly string[], over: Partial<Subscription> = {}) {
  const web = new FakeWeb({
    [feedUrl]: { body: feed(titles), contentType: "application/rss+xml" },
    ...Object.fromEntries(pages.map((body, n) => [`${site}/${n}`, { body }])),
  });
  const [clock, log, store] = [new FixedClock("2026-03-02T06:50:00Z"), new KeptLog(), openMemory()];
  const world = { config: readConfig({}), store, web, sandbox: inlineSandbox, clock, ids: new CountingIds(), log };
  const { signal } = new AbortController();
  await pollFeed(newFeed(feedUrl, "", clock.now()), { ...world, signal }, { pages: 0 });
  const subscription = aSubscription({ feeds: [feedUrl], topics: [], ...over });
  const newsroom = openNewsroom(world);
  return compose(
    { store, newsroom, log, platform: () => undefined },
    subscription,
    appointmentAt(slot, slot, undefined),
    slot,
    signal,
  );
}

test("the first edition reads the pages of what it shows", async () => {
  const edition = await editionOf(["Ferry runs aground"], [page]);
  expect(edition).toMatchObject({ kind: "stories" });
  expect(JSON.stringify(edition)).toContain("140 people");
});

test("where no page can be read, it says so and not that the day was quiet", async () =>
  expect(await editionOf(["Ferry runs aground", "Mayor resigns"], [])).toMatchObject({
    kind: "not-made",
    why: "2 new items came in, but no page could be read that tells of them.",
  }));

test("where nothing is on the topics, it says that items came", async () =>
  expect(await editionOf(["Ferry runs aground"], [page], { topics: ["football"] })).toMatchObject({
    kind: "quiet-day",
    why: "Nothing new on what is wanted here: 1 item came in, all on something else.",
  }));

test("a day without items is quiet", async () => {
  const edition = await editionOf([], []);
  expect(edition).toMatchObject({ kind: "quiet-day", checkedFeeds: 1 });
  expect(edition).not.toHaveProperty("why");
});

const older = page
  .replace("Ferry runs aground", "Bridge opens")
  .replace("A ferry with 140 people", "A bridge of 900 m");

test("what an outlet dates months ago is no news of a feed that is read for the first time", async () => {
  const edition = await editionOf(["Bridge opens @ 2025-09-02", "Ferry runs aground @ 2026-03-01"], [older, page]);
  expect(JSON.stringify(edition)).toContain("140 people");
  expect(JSON.stringify(edition)).not.toContain("Bridge opens");
});

test("a blog whose newest post is months old has that one told", async () =>
  expect(JSON.stringify(await editionOf(["Ferry runs aground @ 2025-09-02"], [page]))).toContain("140 people"));
