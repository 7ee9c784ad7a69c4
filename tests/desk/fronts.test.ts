// A front or section page that somebody gives is no story: its newest stories are offered, and its feed to follow.

import { expect, test } from "vitest";
import { discover } from "../../src/gathering/discover.ts";
import { fetchArticle } from "../../src/gathering/fetch.ts";
import { FixedClock } from "../fakes/clock.ts";
import { inlineSandbox } from "../fakes/sandbox.ts";
import { openMemory } from "../fakes/store.ts";
import { FakeWeb } from "../fakes/web.ts";
import { aDesk, button, words } from "./world.ts";

const site = "https://harbour.example";
const headlines = ["Ferry sinks off Port Ellery", "Council votes for a new port", "Rovers reach the cup final"];
const cards = headlines.map(
  (head, at) => `<article><h2><a href="/news/${at}">${head}</a></h2><p>In short.</p></article>`,
);
const front = (head: string): string =>
  `<html lang="en"><head><title>Harbour Times</title>${head}</head><body><main>${cards.join("")}</main></body></html>`;
const story = `<html lang="en"><body><article><h1>${headlines[0]}</h1>${"<p>The ferry Aurora sank off Port Ellery on Thursday night with 180 people on board.</p>".repeat(4)}</article></body></html>`;
const item = `<item><title>${headlines[1]}</title><link>${site}/news/1</link><pubDate>Mon, 02 Mar 2026 06:00:00 GMT</pubDate><description>In short.</description></item>`;
const feed = `<rss version="2.0"><channel><title>Harbour Times</title>${item}</channel></rss>`;

/** A desk before a site of these pages. */
function before(pages: Record<string, { body: string }>) {
  const web = { web: new FakeWeb(pages), sandbox: inlineSandbox, store: openMemory(), clock: new FixedClock() };
  return aDesk(
    {},
    {
      discover: (url, signal) => discover(url, { ...web, signal }),
      fetchArticle: (url, signal) => fetchArticle(url, { ...web, signal }),
      poll: async (at) => {
        expect(at).toBe(`${site}/feed.xml`);
      },
    },
  );
}

test("without a feed its headlines are offered, and a press briefs the story behind one", async () => {
  const desk = before({ [site]: { body: front("") }, [`${site}/news/0`]: { body: story } });
  const said = await desk.type("brief", { what: site });
  for (const head of headlines) expect(words(said)).toContain(head);
  expect(said.some(({ kind }) => kind === "briefing")).toBe(false);
  expect((await desk.press(button(said, "Brief"))).some(({ kind }) => kind === "briefing")).toBe(true);
});

test("with a feed it is followed by the button beneath its newest stories", async () => {
  const head = '<link rel="alternate" type="application/rss+xml" title="Harbour Times" href="/feed.xml">';
  const desk = before({ [site]: { body: front(head) }, [`${site}/feed.xml`]: { body: feed } });
  await desk.store.articles.save(
    [
      {
        id: `${site}/news/1`,
        url: `${site}/news/1`,
        title: headlines[1] ?? "",
        outlet: "Harbour Times",
        language: "en",
        completeness: "excerpt",
        text: "In short.",
        publishedAt: Date.parse("2026-03-02T06:00:00Z"),
      },
    ],
    { at: desk.clock.now(), feed: `${site}/feed.xml` },
  );
  const said = await desk.type("brief", { what: site });
  expect(words(said)).toContain("The newest of Harbour Times");
  expect(words(await desk.press(button(said, "Follow")))).toContain("Following");
});

test("without a feed /follow says that it cannot be followed, what to give instead, and offers its newest stories", async () => {
  const desk = before({ [`${site}/world/`]: { body: front("") }, [`${site}/news/0`]: { body: story } });
  const said = await desk.type("follow", { what: `${site}/world/` });
  expect(words(said)).toContain("That site announces no feed. Look for RSS on it and give that address.");
  for (const head of headlines) expect(words(said)).toContain(head);
  expect(words(said)).not.toContain("Following");
  expect(await desk.store.of("acme").subscriptions.all()).toEqual([]);
  expect((await desk.press(button(said, "Brief"))).some(({ kind }) => kind === "briefing")).toBe(true);
});

test("a section page whose site keeps an unannounced feed in a usual place is followed by it", async () => {
  const desk = before({ [`${site}/world/`]: { body: front("") }, [`${site}/feed.xml`]: { body: feed } });
  expect(words(await desk.type("follow", { what: `${site}/world/` }))).toContain("Following");
});
