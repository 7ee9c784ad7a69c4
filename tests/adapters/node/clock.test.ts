import { expect, test } from "vitest";
import { openClock } from "../../../adapters/node/clock.ts";
import { holderName, openIds } from "../../../adapters/node/ids.ts";
import { clockContract } from "../../contracts/clock.contract.ts";
import { FixedClock } from "../../fakes/clock.ts";
import { hasty } from "../slack/running.ts";

clockContract("this machine", () => {
  const clock = openClock();
  return { clock, pass: (milliseconds) => clock.sleep(milliseconds, new AbortController().signal) };
});

clockContract("the clock of tests", () => {
  const clock = new FixedClock();
  return { clock, pass: (milliseconds) => clock.advance(milliseconds) };
});

test("a sleep on a hastened clock is not a moment too short by it", async () => {
  const clock = hasty(300);
  for (let nap = 600; nap <= 1_800; nap += 100) {
    const began = clock.now();
    await clock.sleep(nap, new AbortController().signal);
    expect(clock.now() - began).toBeGreaterThanOrEqual(nap);
  }
});

test("a sleep longer than a timer can hold does not end at once", async () => {
  const stop = new AbortController();
  const slept = openClock().sleep(2 ** 31 + 1000, stop.signal);
  await openClock().sleep(10, new AbortController().signal);
  stop.abort();
  await expect(slept).rejects.toMatchObject({ kind: "aborted" });
});

test("ids are twelve letters and digits that nobody guesses, and processes have names of their own", () => {
  const ids = openIds();
  const many = Array.from({ length: 2000 }, () => ids.next());
  expect(many.every((id) => /^[a-z0-9]{12}$/.test(id))).toBe(true);
  expect(new Set(many).size).toBe(2000);
  const chances = Array.from({ length: 2000 }, () => ids.chance());
  expect(chances.every((chance) => chance >= 0 && chance < 1)).toBe(true);
  expect(Math.abs(chances.reduce((sum, one) => sum + one, 0) / 2000 - 0.5)).toBeLessThan(0.05);
  expect(holderName()).not.toBe(holderName());
});
