// Real time, for what talks over real sockets; a test may push it on, or begin it on another day.
import { openClock } from "../../adapters/node/clock.ts";
import type { Clock } from "../../src/ports/clock.ts";

export const realClock: Clock = openClock();

/** `ahead` moves it, for tokens that run out and slots that come. */
export class WallClock implements Clock {
  ahead = 0;
  readonly #haste: number;
  readonly #began: number;

  /** It begins `at` that moment instead of now; a sleep is `haste` times as short as it was asked for. */
  constructor({ at, haste = 1 }: { readonly at?: string; readonly haste?: number } = {}) {
    this.#haste = haste;
    if (at !== undefined) this.moveTo(at);
    this.#began = this.now();
  }

  now(): number {
    return Date.now() + this.ahead;
  }

  elapsed(): number {
    return this.now() - this.#began;
  }

  sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    return realClock.sleep(milliseconds / this.#haste, signal);
  }

  /** Moves it on to that moment. */
  moveTo(at: number | string): void {
    this.ahead += (typeof at === "string" ? Date.parse(at) : at) - this.now();
  }
}
