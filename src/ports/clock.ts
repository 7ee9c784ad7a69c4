// What the newsroom asks of time: the only clock in src/.
import type { Instant } from "../news/article.ts";

export interface Clock {
  now(): Instant;
  /** Milliseconds since some beginning, counted evenly, whatever the clock on the wall is set to meanwhile. */
  elapsed(): number;
  /** Never ends before its time, by this very clock. Rejects with Trouble `aborted` when the signal does. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}
