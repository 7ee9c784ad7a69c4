// Start reading here: one place from its first feed to an answered question, through every real room, with fakes only at ports.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openMemoryJobs } from "../adapters/jobs/memory.ts";
import { readConfig } from "../src/config.ts";
import { openDesk } from "../src/desk/desk.ts";
import type { Edition } from "../src/news/edition.ts";
import type { Place } from "../src/news/place.ts";
import type { Heard, Said } from "../src/news/talk.ts";
import { openDeskTools, openNewsroom } from "../src/newsroom.ts";
import { Ticker, work } from "../src/publishing/tick.ts";
import { Timekeeper } from "../src/publishing/timekeeping.ts";
import { openWork } from "../src/work.ts";
import { FixedClock } from "./fakes/clock.ts";
import { CountingIds } from "./fakes/ids.ts";
import { KeptLog } from "./fakes/log.ts";
import { FakePlatform } from "./fakes/platform.ts";
import { inlineSandbox } from "./fakes/sandbox.ts";
import { openMemory } from "./fakes/store.ts";
import { FakeWeb } from "./fakes/web.ts";

type Wikinews = { readonly id: string; readonly title: string; readonly url: string | null; readonly text: string };

const articles = readFileSync(join(import.meta.dirname, "fixtures/wikinews/articles.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Wikinews)
  .filter((article) => article.url?.startsWith("https://en.wikinews.org"));

const site = "https://news.example";
const monday = "2026-03-02T06:40:00Z";
const place: Place = { platform: "fake", tenant: "acme", address: "#news" };

const page = ({ title, text }: Wikinews): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${text
    .split("\n")
    .slice(2)
    .map((paragraph) => `<p>${paragraph.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`)
    .join("")}</article></body></html>`;

const feed = (stories: readonly Wikinews[], at: string): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>News Example</title><link>${site}</link>${stories
    .map(
      (story, n) =>
        `<item><title>${story.title.replaceAll("&", "&amp;")}</title><link>${site}/${n}.html</link><guid>${n}</guid><pubDate>${new Date(at).toUTCString()}</pubDate><description>${story.title.replaceAll("&", "&amp;")}</description></item>`,
    )
    .join("")}</channel></rss>`;

test("from a first feed to an answered question", { timeout: 60_000 }, async () => {
  const stories = articles.slice(0, 3);
  const web = new FakeWeb({
    [`${site}/`]: {
      body: `<html><head><link rel="alternate" type="application/rss+xml" href="/feed.xml" title="All"></head><body><p>Front page</p></body></html>`,
    },
    [`${site}/feed.xml`]: { body: feed(stories, monday), contentType: "application/rss+xml" },
    ...Object.fromEntries(stories.map((story, n) => [`${site}/${n}.html`, { body: page(story) }])),
  });
  const [clock, log, platform, stop] = [
    new FixedClock(monday),
    new KeptLog(),
    new FakePlatform(),
    new AbortController(),
  ];
  const store = openMemory();
  const given = { config: readConfig({}), store, web, sandbox: inlineSandbox, clock, ids: new CountingIds(), log };
  // Loaded already: no clock of the journey's waits for what it would take to load it.
  const world = { ...given, work: openWork(given) };
  const desk = openDeskTools(world, openNewsroom(world), (name) => (name === "fake" ? platform : undefined));
  const hear = openDesk(desk);
  let events = 0;
  const tell = async (heard: object): Promise<readonly Said[]> => {
    const said: Said[] = [];
    const by = { id: "u1", name: "Ada", mayManage: true, zone: "Europe/Zurich" };
    await hear({ key: `event-${++events}`, by, in: place, locale: "en", ...heard } as Heard, async (one) => {
      if (one.kind !== "progress") said.push(one);
      return one.kind === "briefing" || one.kind === "answer" ? { message: `said-${events}` } : {};
    });
    return said;
  };

  const followed = await tell({ kind: "command", command: "follow", inputs: { what: `${site}/` } });
  expect(followed.at(-1)).toMatchObject({ kind: "notice", tone: "done" });

  const scheduled = await tell({
    kind: "command",
    command: "schedule",
    inputs: { verb: "add", when: "weekdays at 08:00", zone: "Europe/Zurich" },
  });
  expect(scheduled.at(-1)).toMatchObject({ kind: "notice", tone: "done" });

  const jobs = openMemoryJobs({ clock, log });
  const tools = { ...desk, jobs, holder: "p1", time: new Timekeeper(clock, log), retentionDays: 7 };
  const working = work(tools, { editions: 2, feeds: 2 }, stop.signal);
  const ticker = new Ticker(tools);
  for (let minute = 0; minute < 25; minute++) {
    await ticker.tick();
    await clock.advance(60_000);
  }
  expect(log.events.filter((event) => event.level === "error")).toEqual([]);
  expect(platform.doubles).toEqual([]);
  expect(platform.posted.length).toBeGreaterThan(0);
  expect(platform.posted[0]?.part.plainText).toMatch(/edition.*3 stories/i);
  expect(log.count("edition-posted")).toBe(1);

  const [subscription] = await store.of("acme").subscriptions.all();
  const [edition] = (await store.of("acme").editions.recent(subscription?.id ?? "", 1)) as [
    Edition & { kind: "stories" },
  ];
  const told = edition.stories.find((story) => story.briefing.headline.text === stories[0]?.title)?.briefing;
  if (told === undefined) throw new Error("the first story was not told");

  const [evidence] = await tell({ kind: "press", action: { act: "evidence", on: told.id } });
  if (evidence?.kind !== "evidence") throw new Error(`not evidence but ${evidence?.kind}`);
  const lead = evidence.proofs[0];
  expect(lead?.stands[0]?.sentence).toContain(lead?.claim.text.slice(0, 20));
  expect(stories[0]?.text).toContain(lead?.stands[0]?.sentence);
  expect(lead?.stands[0]?.link).toMatch(/^https:\/\/news\.example\/\d\.html#:~:text=/);

  const under = platform.posted[0]?.id;
  const [answer] = await tell({ kind: "question", text: "How many asylum seekers did the fishermen rescue?", under });
  expect(answer).toMatchObject({ kind: "answer", answer: { kind: "answered" } });
  if (answer?.kind === "answer" && answer.answer.kind === "answered")
    expect(answer.answer.claims.map((claim) => claim.text).join(" ")).toContain("over 700");

  const [unknown] = await tell({ kind: "question", text: "Who won the football match in Naples?", under });
  expect(unknown).toMatchObject({ kind: "answer", answer: { kind: "abstained" } });

  for (let minute = 0; minute < 3; minute++) {
    await ticker.tick();
    await clock.advance(60_000);
  }
  expect(log.count("edition-posted")).toBe(1);
  stop.abort();
  await working;
});
