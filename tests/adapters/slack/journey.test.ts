// From installing Lede in Slack to an answer in a thread: the whole way through real sockets, with the real desk behind it.
import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
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
import { httpWire, person, socketWire, type Wire } from "../../fakes/slack/payloads.ts";
import { startSlack } from "../../fakes/slack/server.ts";
import { openMemory } from "../../fakes/store.ts";
import { FakeWeb } from "../../fakes/web.ts";
import { encryptionKey, realClock, secret, until } from "./running.ts";

type Row = { readonly title: string; readonly url: string; readonly text: string };
const articles = readFileSync(new URL("../../fixtures/wikinews/articles.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Row);
const [rescue] = articles;
if (rescue === undefined) throw new Error("no fixture");

const paragraphs = (text: string): string =>
  text
    .split("\n")
    .slice(2)
    .map((line) => `<p>${line.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</p>`)
    .join("\n");
const pageOf = (row: Row): string =>
  `<!doctype html><html lang="en"><head><title>${row.title}</title><meta property="og:site_name" content="Wikinews"></head><body><article><h1>${row.title}</h1>${paragraphs(row.text)}</article></body></html>`;
const feedUrl = "https://en.wikinews.org/feed";
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

type Lede = {
  readonly slack: FakeSlack;
  readonly wire: Wire;
  readonly clock: PushedClock;
  readonly tick: () => Promise<void>;
  readonly log: KeptLog;
  readonly origin: string;
  stop(): Promise<void>;
};
let lede: Lede | undefined;
afterEach(async () => {
  await lede?.stop();
  lede = undefined;
});

async function start(mode: "socket" | "http"): Promise<Lede> {
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
    wire: mode === "socket" ? socketWire(slack) : httpWire(`${origin}/slack/events`, secret, () => clock.now()),
    tick: async () => await ticks[0]?.(),
    stop: async () => {
      stopping.abort();
      await serving;
      await slack.close();
    },
  };
}

/** Through the browser, as whoever adds Lede does it. */
async function install({ origin, slack }: Lede): Promise<void> {
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

const noteTo = (slack: FakeSlack, words: string) =>
  slack.responded.findLast(({ body }) => JSON.stringify(body).includes(words));
const inChannel = (slack: FakeSlack): readonly Posted[] => slack.posted.filter(({ channel }) => channel === "C1");

describe.each(["socket", "http"] as const)("over %s", (mode) => {
  it("from installing to an answer in a thread", async () => {
    lede = await start(mode);
    const { slack, clock, tick } = lede;
    if (mode === "http") await install(lede);
    const ann = person(slack, lede.wire, mode === "http" ? { team: "T-one" } : {});

    await ann.types("/follow", feedUrl);
    await until(() => noteTo(slack, "ollow") !== undefined);
    await ann.types("/schedule", "add every day at 08:00 zone: Europe/Zurich");
    await until(
      () => noteTo(slack, "Every day at 08:00") !== undefined || noteTo(slack, "every day at 08:00") !== undefined,
    );

    // The next morning comes.
    const now = Temporal.Instant.fromEpochMilliseconds(clock.now()).toZonedDateTimeISO("Europe/Zurich");
    const today = now.withPlainTime("08:00:05");
    const next = (Temporal.ZonedDateTime.compare(today, now) > 0 ? today : today.add({ days: 1 })).epochMilliseconds;
    clock.ahead = next - Date.now();
    await tick();
    await until(() => inChannel(slack).length > 0, 15_000);
    const [posted] = inChannel(slack);
    expect(posted?.text).toContain("edition");
    expect(JSON.stringify(posted?.blocks)).toContain(rescue.title);

    // One tap from the sentence.
    await ann.presses("Evidence", posted as never);
    await until(() => [...slack.views.values()].some((view) => view.callback_id === "evidence"));
    expect(JSON.stringify([...slack.views.values()])).toContain("open at this sentence");

    // A question beneath it, answered beneath it.
    await ann.says("how many asylum seekers were rescued by fishermen?", {
      thread_ts: posted?.ts,
      parent_user_id: "UBOT",
    });
    await until(() => inChannel(slack).some((message) => message.thread_ts === posted?.ts), 15_000);
    const answer = inChannel(slack).findLast((message) => message.thread_ts === posted?.ts);
    expect(answer?.text).toContain("700");
    expect(JSON.stringify(answer?.blocks)).toContain("Not a question");

    // Asked by name: it says that it works, and what it does not find.
    await ann.says("<@UBOT> who won the football match in Naples?", {
      thread_ts: posted?.ts,
      parent_user_id: "UBOT",
    });
    await until(() => inChannel(slack).some(({ text }) => text?.includes("Not in these")), 15_000);
    expect(slack.statuses.length).toBeGreaterThan(0);
    expect(slack.refused).toEqual([]);
    expect(lede.log.events.filter(({ level }) => level === "error")).toEqual([]);
  }, 60_000);

  it("a briefing of a link, at once", async () => {
    lede = await start(mode);
    const { slack } = lede;
    if (mode === "http") await install(lede);
    const ann = person(slack, lede.wire, mode === "http" ? { team: "T-one" } : {});
    await ann.types("/brief", rescue.url);
    await until(() => inChannel(slack).length === 1, 15_000);
    const [posted] = inChannel(slack);
    expect(posted?.text).toContain(rescue.title);
    expect(JSON.stringify(posted?.blocks)).toContain("#:~:text=");
    await ann.says("<@UBOT> who saved 200 more?", { thread_ts: posted?.ts, parent_user_id: "UBOT" });
    await until(() => inChannel(slack).length === 2, 15_000);
    expect(inChannel(slack)[1]).toMatchObject({ thread_ts: posted?.ts, text: expect.stringContaining("Navy") });
    await ann.presses("Not what I asked", inChannel(slack)[1] as never);
    await until(() => noteTo(slack, "Noted") !== undefined);
    expect(slack.refused).toEqual([]);
  }, 60_000);

  it("the Home tab, the first steps, and a source added from there", async () => {
    lede = await start(mode);
    const { slack } = lede;
    if (mode === "http") await install(lede);
    const ann = person(slack, lede.wire, mode === "http" ? { team: "T-one" } : {});
    await ann.opensHome();
    await until(() => slack.views.has("U1"));
    const home = slack.views.get("U1") ?? {};
    expect(JSON.stringify(home)).toContain("Nothing is scheduled yet");
    await ann.presses("Add a source", home as never);
    await until(() => [...slack.views.values()].some((view) => view.callback_id === "form:source"));
    const form = [...slack.views.values()].find((view) => view.callback_id === "form:source") ?? {};
    const field = String(((form.blocks ?? []) as { block_id?: string }[])[0]?.block_id);
    const answer = await ann.submits(form, { [field]: { type: "plain_text_input", value: feedUrl } });
    expect(JSON.stringify(answer)).toContain("update");
    expect(slack.refused).toEqual([]);
  }, 60_000);
});
