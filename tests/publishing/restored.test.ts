// A backup taken at any moment of a wave of editions, put back elsewhere: no row lost, no edition posted a second time.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openDatabase } from "../../adapters/database/index.ts";
import { openKeeping } from "../../adapters/database/keeping.ts";
import type { Store } from "../../src/ports/store.ts";
import { type PublishTools, publish } from "../../src/publishing/publish.ts";
import { afterRestore } from "../../src/publishing/restored.ts";
import { readEditionId } from "../../src/publishing/split.ts";
import { nextSlots } from "../../src/publishing/when/schedule.ts";
import { aFeed, anArticle, aSubscription } from "../contracts/store/samples.ts";
import { aWorld, feedUrl, hour, minute, slot, type World } from "./world.ts";

const folder = mkdtempSync(join(tmpdir(), "lede-restored-"));
afterAll(() => rmSync(folder, { recursive: true }));

const tenants = Array.from({ length: 6 }, (_, at) => `team-${at}`);
const placeOf = (tenant: string) => ({ platform: "fake", tenant, address: "#news" });
const schedule = { when: "every day at 07:00", zone: "UTC" };

async function fill(store: Store, world: World): Promise<void> {
  await store.feeds.save(aFeed(feedUrl, { checkedAt: world.clock.now() }));
  for (const title of ["flood/1 The river rose.", "vote/1 The vote is on Sunday."])
    await store.articles.save([anArticle(title.replace(/\W+/g, "-"), { title, text: title.slice(8) })], {
      feed: feedUrl,
      at: world.clock.now(),
    });
  for (const tenant of tenants) {
    const id = `s-${tenant}`;
    const day = { createdAt: slot - 24 * hour, doneThrough: slot - 24 * hour };
    await store
      .of(tenant)
      .subscriptions.save(
        aSubscription({ id, feeds: [feedUrl], topics: [], schedule, place: placeOf(tenant), ...day }),
      );
    await store.agenda.plan(tenant, id, slot);
  }
}

/** What a few ticks do: everything due or left behind is published, until nothing is. */
async function runs(tools: PublishTools, world: World): Promise<void> {
  for (let round = 0; round < 6; round++) {
    const now = tools.clock.now();
    const left = (await tools.store.agenda.abandoned(now, 100)).flatMap(({ tenant, edition }) => {
      const named = readEditionId(edition);
      return named ? [{ tenant, ...named }] : [];
    });
    for (const due of [...(await tools.store.agenda.due(now, 100)), ...left])
      await through(world, publish(tools, due, world.signal));
    await world.clock.advance(5 * minute);
  }
}

/** The disk takes real time: the clock of the test goes twenty times as fast, so that no lease is lost to it. */
async function through(world: World, act: Promise<unknown>): Promise<void> {
  let over = false;
  act
    .catch(() => {})
    .finally(() => {
      over = true;
    });
  for (let last = performance.now(); !over; ) {
    await new Promise((resolve) => setImmediate(resolve));
    const now = performance.now();
    await world.clock.advance(Math.round((now - last) * 20));
    last = now;
  }
}

const twice = (world: World): number => {
  const keys = world.platform.posted.map(({ key }) => key);
  return keys.length - new Set(keys).size;
};

let waves = 0;

/** A wave of 18 messages, three an edition; at the one of that number a backup is taken, before it arrives. */
async function waveWithBackupAt(number: number) {
  waves += 1;
  const world = await aWorld();
  const [file, backup, elsewhere] = ["live", "backup", "elsewhere"].map((name) =>
    join(folder, `${name}-${waves}.db`),
  ) as [string, string, string];
  const store = await openDatabase(file);
  await fill(store, world);
  const tools = { ...world.tools, store };
  await world.clock.advance(10 * minute);
  const passing = Array.from({ length: number }, () => ({ before: () => {} }));
  world.platform.faults.push(...passing, { before: async () => void (await openKeeping(file).backup(backup)) });
  await runs(tools, world);
  expect(world.platform.posted).toHaveLength(18);
  await store.close();
  await openKeeping(elsewhere).restore(backup);
  const restored = await openDatabase(elsewhere);
  return { world, restored, tools: { ...tools, store: restored, holder: "p2" } };
}

const moments = [0, 1, 2, 3, 8, 17];

test.each(moments)("the service went on after message %i: nothing is posted a second time", async (number) => {
  const { world, restored, tools } = await waveWithBackupAt(number);
  await afterRestore(restored, world.clock);
  await afterRestore(restored, world.clock);
  await runs(tools, world);
  expect([twice(world), world.platform.posted.length]).toEqual([0, 18]);
  const kept = await Promise.all(tenants.map((tenant) => restored.of(tenant).subscriptions.all()));
  expect(kept.flat()).toHaveLength(6);
  // The next day is as planned.
  const [tomorrow] = nextSlots(schedule, world.clock.now(), 1);
  const planned = await restored.agenda.due(slot + 48 * hour, 10);
  expect(planned.map((due) => due.slot)).toEqual(tenants.map(() => tomorrow));
  await restored.close();
});

test.each(moments)("it died at message %i: what was under way is posted whole, once", async (number) => {
  const { world, restored, tools } = await waveWithBackupAt(number);
  const { place } = world.platform.posted[number] ?? {};
  world.platform.posted.splice(number);
  await afterRestore(restored, world.clock);
  await runs(tools, world);
  expect(twice(world)).toBe(0);
  expect(world.platform.posted.filter((message) => message.place.tenant === place?.tenant)).toHaveLength(3);
  await restored.close();
});

test("schedules that came due since then are named, and post again the next day", async () => {
  const { world, restored, tools } = await waveWithBackupAt(3);
  const { passedOver, inDoubt } = await afterRestore(restored, world.clock);
  expect(passedOver.toSorted()).toEqual(tenants.slice(2).map((tenant) => `s-${tenant}`));
  expect(inDoubt).toBe(2);
  await world.clock.advance(24 * hour);
  await runs(tools, world);
  expect(twice(world)).toBe(0);
  const editions = new Set(world.platform.posted.slice(18).map(({ place }) => place.tenant));
  expect([...editions].toSorted()).toEqual(tenants);
  await restored.close();
});
