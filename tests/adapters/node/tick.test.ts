// The beat: at once, then on whole fives of the clock, one run at a time, and never later for a clock that was set.
import { expect, test } from "vitest";
import { startTick } from "../../../adapters/node/tick.ts";
import { FixedClock, settle } from "../../fakes/clock.ts";

function beating(run: () => Promise<void> = async () => {}) {
  const clock = new FixedClock("2026-03-02T07:00:03Z");
  const [over, beats] = [new AbortController(), [] as number[]];
  const ended = startTick(
    async () => {
      beats.push(clock.elapsed());
      await run();
    },
    over.signal,
    clock,
  );
  const since = (from: number) => beats.map((at) => (at - from) / 1000);
  return { clock, over, ended, beats, since };
}

test("it beats at once, and then on every fifth second", async () => {
  const { clock, over, ended, since } = beating();
  const from = clock.elapsed();
  await clock.advance(13_000);
  expect(since(from)).toEqual([0, 2, 7, 12]);
  over.abort();
  await ended;
});

test.each([-2, 2, -0.1])("a clock set by %d days stops no beat", async (days) => {
  const { clock, over, ended, since } = beating();
  const from = clock.elapsed();
  await clock.advance(3_000);
  clock.setTo(clock.now() + days * 24 * 3_600_000);
  await clock.advance(10_000);
  expect(since(from)).toEqual([0, 2, 7, 12]);
  over.abort();
  await ended;
});

test("one run at a time, and it ends after the last one", async () => {
  const { promise: work, resolve: finish } = Promise.withResolvers<void>();
  const { clock, over, ended, beats } = beating(() => work);
  await clock.advance(60_000);
  expect(beats).toHaveLength(1);
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
