// Posts keep Slack's pace: a second apart in a channel, a little in a workspace, and few at once over all.
import { describe, expect, it } from "vitest";
import { openPace } from "../../../adapters/slack/pace.ts";
import { FixedClock, settle } from "../../fakes/clock.ts";

const { signal } = new AbortController();

/** A clock that moves by itself whenever somebody sleeps. */
const start = () => {
  const clock = new FixedClock(0, { patient: false });
  return { clock, pace: openPace(clock) };
};

describe("pace", () => {
  it("lets one message a second into a channel", async () => {
    const { clock, pace } = start();
    const at: number[] = [];
    for (let index = 0; index < 4; index++) {
      const leave = await pace.turn("T1", "C1", signal);
      at.push(clock.now());
      leave();
    }
    expect(at).toEqual([0, 1_000, 2_000, 3_000]);
  });

  it("lets a workspace's channels follow each other more closely, and workspaces hardly at all", async () => {
    const { clock, pace } = start();
    for (let index = 0; index < 5; index++) (await pace.turn("T1", `C${index}`, signal))();
    expect(clock.now()).toBe(600);
    const then = clock.now();
    for (let index = 0; index < 5; index++) (await pace.turn(`T-${index}`, "C1", signal))();
    expect(clock.now() - then).toBe(5 * 10);
  });

  it("holds back the channel Slack named, at once and with how long, and no other", async () => {
    const { clock, pace } = start();
    pace.hold("T1", "C-hot", 60_000);
    await expect(pace.turn("T1", "C-hot", signal)).rejects.toMatchObject({
      kind: "rate-limited",
      retryAfterMs: 60_000,
    });
    (await pace.turn("T1", "C-cold", signal))();
    expect(clock.now()).toBe(0);
    const later = new FixedClock(0, { patient: false });
    const other = openPace(later);
    other.hold("T1", "C-hot", 60_000);
    await later.sleep(60_000, signal);
    (await other.turn("T1", "C-hot", signal))();
  });

  it("has few in flight at once, and the next goes when one is through", async () => {
    const { pace } = start();
    const through: (() => void)[] = [];
    const asked = Array.from({ length: 60 }, (_, index) =>
      pace.turn(`T${index}`, "C1", signal).then((leave) => through.push(leave)),
    );
    await settle();
    const first = through.length;
    expect(first).toBeLessThan(60);
    through[0]?.();
    await settle();
    expect(through).toHaveLength(first + 1);
    for (let index = 1; index < 60; index++) {
      through[index]?.();
      await settle();
    }
    await Promise.all(asked);
  });

  it("lets a message somebody waits for go before a wave, although all seats are taken", async () => {
    const { pace } = start();
    let through = 0;
    for (let index = 0; index < 60; index++) void pace.turn(`T${index}`, "C1", signal).then(() => through++);
    await settle();
    expect(through).toBeLessThan(60);
    await pace.turn("T-asked", "C1", signal, true);
  });

  it("lets a wave go a little apart, and never all at once after being late", async () => {
    const clock = new FixedClock(0);
    const pace = openPace(clock);
    let gone = 0;
    for (let index = 0; index < 20; index++)
      void pace.turn(`T${index}`, "C1", signal).then((leave) => {
        gone++;
        leave();
      });
    await settle();
    expect(gone).toBe(1);
    await clock.advance(50);
    expect(gone).toBe(6);
  });

  it("ends a whole wave at once when it is told to stop", async () => {
    const clock = new FixedClock(0);
    const pace = openPace(clock);
    const stop = new AbortController();
    let stopped = 0;
    for (let index = 0; index < 500; index++)
      void pace.turn(`T${index}`, "C1", stop.signal).then(
        (leave) => leave(),
        () => stopped++,
      );
    await settle();
    stop.abort();
    await clock.advance(20);
    expect(stopped).toBe(499);
  });

  it("ends the wait when it is told to stop", async () => {
    const clock = new FixedClock(0);
    const pace = openPace(clock);
    const stop = new AbortController();
    (await pace.turn("T1", "C1", stop.signal))();
    const waiting = pace.turn("T1", "C1", stop.signal);
    stop.abort();
    await expect(waiting).rejects.toMatchObject({ kind: "aborted" });
    await expect(pace.turn("T1", "C2", stop.signal)).rejects.toMatchObject({ kind: "aborted" });
  });
});
