import { describe, expect, test } from "vitest";
import { healthApp, serveHealth } from "../../../adapters/node/health.ts";
import { openMetrics } from "../../../adapters/node/metrics.ts";
import { openSigns } from "../../../adapters/node/signs.ts";
import type { Jobs } from "../../../src/ports/jobs.ts";
import type { DraftCounts } from "../../../src/writing/model/drafting.ts";
import { aFeed, aSubscription, minute, t0 } from "../../contracts/store/samples.ts";
import { FixedClock } from "../../fakes/clock.ts";
import { FakePlatform } from "../../fakes/platform.ts";
import { Memory, openMemory } from "../../fakes/store.ts";

async function aWatch() {
  const memory = new Memory();
  const [store, clock, platform, metrics] = [openMemory(memory), new FixedClock(t0), new FakePlatform(), openMetrics()];
  const jobs: Jobs = { offer: async () => {}, work: async () => {}, waiting: async () => 7 };
  await store.of("acme").subscriptions.save(aSubscription());
  const signs = openSigns(clock);
  const watched = { store, clock, platforms: [platform], jobs, metrics, signs };
  const app = healthApp(watched);
  const ask = async (path: string) => {
    const answer = await app.request(path);
    return { status: answer.status, text: await answer.text() };
  };
  return { memory, store, clock, platform, metrics, watched, ask };
}

describe("readiness", () => {
  test("is given while everything does its work", async () => {
    const { ask, store } = await aWatch();
    await store.agenda.plan("acme", "s1", t0 + minute);
    expect(await ask("/readyz")).toEqual({ status: 200, text: "ready\n" });
    expect(await ask("/healthz")).toEqual({ status: 200, text: "alive\n" });
    expect(await ask("/livez")).toEqual({ status: 200, text: "alive\n" });
  });

  test("is withdrawn when a slot is overdue, and given back once it is taken up", async () => {
    const { ask, store, clock } = await aWatch();
    await store.agenda.plan("acme", "s1", t0);
    await clock.advance(4 * minute);
    expect((await ask("/readyz")).status).toBe(200);
    await clock.advance(2 * minute);
    expect(await ask("/readyz")).toEqual({ status: 503, text: "a slot is overdue by 6 min\n" });
    await store.agenda.plan("acme", "s1", clock.now() + minute);
    expect((await ask("/readyz")).status).toBe(200);
  });

  test("is withdrawn when an edition was begun and nobody takes it up", async () => {
    const { ask, store, clock } = await aWatch();
    await store.of("acme").editions.claim("s1@1", { holder: "dead", until: t0 + minute }, t0);
    await clock.advance(5 * minute);
    expect((await ask("/readyz")).status).toBe(200);
    await clock.advance(2 * minute);
    expect((await ask("/readyz")).text).toContain("edition s1@1 was begun");
  });

  test("is withdrawn when feeds are no longer read", async () => {
    const { ask, store, clock } = await aWatch();
    await store.feeds.save(aFeed());
    await clock.advance(29 * minute);
    expect((await ask("/readyz")).status).toBe(200);
    await clock.advance(2 * minute);
    expect((await ask("/readyz")).text).toContain("one is overdue by 31 min");
  });

  test("is withdrawn when a gateway has been deaf for more than ten seconds", async () => {
    const { ask, clock, platform } = await aWatch();
    expect((await ask("/readyz")).status).toBe(200);
    platform.awake = () => false;
    expect((await ask("/readyz")).status).toBe(200);
    await clock.advance(9_000);
    expect((await ask("/readyz")).status).toBe(200);
    await clock.advance(2_000);
    expect((await ask("/readyz")).text).toContain("fake is not connected, or without its commands, for 11 s");
    platform.awake = () => true;
    expect((await ask("/readyz")).status).toBe(200);
  });

  test("is withdrawn when the store does not answer", async () => {
    const { ask, memory } = await aWatch();
    memory.broken = true;
    expect((await ask("/readyz")).text).toMatch(/^the database does not answer: /m);
  });
});

describe("metrics", () => {
  test("look at each condition once", async () => {
    const { ask, store } = await aWatch();
    const { due } = store.feeds;
    let looks = 0;
    const counted = (...asked: Parameters<typeof due>) => {
      looks++;
      return due(...asked);
    };
    Object.assign(store.feeds, { due: counted });
    expect((await ask("/metrics")).text).toContain("lede_ready 1");
    expect(looks).toBe(1);
    await ask("/readyz");
    expect(looks).toBe(2);
  });

  test("are counted from events, by labels that stay few", async () => {
    const { ask, metrics } = await aWatch();
    metrics.listen("info", "edition-posted", {
      platform: "slack",
      kind: "stories",
      late: false,
      lateMs: 4000,
      edition: "s1@1",
    });
    metrics.listen("info", "interaction-acknowledged", { platform: "slack", afterMs: 120 });
    metrics.listen("warn", "part-unsure", { edition: "s1@1" });
    metrics.listen("info", "model-wrote", {
      calls: 2,
      tokens: { input: 100, output: 20, hidden: 15 },
      ...({ claims: 8, asWritten: 4, vouched: 1, repaired: 1, replaced: 2, lost: 1 } satisfies DraftCounts),
    });
    metrics.listen("info", "model-answered", { calls: 1, tokens: { input: 200, output: 8, hidden: 0 } });
    metrics.listen("info", "judge-measured", { calls: 24, tokens: { input: 900, output: 60, hidden: 5 } });
    metrics.listen("error", "edition-failed", { kind: "gone" });
    const { status, text } = await ask("/metrics");
    expect(status).toBe(200);
    for (const line of [
      'lede_editions_posted_total{platform="slack",kind="stories",late="false"} 1',
      'lede_acknowledge_seconds_bucket{le="0.1",platform="slack"} 0',
      'lede_acknowledge_seconds_bucket{le="0.25",platform="slack"} 1',
      'lede_platform_up{platform="fake"} 1',
      "process_resident_memory_bytes",
      'lede_edition_delay_seconds_bucket{le="5"} 1',
      "lede_parts_unsure_total 1",
      "lede_model_calls_total 27",
      'lede_model_tokens_total{side="input"} 1200',
      'lede_model_tokens_total{side="hidden"} 20',
      'lede_model_claims_total{verdict="held"} 4',
      'lede_model_claims_total{verdict="repaired"} 1',
      'lede_model_claims_total{verdict="replaced"} 2',
      'lede_model_claims_total{verdict="lost"} 1',
      'lede_editions_failed_total{kind="gone"} 1',
      'lede_errors_total{event="edition-failed"} 1',
      "lede_jobs_waiting 7",
      "lede_ready 1",
    ])
      expect(text).toContain(line);
    expect(text).not.toContain("s1@1");
  });
});

test("the server listens on this machine alone, ends with its signal, and says when its port is taken", async () => {
  const { watched } = await aWatch();
  const over = new AbortController();
  const port = await serveHealth(
    { ...watched, metrics: openMetrics() },
    { host: "127.0.0.1", port: 0, signal: over.signal },
  );
  expect(await (await fetch(`http://127.0.0.1:${port}/healthz`)).text()).toBe("alive\n");
  const second = await aWatch();
  await expect(
    serveHealth({ ...second.watched, metrics: openMetrics() }, { host: "127.0.0.1", port, signal: over.signal }),
  ).rejects.toMatchObject({
    kind: "bad-input",
  });
  over.abort();
});
