import { expect, test } from "vitest";
import { HeldLease, leaseLength } from "../../src/publishing/lease.ts";
import { FixedClock } from "../fakes/clock.ts";
import { openMemory } from "../fakes/store.ts";

const id = "s1@1";

async function held() {
  const [clock, store] = [new FixedClock(), openMemory()];
  const { editions } = store.of("acme");
  const lease = await HeldLease.take(editions, id, "p1", clock);
  if (lease === undefined) throw new Error("nobody else has it");
  const takenBy = (holder: string, at = clock.now()) => editions.claim(id, { holder, until: at + leaseLength }, at);
  return { clock, editions, lease, takenBy };
}

test("a lease is kept alive for as long as the work lasts, and ends a minute after it", async () => {
  const { clock, lease, takenBy } = await held();
  await clock.advance(10 * leaseLength);
  expect(await lease.mayPost()).toBe(true);
  expect(await takenBy("p2")).toBe(false);
  lease.end();
  await clock.advance(leaseLength);
  expect(await takenBy("p2")).toBe(true);
});

test("a process that stood still and lost its lease may not post, even before it has asked", async () => {
  const { clock, lease, takenBy } = await held();
  // Another process, whose clock has gone on, takes it over; this one has not woken yet.
  expect(await takenBy("p2", clock.now() + leaseLength)).toBe(true);
  await clock.advance(15_000);
  expect(await lease.mayPost()).toBe(false);
});

test("with little left of the lease a post begins only after renewing it, and not when that fails", async () => {
  const { clock, editions, lease } = await held();
  lease.end();
  await clock.advance(20_000);
  expect(await lease.mayPost()).toBe(true);
  await editions.finish(id, clock.now());
  await clock.advance(20_000);
  expect(await lease.mayPost()).toBe(false);
});

test("with much left of the lease nobody is asked before a post", async () => {
  const { clock, editions, lease } = await held();
  lease.end();
  await editions.finish(id, clock.now());
  await clock.advance(15_000);
  expect(await lease.mayPost()).toBe(true);
  await clock.advance(1);
  expect(await lease.mayPost()).toBe(false);
});

test("two jobs of one process do not hold the same edition", async () => {
  const { clock, editions } = await held();
  expect(await HeldLease.take(editions, id, "p1", clock)).toBeUndefined();
});

test("a lease at rest is free at the moment it was put to rest until, and not before", async () => {
  const { clock, lease, takenBy } = await held();
  await lease.rest(clock.now() + 5 * leaseLength);
  await clock.advance(4 * leaseLength);
  expect(await takenBy("p2")).toBe(false);
  await clock.advance(leaseLength);
  expect(await takenBy("p2")).toBe(true);
});

test("a store that is away for a moment does not end the keeping", async () => {
  const { clock, editions, lease, takenBy } = await held();
  const renew = editions.renew;
  let away = 1;
  editions.renew = async (...given) => {
    if (away-- > 0) throw new Error("away");
    return renew(...given);
  };
  await clock.advance(3 * leaseLength);
  expect(await lease.mayPost()).toBe(true);
  expect(await takenBy("p2")).toBe(false);
});
