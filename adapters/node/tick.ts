// The beat: node-cron calls, and that is all it does; which slots are due is the ledger's business.
import cron from "node-cron";
import type { Clock } from "../../src/ports/clock.ts";

/** Every five seconds, so that an edition leaves within five of its slot. */
const everyFiveSeconds = "*/5 * * * * *";
/**
 * A schedule waits for a time on the clock. One that was set back has that time in days: whatever the clock says, after
 * this long without a beat the schedule is made anew.
 */
const silentMs = 12_000;
const watchMs = 2_000;

/**
 * One run at a time: a beat that falls into a running one is left out. Resolves once the signal aborts and the last run
 * has ended.
 */
export async function startTick(
  run: () => Promise<void>,
  signal: AbortSignal,
  clock: Clock,
  pattern = everyFiveSeconds,
): Promise<void> {
  let running: Promise<void> | undefined;
  let beatenAt = clock.elapsed();
  const beat = (): void => {
    beatenAt = clock.elapsed();
    if (running !== undefined || signal.aborted) return;
    running = run().finally(() => {
      running = undefined;
    });
  };
  // What it missed is looked for in the ledger: its own warnings would stand between the lines of the log.
  const schedule = () => cron.schedule(pattern, beat, { timezone: "UTC", suppressMissedWarning: true });
  if (signal.aborted) return;
  let task = schedule();
  beat();
  while (!signal.aborted) {
    await clock.sleep(watchMs, signal).catch(() => undefined);
    if (signal.aborted || clock.elapsed() - beatenAt < silentMs) continue;
    await task.destroy();
    task = schedule();
    beat();
  }
  await task.destroy();
  await running;
}
