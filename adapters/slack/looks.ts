// How often we look into histories: a call at a time, as slowly as Slack asks. New commercial apps get one a minute.
import type { Tenant } from "../../src/news/place.ts";
import type { Clock } from "../../src/ports/clock.ts";
import { Trouble } from "../../src/trouble.ts";

/** Each by itself: https://docs.slack.dev/changelog/2025/05/29/rate-limit-changes-for-non-marketplace-apps */
type Looked = "history" | "replies";

/** Resolves with what `ask` gives, at its turn. Throws what `ask` throws, rate-limited only after long waiting. */
export type Looks = <T>(tenant: Tenant, method: Looked, signal: AbortSignal, ask: () => Promise<T>) => Promise<T>;

const mostTries = 5;
const longestWaitMs = 2 * 60_000;

type Queue = { last: Promise<unknown>; notBefore: number };

export function openLooks(clock: Clock): Looks {
  const queues = new Map<string, Queue>();

  const patiently = async <T>(queue: Queue, signal: AbortSignal, ask: () => Promise<T>): Promise<T> => {
    for (let tries = 1; ; tries++) {
      if (signal.aborted) throw new Trouble("aborted");
      const wait = queue.notBefore - clock.now();
      if (wait > 0) await clock.sleep(wait, signal);
      try {
        return await ask();
      } catch (thrown) {
        if (!(thrown instanceof Trouble) || thrown.kind !== "rate-limited") throw thrown;
        const { retryAfterMs = 60_000 } = thrown;
        queue.notBefore = clock.now() + retryAfterMs;
        if (tries >= mostTries || retryAfterMs > longestWaitMs) throw thrown;
      }
    }
  };

  return (tenant, method, signal, ask) => {
    const key = `${tenant}/${method}`;
    const queue = queues.get(key) ?? { last: Promise.resolve(), notBefore: 0 };
    queues.set(key, queue);
    const turn = queue.last.catch(() => {}).then(() => patiently(queue, signal, ask));
    queue.last = turn;
    const leave = () => {
      if (queue.last === turn) queues.delete(key);
    };
    turn.then(leave, leave);
    return turn;
  };
}
