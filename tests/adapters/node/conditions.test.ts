// Every condition of the table, made to come about, said in words within fifteen seconds, and taken back once it is over.
import { expect, test } from "vitest";
import { conditions } from "../../../adapters/node/conditions.ts";
import { healthApp } from "../../../adapters/node/health.ts";
import { openMetrics } from "../../../adapters/node/metrics.ts";
import { openSigns } from "../../../adapters/node/signs.ts";
import type { Jobs } from "../../../src/ports/jobs.ts";
import type { Platform } from "../../../src/ports/platform.ts";
import { Timekeeper } from "../../../src/publishing/timekeeping.ts";
import { Trouble } from "../../../src/trouble.ts";
import { aFeed, aSubscription, minute, t0 } from "../../contracts/store/samples.ts";
import { FixedClock, settle } from "../../fakes/clock.ts";
import { FakePlatform } from "../../fakes/platform.ts";
import { Memory, openMemory } from "../../fakes/store.ts";

const noWords = (): string | undefined => undefined;

async function aWatch() {
  const [memory, clock] = [new Memory(), new FixedClock(t0)];
  const [store, signs] = [openMemory(memory), openSigns(clock)];
  await store.of("acme").subscriptions.save(aSubscription());
  const platform: Platform & { awake(): boolean } = new FakePlatform();
  const held = Promise.withResolvers<void>();
  const jobs: Jobs = {
    offer: async () => {},
    work: async (_, run, { signal }) => await run({} as never, signal),
    waiting: async () => 0,
  };
  const log = (event: string, fields: Record<string, unknown> = {}) => signs.listen("warn", event, fields);
  const world = { memory, clock, store, signs, platform, held, jobs, log, left: 1e12, moved: noWords() };
  const disk = { room: async () => world.left, standing: () => world.moved };
  const watched = { store, clock, platforms: [platform], jobs, metrics: openMetrics(), signs, disk };
  const app = healthApp(watched);
  const readyz = async () => {
    const answer = await app.request("/readyz");
    return { status: answer.status, lines: (await answer.text()).trim().split("\n") };
  };
  const told = async () => (await readyz()).lines.filter((line) => line !== "ready");
  return { ...world, world, app, readyz, told };
}

type Watch = Awaited<ReturnType<typeof aWatch>>;

/** By the condition's name: how it comes about, what is said, and how it is over. */
const table: Readonly<Record<string, readonly [(at: Watch) => unknown, RegExp, (at: Watch) => unknown]>> = {
  "nothing can be saved": [
    ({ store }) => {
      store.secrets.put = async () => {
        throw new Trouble("storage-failed", "There is no room left.");
      };
    },
    /^nothing can be saved: There is no room left\.$/,
    async ({ store, memory, clock }) => {
      store.secrets.put = openMemory(memory).secrets.put;
      await clock.advance(4_000);
    },
  ],
  "the file of the database is not as it was": [
    ({ world }) => (world.moved = "It is gone."),
    /^It is gone\.$/,
    ({ world }) => (world.moved = undefined),
  ],
  "the disk is nearly full": [
    ({ world }) => (world.left = 7 * 1024 * 1024),
    /^the disk is nearly full: 7 MB are left for the database$/,
    ({ world }) => (world.left = 1e12),
  ],
  "a slot is overdue": [
    async ({ store, clock }) => {
      await store.agenda.plan("acme", "s1", t0);
      await clock.advance(5 * minute);
    },
    /^a slot is overdue by 5 min$/,
    ({ store, clock }) => store.agenda.plan("acme", "s1", clock.now() + minute),
  ],
  "an edition is taken up by nobody": [
    async ({ store, clock }) => {
      await store.of("acme").editions.claim("s1@1", { holder: "dead", until: t0 }, t0 - 1);
      await clock.advance(5 * minute);
    },
    /^edition s1@1 was begun and is taken up by nobody$/,
    ({ store, clock }) => store.of("acme").editions.finish("s1@1", clock.now()),
  ],
  "feeds are not read": [
    async ({ store, clock }) => {
      await store.feeds.save(aFeed());
      await clock.advance(30 * minute);
    },
    /^feeds are not read: one is overdue by 30 min$/,
    ({ store, clock }) => store.feeds.save(aFeed(undefined, { nextCheckAt: clock.now() + minute })),
  ],
  "messages may be missing": [
    ({ store, clock }) =>
      store.of("acme").deliveries.record({
        edition: "s1@1",
        part: 0,
        state: "unsure",
        attempts: 1,
        doubtSince: clock.now(),
      }),
    /^1 messages may not have arrived, such as one of edition s1@1$/,
    ({ store }) =>
      store.of("acme").deliveries.record({ edition: "s1@1", part: 0, state: "posted", attempts: 1, message: "m1" }),
  ],
  "the beat has stopped": [
    async ({ signs, clock }) => {
      await signs.beating(async () => {})();
      await clock.advance(30_000);
    },
    /^nothing has been looked for that is due for \d+ s$/,
    ({ signs }) => signs.beating(async () => {})(),
  ],
  "a worker is stuck": [
    async ({ signs, jobs, held, clock }) => {
      const options = { atOnce: 1, signal: new AbortController().signal };
      void signs.watching(jobs).work("publish-edition", () => held.promise, options);
      await clock.advance(15 * minute);
    },
    /^a worker is stuck: publish-edition has run for 15 min$/,
    ({ held }) => held.resolve(),
  ],
  "the clock was set": [
    ({ clock, log }) => {
      const told = { info: () => {}, warn: log, error: () => {}, with: () => told };
      const time = new Timekeeper(clock, told);
      clock.setTo(t0 - 120 * minute);
      time.look();
    },
    /^the clock was set 120 min back, 1 min ago$/,
    ({ clock }) => clock.advance(11 * minute),
  ],
  "a platform does not listen": [
    async ({ platform, told }) => {
      await told();
      platform.awake = () => false;
      await told();
    },
    /^fake is not connected, or without its commands, for 1\d s$/,
    ({ platform }) => {
      platform.awake = () => true;
    },
  ],
  "a platform cannot be posted to": [
    ({ platform }) => {
      platform.answers = async () => {
        throw new Trouble("unavailable");
      };
    },
    /^fake cannot be posted to: unavailable$/,
    async ({ platform, clock }) => {
      delete platform.answers;
      await clock.advance(11_000);
    },
  ],
};

test("the table names every condition", () => expect(Object.keys(table)).toEqual(conditions.map(({ name }) => name)));

test.each(Object.entries(table))("%s", async (_, [comes, words, ends]) => {
  const at = await aWatch();
  expect(await at.told()).toEqual([]);
  await comes(at);
  await at.clock.advance(14_000);
  expect(await at.told()).toEqual([expect.stringMatching(words)]);
  await ends(at);
  await settle();
  expect(await at.told()).toEqual([]);
});

test.each([
  ["a post that its side did not answer", "unavailable", ["posts to fake fail for 14 s: unavailable"]],
  ["a message that was refused for what it is", "not-allowed", []],
])("%s", async (_, why, said) => {
  const { told, clock, log } = await aWatch();
  log("part-refused", { platform: "fake", why });
  await clock.advance(14_000);
  expect(await told()).toEqual(said);
  log("part-posted", { platform: "fake" });
  expect(await told()).toEqual([]);
});

test("what failed to be saved is said, though the next look finds room", async () => {
  const { told, clock, log } = await aWatch();
  log("edition-interrupted", { trouble: { kind: "storage-failed", message: "There was no room." } });
  expect(await told()).toEqual(["nothing can be saved: There was no room."]);
  await clock.advance(31_000);
  expect(await told()).toEqual([]);
});

test("a platform that was never reached is not ready from the first moment", async () => {
  const { told, platform } = await aWatch();
  platform.awake = () => false;
  expect(await told()).toEqual(["fake is not connected"]);
});

test("what is unsure for an hour is the metrics' alone", async () => {
  const { told, clock, store } = await aWatch();
  const row = { edition: "s1@1", part: 0, state: "unsure", attempts: 1, doubtSince: clock.now() } as const;
  await store.of("acme").deliveries.record(row);
  await clock.advance(61 * minute);
  expect(await told()).toEqual([]);
});

/** Of the table, what nobody is kept from their work by: said beneath "ready", and counted for an alarm. */
const harmless = ["the disk is nearly full", "messages may be missing", "the clock was set"];

test.each(Object.entries(table))("%s: whether it takes the process away", async (name, [comes, words]) => {
  const at = await aWatch();
  await comes(at);
  await at.clock.advance(14_000);
  const { status, lines } = await at.readyz();
  const isHarmless = harmless.includes(name);
  expect(status).toBe(isHarmless ? 200 : 503);
  expect(lines).toEqual([...(isHarmless ? ["ready"] : []), expect.stringMatching(words)]);
  const metrics = await at.app.request("/metrics");
  const counted = (await metrics.text()).split("\n");
  expect(counted).toContain(`lede_ready ${isHarmless ? 1 : 0}`);
  expect(counted.filter((line) => /^lede_ailing.* 1$/.test(line))).toEqual([`lede_ailing{condition="${name}"} 1`]);
});

test("however many ask at once, one write is tried in four seconds", async () => {
  const { told, store, clock } = await aWatch();
  let writes = 0;
  const { put } = store.secrets;
  store.secrets.put = (...given) => {
    writes += 1;
    return put(...given);
  };
  await Promise.all(Array.from({ length: 50 }, told));
  await clock.advance(3_900);
  await told();
  expect(writes).toBe(1);
  await clock.advance(100);
  await told();
  expect(writes).toBe(2);
});
