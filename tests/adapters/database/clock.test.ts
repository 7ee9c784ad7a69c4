// Machines whose clocks are a minute apart agree on the time once they share a database.
import { afterAll, beforeAll, expect, test } from "vitest";
import { databaseClock } from "../../../adapters/database/clock.ts";
import { openClock } from "../../../adapters/node/clock.ts";
import { startPostgres, type TestPostgres } from "../../fakes/postgres.ts";

let server: TestPostgres;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(async () => {
  await server.stop();
});

test("two processes, one half a minute ahead and one behind, tell the same time", async () => {
  const [address, stop, real] = [await server.fresh(), new AbortController(), openClock()];
  const off = (by: number) => databaseClock(address, { ...real, now: () => real.now() + by }, stop.signal);
  const [fast, slow] = await Promise.all([off(30_000), off(-30_000)]);
  expect(Math.abs(fast.now() - slow.now())).toBeLessThan(2_000);
  expect(Math.abs(fast.now() - real.now())).toBeLessThan(2_000);
  stop.abort();
});

test.each([2, -2])("a machine whose clock is set by %d days tells the time as before", async (days) => {
  const [address, stop, real] = [await server.fresh(), new AbortController(), openClock()];
  let by = 0;
  const clock = await databaseClock(address, { ...real, now: () => real.now() + by }, stop.signal);
  by = days * 24 * 3_600_000;
  // Set ahead it may have slept: the database knows.
  await expect.poll(() => Math.abs(clock.now() - real.now())).toBeLessThan(2_000);
  stop.abort();
});

test("a database that cannot be asked is told at once", async () => {
  await expect(
    databaseClock("postgres://lede:lede@127.0.0.1:1/none", openClock(), new AbortController().signal),
  ).rejects.toThrow();
});
