import { describe, expect, test } from "vitest";
import { deliver } from "../../src/publishing/deliver.ts";
import { publish } from "../../src/publishing/publish.ts";
import { partKey } from "../../src/publishing/split.ts";
import { Trouble } from "../../src/trouble.ts";
import { here, someParts } from "../contracts/store/samples.ts";
import type { Fault } from "../fakes/platform.ts";
import { aWorld, hour, minute, slot, type World } from "./world.ts";

const id = `s1@${slot}`;
const parts = someParts(["one", "two", "three"]);

async function aDelivery(faults: readonly Fault[] = []) {
  const world = await aWorld({ now: new Date(slot).toISOString() });
  const tenant = world.tools.store.of("acme");
  await tenant.editions.claim(id, { holder: "p1", until: slot + hour }, slot);
  world.platform.faults.push(...faults);
  const run = (mayPost: () => Promise<boolean> = async () => true) =>
    world.through(
      deliver(
        {
          platform: world.platform,
          deliveries: tenant.deliveries,
          clock: world.clock,
          log: world.log,
          mayPost,
          givesUpAt: slot + 6 * hour,
        },
        id,
        parts,
        here,
        world.signal,
      ),
    );
  return { world, tenant, run, words: () => world.platform.wordsIn("#news") };
}

describe("posting in order", () => {
  test("parts go out one after another, each under the message it belongs to, and are recorded", async () => {
    const { world, tenant, run, words } = await aDelivery();
    expect(await run()).toMatchObject({ state: "delivered", messages: ["m1", "m2", "m3"], unsure: 0 });
    expect(words()).toEqual(["one", "two", "three"]);
    expect(world.platform.posted[2]?.under).toBe("m1");
    expect((await tenant.deliveries.of(id)).map(({ state }) => state)).toEqual(["posted", "posted", "posted"]);
  });

  test("doing it again posts nothing", async () => {
    const { world, run } = await aDelivery();
    await run();
    expect(await run()).toMatchObject({ state: "delivered", messages: ["m1", "m2", "m3"] });
    expect(world.platform.requests).toBe(3);
  });

  test("a crash between two parts resumes at the second, with the same bytes", async () => {
    const { world, tenant, run, words } = await aDelivery();
    await tenant.deliveries.record({ edition: id, part: 0, state: "posted", attempts: 1, message: "before" });
    await run();
    expect(words()).toEqual(["two", "three"]);
    expect(world.platform.posted[1]?.part).toEqual(parts[2]);
    expect(world.platform.posted[1]?.under).toBe("before");
  });
});

test("a part whose post was swallowed is sent again after its edition's worth, where another part stands since", async () => {
  for (const [known, words] of [
    [
      ["posted", "planned", "planned"],
      ["two", "three"],
    ],
    [
      ["planned", "planned", "planned"],
      ["one", "two", "three"],
    ],
  ] as const) {
    const { world, tenant } = await aDelivery();
    const states = [...known];
    for (const [part, state] of states.entries())
      await tenant.deliveries.record({
        edition: id,
        part,
        state,
        attempts: 0,
        ...(state === "posted" && { message: "m0" }),
      });
    world.platform.faults.push(...(states[0] === "posted" ? [] : [{ before: () => {} }]), "swallowed" as const);
    const { platform, clock, log } = world;
    const held = { mayPost: async () => true, givesUpAt: slot + 6 * hour, worthUntil: slot + 1_000 };
    const tools = { platform, clock, log, deliveries: tenant.deliveries, ...held };
    const outcome = await world.through(deliver(tools, id, parts, here, world.signal));
    expect([outcome.state, world.platform.wordsIn("#news")]).toEqual(["delivered", words]);
  }
});

test("what stands nowhere is not sent again after its edition's worth", async () => {
  const { world, tenant } = await aDelivery(["swallowed"]);
  const { platform, clock, log } = world;
  const held = { mayPost: async () => true, givesUpAt: slot + 6 * hour, worthUntil: slot + 1_000 };
  const tools = { platform, clock, log, deliveries: tenant.deliveries, ...held };
  expect(await world.through(deliver(tools, id, parts, here, world.signal))).toMatchObject({ state: "later" });
  expect(world.platform.wordsIn("#news")).toEqual([]);
});

describe("a post that waits for its turn", () => {
  test("is not begun: who takes over after a crash sends it at once, and never looks for it", async () => {
    const states: string[][] = [];
    const { world, tenant, run, words } = await aDelivery([
      { waits: async () => void states.push((await tenant.deliveries.of(id)).map(({ state }) => state)) },
    ]);
    world.platform.blind = true;
    expect(await run()).toMatchObject({ state: "delivered", unsure: 0 });
    expect([states, words()]).toEqual([[[]], ["one", "two", "three"]]);
  });

  test("in vain until its deadline is sent later, without a doubt", async () => {
    const { world, run, words } = await aDelivery([
      {
        waits: (signal) =>
          new Promise((_, reject) => signal.addEventListener("abort", () => reject(new Trouble("aborted")))),
      },
    ]);
    world.platform.blind = true;
    expect(await run()).toMatchObject({ state: "delivered", unsure: 0 });
    expect([words(), world.platform.requests]).toEqual([["one", "two", "three"], 3]);
  });

  test("until the edition is somebody else's is not sent", async () => {
    let mine = true;
    const waits = () => {
      mine = false;
    };
    const { tenant, run, words } = await aDelivery([{ waits }]);
    expect(await run(async () => mine)).toEqual({ state: "lost" });
    expect(words()).toEqual([]);
    expect((await tenant.deliveries.of(id)).map(({ state }) => state)).toEqual(["posting"]);
  });
});

describe("an unknown outcome", () => {
  test("a message that arrived is found by its marker and not sent again", async () => {
    const { world, run, words } = await aDelivery(["lost"]);
    expect(await run()).toMatchObject({ state: "delivered", unsure: 0 });
    expect(words()).toEqual(["one", "two", "three"]);
    expect(world.platform.requests).toBe(3);
  });

  test("a message that did not arrive is sent again with the same key", async () => {
    const { world, run, words } = await aDelivery(["swallowed"]);
    expect(await run()).toMatchObject({ state: "delivered", unsure: 0 });
    expect(words()).toEqual(["one", "two", "three"]);
    expect(world.platform.requests).toBe(4);
    expect(world.platform.posted[0]?.key).toBe(partKey("acme", id, 0));
  });

  test("a message that arrives long after its connection was cut is found by a second look", async () => {
    const { world, run, words } = await aDelivery(["swallowed"]);
    const late = world.clock.sleep(15_000, world.signal).then(async () => {
      const [part] = parts;
      if (part) await world.platform.post(part, here, { key: partKey("acme", id, 0), signal: world.signal });
    });
    expect(await run()).toMatchObject({ state: "delivered", unsure: 0 });
    await late;
    expect(words()).toEqual(["one", "two", "three"]);
    expect(world.platform.doubles).toEqual([]);
  });

  test("a message sent six times without an answer, and never found, is given up", async () => {
    const { world, tenant, run } = await aDelivery(Array.from({ length: 7 }, () => "swallowed" as const));
    expect(await run()).toMatchObject({ state: "failed", trouble: { kind: "unavailable" } });
    expect(world.platform.requests).toBe(6);
    expect((await tenant.deliveries.of(id))[0]).toMatchObject({ state: "failed", attempts: 6 });
  });

  test("where nobody can look it is recorded as unsure, never sent twice, and the rest goes on", async () => {
    const { world, tenant, run, words } = await aDelivery(["lost"]);
    world.platform.blind = true;
    let outcome = await run();
    while (outcome.state === "later") {
      await world.clock.moveTo(outcome.at);
      outcome = await run();
    }
    expect(outcome).toMatchObject({ state: "delivered", unsure: 1 });
    expect(words()).toEqual(["one", "two", "three"]);
    expect(await tenant.deliveries.unsure()).toMatchObject([{ part: 0, state: "unsure" }]);
    await run();
    expect(world.platform.requests).toBe(3);
  });

  test("a part that a dead process had begun is looked for first", async () => {
    const { world, tenant, run, words } = await aDelivery();
    const [part] = parts;
    if (part) await world.platform.post(part, here, { key: partKey("acme", id, 0), signal: world.signal });
    await tenant.deliveries.record({ edition: id, part: 0, state: "posting", attempts: 1 });
    await run();
    expect(words()).toEqual(["one", "two", "three"]);
  });
});

describe("when the other side asks to wait", () => {
  test("a short wait is sat out for as long as it asked", async () => {
    const { world, run, words } = await aDelivery([{ refuse: "rate-limited", retryAfterMs: 12_000 }]);
    expect(await run()).toMatchObject({ state: "delivered" });
    expect(words()).toEqual(["one", "two", "three"]);
    expect(world.clock.now() - slot).toBeGreaterThanOrEqual(12_000);
  });

  test("a long wait gives the edition back until then, and goes on at the same part", async () => {
    const { world, run, words } = await aDelivery([
      { before: () => {} },
      { refuse: "rate-limited", retryAfterMs: 120_000 },
    ]);
    expect(await run()).toEqual({ state: "later", at: slot + 120_000 });
    expect(words()).toEqual(["one"]);
    await world.clock.moveTo(slot + 120_000);
    expect(await run()).toMatchObject({ state: "delivered" });
    expect(words()).toEqual(["one", "two", "three"]);
  });

  test("a side that stays away is asked for six hours, with longer and longer waits, and then given up", async () => {
    const { world, tenant, run } = await aDelivery(
      Array.from({ length: 200 }, () => ({ refuse: "unavailable" }) as const),
    );
    let outcome = await run();
    while (outcome.state === "later") {
      await world.clock.moveTo(outcome.at);
      outcome = await run();
    }
    expect(outcome).toMatchObject({ state: "failed" });
    expect(world.clock.now()).toBeGreaterThanOrEqual(slot + 6 * hour);
    expect(world.clock.now()).toBeLessThan(slot + 7 * hour);
    expect(world.platform.requests).toBeLessThan(60);
    expect((await tenant.deliveries.of(id))[0]).toMatchObject({ state: "failed" });
  });
});

describe("losing the lease", () => {
  test("nothing is posted once the edition may be someone else's", async () => {
    const { world, run } = await aDelivery();
    let asked = 0;
    expect(await run(async () => ++asked <= 2)).toEqual({ state: "lost" });
    expect(world.platform.requests).toBe(1);
  });
});

describe("a channel that is gone", () => {
  const gone = async (world: World) => {
    await world.subscribes();
    await world.brings("flood/1 The river rose.");
    await world.clock.moveTo(slot);
    world.platform.reaches.set("fake/acme/#news", { state: "gone" });
    return world.through(publish(world.tools, { tenant: "acme", subscription: "s1", slot }, world.signal));
  };

  test("is tried twice, then the schedule is stopped and its owner told where to go on", async () => {
    const world = await aWorld();
    expect(await gone(world)).toBe("failed");
    expect(world.platform.requests).toBe(2 + 1);
    const subscription = await world.tools.store.of("acme").subscriptions.ofId("s1");
    expect(subscription).toMatchObject({ state: "disabled" });
    expect(subscription?.disabledBecause).toContain("gone");
    expect(world.platform.wordsIn("@u1")[0]).toContain("Change it to another channel");
    expect(await world.tools.store.agenda.oldestDue()).toBeUndefined();
  });
});

describe("a shutdown", () => {
  test("finishes the part being posted, leaves the rest planned, and lets another process go on at once", async () => {
    const world = await aWorld();
    await world.subscribes();
    await world.brings("flood/1 The river rose.", "vote/1 The vote is on Sunday.");
    await world.clock.moveTo(slot);
    world.platform.faults.push({ before: () => world.stop.abort() });
    const due = { tenant: "acme", subscription: "s1", slot };
    await expect(world.through(publish(world.tools, due, world.signal))).rejects.toMatchObject({ kind: "aborted" });
    expect(world.platform.posted).toHaveLength(1);
    const again = new AbortController().signal;
    await world.clock.advance(1000);
    expect(await world.through(publish({ ...world.tools, holder: "p2" }, due, again))).toBe("posted");
    expect(world.platform.wordsIn("#news")).toEqual(["Morning edition: 2 stories", "flood [new]", "vote [new]"]);
    expect(world.clock.now() - slot).toBeLessThan(minute);
  });
});
