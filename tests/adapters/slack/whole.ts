// The whole of Lede, with its real desk, against the fake Slack: what the journeys of this room start from.
import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { openMemoryJobs } from "../../../adapters/jobs/memory.ts";
import { openSlack } from "../../../adapters/slack/index.ts";
import { readConfig } from "../../../src/config.ts";
import { openDeskTools, openNewsroom } from "../../../src/newsroom.ts";
import type { Clock } from "../../../src/ports/clock.ts";
import { serve } from "../../../src/serve.ts";
import { CountingIds } from "../../fakes/ids.ts";
import { KeptLog } from "../../fakes/log.ts";
import { inlineSandbox } from "../../fakes/sandbox.ts";
import type { FakeSlack, Posted } from "../../fakes/slack/kept.ts";
import { httpWire, socketWire, type Wire } from "../../fakes/slack/payloads.ts";
import { startSlack } from "../../fakes/slack/server.ts";
import { openMemory } from "../../fakes/store.ts";
import { FakeWeb } from "../../fakes/web.ts";
import { encryptionKey, realClock, secret, until } from "./running.ts";

type Row = { readonly title: string; readonly url: string; readonly text: string };
const articles = readFileSync(new URL("../../fixtures/wikinews/articles.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Row);
const [first] = articles;
if (first === undefined) throw new Error("no fixture");
export const rescue: Row = first;

const paragraphs = (text: string): string =>
  text
    .split("\n")
    .slice(2)
    .map((line) => `<p>${line.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</p>`)
    .join("\n");
const pageOf = (row: Row): string =>
  `<!doctype html><html lang="en"><head><title>${row.title}</title><meta property="og:site_name" content="Wikinews"></head><body><article><h1>${row.title}</h1>${paragraphs(row.text)}</article></body></html>`;
export const feedUrl = "https://en.wikinews.org/feed";
const feedOf = (rows: readonly Row[], at: number): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Wikinews</title><link>https://en.wikinews.org</link>${rows
    .map(
      (row, index) =>
        `<item><title>${row.title}</title><link>${row.url}</link><guid>${row.url}</guid><pubDate>${new Date(at - index * 60_000).toUTCString()}</pubDate><description>${row.text.slice(0, 200).replace(/[<&]/g, " ")}</description></item>`,
    )
    .join("")}</channel></rss>`;

/** Real time, which a test may push on to the next slot. */
class PushedClock implements Clock {
  ahead = 0;
  now = (): number => Date.now() + this.ahead;
  sleep: Clock["sleep"] = (milliseconds, signal) => realClock.sleep(milliseconds / 10, signal);
}

export type Lede = {
  readonly slack: FakeSlack;
  readonly wire: Wire;
  readonly clock: PushedClock;
  readonly tick: () => Promise<void>;
  readonly log: KeptLog;
  readonly origin: string;
  stop(): Promise<void>;
};
/** "socket" speaks for one workspace; the other two for all that install Lede. */
export async function start(mode: "socket" | "socket of many" | "http"): Promise<Lede> {
  const slack = await startSlack();
  const clock = new PushedClock();
  const [log, ids, store] = [new KeptLog(), new CountingIds(), openMemory()];
  const web = new FakeWeb({
    [feedUrl]: { body: feedOf(articles.slice(0, 4), clock.now()), contentType: "application/rss+xml" },
  });
  for (const row of articles) web.pages.set(row.url, { body: pageOf(row) });
  const tokens: Record<string, string> =
    mode === "socket"
      ? { SLACK_BOT_TOKEN: "xoxb-test", SLACK_APP_TOKEN: "xapp-test" }
      : {
          SLACK_SIGNING_SECRET: secret,
          SLACK_PORT: "0",
          SLACK_CLIENT_ID: "1.2",
          SLACK_CLIENT_SECRET: "client-secret",
          SLACK_PUBLIC_URL: "https://lede.example.org",
          ENCRYPTION_KEY: encryptionKey,
          ...(mode === "http" ? {} : { SLACK_APP_TOKEN: "xapp-test" }),
        };
  const config = readConfig({ SLACK_API_URL: slack.apiUrl, ...tokens });
  const platform = await openSlack(config, { log, clock, ids, store });
  const world = { config, store, web, sandbox: inlineSandbox, clock, ids, log };
  const desk = openDeskTools(world, openNewsroom(world), () => platform);
  const stopping = new AbortController();
  const ticks: (() => Promise<void>)[] = [];
  const serving = serve(
    {
      desk,
      platforms: [platform],
      jobs: openMemoryJobs({ clock, log }),
      holder: "here",
      retentionDays: 7,
      beat: async (tick, signal) => {
        ticks.push(tick);
        await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
      },
    },
    stopping.signal,
  );
  await until(() => platform.line.awake() && ticks.length > 0);
  const address = platform.line.address?.();
  const origin = typeof address === "object" && address !== null ? `http://127.0.0.1:${address.port}` : "";
  return {
    slack,
    clock,
    log,
    origin,
    wire: mode !== "http" ? socketWire(slack) : httpWire(`${origin}/slack/events`, secret, () => clock.now()),
    tick: async () => await ticks[0]?.(),
    stop: async () => {
      stopping.abort();
      await serving;
      await slack.close();
    },
  };
}

/** Through the browser, as whoever adds Lede does it. */
export async function install({ origin, slack }: Lede): Promise<void> {
  const page = await fetch(`${origin}/slack/install`);
  const link = /href="([^"]+)"/.exec(await page.text())?.[1]?.replace(/&amp;/g, "&") ?? "";
  const state = new URL(link).searchParams.get("state") ?? "";
  const cookie = (page.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  const done = await fetch(`${origin}/slack/oauth_redirect?code=code-one&state=${state}`, { headers: { cookie } });
  expect(done.status).toBe(200);
  await until(() => slack.posted.length === 1);
  expect(slack.posted[0]).toMatchObject({
    channel: "D1",
    text: expect.stringContaining("Nothing is posted anywhere until you ask"),
  });
}

export const noteTo = (slack: FakeSlack, words: string) =>
  slack.responded.findLast(({ body }) => JSON.stringify(body).includes(words));
export const inChannel = (slack: FakeSlack): readonly Posted[] =>
  slack.posted.filter(({ channel }) => channel === "C1");
