// For how long an edition is worth posting: until its subscription's next slot, six hours at most; and what stands or may
// stand is brought to its end all the same.
import { expect, test } from "vitest";
import { type Published, publish } from "../../src/publishing/publish.ts";
import type { Fault } from "../fakes/platform.ts";
import { aWorld, hour, minute, slot } from "./world.ts";

const subscription = "s1";

async function anOutage(when: string, faults: readonly Fault[]) {
  const world = await aWorld();
  await world.subscribes({ schedule: { when, zone: "UTC" }, layout: "thread" });
  await world.brings("flood/1 The river rose.");
  const run = (at: number): Promise<Published> =>
    world.through(publish(world.tools, { tenant: "acme", subscription, slot: at }, world.signal));
  world.platform.faults.push(...faults);
  await run(slot);
  await world.clock.moveTo(slot);
  const shown = () => world.platform.wordsIn("#news").filter((words) => words.includes("flood"));
  const told = () => world.log.count("owner-told");
  const folded = () => world.log.count("edition-folded");
  return { world, run, shown, told, folded };
}

const refused = (many: number): readonly Fault[] => Array.from({ length: many }, () => ({ refuse: "unavailable" }));

test.each([
  ["every 15 minutes", 15 * minute],
  ["every hour", hour],
])("%s: what was only refused goes into the next edition, and nobody is told", async (when, apart) => {
  const { world, run, shown, told, folded } = await anOutage(when, refused(3));
  expect(await run(slot)).toBe("waiting");
  expect(shown()).toEqual([]);
  await world.clock.moveTo(slot + apart);
  expect(await run(slot)).toBe("dropped");
  expect(await run(slot + apart)).toBe("posted");
  expect(shown()).toHaveLength(1);
  expect([folded(), told()]).toEqual([1, 0]);
  expect(await world.tools.store.agenda.due(slot + 2 * apart, 9)).toMatchObject([{ slot: slot + 2 * apart }]);
});

test("every day at 07:00: the same is worth posting five hours later", async () => {
  const { world, run, shown, folded } = await anOutage("every day at 07:00", refused(3));
  expect(await run(slot)).toBe("waiting");
  await world.clock.moveTo(slot + 5 * hour);
  expect(await run(slot)).toBe("posted");
  expect(shown()).toHaveLength(1);
  expect(folded()).toBe(0);
});

test("one in doubt that is not there goes into the next edition once that is due", async () => {
  const { world, run, shown, told, folded } = await anOutage("every hour", ["swallowed"]);
  world.platform.blind = true;
  expect(await run(slot)).toBe("waiting");
  await world.clock.moveTo(slot + hour);
  world.platform.blind = false;
  expect(await run(slot)).toBe("waiting");
  expect(await run(slot)).toBe("dropped");
  expect(await run(slot + hour)).toBe("posted");
  expect(shown()).toHaveLength(1);
  expect([folded(), told()]).toEqual([1, 0]);
});

test("one in doubt that is there is found, and its stories are not told again", async () => {
  const { world, run, shown } = await anOutage("every hour", ["lost"]);
  world.platform.blind = true;
  expect(await run(slot)).toBe("waiting");
  await world.clock.moveTo(slot + hour);
  world.platform.blind = false;
  expect(await run(slot)).toBe("posted");
  await run(slot + hour);
  expect(shown()).toHaveLength(1);
});

test("an edition of which a message stands is finished, though the next one is due", async () => {
  const { world, run, shown } = await anOutage("every hour", [{ before: () => {} }, ...refused(3)]);
  expect(await run(slot)).toBe("waiting");
  const begun = world.platform.posted.length;
  expect(begun).toBe(1);
  await world.clock.moveTo(slot + hour);
  expect(await run(slot)).toBe("posted");
  expect(shown()).toHaveLength(1);
  expect(world.log.count("edition-folded")).toBe(0);
});

test("what somebody else holds is not taken from under them", async () => {
  const { world, run, shown } = await anOutage("every hour", refused(3));
  await run(slot);
  await world.clock.moveTo(slot + hour);
  const { editions } = world.tools.store.of("acme");
  await editions.claim(`s1@${slot}`, { holder: "p2", until: slot + 2 * hour }, world.clock.now());
  expect(await run(slot)).toBe("taken");
  expect(shown()).toEqual([]);
  expect(world.log.count("edition-folded")).toBe(0);
});
