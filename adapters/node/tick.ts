// The beat: node-cron calls, and that is all it does; which slots are due is the ledger's business.
import cron from "node-cron";

/** Every five seconds, so that an edition leaves within five of its slot. */
const everyFiveSeconds = "*/5 * * * * *";

/**
 * One run at a time: a beat that falls into a running one is left out. Resolves once the signal aborts and the last run
 * has ended.
 */
export async function startTick(
  run: () => Promise<void>,
  signal: AbortSignal,
  pattern = everyFiveSeconds,
): Promise<void> {
  let running: Promise<void> | undefined;
  const beat = (): void => {
    if (running !== undefined || signal.aborted) return;
    running = run().finally(() => {
      running = undefined;
    });
  };
  if (signal.aborted) return;
  const task = cron.schedule(pattern, beat, { timezone: "UTC" });
  beat();
  await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
  await task.destroy();
  await running;
}
