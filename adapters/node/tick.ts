// The beat: every five seconds by what the machine counts, on whole fives of its clock, whatever that is set to.
import type { Clock } from "../../src/ports/clock.ts";

/** So that an edition leaves within five seconds of its slot. */
const beatMs = 5_000;

/**
 * One run at a time: the next beat comes after the one that runs. Resolves once the signal aborts and the last run has
 * ended.
 */
export async function startTick(
  run: () => Promise<void>,
  signal: AbortSignal,
  clock: Clock,
  every = beatMs,
): Promise<void> {
  while (!signal.aborted) {
    await run();
    // Never longer than a beat: a clock that was set back does not hold it.
    await clock.sleep(every - (clock.now() % every), signal).catch(() => undefined);
  }
}
