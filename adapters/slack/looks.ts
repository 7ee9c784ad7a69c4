// How often we look into histories: a call at a time, as slowly as Slack asks. New commercial apps get one a minute.
import type { Tenant } from "../../src/news/place.ts";
import type { Clock } from "../../src/ports/clock.ts";
import { Trouble } from "../../src/trouble.ts";

/** Each by itself: https://docs.slack.dev/changelog/2025/05/29/rate-limit-changes-for-non-marketplace-apps */
type Looked = "history" | "replies";

/** Resolves with what `ask` gives, at its turn. Throws what `ask` throws, rate-limited only after long waiting. */
export type Looks = <T>(tenant: Tenant, method: Looked, signal: AbortSignal, ask: () => Promise<T>) => Promise<T>;

/** A longer line than this is not stood in: whoever asks is told when it would be their turn. */
const longestLineMs = 5 * 60_000;
const minute = 60_000;

type Queue = { last: Promise<unknown>; notBefore: number; gapMs: number; waiting: number };

export function openLooks(clock: Clock): Looks {
  const queues = new Map<string, Queue>();

  /** Waits once: who is refused after that shares the allowance with somebody else, and others go first. */
  const patiently = async <T>(queue: Queue, signal: AbortSignal, ask: () => Promise<T>): Promise<T> => {
    for (let waited = false; ; waited = true) {
      if (signal.aborted) throw new Trouble("aborted");
      const wait = queue.notBefore - clock.elapsed();
      if (wait > 0) await clock.sleep(wait, signal);
      try {
        const given = await ask();
        // The wait was for this one.
        queue.notBefore = 0;
        return given;
      } catch (thrown) {
        if (!(thrown instanceof Trouble) || thrown.kind !== "rate-limited") throw thrown;
        queue.gapMs = thrown.retryAfterMs ?? minute;
        queue.notBefore = clock.elapsed() + queue.gapMs;
        if (waited || wait > 0 || queue.gapMs > longestLineMs) throw thrown;
      }
    }
  };

  return (tenant, method, signal, ask) => {
    const key = `${tenant}/${method}`;
    const queue = queues.get(key) ?? { last: Promise.resolve(), notBefore: 0, gapMs: 0, waiting: 0 };
    queues.set(key, queue);
    const line = queue.waiting * queue.gapMs;
    if (line > longestLineMs) return Promise.reject(new Trouble("rate-limited", undefined, { retryAfterMs: line }));
    queue.waiting++;
    const turn = queue.last.catch(() => {}).then(() => patiently(queue, signal, ask));
    queue.last = turn;
    const leave = () => {
      queue.waiting--;
      if (queue.waiting === 0 && queue.notBefore <= clock.elapsed()) queues.delete(key);
    };
    turn.then(leave, leave);
    return turn;
  };
}
