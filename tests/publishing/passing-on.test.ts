// An edition in a place that others follow reaches them too, once, at the pace the other side allows, and never keeps
// the edition itself from counting as posted.
import { describe, expect, test } from "vitest";
import { passingOn } from "../../src/news/ledger.ts";
import { placeKey } from "../../src/news/place.ts";
import type { Deliveries } from "../../src/ports/store.ts";
import { passOn } from "../../src/publishing/passing-on.ts";
import { publish } from "../../src/publishing/publish.ts";
import { Trouble } from "../../src/trouble.ts";
import { here, someParts } from "../contracts/store/samples.ts";
import { aWorld, hour, minute, slot, type World } from "./world.ts";

const due = { tenant: "acme", subscription: "s1", slot };
const id = `s1@${slot}`;

async function aFollowedWorld() {
  const world = await aWorld();
  await world.subscribes();
  await world.brings("flood/1 The river rose.", "port/1 The strike ended.");
  await world.clock.moveTo(slot);
  const passed: string[] = [];
  world.platform.followed.set(placeKey(here), passed);
  return { world, passed, run: () => world.through(publish(world.tools, due, world.signal)) };
}
const remembered = (world: World) => world.tools.store.of("acme").editions.remembered("s1", 0);
const noted = async (world: World) =>
  (await world.tools.store.of("acme").deliveries.of(passingOn(id))).map(({ state }) => state);

describe("an edition in a place that others follow", () => {
  test("is passed on once it stands, by the message that stands in the place itself", async () => {
    const { world, passed, run } = await aFollowedWorld();
    expect(await run()).toBe("posted");
    expect(world.platform.posted).toHaveLength(3);
    expect(passed).toEqual(["m1"]);
    expect(await run()).toBe("taken");
    expect(passed).toEqual(["m1"]);
  });

  test("elsewhere nobody is asked to pass anything on, and nothing is noted", async () => {
    const { world, run } = await aFollowedWorld();
    world.platform.followed.clear();
    expect(await run()).toBe("posted");
    expect(await noted(world)).toEqual([]);
  });

  test("a day without a story is passed on to nobody", async () => {
    const world = await aWorld();
    await world.subscribes();
    await world.clock.moveTo(slot);
    const passed: string[] = [];
    world.platform.followed.set(placeKey(here), passed);
    expect(await world.through(publish(world.tools, due, world.signal))).toBe("posted");
    expect([world.platform.posted.length, passed]).toEqual([1, []]);
  });

  test("waits as long as it is told to, and its stories count as told meanwhile", async () => {
    const { world, passed, run } = await aFollowedWorld();
    world.platform.passingFaults.push({ waitMs: 50 * minute });
    expect(await run()).toBe("waiting");
    expect(await remembered(world)).toHaveLength(2);
    expect(world.log.count("edition-posted")).toBe(1);
    await world.clock.advance(20 * minute);
    expect(await run()).toBe("taken");
    await world.clock.advance(30 * minute);
    expect(await run()).toBe("posted");
    expect(passed).toEqual(["m1"]);
    expect(world.log.count("edition-posted")).toBe(1);
    expect(world.platform.doubles).toEqual([]);
  });

  test("an answer that is lost is asked for again", async () => {
    const { world, passed, run } = await aFollowedWorld();
    world.platform.passingFaults.push("lost", "unavailable");
    expect(await run()).toBe("waiting");
    await world.clock.advance(minute);
    expect(await run()).toBe("waiting");
    await world.clock.advance(minute);
    expect(await run()).toBe("posted");
    expect(passed).toEqual(["m1"]);
    expect(await noted(world)).toEqual(["posted"]);
  });

  test("what is refused reaches who set it up, once, and the edition stands as posted", async () => {
    const { world, passed, run } = await aFollowedWorld();
    world.platform.passingFaults.push("not-allowed");
    expect(await run()).toBe("posted");
    expect(passed).toEqual([]);
    expect(world.platform.wordsIn("@u1")).toHaveLength(1);
    expect(world.platform.wordsIn("@u1")[0]).toMatch(/could not be published to the servers.*press Publish/);
    expect(await remembered(world)).toHaveLength(2);
  });

  test("after hours of asking it is given up, and said", async () => {
    const { world, run } = await aFollowedWorld();
    world.platform.passingFaults.push({ waitMs: 7 * hour });
    expect(await run()).toBe("posted");
    expect(world.platform.wordsIn("@u1")).toHaveLength(1);
    expect(await noted(world)).toEqual(["failed"]);
  });
});

test.each([1, 2, 3, 4])("a process that dies at note %i leaves the rest to the next one", async (death) => {
  const { world, passed } = await aFollowedWorld();
  const { deliveries } = world.tools.store.of("acme");
  const parts = someParts(["one", "two", "three"]).map(({ under: _, ...part }) => part);
  for (const part of parts.keys())
    await deliveries.record({ edition: id, part, state: "posted", attempts: 1, message: `m${part}` });
  const run = async (ledger: Deliveries) =>
    passOn(
      {
        ...world.tools,
        platform: world.platform,
        deliveries: ledger,
        mayPost: async () => true,
        givesUpAt: slot + hour,
      },
      { id, kind: "stories" },
      { parts, messages: ["m0", "m1", "m2"], passed: await ledger.of(passingOn(id)) },
      here,
      world.signal,
    );
  let notes = 0;
  const dying: Deliveries = {
    ...deliveries,
    record: async (row) => {
      notes += 1;
      if (notes >= death) throw new Trouble("storage-failed");
      await deliveries.record(row);
    },
  };
  await run(dying).catch(() => undefined);
  expect(await run(deliveries)).toEqual({ state: "done" });
  expect(passed).toEqual(["m0", "m1", "m2"]);
  // Each that the other side is asked for counts there: only what was not noted is asked for twice.
  expect(world.platform.passings).toBe(death > 3 ? 3 : 4);
  expect((await deliveries.of(passingOn(id))).map(({ state }) => state)).toEqual(["posted", "posted", "posted"]);
});
