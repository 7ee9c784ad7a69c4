// What every clock must do: go forward, let sleep, and wake whoever is stopped.
import { describe, expect, test } from "vitest";
import type { Clock } from "../../src/ports/clock.ts";

export type OpenedClock = {
  readonly clock: Clock;
  /** Lets so many milliseconds go by on it. */
  readonly pass: (milliseconds: number) => Promise<void>;
};

export function clockContract(name: string, open: () => OpenedClock): void {
  describe(`the clock contract on ${name}`, () => {
    test("it never goes back", async () => {
      const { clock, pass } = open();
      const before = clock.now();
      await pass(5);
      expect(clock.now()).toBeGreaterThanOrEqual(before + 4);
    });

    test("a sleep ends when its time has come, and not before", async () => {
      const { clock, pass } = open();
      const woken: string[] = [];
      const { signal } = new AbortController();
      const long = clock.sleep(40, signal).then(() => woken.push("long"));
      const short = clock.sleep(5, signal).then(() => woken.push("short"));
      await pass(15);
      await short;
      expect(woken).toEqual(["short"]);
      await pass(60);
      await long;
      expect(woken).toEqual(["short", "long"]);
    });

    test("no sleep is a moment too short, by the clock it was asked of", async () => {
      const { clock, pass } = open();
      const { signal } = new AbortController();
      for (let nap = 1; nap <= 12; nap++) {
        const began = clock.now();
        const slept = clock.sleep(nap, signal).then(() => clock.now() - began);
        await pass(nap);
        expect(await slept).toBeGreaterThanOrEqual(nap);
      }
    });

    test("no time at all is no wait", async () => {
      const { clock } = open();
      await clock.sleep(0, new AbortController().signal);
      await clock.sleep(-5, new AbortController().signal);
    });

    test("a sleeper that is stopped wakes with aborted, at once", async () => {
      const { clock } = open();
      const stop = new AbortController();
      const slept = clock.sleep(3_600_000, stop.signal);
      stop.abort();
      await expect(slept).rejects.toMatchObject({ kind: "aborted" });
      await expect(clock.sleep(3_600_000, stop.signal)).rejects.toMatchObject({ kind: "aborted" });
    });
  });
}
