// What happens when something throws where nobody catches it: one line in the log, a stop as if told to, and an end
// that a supervisor sees.
import type { Log } from "../../src/ports/log.ts";

/** What is being posted may take its time; whoever waits for the process to come back may not. */
const mostMs = 10_000;

/** After this the state of things is not known: nothing new is begun, what was begun is finished and stored. */
export function watchLastResort(log: Log, stop: AbortController): void {
  const fallen = (thrown: unknown): void => {
    process.exitCode = 1;
    log.error("fallen", thrown, { stopping: stop.signal.aborted });
    if (stop.signal.aborted) return;
    setTimeout(() => process.exit(1), mostMs).unref();
    stop.abort();
  };
  process.on("uncaughtException", fallen);
  process.on("unhandledRejection", fallen);
}
