import { describe, expect, test } from "vitest";
import { postAgain } from "../../src/publishing/again.ts";
import { type Due, publish, publishNow } from "../../src/publishing/publish.ts";
import { partKey } from "../../src/publishing/split.ts";
import { anEdition, someParts } from "../contracts/store/samples.ts";
import { openMemory } from "../fakes/store.ts";
import { aWorld, hour, minute, slot, type World } from "./world.ts";

const due: Due = { tenant: "acme", subscription: "s1", slot };
const id = `s1@${slot}`;

/** Made ready ten minutes before, posted at the slot. */
async function edition(world: World, at = due): Promise<string> {
  if (world.clock.now() < at.slot) {
    expect(await world.through(publish(world.tools, at, world.signal))).toBe("waiting");
    await world.clock.moveTo(at.slot);
  }
  return world.through(publish(world.tools, at, world.signal));
}

describe("an edition", () => {
  test("is ready before its slot and posted at it, the overview first and each story beneath it", async () => {
    const world = await aWorld();
    await world.subscribes();
    await world.brings("flood/1 The river rose.", "vote/1 The vote is on Sunday.");
    expect(await world.through(publish(world.tools, due, world.signal))).toBe("waiting");
    expect(world.platform.posted).toEqual([]);
    await world.clock.moveTo(slot);
    expect(await world.through(publish(world.tools, due, world.signal))).toBe("posted");
    expect(world.platform.wordsIn("#news")).toEqual(["Morning edition: 2 stories", "flood [new]", "vote [new]"]);
    expect(world.platform.posted.map(({ under }) => under)).toEqual([undefined, "m1", "m1"]);
    expect(world.platform.posted.map(({ key }) => key)).toEqual([0, 1, 2].map((part) => partKey("acme", id, part)));
    expect(world.log.events.find(({ event }) => event === "edition-posted")?.fields).toMatchObject({ late: false });
  });

  test("is called posted when every part is, and unsure while one may be missing", async () => {
    const world = await aWorld();
    await world.subscribes();
    await world.brings("flood/1 The river rose.");
    expect(await world.through(publish(world.tools, due, world.signal))).toBe("waiting");
    await world.clock.moveTo(slot);
    world.platform.faults.push("lost");
    world.platform.blind = true;
    const named = (name: string) => world.log.events.filter(({ event }) => event === name);
    let state = "waiting";
    while (state === "waiting" || state === "taken") {
      state = await world.through(publish(world.tools, due, world.signal));
      await world.clock.advance(minute);
    }
    expect(named("edition-posted")).toEqual([]);
    expect(named("edition-unsure").map(({ fields }) => fields)).toMatchObject([{ edition: id, parts: 2, unsure: 1 }]);
    world.platform.blind = false;
    expect(await world.through(postAgain(world.tools, "acme", id, world.signal))).toBe("there");
  });

  test("is posted once, whoever asks again", async () => {
    const world = await aWorld();
    await world.subscribes();
    await world.brings("flood/1 The river rose.");
    await edition(world);
    expect(await publish(world.tools, due, world.signal)).toBe("taken");
    expect(await publish({ ...world.tools, holder: "p2" }, due, world.signal)).toBe("taken");
    expect(world.platform.posted).toHaveLength(2);
  });

  test("that somebody else has already moves on to the next slot", async () => {
    const world = await aWorld();
    await world.subscribes();
    await world.brings("flood/1 The river rose.");
    await edition(world);
    await world.tools.store.agenda.plan("acme", "s1", slot);
    expect(await publish(world.tools, due, world.signal)).toBe("taken");
    expect((await world.tools.store.agenda.due(slot + 48 * hour, 9)).map((one) => one.slot)).toEqual([
      slot + 24 * hour,
    ]);
  });

  test("is made by one of many processes that reach for it at once", async () => {
    const world = await aWorld();
    await world.subscribes();
    await world.brings("flood/1 The river rose.");
    await world.clock.moveTo(slot);
    const all = ["p1", "p2", "p3", "p4"].map((holder) => publish({ ...world.tools, holder }, due, world.signal));
    expect((await world.through(Promise.all(all))).filter((state) => state === "posted")).toHaveLength(1);
    expect(world.platform.doubles).toEqual([]);
  });

  test("keeps its briefings, so that its buttons work, and opens a thread under each message", async () => {
    const world = await aWorld();
    await world.subscribes();
    await world.brings("flood/1 The river rose.");
    await edition(world);
    const tenant = world.tools.store.of("acme");
    expect(await tenant.briefings.ofId("bflood1")).toBeDefined();
    expect((await tenant.threads.ofRoot("m2"))?.briefings).toEqual(["bflood1"]);
    expect((await tenant.threads.ofRoot("m1"))?.edition).toBe(id);
  });

  test("plans the next slot the moment it is made", async () => {
    const world = await aWorld();
    await world.subscribes();
    await world.brings("flood/1 The river rose.");
    await world.through(publish(world.tools, due, world.signal));
    expect(await world.tools.store.agenda.oldestDue()).toBe(slot + 24 * hour);
  });
});

describe("after an outage", () => {
  const late = async (wakes: string, when: string, prepared = false) => {
    const world = await aWorld();
    await world.subscribes({ schedule: { when, zone: "UTC" } });
    await world.brings("flood/1 The river rose.");
    if (prepared) await world.through(publish(world.tools, due, world.signal));
    await world.clock.moveTo(wakes);
    return { world, state: await world.through(publish(world.tools, due, world.signal)) };
  };

  test.each([
    ["2026-03-02T07:10:00Z", "posted", "Morning edition: 1 stories"],
    ["2026-03-02T07:20:00Z", "posted", "Morning edition (late): 1 stories"],
    ["2026-03-02T12:59:00Z", "posted", "Morning edition (late): 1 stories"],
    ["2026-03-02T13:01:00Z", "dropped", undefined],
  ])("waking at %s a daily edition is %s", async (wakes, state, opening) => {
    for (const prepared of [false, true]) {
      const woken = await late(wakes, "every day at 07:00", prepared);
      expect(woken.state).toBe(state);
      expect(woken.world.platform.wordsIn("#news")[0]).toBe(opening);
      expect(await woken.world.tools.store.agenda.oldestDue()).toBe(slot + 24 * hour);
    }
  });

  test("of many missed slots only the newest is made up for", async () => {
    const { world, state } = await late("2026-03-02T11:30:00Z", "every hour", true);
    expect(state).toBe("posted");
    expect(world.platform.wordsIn("#news")).toHaveLength(2);
    expect(await world.tools.store.agenda.oldestDue()).toBe(Date.parse("2026-03-02T12:00:00Z"));
    expect(await world.tools.store.agenda.abandoned(world.clock.now() + 24 * hour, 10)).toEqual([]);
  });
});

describe("a schedule that is changed", () => {
  test.each([
    ["paused", { state: "paused" }],
    ["moved to another time", { schedule: { when: "every day at 09:00", zone: "UTC" } }],
  ] as const)("when %s after the edition was made ready, nothing is posted", async (_, change) => {
    const world = await aWorld();
    const subscription = await world.subscribes();
    await world.brings("flood/1 The river rose.");
    await world.through(publish(world.tools, due, world.signal));
    await world.tools.store.of("acme").subscriptions.save({ ...subscription, ...change });
    await world.clock.moveTo(slot);
    expect(await world.through(publish(world.tools, due, world.signal))).toBe("dropped");
    expect(world.platform.posted).toEqual([]);
    expect(await world.tools.store.agenda.abandoned(slot + hour, 10)).toEqual([]);
  });

  test("when removed after the edition was made ready, nothing is posted", async () => {
    const world = await aWorld();
    await world.subscribes();
    await world.through(publish(world.tools, due, world.signal));
    await world.tools.store.of("acme").subscriptions.remove("s1");
    await world.clock.moveTo(slot);
    expect(await publish(world.tools, due, world.signal)).toBe("dropped");
    expect(world.platform.posted).toEqual([]);
  });

  test("when moved to another channel before it went out, it goes out there", async () => {
    const world = await aWorld();
    const subscription = await world.subscribes();
    await world.brings("flood/1 The river rose.");
    await world.through(publish(world.tools, due, world.signal));
    const place = { ...subscription.place, address: "#other" };
    await world.tools.store.of("acme").subscriptions.save({ ...subscription, place });
    await world.clock.moveTo(slot);
    await world.through(publish(world.tools, due, world.signal));
    expect(world.platform.wordsIn("#news")).toEqual([]);
    expect(world.platform.wordsIn("#other")).toHaveLength(2);
  });
});

describe("jitter and quiet hours", () => {
  test("jitter delays by the same amount in every process", async () => {
    const world = await aWorld();
    await world.subscribes({ jitterSeconds: 300 });
    await world.brings("flood/1 The river rose.");
    await world.clock.moveTo(slot);
    expect(await world.through(publish(world.tools, due, world.signal))).toBe("waiting");
    const [again] = await world.tools.store.agenda.abandoned(slot + 300_000, 1);
    expect(again?.edition).toBe(id);
    await world.clock.moveTo(slot + 300_000);
    expect(await world.through(publish({ ...world.tools, holder: "p2" }, due, world.signal))).toBe("posted");
  });

  test("what falls into quiet hours goes out once, at their end", async () => {
    const world = await aWorld();
    await world.subscribes({
      schedule: { when: "every hour", zone: "UTC" },
      quietHours: { from: "06:30", to: "09:30" },
    });
    await world.brings("flood/1 The river rose.");
    for (let at = slot; at <= slot + 4 * hour; at += 10 * minute) {
      await world.clock.moveTo(at);
      for (const one of await world.tools.store.agenda.due(at + 10 * minute, 10))
        await world.through(publish(world.tools, one, world.signal), 100);
      for (const { edition } of await world.tools.store.agenda.abandoned(at, 10))
        await world.through(publish(world.tools, { ...due, slot: Number(edition.split("@")[1]) }, world.signal), 100);
    }
    const times = world.log.events
      .filter(({ event }) => event === "edition-posted")
      .map(({ fields }) => fields.edition);
    expect(times).toEqual([`s1@${slot + 2 * hour}`, `s1@${slot + 3 * hour}`, `s1@${slot + 4 * hour}`]);
    expect(world.platform.wordsIn("#news")[0]).toBe("Morning edition: 1 stories");
  });
});

describe("an edition carries when it leaves", () => {
  test("decided when it is made: at the end of the quiet hours its slot falls into", async () => {
    const world = await aWorld();
    await world.subscribes({ quietHours: { from: "06:30", to: "08:15" } });
    await world.brings("flood/1 The river rose.");
    await world.through(publish(world.tools, due, world.signal));
    const saved = await world.tools.store.of("acme").editions.ofId(id);
    expect(saved?.edition).toMatchObject({ slot, postsAt: slot + 75 * minute, nextSlot: slot + 24 * hour });
  });

  test("one that had begun keeps its hour, whatever was edited meanwhile", async () => {
    const world = await aWorld();
    const subscription = await world.subscribes();
    await world.brings("flood/1 The river rose.");
    await world.clock.moveTo(slot);
    world.platform.faults.push({ refuse: "unavailable", retryAfterMs: 5 * minute });
    expect(await world.through(publish(world.tools, due, world.signal))).toBe("waiting");
    const quietHours = { from: "06:30", to: "08:15" };
    await world.tools.store.of("acme").subscriptions.save({ ...subscription, quietHours });
    await world.clock.moveTo(slot + 6 * minute);
    expect(await world.through(publish(world.tools, due, world.signal))).toBe("posted");
  });

  test("one stored before that was kept still opens and goes on, by its slot", async () => {
    const world = await aWorld({ now: new Date(slot).toISOString() });
    await world.subscribes();
    const { editions, deliveries } = world.tools.store.of("acme");
    await editions.claim(id, { holder: "old", until: slot }, slot - 1);
    await editions.save(anEdition(slot), someParts(["one", "two"]), "old");
    await deliveries.record({ edition: id, part: 0, state: "posted", attempts: 1, message: "before" });
    await world.clock.moveTo(slot + 2 * minute);
    expect(await world.through(publish(world.tools, due, world.signal))).toBe("posted");
    expect(world.platform.wordsIn("#news")).toEqual(["two"]);
    const told = world.log.events.find(({ event }) => event === "edition-posted")?.fields;
    expect(told).toMatchObject({ late: false });
    expect(Number(told?.lateMs)).toBeGreaterThanOrEqual(2 * minute);
  });
});

describe("out of schedule", () => {
  test("asked for at the very minute of a slot, an edition goes out and the slot's own comes too", async () => {
    const world = await aWorld({ now: new Date(slot).toISOString() });
    await world.subscribes();
    await world.brings("flood/1 The river rose.");
    expect(await world.through(publishNow(world.tools, "acme", "s1", world.signal))).toBe("posted");
    expect(await world.tools.store.of("acme").editions.ofId(id)).toBeUndefined();
    expect(await world.tools.store.agenda.oldestDue()).toBe(slot);
    await world.brings("vote/1 The vote is on Sunday.");
    expect(await world.through(publish(world.tools, due, world.signal))).toBe("posted");
    expect(world.platform.wordsIn("#news")).toContain("vote [new]");
  });

  test("neither quiet hours nor jitter hold it back", async () => {
    const world = await aWorld();
    await world.subscribes({ jitterSeconds: 300, quietHours: { from: "06:00", to: "09:00" } });
    await world.brings("flood/1 The river rose.");
    expect(await world.through(publishNow(world.tools, "acme", "s1", world.signal))).toBe("posted");
  });
});

describe("when the store is away", () => {
  test("nothing is said to be posted that was not, and the edition goes on where it was", async () => {
    const world = await aWorld();
    await world.subscribes();
    await world.brings("flood/1 The river rose.");
    await world.clock.moveTo(slot);
    world.platform.faults.push({ before: () => world.breaks() });
    await expect(world.through(publish(world.tools, due, world.signal))).rejects.toMatchObject({
      kind: "storage-failed",
    });
    expect(world.log.count("edition-posted")).toBe(0);
    world.memory.broken = false;
    const again = { ...world.tools, store: openMemory(world.memory), holder: "p2" };
    await world.clock.advance(2 * minute);
    expect(await world.through(publish(again, due, world.signal))).toBe("posted");
    expect(world.platform.doubles).toEqual([]);
    expect(world.platform.posted).toHaveLength(2);
  });
});
