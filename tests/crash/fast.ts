// What a process of the crash tests lives by: faster time, and a log whose every line goes to whoever started it.
import type { Clock } from "../../src/ports/clock.ts";
import { Trouble } from "../../src/trouble.ts";
import { KeptLog } from "../fakes/log.ts";
import { type Orders, speed } from "./points.ts";

/** Every line of the log goes to whoever started this process. */
export class ToldLog extends KeptLog {
  override info(event: string, fields: Record<string, unknown> = {}): void {
    console.log(JSON.stringify({ event, ...fields }));
  }
  override warn(event: string, fields: Record<string, unknown> = {}): void {
    this.info(event, fields);
  }
  override error(event: string, trouble: unknown, fields: Record<string, unknown> = {}): void {
    const cause = trouble instanceof Error ? `${trouble.message} ${trouble.cause ?? ""}` : trouble;
    this.info(event, { ...fields, trouble: cause });
  }
}

/** Time that goes faster, the same in every process. */
export const clockOf = (orders: Orders): Clock => ({
  elapsed: () => performance.now() * speed,
  now: () => Math.round(orders.base + orders.skew + (Date.now() - orders.startedAt) * speed),
  sleep: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, Math.max(0, milliseconds) / speed);
      const stop = () => {
        clearTimeout(timer);
        reject(new Trouble("aborted"));
      };
      if (signal.aborted) stop();
      else signal.addEventListener("abort", stop, { once: true });
    }),
});
