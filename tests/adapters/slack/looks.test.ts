// Looks into histories stand in line where Slack allows one a minute, and a line that is too long is not stood in.
import { describe, expect, it } from "vitest";
import { openLooks } from "../../../adapters/slack/looks.ts";
import { Trouble } from "../../../src/trouble.ts";
import { FixedClock } from "../../fakes/clock.ts";

const { signal } = new AbortController();

/** Slack's allowance: one call a minute, or none at all. */
function allowance(clock: FixedClock, open = true) {
  let last = Number.NEGATIVE_INFINITY;
  return async () => {
    const wait = open ? last + 60_000 - clock.now() : 60_000;
    if (wait > 0) throw new Trouble("rate-limited", undefined, { retryAfterMs: wait });
    last = clock.now();
    return clock.now() - start;
  };
}
const start = Date.parse("2026-03-02T07:00:00Z");
const outcome = (act: Promise<number>) => act.catch((thrown: unknown) => (thrown as Trouble).kind);

describe("looks", () => {
  it("come through one a minute, in the order they were asked for", async () => {
    const clock = new FixedClock(start, { patient: false });
    const [looks, ask] = [openLooks(clock), allowance(clock)];
    const all = await Promise.all([1, 2, 3, 4].map(() => looks("T1", "history", signal, ask)));
    expect(all).toEqual([0, 60_000, 120_000, 180_000]);
  });

  it("wait a whole minute again, whatever the clock was set back by meanwhile", async () => {
    const clock = new FixedClock(start, { patient: false });
    let back = 0;
    const counted = { elapsed: clock.elapsed.bind(clock), sleep: clock.sleep.bind(clock) };
    const machine = { ...counted, now: () => clock.now() - back };
    const [looks, ask] = [openLooks(machine), allowance(clock)];
    await looks("T1", "history", signal, ask);
    const second = looks("T1", "history", signal, async () => {
      const at = await ask();
      back = 10_000;
      return at;
    });
    const third = looks("T1", "history", signal, ask);
    expect(await Promise.all([second, third])).toEqual([60_000, 120_000]);
  });

  it("of another workspace or method do not wait for them", async () => {
    const clock = new FixedClock(start);
    const [looks, ask] = [openLooks(clock), allowance(clock)];
    await looks("T1", "history", signal, ask);
    void looks("T1", "history", signal, ask).catch(() => {});
    expect(await looks("T2", "history", signal, allowance(clock))).toBe(0);
    expect(await looks("T1", "replies", signal, allowance(clock))).toBe(0);
  });

  it("wait once where others use the allowance up, and then say so", async () => {
    const clock = new FixedClock(start, { patient: false });
    const looks = openLooks(clock);
    expect(await outcome(looks("T1", "history", signal, allowance(clock, false)))).toBe("rate-limited");
    expect(clock.now() - start).toBe(60_000);
  });

  it("are told at once when the line is longer than five minutes", async () => {
    const clock = new FixedClock(start);
    const [looks, ask] = [openLooks(clock), allowance(clock)];
    await looks("T1", "history", signal, ask);
    const line = Array.from({ length: 8 }, () => looks("T1", "history", signal, ask));
    await clock.advance(1_000);
    const late = looks("T1", "history", signal, ask);
    await expect(late).rejects.toMatchObject({ kind: "rate-limited", retryAfterMs: expect.any(Number) });
    await clock.advance(8 * 60_000);
    expect(await Promise.all(line)).toHaveLength(8);
  });

  it("end when they are told to stop", async () => {
    const clock = new FixedClock(start);
    const [looks, ask, stop] = [openLooks(clock), allowance(clock), new AbortController()];
    await looks("T1", "history", signal, ask);
    const waiting = looks("T1", "history", stop.signal, ask);
    await clock.advance(1_000);
    stop.abort();
    await expect(waiting).rejects.toMatchObject({ kind: "aborted" });
  });
});
