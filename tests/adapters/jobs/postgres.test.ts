// The jobs contract on pg-boss and a real PostgreSQL, which this file starts and stops itself.
import { afterAll, beforeAll } from "vitest";
import { preparing } from "../../../adapters/database/postgres.ts";
import { openPostgresJobs } from "../../../adapters/jobs/postgres.ts";
import type { Jobs } from "../../../src/ports/jobs.ts";
import { jobsContract } from "../../contracts/jobs.contract.ts";
import { KeptLog } from "../../fakes/log.ts";
import { startPostgres, type TestPostgres } from "../../fakes/postgres.ts";

let server: TestPostgres;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(async () => {
  await server.stop();
});

/** A real queue has real time: it is asked until nothing has moved for a moment. */
async function still(moves: () => number, forMs: number): Promise<void> {
  let seen = moves();
  let since = performance.now();
  while (performance.now() - since < forMs) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    if (moves() === seen) continue;
    seen = moves();
    since = performance.now();
  }
}

jobsContract("PostgreSQL", async () => {
  const jobs = await openPostgresJobs(await server.fresh(), new KeptLog(), { onConnect: preparing, retryDelay: 1 });
  let moved = 0;
  const watched: Jobs = {
    ...jobs,
    offer: async (kind, key, payload) => {
      await jobs.offer(kind, key, payload);
      moved += 1;
    },
    work: (kind, run, options) =>
      jobs.work(
        kind,
        async (payload, signal) => {
          moved += 1;
          await run(payload, signal).finally(() => {
            moved += 1;
          });
        },
        options,
      ),
  };
  return {
    jobs: watched,
    settle: () => still(() => moved, 300),
    pass: () => still(() => moved, 6_000),
    dispose: () => jobs.close(),
  };
});
