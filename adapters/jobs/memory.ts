// Jobs inside one process: a queue per kind, a key never twice at once, a job that throws offered again a little later.
import type { Clock } from "../../src/ports/clock.ts";
import type { JobKind, JobKinds, Jobs } from "../../src/ports/jobs.ts";
import type { Log } from "../../src/ports/log.ts";

type Job = {
  readonly key: string;
  readonly payload: JobKinds[JobKind];
  readonly notBefore: number;
  readonly tries: number;
};
type Queue = { readonly waiting: Map<string, Job>; readonly running: Set<string>; wake: () => void };

const firstRetry = 5_000;
const longestRetry = 5 * 60_000;
const mostTries = 8;

export function openMemoryJobs(deps: { readonly clock: Clock; readonly log: Log }): Jobs {
  const queues = new Map<JobKind, Queue>();
  const queueOf = (kind: JobKind): Queue => {
    const found = queues.get(kind) ?? { waiting: new Map(), running: new Set(), wake: () => {} };
    queues.set(kind, found);
    return found;
  };

  return {
    offer: async (kind, key, payload) => {
      const queue = queueOf(kind);
      if (queue.waiting.has(key) || queue.running.has(key)) return;
      queue.waiting.set(key, { key, payload, notBefore: 0, tries: 0 });
      queue.wake();
    },

    work: async (kind, run, { atOnce, signal }) => {
      const queue = queueOf(kind);
      const running = new Set<Promise<void>>();
      const start = (job: Job) => {
        queue.waiting.delete(job.key);
        queue.running.add(job.key);
        const ends = run(job.payload as JobKinds[typeof kind], signal)
          .catch((thrown: unknown) => {
            const tries = job.tries + 1;
            deps.log.error("job-failed", thrown, { kind, key: job.key, tries });
            if (signal.aborted || tries >= mostTries) return;
            const wait = Math.min(longestRetry, firstRetry * 2 ** (tries - 1));
            queue.waiting.set(job.key, { ...job, tries, notBefore: deps.clock.elapsed() + wait });
          })
          .finally(() => {
            queue.running.delete(job.key);
            running.delete(ends);
            queue.wake();
          });
        running.add(ends);
      };
      while (!signal.aborted) {
        const now = deps.clock.elapsed();
        const woken = new Promise<void>((resolve) => {
          queue.wake = resolve;
        });
        for (const job of queue.waiting.values()) {
          if (running.size >= atOnce) break;
          if (job.notBefore <= now) start(job);
        }
        const later = [...queue.waiting.values()]
          .filter((job) => job.notBefore > now)
          .map((job) => job.notBefore - now);
        await wakeOr(deps.clock, later.length > 0 ? Math.min(...later) : undefined, woken, signal);
      }
      await Promise.all(running);
    },

    waiting: async () => [...queues.values()].reduce((sum, queue) => sum + queue.waiting.size, 0),
  };
}

/** Until something was offered or ended, a retry is due, or the work is over. */
async function wakeOr(
  clock: Clock,
  wait: number | undefined,
  woken: Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  if (signal.aborted) return;
  const done = new AbortController();
  const stopped = new Promise<void>((resolve) => {
    signal.addEventListener("abort", () => resolve(), { once: true, signal: done.signal });
  });
  const slept = wait === undefined ? [] : [clock.sleep(wait, done.signal).catch(() => {})];
  await Promise.race([woken, stopped, ...slept]);
  done.abort();
}
