// The beat: at once, then by its pattern, one run at a time; and again when a clock that was set silences the pattern.
import { expect, test } from "vitest";
import { openClock } from "../../../adapters/node/clock.ts";
import { startTick } from "../../../adapters/node/tick.ts";
import { FixedClock, settle } from "../../fakes/clock.ts";

test("it beats at once and then on its pattern, one run at a time, and ends after the last run", async () => {
  const over = new AbortController();
  let [runs, running, most, ended] = [0, 0, 0, 0];
  await startTick(
    async () => {
      runs += 1;
      running += 1;
      most = Math.max(most, running);
      if (runs === 2) over.abort();
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      ended += 1;
    },
    over.signal,
    openClock(),
    "* * * * * *",
  );
  expect({ runs, most, ended }).toEqual({ runs: 2, most: 1, ended: 2 });
});

/** What a schedule is whose next time is far off, as after a clock was set back by days. */
const silent = "0 0 0 29 2 *";

test.each([-2, 2, 0])(
  "a schedule that is silent, its clock set by %d days, is made anew within fifteen seconds",
  async (days) => {
    const clock = new FixedClock("2026-03-02T07:00:03Z");
    const [over, beats] = [new AbortController(), [] as number[]];
    const from = clock.elapsed();
    const ended = startTick(async () => void beats.push((clock.elapsed() - from) / 1000), over.signal, clock, silent);
    await clock.advance(3_000);
    clock.setTo(clock.now() + days * 24 * 3_600_000);
    await clock.advance(30_000);
    expect(beats).toEqual([0, 12, 24]);
    over.abort();
    await ended;
  },
);

test("one run at a time, and it ends after the last one", async () => {
  const { promise: work, resolve: finish } = Promise.withResolvers<void>();
  const clock = new FixedClock();
  const over = new AbortController();
  let runs = 0;
  const run = () => {
    runs += 1;
    return work;
  };
  const ended = startTick(run, over.signal, clock, silent);
  await clock.advance(60_000);
  expect(runs).toBe(1);
  let isOver = false;
  void ended.then(() => (isOver = true));
  over.abort();
  await settle();
  expect(isOver).toBe(false);
  finish();
  await ended;
});

test("a signal that is already over beats never", async () => {
  const over = new AbortController();
  over.abort();
  let runs = 0;
  await startTick(async () => void runs++, over.signal, new FixedClock());
  expect(runs).toBe(0);
});
