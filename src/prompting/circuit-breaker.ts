// The circuit breaker before a model: open after failures in a row, half-open after a rest; its operator is told once.
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
    this.#failures++;
    if (needsOperator.has(trouble.kind)) {
      if (this.#told !== trouble.kind)
        log.error("model-refused", trouble, { kind: trouble.kind, remedy: trouble.remedy });
      this.#told = trouble.kind;
      this.#openFor(longestRest);
    } else if (this.#failures >= failuresToOpen) {
      log.warn("model-rested", { kind: trouble.kind, failures: this.#failures, forMs: this.#rest });
      this.#openFor(this.#rest);
      this.#rest = Math.min(longestRest, this.#rest * 2);
    }
  }

  #openFor(rest: number): void {
    this.#opensUntil = this.#clock.now() + rest;
  }
}
