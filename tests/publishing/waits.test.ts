// How long a part waits, how often it is looked for, and what is said of one that nobody can find.
import { describe, expect, test } from "vitest";
import type { Place } from "../../src/news/place.ts";
import { deliver } from "../../src/publishing/deliver.ts";
import { partKey } from "../../src/publishing/split.ts";
import { Trouble, type TroubleKind } from "../../src/trouble.ts";
import { here, someParts } from "../contracts/store/samples.ts";
import { FakePlatform, type Fault } from "../fakes/platform.ts";
import { aWorld, hour, slot } from "./world.ts";

const id = `s1@${slot}`;
const seconds = (ms: number): number => Math.round((ms - slot) / 1000);

/** Fails the first looks with these kinds of trouble. */
class DimPlatform extends FakePlatform {
  readonly dim: { readonly kind: TroubleKind; readonly retryAfterMs?: number }[] = [];
  readonly looks: number[] = [];
  /** How far back each look was to go. */
  readonly back: (number | undefined)[] = [];
  now = (): number => 0;

  override async find(key: string, at: Place, signal: AbortSignal, sentAt?: number) {
    this.looks.push(seconds(this.now()));
    this.back.push(sentAt);
    const fault = this.dim.shift();
    if (fault === undefined) return super.find(key, at, signal);
    const { kind, retryAfterMs } = fault;
    throw new Trouble(kind, undefined, retryAfterMs === undefined ? {} : { retryAfterMs });
  }
}

async function aDelivery(
  words: readonly string[],
  faults: readonly Fault[] = [],
  dim: DimPlatform["dim"] = [],
  looksFor = 0,
) {
  const world = await aWorld({ now: new Date(slot).toISOString() });
  const platform = new DimPlatform();
  platform.now = () => world.clock.now();
  platform.faults.push(...faults);
  platform.dim.push(...dim);
  const tenant = world.tools.store.of("acme");
  await tenant.editions.claim(id, { holder: "p1", until: slot + hour }, slot);
  const run = (mayPost: () => Promise<boolean> = async () => true, signal = world.signal) =>
    world.through(
      deliver(
        {
          platform,
          deliveries: tenant.deliveries,
          clock: world.clock,
          log: world.log,
          mayPost,
          givesUpAt: slot + hour,
          looksFor,
        },
        id,
        someParts([...words]),
        here,
        signal,
      ),
      1000,
    );
  /** Comes back whenever it was told to. */
  const toTheEnd = async () => {
    for (;;) {
      const outcome = await run();
      if (outcome.state !== "later") return outcome;
      await world.clock.moveTo(outcome.at);
    }
  };
  return { world, tenant, platform, run, toTheEnd, first: async () => (await tenant.deliveries.of(id))[0] };
}
const refusals = (many: number, kind: TroubleKind = "unavailable"): readonly Fault[] =>
  Array.from({ length: many }, () => ({ refuse: kind }));

describe("a part whose answer was lost", () => {
  test("is looked for after five seconds, and again later where the channel cannot be read", async () => {
    const { platform, run } = await aDelivery(["one"], ["lost"], [{ kind: "unavailable" }, { kind: "unavailable" }]);
    expect(await run()).toMatchObject({ state: "delivered", messages: ["m1"], unsure: 0 });
    // Five seconds for the message to show up, then five more after each look that failed.
    expect(platform.looks).toEqual([5, 10, 15]);
    expect(platform.requests).toBe(1);
  });

  test.each([["unavailable"], ["not-allowed"]] as const)(
    "is looked for over ten minutes, more and more seldom, and then recorded as unsure: %s",
    async (kind) => {
      const dim = Array.from({ length: 30 }, () => ({ kind }));
      const { platform, toTheEnd, first } = await aDelivery(["one"], ["lost"], dim);
      expect(await toTheEnd()).toEqual({ state: "delivered", messages: [undefined], unsure: 1 });
      expect(platform.looks).toEqual([5, 10, 15, 25, 45, 85, 165, 285, 405, 525, 645]);
      expect(platform.requests).toBe(1);
      expect(await first()).toMatchObject({ state: "unsure", why: expect.stringContaining("nothing is sent twice") });
    },
  );

  test("is found where its own event comes by minutes later, though the channel stays closed", async () => {
    const { world, platform, toTheEnd } = await aDelivery(["one"], ["lost"]);
    platform.blind = true;
    const heard = world.clock.sleep(200_000, world.signal).then(() => {
      platform.blind = false;
    });
    expect(await toTheEnd()).toMatchObject({ state: "delivered", messages: ["m1"], unsure: 0 });
    await heard;
    expect(platform.looks.at(-1)).toBe(285);
  });

  test("gives the edition back between two looks that are far apart, and remembers since when it looks", async () => {
    const { platform, run, first } = await aDelivery(["one"], ["lost"]);
    platform.blind = true;
    expect(await run()).toEqual({ state: "later", at: slot + 85_000 });
    expect(await first()).toMatchObject({ state: "posting", doubtSince: slot + 5_000, retryAt: slot + 85_000 });
    // Taken up before that time: nothing is asked.
    expect(await run()).toEqual({ state: "later", at: slot + 85_000 });
    expect(platform.looks).toEqual([5, 10, 15, 25, 45]);
  });

  test("is looked for when the other side says", async () => {
    const { platform, toTheEnd } = await aDelivery(["one"], ["lost"], [{ kind: "rate-limited", retryAfterMs: 60_000 }]);
    await toTheEnd();
    expect(platform.looks).toEqual([5, 65]);
  });

  test("that did not arrive is sent again only after a second look, twenty seconds on", async () => {
    const { platform, run } = await aDelivery(["one"], ["swallowed"]);
    expect(await run()).toMatchObject({ state: "delivered", messages: ["m1"] });
    expect(platform.looks).toEqual([5, 25]);
    expect(platform.requests).toBe(2);
  });

  test("is not looked for by who has lost the edition", async () => {
    const { tenant, platform, run } = await aDelivery(["one"]);
    await tenant.deliveries.record({ edition: id, part: 0, state: "posting", attempts: 1 });
    expect(await run(async () => false)).toEqual({ state: "lost" });
    expect(platform.looks).toEqual([]);
  });

  test("nothing is sent when the process is stopped while it looks", async () => {
    const { world, platform, run } = await aDelivery(["one"], ["swallowed"], [{ kind: "aborted" }]);
    platform.faults.push({ before: () => {} });
    const looking = run();
    world.stop.abort();
    await expect(looking).rejects.toMatchObject({ kind: "aborted" });
  });

  test("where the part above it is unsure it stands alone", async () => {
    const dim = Array.from({ length: 11 }, () => ({ kind: "not-allowed" as const }));
    const { platform, toTheEnd } = await aDelivery(["one", "two"], ["lost"], dim);
    expect(await toTheEnd()).toMatchObject({ state: "delivered", messages: [undefined, "m2"], unsure: 1 });
    expect(platform.posted.map(({ under }) => under)).toEqual([undefined, undefined]);
  });
});

describe("an edition's part in doubt, while looking fails", () => {
  const away = (kind: TroubleKind, many: number) => Array.from({ length: many }, () => ({ kind }));

  test.each([["unavailable"], ["unknown-outcome"], ["timed-out"], ["rate-limited"]] as const)(
    "is found five hours later: %s",
    async (kind) => {
      const { world, platform, toTheEnd } = await aDelivery(["one"], ["lost"], away(kind, 150), 6 * hour);
      expect(await toTheEnd()).toEqual({ state: "delivered", messages: ["m1"], unsure: 0 });
      expect(world.clock.now()).toBeGreaterThan(slot + 4.5 * hour);
      expect(platform.requests).toBe(1);
    },
  );

  test("that never arrived is sent, once somebody could look", async () => {
    const { platform, toTheEnd } = await aDelivery(["one", "two"], ["swallowed"], away("unavailable", 20), 6 * hour);
    expect(await toTheEnd()).toMatchObject({ state: "delivered", unsure: 0 });
    expect(platform.wordsIn("#news")).toEqual(["one", "two"]);
    expect(platform.requests).toBe(3);
  });

  test("is unsure after six hours, and it is remembered since when", async () => {
    const { world, toTheEnd, first } = await aDelivery(["one"], ["lost"], away("unavailable", 999), 6 * hour);
    expect(await toTheEnd()).toEqual({ state: "delivered", messages: [undefined], unsure: 1 });
    expect(Math.round((world.clock.now() - slot) / hour)).toBe(6);
    expect(await first()).toMatchObject({ state: "unsure", sentAt: slot, doubtSince: world.clock.now() });
  });

  test("is looked for as far back as it was first sent, however often it was sent since", async () => {
    const { platform, toTheEnd } = await aDelivery(["one"], ["swallowed", "lost"], away("unavailable", 60), 6 * hour);
    await toTheEnd();
    expect(new Set(platform.back)).toEqual(new Set([slot]));
  });

  test.each([
    ["ten minutes", "where looking is limited", "rate-limited", 600],
    ["an hour", "where the other side is away", "unavailable", 3_600],
  ] as const)("the part behind it waits %s %s, and is posted", async (_, __, kind, waits) => {
    const { world, platform, run } = await aDelivery(["one", "two"], ["lost"], away(kind, 999), 6 * hour);
    for (;;) {
      const outcome = await run();
      if (platform.requests === 2 || outcome.state !== "later") break;
      await world.clock.moveTo(outcome.at);
    }
    expect(platform.wordsIn("#news")).toEqual(["one", "two"]);
    expect(seconds(world.clock.now())).toBeGreaterThan(waits);
    expect(seconds(world.clock.now())).toBeLessThan(waits + 150);
    platform.dim.length = 0;
    await world.clock.advance(hour);
    expect(await run()).toMatchObject({ state: "delivered", messages: ["m1", "m2"], unsure: 0 });
    expect(platform.requests).toBe(2);
  });
});

describe("a side that is away", () => {
  test("is asked again after five and fifteen seconds, and the edition is given back at forty-five", async () => {
    const { world, platform, run, first } = await aDelivery(["one"], refusals(3));
    expect(await run()).toEqual({ state: "later", at: slot + (5 + 15 + 45) * 1000 });
    expect(platform.requests).toBe(3);
    expect(await first()).toMatchObject({ state: "planned", attempts: 3, retryAt: slot + 65_000 });
    // Before that time it is given back again, and nothing is asked.
    expect(await run()).toEqual({ state: "later", at: slot + 65_000 });
    expect(platform.requests).toBe(3);
    await world.clock.moveTo(slot + 65_000);
    expect(await run()).toMatchObject({ state: "delivered", messages: ["m1"] });
    expect((await first())?.retryAt).toBeUndefined();
  });

  test("is waited for at most ten minutes at a time", async () => {
    const { tenant, run } = await aDelivery(["one"], refusals(1));
    await tenant.deliveries.record({ edition: id, part: 0, state: "planned", attempts: 30 });
    expect(await run()).toEqual({ state: "later", at: slot + 600_000 });
  });

  test.each([
    [20_000, "delivered"],
    [21_000, "later"],
  ])("that asks for %i ms is sat out up to twenty seconds: %s", async (retryAfterMs, state) => {
    const { run } = await aDelivery(["one"], [{ refuse: "rate-limited", retryAfterMs }]);
    expect(await run()).toMatchObject({ state });
  });

  test("is given up when the edition is", async () => {
    const { world, platform, run, first } = await aDelivery(["one"], refusals(2));
    await world.clock.moveTo(slot + hour - 1);
    expect(await run()).toMatchObject({ state: "failed" });
    expect(platform.requests).toBe(2);
    expect(await first()).toMatchObject({ state: "failed", why: expect.any(String) });
  });

  test.each([["gone"], ["malformed"]] as const)(
    "that refused for good says so again and is not asked again: %s",
    async (kind) => {
      const { platform, run } = await aDelivery(["one"], refusals(9, kind));
      expect(await run()).toMatchObject({ state: "failed", trouble: { kind } });
      const { requests } = platform;
      expect(await run()).toMatchObject({ state: "failed", trouble: { kind } });
      expect(platform.requests).toBe(requests);
      expect(requests).toBe(kind === "gone" ? 2 : 1);
    },
  );

  test("that refuses for good is asked once", async () => {
    const { platform, run } = await aDelivery(["one"], refusals(3, "not-allowed"));
    expect(await run()).toMatchObject({ state: "failed", trouble: { kind: "not-allowed" } });
    expect(platform.requests).toBe(1);
  });

  test("whose place is gone is asked twice", async () => {
    const { platform, run } = await aDelivery(["one"], refusals(3, "gone"));
    expect(await run()).toMatchObject({ state: "failed" });
    expect(platform.requests).toBe(2);
  });
});

test("what is logged of a part says which and why", async () => {
  const dim = Array.from({ length: 11 }, () => ({ kind: "not-allowed" as const }));
  const { world, toTheEnd } = await aDelivery(["one"], [{ refuse: "unavailable" }, "lost"], dim);
  await toTheEnd();
  const lines = JSON.stringify(world.log);
  for (const event of ["part-refused", "marker-unread", "part-unsure"]) expect(lines).toContain(event);
});

test("the key of a part is its own, in every process the same", () => {
  const keys = [partKey("acme", id, 0), partKey("acme", id, 1), partKey("acme", "s2@1", 0), partKey("other", id, 0)];
  expect(new Set(keys).size).toBe(4);
  expect(keys[0]).toMatch(/^[0-9a-f]{24}$/);
  expect(partKey("acme", id, 0)).toBe(keys[0]);
});
