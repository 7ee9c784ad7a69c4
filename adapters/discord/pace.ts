// How fast we may send, whatever it is: evenly, below Discord's 50 requests a second. What each of its buckets holds,
// discord.js's REST client keeps.
import type { Clock } from "../../src/ports/clock.ts";
import { Trouble } from "../../src/trouble.ts";
import { limits } from "./limits.ts";

/** Interactions' own endpoints are not counted in the 50, and take no turn; the room left is for late arrivals. */
const perSecond = 44;

/** When answers are late, more requests would only arrive in one heap, and be refused together. */
const underWayMost = 12;

/** Well before the address is blocked, only what people wait for is still sent. */
const refusedMost = limits.invalidRequests * 0.8;

export interface Pace {
  /**
   * Waits for its turn; what it gives back is called when the answer is there. Throws Trouble `rate-limited` when the
   * signal aborts first, or when too much was refused of late: nothing was sent then.
   */
  turn(signal: AbortSignal | undefined): Promise<() => void>;
  /** Waits; whoever gives up while waiting has sent nothing: that is a limit met, not a doubt. */
  rest(milliseconds: number, signal: AbortSignal | undefined): Promise<void>;
  /** So many answers of the last ten minutes refused, a count that begins anew at `until`, by what the clock counts. */
  refused(count: number, until: number): void;
}

export function openPace(clock: Clock): Pace {
  const queue: (() => void)[] = [];
  const never = new AbortController().signal;
  let refusals = { count: 0, until: 0 };
  let underWay = 0;
  let next = 0;

  async function rest(milliseconds: number, signal: AbortSignal = never): Promise<void> {
    if (milliseconds > 0) await clock.sleep(milliseconds, signal).catch(() => undefined);
    if (signal.aborted) throw new Trouble("rate-limited", undefined, { retryAfterMs: Math.max(1_000, milliseconds) });
  }

  /** The place goes to who waited longest, or becomes free. */
  function leave(): void {
    const first = queue.shift();
    if (first === undefined) underWay -= 1;
    else first();
  }

  return {
    rest,
    refused: (count, until) => {
      refusals = { count, until };
    },
    async turn(signal) {
      if (refusals.count >= refusedMost && refusals.until > clock.elapsed())
        throw new Trouble("rate-limited", undefined, { retryAfterMs: 60_000, cause: new Error("too many refusals") });
      if (underWay < underWayMost) underWay += 1;
      else await new Promise<void>((resolve) => queue.push(resolve));
      // A late timer may catch up by one turn, not more: Discord counts what arrives within a second.
      const now = clock.elapsed();
      next = Math.max(next + 1000 / perSecond, now - 1000 / perSecond);
      await rest(next - now, signal).catch((thrown) => {
        leave();
        throw thrown;
      });
      return leave;
    },
  };
}
