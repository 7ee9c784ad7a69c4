// The whole of publishing as it runs: ticks, the queue, workers; on a clock that a test moves.
import { describe, expect, test } from "vitest";
import { openMemoryJobs } from "../../adapters/jobs/memory.ts";
import { Ticker, type TickTools, work } from "../../src/publishing/tick.ts";
import { Timekeeper } from "../../src/publishing/timekeeping.ts";
import { aFeed } from "../contracts/store/samples.ts";
import { settle } from "../fakes/clock.ts";
import { aWorld, briefingOf, feedUrl, hour, minute, slot, type World } from "./world.ts";

async function running(world: World) {
  const jobs = openMemoryJobs({ clock: world.clock, log: world.log });
  const polled: string[] = [];
  const tools: TickTools = {
    ...world.tools,
    newsroom: { ...world.tools.newsroom, poll: async (url) => void polled.push(url) },
    jobs,
    time: new Timekeeper(world.clock, world.log),
    retentionDays: 7,
  };
  const over = new AbortController();
  const working = work(tools, { editions: 4, feeds: 2 }, over.signal);
  const ticker = new Ticker(tools);
  const until = async (at: string) => {
    for (const end = Date.parse(at); world.clock.now() < end; ) {
      await ticker.tick();
      await settle();
      await world.clock.advance(5_000);
    }
  };
  const stop = async () => {
    over.abort();
    await working;
  };
  return { ticker, until, stop, polled, jobs };
}

describe("running", () => {
  test("an edition is made ten minutes before, posted within five seconds of its slot, and the next day's follows", async () => {
    const world = await aWorld({ now: "2026-03-02T06:40:00Z" });
    await world.subscribes();
    await world.brings("flood/1 The river rose.");
    const { until, stop } = await running(world);
    await until("2026-03-02T06:59:55Z");
    expect(world.log.count("edition-made")).toBe(1);
    expect(world.platform.posted).toEqual([]);
    await until("2026-03-02T07:05:00Z");
    expect(world.platform.wordsIn("#news")).toEqual(["Morning edition: 1 stories", "flood [new]"]);
    const posted = world.log.events.find(({ event }) => event === "edition-posted");
    expect(posted?.fields.lateMs).toBeLessThanOrEqual(5_000);
    await world.clock.moveTo(slot + 24 * hour - 15 * minute);
    await world.brings("vote/1 The vote is on Sunday.");
    await until("2026-03-03T07:01:00Z");
    expect(world.platform.wordsIn("#news").slice(2)).toEqual(["Morning edition: 1 stories", "vote [new]"]);
    expect(world.platform.doubles).toEqual([]);
    await stop();
  });

  test("an edition whose process died is taken up by another within a minute of its lease", async () => {
    const world = await aWorld({ now: "2026-03-02T07:00:00Z" });
    await world.subscribes();
    await world.brings("flood/1 The river rose.");
    await world.tools.store.of("acme").editions.claim(`s1@${slot}`, { holder: "dead", until: slot + minute }, slot);
    const { until, stop } = await running(world);
    await until("2026-03-02T07:01:10Z");
    expect(world.platform.posted).toHaveLength(2);
    await stop();
  });

  test("an edition that takes longer to make than there was time is posted once, by the job that made it", async () => {
    const gate = Promise.withResolvers<void>();
    const world = await aWorld({
      now: "2026-03-02T06:55:00Z",
      newsroom: {
        write: async (story) => {
          await gate.promise;
          return briefingOf(story);
        },
      },
    });
    await world.subscribes();
    await world.brings("flood/1 The river rose.");
    const { until, stop } = await running(world);
    await until("2026-03-02T07:03:00Z");
    expect(world.platform.posted).toEqual([]);
    gate.resolve();
    await until("2026-03-02T07:06:00Z");
    expect(world.platform.wordsIn("#news")).toEqual(["Morning edition: 1 stories", "flood [new]"]);
    expect(world.platform.doubles).toEqual([]);
    await stop();
  });

  test("a broken subscription holds nobody up", async () => {
    const world = await aWorld({ now: "2026-03-02T06:55:00Z" });
    await world.subscribes();
    await world.subscribes({ id: "broken", schedule: { when: "banana", zone: "Mars/Olympus" } });
    await world.subscribes({ id: "homeless", place: { platform: "nowhere", tenant: "acme", address: "#x" } });
    await world.brings("flood/1 The river rose.");
    const { until, stop } = await running(world);
    await until("2026-03-02T07:00:30Z");
    expect(world.platform.posted).toHaveLength(2);
    expect(world.log.count("edition-interrupted")).toBe(0);
    await until("2026-03-02T07:05:30Z");
    expect(world.log.events.find(({ event }) => event === "platform-absent")?.fields).toMatchObject({
      platform: "nowhere",
    });
    expect(await world.tools.store.agenda.due(world.clock.now(), 10)).toEqual([]);
    await stop();
  });

  test("feeds that are due are read, once a minute at most", async () => {
    const world = await aWorld({ now: "2026-03-02T06:00:00Z" });
    await world.subscribes();
    await world.tools.store.feeds.save(aFeed(feedUrl, { nextCheckAt: Date.parse("2026-03-02T06:00:20Z") }));
    const { until, stop, polled } = await running(world);
    await until("2026-03-02T06:00:15Z");
    expect(polled).toEqual([]);
    await until("2026-03-02T06:01:15Z");
    expect(polled).toEqual([feedUrl]);
    await stop();
  });

  test("a store that is away is told to the log, and the next tick goes on", async () => {
    const world = await aWorld({ now: "2026-03-02T07:00:00Z" });
    await world.subscribes();
    const { ticker, until, stop } = await running(world);
    world.breaks();
    await ticker.tick();
    expect(world.log.count("tick-failed")).toBe(1);
    world.memory.broken = false;
    await until("2026-03-02T07:00:30Z");
    expect(world.platform.posted).toHaveLength(1);
    await stop();
  });

  test("old texts are forgotten once an hour, over all processes", async () => {
    const world = await aWorld({ now: "2026-03-02T06:00:00Z" });
    await world.brings("flood/1 The river rose.");
    await world.clock.moveTo("2026-03-10T06:00:00Z");
    const [one, two] = [await running(world), await running(world)];
    await one.ticker.tick();
    await two.ticker.tick();
    expect(world.log.count("store-tidied")).toBe(1);
    const [article] = await world.tools.store.articles.ofFeeds([feedUrl], { from: 0, to: Number.MAX_SAFE_INTEGER }, 5);
    expect(article).toMatchObject({ text: "", title: "flood/1 The river rose." });
    await one.stop();
    await two.stop();
  });

  test("a story told forty days ago is still known, and a day later it is forgotten", async () => {
    const world = await aWorld({ now: "2026-03-02T06:00:00Z" });
    const { editions } = world.tools.store.of("acme");
    await editions.remember("s1", [{ story: "flood", briefing: "b1", articles: ["x"], at: world.clock.now() }]);
    const { ticker, stop } = await running(world);
    for (const [day, known] of [
      ["2026-04-11T06:00:00Z", 1],
      ["2026-04-12T06:00:00Z", 0],
    ] as const) {
      await world.clock.moveTo(day);
      await ticker.tick();
      expect(await editions.remembered("s1", 0)).toHaveLength(known);
    }
    await stop();
  });

  test("what happens once stays known for thirty days, and is then forgotten", async () => {
    const world = await aWorld({ now: "2026-03-02T06:00:00Z" });
    const { once } = world.tools.store;
    const { ticker, stop } = await running(world);
    await once.first("heard:an-event", world.clock.now());
    for (const [later, isFirst] of [
      ["2026-03-31T05:59:00Z", false],
      ["2026-04-01T07:01:00Z", true],
    ] as const) {
      await world.clock.moveTo(later);
      await ticker.tick();
      expect(await once.first("heard:an-event", world.clock.now())).toBe(isFirst);
    }
    await stop();
  });
});
