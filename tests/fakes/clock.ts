// A clock that stands still until a test moves it; whoever sleeps wakes in order of time.
import type { Instant } from "../../src/news/article.ts";
import type { Clock } from "../../src/ports/clock.ts";
import { Trouble } from "../../src/trouble.ts";

type Sleeper = { at: Instant; readonly wake: () => void };

export class FixedClock implements Clock {
  #now: Instant;
  /** How far it was set, all in all. */
  #set = 0;
  #sleepers: Sleeper[] = [];
  /** With `patient: false` a sleep moves the clock by itself, as simulations of a year want it. */
  readonly #patient: boolean;

  constructor(now: Instant | string = "2026-03-02T07:00:00Z", options: { readonly patient?: boolean } = {}) {
    this.#now = typeof now === "string" ? Date.parse(now) : now;
    this.#patient = options.patient ?? true;
  }

  now(): Instant {
    return this.#now;
  }

  elapsed(): number {
    return this.#now - this.#set;
  }

  /** As somebody sets a clock: no time passes, and nobody wakes sooner or later for it. */
  setTo(at: Instant): void {
    const by = at - this.#now;
    this.#now = at;
    this.#set += by;
    for (const sleeper of this.#sleepers) sleeper.at += by;
  }

  sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.reject(new Trouble("aborted"));
    const at = this.#now + Math.max(0, milliseconds);
    if (!this.#patient || milliseconds <= 0) {
      this.#now = Math.max(this.#now, at);
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const stop = () => {
        this.#sleepers = this.#sleepers.filter((sleeper) => sleeper.wake !== wake);
        reject(new Trouble("aborted"));
      };
      const wake = () => {
        signal.removeEventListener("abort", stop);
        resolve();
      };
      signal.addEventListener("abort", stop, { once: true });
      this.#sleepers.push({ at, wake });
      this.#sleepers.sort((a, b) => a.at - b.at);
    });
  }

  /** Moves time to `at` (an instant or ISO text), waking sleepers on the way and letting each run first. */
  async moveTo(at: Instant | string): Promise<void> {
    const goal = typeof at === "string" ? Date.parse(at) : at;
    for (;;) {
      await settle();
      const next = this.#sleepers[0];
      if (next === undefined || next.at > goal) break;
      this.#sleepers.shift();
      this.#now = Math.max(this.#now, next.at);
      next.wake();
    }
    this.#now = Math.max(this.#now, goal);
    await settle();
  }

  async advance(milliseconds: number): Promise<void> {
    await this.moveTo(this.#now + milliseconds);
  }

  get sleeping(): number {
    return this.#sleepers.length;
  }
}

/** Short pauses pass at once, so that a retry needs nobody's help; a deadline is the test's to ring. */
export class HastyClock extends FixedClock {
  override sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    if (milliseconds > 5000) return super.sleep(milliseconds, signal);
    return this.moveTo(this.now() + milliseconds);
  }
}

/** Lets every promise that can go on do so: setImmediate runs after all pending microtasks. */
export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
};
