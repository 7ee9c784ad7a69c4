// Nothing is silent: each edition that is not posted reaches who set it up, once, with what happened and what to press.
import { describe, expect, test } from "vitest";
import type { Said } from "../../src/news/talk.ts";
import type { Part } from "../../src/ports/platform.ts";
import { placeAfar, readAfar } from "../../src/publishing/afar.ts";
import { postAgain } from "../../src/publishing/again.ts";
import { publish } from "../../src/publishing/publish.ts";
import type { TroubleKind } from "../../src/trouble.ts";
import { Trouble } from "../../src/trouble.ts";
import { renderPlainly } from "../fakes/platform.ts";
import { aWorld, hour, minute, slot, type World } from "./world.ts";

const due = { tenant: "acme", subscription: "s1", slot };
const id = `s1@${slot}`;
const day = 24 * hour;

/** A platform whose notices can be read and pressed: what was said is kept beside the part it became. */
async function aTown() {
  const world = await aWorld();
  await world.subscribes();
  await world.brings("flood/1 The river rose.");
  await world.clock.moveTo(slot);
  const notices: Said[] = [];
  Object.assign(world.platform, {
    render: (said: Said): readonly Part[] => {
      if (said.kind === "notice") notices.push(said);
      return renderPlainly(said);
    },
  });
  const told = () => world.platform.wordsIn("@u1");
  return { world, told, notices };
}

/** As the tick does: again and again until nothing is left to do. */
async function toTheEnd(world: World, what = due, signal = world.signal) {
  for (let turns = 0; turns < 500; turns++) {
    const came = await world.through(publish(world.tools, what, signal));
    if (came !== "waiting" && (came !== "taken" || turns === 0)) return came;
    await world.clock.advance(minute);
  }
  throw new Error("it never ended");
}

const kinds: readonly (readonly [TroubleKind, RegExp])[] = [
  ["gone", /the channel is archived or gone, and the schedule is stopped\. Change it to another channel/],
  ["not-allowed", /Not posted: That is not allowed here.*Once that is done, press Post it now/],
  ["malformed", /Not posted: Lede made a message that could not be posted.*its operator is told/],
  ["bad-credentials", /Not posted: Lede is not set up correctly.*press Post it now/],
  ["unavailable", /Not posted: The other side did not answer.*press Post it now/],
  ["rate-limited", /Not posted: Too many requests.*press Post it now/],
];

describe("an edition that was refused", () => {
  test.each(kinds)(
    "for good reaches its owner once, with channel, schedule, reason and buttons: %s",
    async (kind, words) => {
      const { world, told, notices } = await aTown();
      const refusals = Array.from({ length: 60 }, () => ({ refuse: kind }) as const);
      world.platform.faults.push(...refusals);
      // What is refused is the channel's, not the owner's direct messages.
      const post = world.platform.post.bind(world.platform);
      world.platform.post = (part, to, options) => {
        if (to.address !== "#news") world.platform.faults.length = 0;
        return post(part, to, options);
      };
      expect(await toTheEnd(world)).toBe("failed");
      expect(await toTheEnd(world)).toMatch(/dropped|taken/);
      expect(told()).toHaveLength(1);
      expect(told()[0]).toMatch(words);
      const [notice] = notices;
      const pieces = notice?.kind === "notice" ? notice.lines.flat() : [];
      expect(pieces).toContainEqual({ place: { platform: "fake", tenant: "acme", address: "#news" } });
      expect(pieces).toContainEqual({ bold: "Every day at 07:00 UTC" });
      expect(pieces).toContainEqual({ instant: slot, as: "date-time", zone: "UTC" });
      expect(notice?.kind === "notice" && notice.buttons?.map(({ label }) => label)).toEqual(["Post it now", "Change"]);
      expect(world.log.events.find(({ event }) => event === "edition-failed")).toMatchObject({ level: "error" });
    },
  );

  test("for its own form is sent once and never again", async () => {
    const { world } = await aTown();
    world.platform.faults.push({ refuse: "malformed" });
    await toTheEnd(world);
    expect(world.platform.requests).toBe(1 + 1);
    expect(world.log.events.find(({ event }) => event === "edition-failed")).toMatchObject({
      level: "error",
      trouble: { kind: "malformed" },
    });
  });

  test("every day is told every day; every hour, every six hours", async () => {
    const { world, told } = await aTown();
    world.platform.reaches.set("fake/acme/#news", { state: "not-allowed", words: "Give Lede Send Messages in #news." });
    for (let n = 0; n < 3; n++) {
      const next = slot + n * day;
      await world.clock.moveTo(next);
      await world.brings(`flood${n}/1 The river rose.`);
      expect(await toTheEnd(world, { ...due, slot: next })).toBe("failed");
    }
    expect(told()).toHaveLength(3);
    expect(told()[0]).toContain("Not posted: Give Lede Send Messages in #news.");
    expect((await world.tools.store.of("acme").subscriptions.ofId("s1"))?.state).toBe("active");
    const hourly = await world.subscribes({ id: "s2", schedule: { when: "every hour", zone: "UTC" } });
    const from = slot + 3 * day - (slot % (6 * hour));
    for (let n = 0; n < 12; n++) {
      await world.clock.moveTo(from + n * hour);
      await world.brings(`storm${n}/1 The storm came.`);
      await toTheEnd(world, { tenant: "acme", subscription: hourly.id, slot: from + n * hour });
    }
    expect(told().length - 3).toBe(2);
  });

  test("leaves its stories to the next one", async () => {
    const { world } = await aTown();
    world.platform.faults.push({ refuse: "malformed" });
    await toTheEnd(world);
    await world.clock.moveTo(slot + day);
    expect(await toTheEnd(world, { ...due, slot: slot + day })).toBe("posted");
    expect(world.platform.wordsIn("#news")).toContain("flood [new]");
  });
});

describe("the message to the owner", () => {
  const refused = async () => {
    const town = await aTown();
    town.world.platform.faults.push({ refuse: "malformed" });
    return town;
  };

  test("whose answer is lost is looked for and not sent twice", async () => {
    const { world, told } = await refused();
    world.platform.faults.push("lost");
    expect(await toTheEnd(world)).toBe("failed");
    expect(told()).toHaveLength(1);
    expect(world.log.count("owner-told")).toBe(1);
  });

  test("that did not arrive is sent again, and only then called told", async () => {
    const { world, told } = await refused();
    world.platform.faults.push("swallowed", { before: () => expect(world.log.count("owner-told")).toBe(0) });
    expect(await toTheEnd(world)).toBe("failed");
    expect(told()).toHaveLength(1);
    expect(world.log.count("owner-told")).toBe(1);
  });

  test("that may not have arrived, and cannot be searched for, is said once more", async () => {
    const { world, told } = await refused();
    world.platform.faults.push("swallowed");
    world.platform.blind = true;
    expect(await toTheEnd(world)).toBe("failed");
    expect(told()).toHaveLength(1);
    expect(world.log.count("owner-told")).toBe(1);
    expect(world.log.count("owner-untold")).toBe(0);
  });

  test("waits where the other side asks for it: the edition is not finished before", async () => {
    const { world, told } = await refused();
    world.platform.faults.push({ refuse: "rate-limited", retryAfterMs: 10 * minute });
    expect(await world.through(publish(world.tools, due, world.signal))).toBe("waiting");
    expect(told()).toEqual([]);
    await world.clock.advance(10 * minute);
    expect(await toTheEnd(world)).toBe("failed");
    expect(told()).toHaveLength(1);
    expect(world.platform.requests).toBe(3);
  });

  test("is sent by who takes over where the process died before", async () => {
    const { world, told } = await refused();
    world.platform.faults.push({ before: () => world.stop.abort() });
    const post = world.platform.post.bind(world.platform);
    world.platform.post = async (part, to, options) => {
      if (to.address === "@u1" && world.stop.signal.aborted === false) {
        world.stop.abort();
        throw new Error("the process died here");
      }
      return post(part, to, options);
    };
    await expect(world.through(publish(world.tools, due, world.signal))).rejects.toThrow();
    await world.clock.advance(2 * minute);
    const again = new AbortController().signal;
    expect(await toTheEnd(world, due, again)).toBe("failed");
    expect(told()).toHaveLength(1);
    expect(world.platform.doubles).toEqual([]);
  });

  test("that they do not take is an error in the log, is not called told, and stops nothing", async () => {
    const { world, told } = await refused();
    world.platform.reaches.set("fake/acme/@u1", { state: "not-allowed", words: "No direct messages." });
    expect(await toTheEnd(world)).toBe("failed");
    expect(told()).toEqual([]);
    expect(world.log.count("owner-told")).toBe(0);
    expect(world.log.events.find(({ event }) => event === "owner-untold")).toMatchObject({ level: "error" });
  });

  test("from another tenant points to the place it is about", async () => {
    const { world, notices } = await refused();
    world.platform.apart = true;
    await toTheEnd(world);
    const [notice] = notices;
    const button = notice?.kind === "notice" ? notice.buttons?.[0] : undefined;
    const afar = readAfar(button?.action.on ?? "");
    expect(afar?.on).toBe(id);
    const stands = { platform: "fake", tenant: "person-u1", address: "@u1" };
    const found = await placeAfar(world.tools.store, afar?.name ?? "", stands, world.clock.now());
    expect(found).toEqual({ platform: "fake", tenant: "acme", address: "#news" });
    expect(button?.action.on.length).toBeLessThanOrEqual(80);
  });
});

describe("an edition that may not have arrived", () => {
  const inDoubt = async (fault: "lost" | "swallowed") => {
    const town = await aTown();
    town.world.platform.faults.push({ before: () => {} }, fault);
    town.world.platform.blind = true;
    return town;
  };

  test("is told to the owner when it was looked for long enough, with Post it now", async () => {
    const { world, told, notices } = await inDoubt("lost");
    expect(await toTheEnd(world)).toBe("posted");
    expect(told()).toEqual([expect.stringContaining("If it is not there, press Post it now.")]);
    expect(world.clock.now() - slot).toBeGreaterThan(8 * minute);
    expect(world.clock.now() - slot).toBeLessThan(15 * minute);
    expect(notices).toHaveLength(1);
    expect(world.platform.doubles).toEqual([]);
  });

  test("is found, and not posted twice, when somebody asks and the channel can be read by then", async () => {
    const { world } = await inDoubt("lost");
    await toTheEnd(world);
    world.platform.blind = false;
    const before = world.platform.requests;
    expect(await world.through(postAgain(world.tools, "acme", id, world.signal))).toBe("there");
    expect(world.platform.requests).toBe(before);
  });

  test("is posted once when somebody asks, with the same bytes, however often they press", async () => {
    const { world } = await inDoubt("swallowed");
    await toTheEnd(world);
    expect(world.platform.wordsIn("#news")).toEqual(["Morning edition: 1 stories"]);
    const pressed = await world.through(
      Promise.all([1, 2, 3].map(() => postAgain(world.tools, "acme", id, world.signal))),
    );
    expect(pressed.filter((came) => came === "posted")).toHaveLength(1);
    expect(pressed.filter((came) => came === "taken" || came === "there")).toHaveLength(2);
    expect(await world.through(postAgain(world.tools, "acme", id, world.signal))).toBe("there");
    expect(world.platform.wordsIn("#news")).toEqual(["Morning edition: 1 stories", "flood [new]"]);
    expect(world.platform.doubles).toEqual([]);
  });
});

describe("Post it now", () => {
  test("follows a schedule that was moved to another channel, and remembers the stories as told", async () => {
    const { world } = await aTown();
    world.platform.reaches.set("fake/acme/#news", { state: "gone" });
    expect(await toTheEnd(world)).toBe("failed");
    const tenant = world.tools.store.of("acme");
    const stopped = await tenant.subscriptions.ofId("s1");
    expect(stopped?.state).toBe("disabled");
    if (stopped) await tenant.subscriptions.save({ ...stopped, place: { ...stopped.place, address: "#other" } });
    expect(await world.through(postAgain(world.tools, "acme", id, world.signal))).toBe("posted");
    expect(world.platform.wordsIn("#other")).toEqual(["Morning edition: 1 stories", "flood [new]"]);
    expect((await tenant.editions.remembered("s1", 0)).map(({ story }) => story)).toEqual(["flood"]);
    expect((await tenant.editions.ofId(id))?.edition.place.address).toBe("#other");
  });

  test("says so when it is refused again, and tells the owner no second time", async () => {
    const { world, told } = await aTown();
    world.platform.faults.push({ refuse: "malformed" });
    await toTheEnd(world);
    world.platform.faults.push({ refuse: "malformed" });
    expect(await world.through(postAgain(world.tools, "acme", id, world.signal))).toBe("failed");
    expect(told()).toHaveLength(1);
  });

  test("looks for what was in doubt still when another message was refused, and doubles nothing", async () => {
    const { world } = await aTown();
    const find = world.platform.find.bind(world.platform);
    world.platform.find = async () => {
      throw new Trouble("rate-limited", undefined, { retryAfterMs: 60_000 });
    };
    world.platform.faults.push("lost", { refuse: "malformed" });
    expect(await toTheEnd(world)).toBe("failed");
    expect(world.platform.wordsIn("#news")).toEqual(["Morning edition: 1 stories"]);
    world.platform.find = find;
    expect(await world.through(postAgain(world.tools, "acme", id, world.signal))).toBe("posted");
    expect(world.platform.wordsIn("#news")).toEqual(["Morning edition: 1 stories", "flood [new]"]);
    expect(world.platform.doubles).toEqual([]);
  });

  test("posts nothing where a newer edition was posted since", async () => {
    const { world } = await aTown();
    world.platform.faults.push({ refuse: "malformed" });
    await toTheEnd(world);
    await world.clock.moveTo(slot + day);
    await toTheEnd(world, { ...due, slot: slot + day });
    const before = world.platform.requests;
    expect(await world.through(postAgain(world.tools, "acme", id, world.signal))).toBe("newer");
    expect(world.platform.requests).toBe(before);
  });

  test("of a removed schedule says that there is nothing to post", async () => {
    const { world } = await aTown();
    await world.tools.store.of("acme").subscriptions.remove("s1");
    await expect(postAgain(world.tools, "acme", id, world.signal)).rejects.toMatchObject({ kind: "not-found" });
  });
});

test("a slot that was slept through is told, and its stories can be posted at once, once", async () => {
  const { world, told } = await aTown();
  await world.clock.moveTo(slot + 7 * hour);
  expect(await toTheEnd(world)).toBe("dropped");
  expect(await toTheEnd(world)).toBe("dropped");
  expect(told()).toEqual([expect.stringContaining("Not posted: Lede was not running then")]);
  expect(await world.through(postAgain(world.tools, "acme", id, world.signal))).toBe("posted");
  expect(await world.through(postAgain(world.tools, "acme", id, world.signal))).toMatch(/there|newer/);
  expect(world.platform.wordsIn("#news")).toEqual(["Midday edition: 1 stories", "flood [new]"]);
});
