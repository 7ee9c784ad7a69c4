// The circuit breaker before a model: open after failures in a row, half-open after a rest; its operator is told once.
import type { Instant } from "../news/article.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Trouble, TroubleKind } from "../trouble.ts";

const failuresToOpen = 3;
const firstRest = 60_000;
const longestRest = 15 * 60_000;

/**
 * What only a person can mend, and how; it is tried again now and then all the same. One refusal of these is enough,
 * but for replies that cannot be used: a story may be to blame for one of them, not for three in a row.
 */
const remedies: Partial<Record<TroubleKind, string>> = {
  "bad-credentials": "Replace OPENAI_API_KEY.",
  "out-of-budget": "Give the account behind OPENAI_API_KEY credit.",
  "not-found": "Mend OPENAI_MODEL, OPENAI_JUDGE_MODEL or OPENAI_BASE_URL.",
  "not-allowed": "Allow the account behind OPENAI_API_KEY to use the model.",
  unreadable: "npm start -- doctor says whether the model keeps to a form, and what to set if it does not.",
};

export class CircuitBreaker {
  #failures = 0;
  #rest = firstRest;
  #opensUntil: Instant = 0;
  #told: TroubleKind | undefined;
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** True while no request may go out. After the rest one goes through (half-open): its outcome decides. */
  get open(): boolean {
    return this.#clock.now() < this.#opensUntil;
  }

  succeeded(): void {
    this.#failures = 0;
    this.#rest = firstRest;
    this.#opensUntil = 0;
    this.#told = undefined;
  }

  failed(trouble: Trouble, log: Log): void {
    const { kind } = trouble;
    const remedy = remedies[kind];
    const atOnce = remedy !== undefined && kind !== "unreadable";
    this.#failures++;
    if (!atOnce && this.#failures < failuresToOpen) return;
    if (remedy !== undefined && this.#told !== kind) {
      log.error("model-refused", trouble, { kind, remedy });
      this.#told = kind;
    }
    if (atOnce) this.#opensUntil = this.#clock.now() + longestRest;
    else {
      log.warn("model-rested", { kind, failures: this.#failures, forMs: this.#rest });
      this.#opensUntil = this.#clock.now() + this.#rest;
      this.#rest = Math.min(longestRest, this.#rest * 2);
    }
  }
}
