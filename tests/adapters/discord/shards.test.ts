// How processes share Discord's shards: fairly, each by one of them, taken over when one dies, begun one after another.
import { expect, test } from "vitest";
import type { Gateway, Shard } from "../../../adapters/discord/gateway.ts";
import { openSharedGateway } from "../../../adapters/discord/shards.ts";
import type { Wire } from "../../../adapters/discord/wire.ts";
import { FixedClock } from "../../fakes/clock.ts";
import { CountingIds } from "../../fakes/ids.ts";
import { KeptLog } from "../../fakes/log.ts";
import { openMemory } from "../../fakes/store.ts";

const second = 1_000;

function aTown(shards: number, concurrency = 1) {
  const clock = new FixedClock("2026-03-02T07:00:00Z");
  const { leases } = openMemory();
  const ids = new CountingIds();
  const open: { readonly process: string; readonly shard: Shard }[] = [];
  const told = { shards };
  const body = () => ({ url: "ws://x", shards: told.shards, session_start_limit: { max_concurrency: concurrency } });
  const wire = {
    send: async (_: string, path: string) => ({ body: path.includes("gateway") ? body() : { id: "1" } }),
  } as unknown as Wire;
  const line =
    (process: string) =>
    (shard?: Shard): Gateway => {
      const held = { process, shard: shard as Shard };
      return {
        each: () => undefined,
        open: async () => void open.push(held),
        awake: () => true,
        hears: () => true,
        ended: new Promise<never>(() => undefined),
        bot: () => "1",
        close: async () => void open.splice(open.indexOf(held), 1),
      };
    };
  const start = (process: string, alive = () => true) => {
    const dead = { ...leases, claim: async (...given: Parameters<typeof leases.claim>) => leases.claim(...given) };
    const reached = new Proxy(dead, {
      get: (target, name) => {
        if (!alive()) throw new Error("dead");
        return Reflect.get(target, name) as unknown;
      },
    });
    const log = new KeptLog();
    return openSharedGateway({ leases: reached, clock, ids, log, wire, line: line(process), forget: () => undefined });
  };
  const holders = () => [...open].sort((a, b) => a.shard.only - b.shard.only).map(({ process }) => process);
  const numbers = () => open.map(({ shard }) => shard.only).sort((a, b) => a - b);
  return { clock, start, holders, numbers, open, told, leases };
}

test("alone a process holds all; with others each holds a fair share, and every shard is one process's", async () => {
  const town = aTown(10);
  await town.start("one").open();
  expect(town.numbers()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  await town.start("two").open();
  await town.start("three").open();
  await town.clock.advance(15 * second);
  expect(town.numbers()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  const shares = ["one", "two", "three"].map((name) => town.holders().filter((one) => one === name).length);
  expect(Math.max(...shares)).toBe(4);
  expect(Math.min(...shares)).toBe(2);
});

test("more processes than shards: the others stand by, awake", async () => {
  const town = aTown(1);
  const [one, two] = [town.start("one"), town.start("two")];
  await one.open();
  await two.open();
  await town.clock.advance(10 * second);
  expect(town.holders()).toEqual(["one"]);
  expect([one.awake(), two.awake(), one.hears("100000000000000003"), two.hears("100000000000000003")]).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

test("one that stops gives back at once, one that died is missed after twenty seconds", async () => {
  const town = aTown(4);
  let alive = true;
  const [one, two] = [town.start("one"), town.start("two")];
  const three = town.start("three", () => alive);
  for (const gateway of [three, one, two]) await gateway.open();
  await town.clock.advance(15 * second);
  await two.close();
  await town.clock.advance(5 * second);
  expect(new Set(town.holders())).toEqual(new Set(["one", "three"]));
  expect(town.numbers()).toEqual([0, 1, 2, 3]);
  alive = false;
  // Its process is gone, and its lines with it.
  town.open.splice(0, town.open.length, ...town.open.filter(({ process }) => process !== "three"));
  await town.clock.advance(15 * second);
  expect(town.numbers().length).toBeLessThan(4);
  await town.clock.advance(11 * second);
  expect(town.holders()).toEqual(["one", "one", "one", "one"]);
});

test("shards of one bucket begin five seconds apart, of several at once", async () => {
  for (const [concurrency, seconds] of [
    [1, 11],
    [4, 0],
  ] as const) {
    const town = aTown(3, concurrency);
    await town.start("one").open();
    const began = town.clock.now();
    const begun: number[] = [];
    const signal = new AbortController().signal;
    for (const { shard } of town.open)
      void shard
        .mayIdentify(shard.only, signal)
        .then(() => begun.push(Math.round((town.clock.now() - began) / second)));
    await town.clock.advance(14 * second);
    expect(begun).toHaveLength(3);
    expect(Math.max(...begun)).toBe(seconds);
  }
});

test("whoever came first has counted: Discord's new recommendation waits until all have stopped", async () => {
  const town = aTown(2);
  const one = town.start("one");
  await one.open();
  town.told.shards = 4;
  const two = town.start("two");
  await two.open();
  await town.clock.advance(10 * second);
  expect(town.open.map(({ shard }) => shard.of)).toEqual([2, 2]);
  await one.close();
  await two.close();
  await town.clock.advance(30 * second);
  await town.start("three").open();
  expect(town.numbers()).toEqual([0, 1, 2, 3]);
});
