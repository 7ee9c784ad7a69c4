// Whether the clock can be gone by: when it was set, nobody acts on it until it has stood so for a while.
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";

/** Clocks that are kept in step by the network are moved by less than this at once. */
const tolerance = 60_000;
/** So long a clock that was set must stand before it is believed: who mistypes a date puts it right sooner. */
const believedAfter = 2 * 60_000;

/** "set-back": from now on it is believed, and what was planned under another time is to be corrected. */
export type Steadiness = "steady" | "held" | "set-back";

export class Timekeeper {
  readonly #clock: Clock;
  readonly #log: Log;
  /** What the clock shows above what it counts. */
  #believed: number;
  #held: { readonly ahead: number; readonly since: number } | undefined;

  constructor(clock: Clock, log: Log) {
    [this.#clock, this.#log, this.#believed] = [clock, log, clock.now() - clock.elapsed()];
  }

  /** True while the clock was set and is not believed yet. */
  get held(): boolean {
    return Math.abs(this.#ahead() - this.#believed) > tolerance;
  }

  /** Asked at each beat: believes, or waits. */
  look(): Steadiness {
    const ahead = this.#ahead();
    const by = ahead - this.#believed;
    if (Math.abs(by) <= tolerance) {
      if (this.#held) this.#log.info("clock-as-before");
      [this.#believed, this.#held] = [ahead, undefined];
      return "steady";
    }
    const now = this.#clock.elapsed();
    if (this.#held === undefined || Math.abs(ahead - this.#held.ahead) > tolerance) {
      this.#held = { ahead, since: now };
      this.#log.warn("clock-set", { byMs: Math.round(by) });
    }
    if (now - this.#held.since < believedAfter) return "held";
    this.#log.warn("clock-believed", { byMs: Math.round(by) });
    [this.#believed, this.#held] = [ahead, undefined];
    return by < 0 ? "set-back" : "steady";
  }

  #ahead(): number {
    return this.#clock.now() - this.#clock.elapsed();
  }
}
