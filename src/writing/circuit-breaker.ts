// The circuit breaker before a model: after a few failures in a row it is open, the model is left alone for a while,
// and its operator is told once.
import type { Instant } from "../news/article.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Trouble, TroubleKind } from "../trouble.ts";

const failuresToOpen = 3;
const firstRest = 60_000;
const longestRest = 15 * 60_000;
/** What only a person can mend; it is tried again now and then all the same. */
const needsOperator: ReadonlySet<TroubleKind> = new Set([
  "bad-credentials",
  "out-of-budget",
  "not-found",
  "not-allowed",
]);

export class CircuitBreaker {
  #failures = 0;
  #rest = firstRest;
  #closedAgainAt: Instant = 0;
  #told: TroubleKind | undefined;
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** After a rest one request goes through: its outcome decides. */
  get open(): boolean {
    return this.#clock.now() < this.#closedAgainAt;
  }

  succeeded(): void {
    this.#failures = 0;
    this.#rest = firstRest;
    this.#closedAgainAt = 0;
    this.#told = undefined;
  }

  failed(trouble: Trouble, log: Log): void {
    this.#failures++;
    if (needsOperator.has(trouble.kind)) {
      if (this.#told !== trouble.kind)
        log.error("model-refused", trouble, { kind: trouble.kind, remedy: trouble.remedy });
      this.#told = trouble.kind;
      this.#close(longestRest);
    } else if (this.#failures >= failuresToOpen) {
      log.warn("model-rested", { kind: trouble.kind, failures: this.#failures, forMs: this.#rest });
      this.#close(this.#rest);
      this.#rest = Math.min(longestRest, this.#rest * 2);
    }
  }

  #close(rest: number): void {
    this.#closedAgainAt = this.#clock.now() + rest;
  }
}
