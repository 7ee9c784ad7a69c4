// The queue of several processes: pg-boss on the same PostgreSQL as the store, woken by its notifications.
import type pg from "pg";
import { type JobInsert, PgBoss } from "pg-boss";
import { type JobKind, type JobKinds, type Jobs, laneOf, mostInLane } from "../../src/ports/jobs.ts";
import type { Log } from "../../src/ports/log.ts";
import { Trouble } from "../../src/trouble.ts";

const kinds = ["poll-feed", "look-again", "publish-edition"] as const satisfies readonly JobKind[];

/**
 * A process that died is noticed after this many seconds without a heartbeat; with the monitor's interval that is under
 * a minute.
 */
const heartbeat = 15;

/** Seconds until a job that threw is offered again; doubled each time. */
const firstRetry = 5;

export type PostgresJobsOptions = {
  /** What each connection is told first, such as how statements are planned. */
  readonly onConnect?: (client: pg.ClientBase) => Promise<void>;
  /** In seconds. */
  readonly retryDelay?: number;
};

/** Throws Trouble storage-failed when the database does not answer. Resolves once the queues are there. */
export async function openPostgresJobs(
  address: string,
  log: Log,
  { retryDelay = firstRetry, ...connecting }: PostgresJobsOptions = {},
): Promise<Jobs & { close(): Promise<void> }> {
  const boss = new PgBoss({
    ...connecting,
    connectionString: address,
    // And one that listens. How many a process may have in all: adapters/database/postgres.ts.
    max: 3,
    useListenNotify: true,
    schedule: false,
    superviseIntervalSeconds: heartbeat,
    monitorIntervalSeconds: heartbeat,
  });
  boss.on("error", (thrown) => log.error("queue-failed", thrown));
  try {
    await boss.start();
    for (const kind of kinds)
      await boss.createQueue(kind, {
        policy: "exclusive",
        notify: true,
        heartbeatSeconds: heartbeat,
        expireInSeconds: 15 * 60,
        retryLimit: 5,
        retryDelay,
        retryBackoff: true,
        retryDelayMax: 300,
        deleteAfterSeconds: 3600,
      });
  } catch (cause) {
    await boss.stop({ graceful: false }).catch(() => {});
    throw new Trouble("storage-failed", "The queue's database does not answer. Check DATABASE_URL.", { cause });
  }
  return {
    offer: offersOn(boss),
    work: (kind, run, options) => work(boss, log, kind, run, options),
    async waiting() {
      const stats = await Promise.all(kinds.map((kind) => boss.getQueueStats(kind, { force: true })));
      return stats.reduce((sum, [latest]) => sum + (latest?.readyCount ?? 0), 0);
    },
    close: () => boss.stop({ graceful: true, timeout: 30_000 }),
  };
}

type Offer = {
  readonly insert: JobInsert & { readonly group: { readonly id: string } };
  readonly done: () => void;
  readonly failed: (thrown: Trouble) => void;
};

/** What is offered in one turn of the event loop is sent in one step: at eight that is thousands. */
function offersOn(boss: PgBoss): Jobs["offer"] {
  const given = new Map<JobKind, Offer[]>();
  const send = async (kind: JobKind): Promise<void> => {
    const offers = given.get(kind) ?? [];
    given.delete(kind);
    try {
      await boss.insert(kind, byTurns(offers));
      for (const { done } of offers) done();
    } catch (cause) {
      for (const { failed } of offers) failed(new Trouble("storage-failed", undefined, { cause }));
    }
  };
  return (kind, key, payload) =>
    new Promise((done, failed) => {
      const insert = { data: payload, singletonKey: key, group: { id: laneOf(kind, payload) } };
      const offers = given.get(kind) ?? [];
      offers.push({ insert, done, failed });
      given.set(kind, offers);
      if (offers.length === 1) setImmediate(() => void send(kind));
    });
}

/**
 * The first of every lane before the second of any: what is more urgent is fetched first, and of two alike the older.
 */
function byTurns(offers: readonly Offer[]): JobInsert[] {
  const inLane = new Map<string, number>();
  return offers.map(({ insert }) => {
    const before = inLane.get(insert.group.id) ?? 0;
    inLane.set(insert.group.id, before + 1);
    return { ...insert, priority: -before };
  });
}

async function work<K extends JobKind>(
  boss: PgBoss,
  log: Log,
  kind: K,
  run: (payload: JobKinds[K], signal: AbortSignal) => Promise<void>,
  { atOnce, signal }: { readonly atOnce: number; readonly signal: AbortSignal },
): Promise<void> {
  if (signal.aborted) return;
  const most = mostInLane[kind];
  // A few jobs a worker, as each fetch costs the database too: one that takes long holds up no more than those, and
  // while there are as many, the next are fetched at once.
  const jobsEach = Math.min(atOnce, Math.max(2, Math.floor(atOnce / 8)));
  const workers = Math.floor(atOnce / jobsEach);
  const options = {
    batchSize: jobsEach,
    localConcurrency: workers,
    // Of the workers: more than there are is refused by the queue.
    ...(Number.isFinite(most) && { groupConcurrency: Math.min(most, workers) }),
    perJobResults: true,
    burstWhenBatchFull: true,
    notifyPollingIntervalSeconds: 2,
  } as const;
  const inTurn = most === 1 ? oneByOne() : (_: string, one: () => Promise<void>) => one();
  await boss.work<JobKinds[K], void, typeof options>(kind, options, (jobs) =>
    Promise.all(
      jobs.map(async ({ id, data, signal: lost }) => {
        try {
          await inTurn(laneOf(kind, data), () => run(data, AbortSignal.any([signal, lost])));
          return { id, status: "completed" } as const;
        } catch (thrown) {
          log.error("job-failed", thrown, { kind, job: id });
          return { id, status: "failed" } as const;
        }
      }),
    ),
  );
  await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
  await boss.offWork(kind, { wait: true });
}

/**
 * Two fetches at one moment may both take of one lane, as neither sees what the other has not committed: the second
 * waits here. Of two processes it does not know; there the queue's own limit must do.
 */
function oneByOne(): (lane: string, run: () => Promise<void>) => Promise<void> {
  const last = new Map<string, Promise<void>>();
  return (lane, run) => {
    const turn = (last.get(lane) ?? Promise.resolve()).then(run);
    const over = turn
      .catch(() => {})
      .then(() => {
        if (last.get(lane) === over) last.delete(lane);
      });
    last.set(lane, over);
    return turn;
  };
}
