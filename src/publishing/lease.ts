// The lease on an edition: renewed while work goes on, and known to be lost before anyone else may have it.
import type { EditionId } from "../news/edition.ts";
import type { Place } from "../news/place.ts";
import type { Clock } from "../ports/clock.ts";
import type { Editions } from "../ports/store.ts";

/** A dead process is taken over after this long. */
export const leaseLength = 60_000;
const renewsEvery = 15_000;
/** A reason of our own spares the runtime making an error with a stack for each edition. */
const ended = "ended";
/**
 * What must be left of the lease for a post to begin: the post's own deadline, and clocks that differ by half a minute.
 */
export const postDeadline = 15_000;
const mustRemain = postDeadline + 30_000;

let taken = 0;

export class HeldLease {
  readonly #editions: Editions;
  readonly #id: EditionId;
  /** Two jobs of one process may reach for the same edition: each holds under a name of its own. */
  readonly holder: string;
  readonly #clock: Clock;
  #until: number;
  #lost = false;
  readonly #stop = new AbortController();

  private constructor(editions: Editions, id: EditionId, holder: string, clock: Clock, until: number) {
    [this.#editions, this.#id, this.holder, this.#clock, this.#until] = [editions, id, holder, clock, until];
  }

  /**
   * Undefined when someone else has it, or the edition is finished; with `reopened`, only when it is finished: then it
   * is open again, and goes there.
   */
  static async take(
    editions: Editions,
    id: EditionId,
    machine: string,
    clock: Clock,
    reopened?: Place,
  ): Promise<HeldLease | undefined> {
    const holder = `${machine}/${++taken}`;
    const until = clock.now() + leaseLength;
    const wanted = { holder, until };
    const mine = reopened ? editions.reopen(id, wanted, reopened) : editions.claim(id, wanted, clock.now());
    if (!(await mine)) return undefined;
    const lease = new HeldLease(editions, id, holder, clock, until);
    void lease.#keep();
    return lease;
  }

  /** True when a post may begin: nobody else can have the edition before the post has ended. */
  async mayPost(): Promise<boolean> {
    if (this.#lost) return false;
    if (this.#until - this.#clock.now() >= mustRemain) return true;
    return this.#renew(this.#clock.now() + leaseLength);
  }

  /** Lets go of the edition until `until`, when whoever comes first may have it. Nobody renews it before. */
  async rest(until: number): Promise<void> {
    this.#stop.abort(ended);
    await this.#renew(until);
  }

  /** No more renewing. The lease ends by itself. */
  end(): void {
    this.#stop.abort(ended);
  }

  async #keep(): Promise<void> {
    while (!this.#stop.signal.aborted && !this.#lost) {
      try {
        await this.#clock.sleep(renewsEvery, this.#stop.signal);
        await this.#renew(this.#clock.now() + leaseLength);
      } catch {
        // Stopped, or the store is away: then the lease runs out, and mayPost sees it.
      }
    }
  }

  async #renew(until: number): Promise<boolean> {
    const held = await this.#editions.renew(this.#id, { holder: this.holder, until }, this.#clock.now());
    if (held) this.#until = until;
    else this.#lost = true;
    return held;
  }
}
