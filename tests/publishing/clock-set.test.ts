// A clock that is set by hours or days, forwards or back, for a moment or for good: no slot is lost, and none doubled.
import { describe, expect, test } from "vitest";
import { openMemoryJobs } from "../../adapters/jobs/memory.ts";
import { editionId } from "../../src/news/edition.ts";
import { Ticker, type TickTools, work } from "../../src/publishing/tick.ts";
import { Timekeeper } from "../../src/publishing/timekeeping.ts";
import { aFeed } from "../contracts/store/samples.ts";
import { settle } from "../fakes/clock.ts";
import { aWorld, feedUrl, hour, minute, slot, type World } from "./world.ts";

const day = 24 * hour;
const names = ["a", "b", "c", "d"];

/** Four daily schedules, a minute apart from 07:00 on, watched by beats of five seconds; `true` is the real time. */
async function four() {
  const world = await aWorld({ now: "2026-03-02T06:58:00Z" });
  for (const [n, name] of names.entries()) {
    const subscription = await world.subscribes({
      id: name,
      schedule: { when: `every day at 07:0${n}`, zone: "UTC" },
      place: { platform: "fake", tenant: "acme", address: `#${name}` },
    });
    await world.tools.store.agenda.plan("acme", subscription.id, slot + n * minute);
  }
  await world.brings("flood/1 The river rose.");
  return { world, ...running(world) };
}

function running(world: World) {
  const { clock, log } = world;
  const jobs = openMemoryJobs({ clock, log });
  const polled: number[] = [];
  const poll = async () => void polled.push(clock.elapsed());
  const newsroom = { ...world.tools.newsroom, poll };
  const tools: TickTools = { ...world.tools, newsroom, jobs, time: new Timekeeper(clock, log), retentionDays: 7 };
  const over = new AbortController();
  const working = work(tools, { editions: 4, feeds: 2 }, over.signal);
  const ticker = new Ticker(tools);
  return {
    polled,
    goesOn: async (forMs: number) => {
      for (const end = clock.elapsed() + forMs; clock.elapsed() < end; await clock.advance(5_000)) {
        await ticker.tick();
        await settle();
      }
    },
    set: (by: number) => clock.setTo(clock.now() + by),
    stop: async () => {
      over.abort();
      await working;
    },
  };
}

const editionsOf = (world: World, name: string) =>
  world.platform.wordsIn(`#${name}`).filter((words) => words.startsWith("Morning edition"));
const told = (world: World) => world.platform.posted.filter(({ place }) => place.address.startsWith("@"));

describe("set for a moment", () => {
  test.each([2 * day, 3 * hour, -3 * hour, -2 * day])("by %d ms for 45 seconds: nothing is noticed", async (by) => {
    const { world, goesOn, set, stop } = await four();
    await goesOn(minute);
    set(by);
    await goesOn(45_000);
    set(-by);
    await goesOn(10 * minute);
    for (const name of names) expect([name, editionsOf(world, name)]).toEqual([name, ["Morning edition: 1 stories"]]);
    expect([world.platform.doubles, told(world)]).toEqual([[], []]);
    await world.clock.moveTo(slot + day - 12 * minute);
    await world.brings("vote/1 The vote is on Sunday.");
    await goesOn(30 * minute);
    for (const name of names) expect([name, editionsOf(world, name).length]).toEqual([name, 2]);
    await stop();
  });
});

describe("set for long, and then put right", () => {
  test.each([2 * day, 3 * hour, 26 * hour])("%d ms ahead for twenty minutes: each slot once", async (by) => {
    const { world, goesOn, set, stop } = await four();
    await goesOn(minute);
    set(by);
    await goesOn(20 * minute);
    set(-by);
    await goesOn(20 * minute);
    const { store } = world.tools;
    // Today's slots are posted, late, or were posted while the clock was ahead; none is passed over for good.
    for (const [n, name] of names.entries()) {
      const today = await store.of("acme").deliveries.of(editionId(name, slot + n * minute));
      expect([name, today.every(({ state }) => state === "posted"), today.length > 0]).toEqual([name, true, true]);
    }
    expect(world.platform.doubles).toEqual([]);
    const planned = await store.agenda.due(Number.MAX_SAFE_INTEGER, 9);
    expect(planned.map((row) => row.slot)).toEqual(names.map((_, n) => slot + day + n * minute));
    await stop();
  });

  test.each([2 * day, 5 * hour])("%d ms behind for twenty minutes: each slot once", async (by) => {
    const { world, goesOn, set, stop } = await four();
    await goesOn(minute);
    set(-by);
    await goesOn(20 * minute);
    set(by);
    await goesOn(20 * minute);
    for (const name of names) expect([name, editionsOf(world, name).length]).toEqual([name, 1]);
    expect([world.platform.doubles, told(world)]).toEqual([[], []]);
    await stop();
  });

  test("feeds that were read under the false time are read again at once", async () => {
    const { world, polled, goesOn, set, stop } = await four();
    await goesOn(minute);
    set(2 * day);
    await goesOn(5 * minute);
    const now = world.clock.now();
    await world.tools.store.feeds.save(aFeed(feedUrl, { checkedAt: now, nextCheckAt: now + hour }));
    polled.length = 0;
    set(-2 * day);
    await goesOn(4 * minute);
    expect(polled.length).toBeGreaterThan(0);
    await stop();
  });

  test("what was put off under the false time goes out", async () => {
    const { world, goesOn, set, stop } = await four();
    await goesOn(minute);
    world.platform.faults.push(...Array.from({ length: 99 }, () => ({ refuse: "unavailable" }) as const));
    set(2 * hour);
    await goesOn(5 * minute);
    expect(world.platform.posted).toEqual([]);
    world.platform.faults.length = 0;
    set(-2 * hour);
    await goesOn(5 * minute);
    for (const name of names) expect([name, editionsOf(world, name).length]).toEqual([name, 1]);
    await stop();
  });

  test("a process that was ended meanwhile corrects it when it is started again", async () => {
    const { world, goesOn, set, stop } = await four();
    await goesOn(minute);
    set(2 * day);
    await goesOn(20 * minute);
    await stop();
    set(-2 * day);
    const again = running(world);
    await again.goesOn(10 * minute);
    for (const name of names) expect([name, editionsOf(world, name).length > 0]).toEqual([name, true]);
    expect(world.platform.doubles).toEqual([]);
    await again.stop();
  });
});

test("a machine that slept through a slot posts it soon after it woke", async () => {
  const { world, goesOn, set, stop } = await four();
  await goesOn(minute);
  set(2 * hour);
  await goesOn(4 * minute);
  for (const name of names) expect(editionsOf(world, name)).toEqual(["Morning edition (late): 1 stories"]);
  await stop();
});
