// The time as this machine has it.
import type { Clock } from "../../src/ports/clock.ts";
import { Trouble } from "../../src/trouble.ts";

/** A timer counts whole milliseconds from where the last one began, and so rings up to one too early. */
const roundingMs = 1;

/** Longer waits overflow a 32-bit timer and would end at once. */
const longest = 2 ** 31 - 1 - roundingMs;

export function openClock(): Clock {
  const clock: Clock = {
    now: () => Date.now(),
    elapsed: () => performance.now(),
    sleep: async (milliseconds, signal) => {
      for (let left = milliseconds; left > longest; left -= longest) await wait(longest, signal);
      await wait(milliseconds % longest, signal);
    },
  };
  return clock;
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.reject(new Trouble("aborted"));
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(new Trouble("aborted"));
    };
    const timer = setTimeout(
      () => {
        signal.removeEventListener("abort", stop);
        resolve();
      },
      milliseconds > 0 ? Math.ceil(milliseconds) + roundingMs : 0,
    );
    signal.addEventListener("abort", stop, { once: true });
  });
}
