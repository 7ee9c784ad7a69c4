// What the newsroom asks of time: the only clock in src/.
import type { Instant } from "../news/article.ts";

export interface Clock {
  now(): Instant;
  /** Never ends before its time, by this very clock. Rejects with Trouble `aborted` when the signal does. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}
