// Jobs inside one process: a queue per kind, a key never twice at once, lanes served by turns, a job that throws
// offered again a little later.
import type { Clock } from "../../src/ports/clock.ts";
import { type JobKind, type JobKinds, type Jobs, laneOf, mostInLane } from "../../src/ports/jobs.ts";
import type { Log } from "../../src/ports/log.ts";

type Job = {
  readonly key: string;
  readonly lane: string;
  readonly payload: JobKinds[JobKind];
  readonly notBefore: number;
  readonly tries: number;
};

const firstRetry = 5_000;
const longestRetry = 5 * 60_000;
const mostTries = 8;

/** Every step costs the same however much waits: ten thousand editions are due at eight. */
class Queue {
  readonly #most: number;
  /** Whose turn it is first. A lane's jobs in the order of their coming. */
  readonly #lanes = new Map<string, Set<Job>>();
  /** Waiting for their time; few, as nothing waits here but what failed. */
  readonly #later = new Set<Job>();
  readonly #running = new Map<string, number>();
  readonly #known = new Set<string>();
  #waiting = 0;
  wake = () => {};

  constructor(most: number) {
    this.#most = most;
  }

  get waiting(): number {
    return this.#waiting;
  }

  has(key: string): boolean {
    return this.#known.has(key);
  }

  add(job: Job): void {
    this.#known.add(job.key);
    this.#waiting += 1;
    if (job.notBefore > 0) this.#later.add(job);
    else this.#line(job);
    this.wake();
  }

  /** The next one of the lane that waited longest; undefined when every lane has as many running as it may. */
  take(now: number): Job | undefined {
    for (const job of this.#later)
      if (job.notBefore <= now) {
        this.#later.delete(job);
        this.#line(job);
      }
    for (const [name, lane] of this.#lanes) {
      const running = this.#running.get(name) ?? 0;
      const [job] = lane;
      if (job === undefined || running >= this.#most) continue;
      lane.delete(job);
      this.#lanes.delete(name);
      if (lane.size > 0) this.#lanes.set(name, lane);
      this.#running.set(name, running + 1);
      this.#waiting -= 1;
      return job;
    }
    return undefined;
  }

  ended({ key, lane }: Job): void {
    this.#known.delete(key);
    const running = (this.#running.get(lane) ?? 1) - 1;
    if (running > 0) this.#running.set(lane, running);
    else this.#running.delete(lane);
    this.wake();
  }

  /** When something that failed is due again. */
  nextAt(): number | undefined {
    return this.#later.size === 0 ? undefined : Math.min(...[...this.#later].map(({ notBefore }) => notBefore));
  }

  #line(job: Job): void {
    const lane = this.#lanes.get(job.lane);
    if (lane) lane.add(job);
    else this.#lanes.set(job.lane, new Set([job]));
  }
}

export function openMemoryJobs(deps: { readonly clock: Clock; readonly log: Log }): Jobs {
  const queues = new Map<JobKind, Queue>();
  const queueOf = (kind: JobKind): Queue => {
    const found = queues.get(kind) ?? new Queue(mostInLane[kind]);
    queues.set(kind, found);
    return found;
  };

  return {
    offer: async (kind, key, payload) => {
      const queue = queueOf(kind);
      if (!queue.has(key)) queue.add({ key, lane: laneOf(kind, payload), payload, notBefore: 0, tries: 0 });
    },

    work: async (kind, run, { atOnce, signal }) => {
      const queue = queueOf(kind);
      const running = new Set<Promise<void>>();
      const start = (job: Job) => {
        let again: Job | undefined;
        const ends = run(job.payload as JobKinds[typeof kind], signal)
          .catch((thrown: unknown) => {
            const tries = job.tries + 1;
            deps.log.error("job-failed", thrown, { kind, key: job.key, tries });
            if (signal.aborted || tries >= mostTries) return;
            const wait = Math.min(longestRetry, firstRetry * 2 ** (tries - 1));
            again = { ...job, tries, notBefore: deps.clock.elapsed() + wait };
          })
          .finally(() => {
            running.delete(ends);
            queue.ended(job);
            if (again) queue.add(again);
          });
        running.add(ends);
      };
      while (!signal.aborted) {
        const now = deps.clock.elapsed();
        const woken = new Promise<void>((resolve) => {
          queue.wake = resolve;
        });
        while (running.size < atOnce) {
          const job = queue.take(now);
          if (job === undefined) break;
          start(job);
        }
        const next = queue.nextAt();
        await wakeOr(deps.clock, next === undefined ? undefined : Math.max(0, next - now), woken, signal);
      }
      await Promise.all(running);
    },

    waiting: async () => [...queues.values()].reduce((sum, queue) => sum + queue.waiting, 0),
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
