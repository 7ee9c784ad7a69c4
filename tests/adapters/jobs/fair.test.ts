// That whoever has much waiting keeps nobody else waiting, and no host is asked twice at once, whichever process works.
import { afterAll, beforeAll, expect, test } from "vitest";
import { preparing } from "../../../adapters/database/postgres.ts";
import { openPostgresJobs } from "../../../adapters/jobs/postgres.ts";
import { KeptLog } from "../../fakes/log.ts";
import { startPostgres, type TestPostgres } from "../../fakes/postgres.ts";

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
}, 60_000);
afterAll(() => postgres.stop());

type Jobs = Awaited<ReturnType<typeof openPostgresJobs>>;

/** Two processes on one database, as far as a queue can tell: nothing but the database is shared. */
async function two(): Promise<readonly [Jobs, Jobs]> {
  const address = await postgres.fresh();
  const open = () => openPostgresJobs(address, new KeptLog(), { onConnect: preparing });
  return [await open(), await open()];
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test("five small tenants are not behind the five thousand editions of a large one, by two processes", async () => {
  const both = await two();
  const edition = (tenant: string, n: number) => ({ tenant, subscription: `s${n}`, slot: 0 });
  const small = ["a", "b", "c", "d", "e"];
  const due = [
    ...Array.from({ length: 5_000 }, (_, n) => edition("large", n)),
    ...small.flatMap((tenant) => [edition(tenant, 0), edition(tenant, 1)]),
  ];
  // In the same order and as many together as a tick offers them, by both.
  const offer = async (jobs: Jobs) => {
    for (let from = 0; from < due.length; from += 500)
      await Promise.all(
        due
          .slice(from, from + 500)
          .map((one) => jobs.offer("publish-edition", `${one.tenant}/${one.subscription}`, one)),
      );
  };
  await Promise.all(both.map(offer));
  expect(await both[0].waiting()).toBe(due.length);
  const done: string[] = [];
  const stop = new AbortController();
  const over = both.map((jobs) =>
    jobs.work(
      "publish-edition",
      async ({ tenant, subscription }) => {
        await turn();
        done.push(`${tenant}/${subscription}`);
      },
      { atOnce: 24, signal: stop.signal },
    ),
  );
  const wanted = small.flatMap((tenant) => [`${tenant}/s0`, `${tenant}/s1`]);
  while (!wanted.every((one) => done.includes(one))) await turn();
  stop.abort();
  await Promise.all(over);
  // Ten of the large one are first in what was offered together, and ten of it are second.
  expect(Math.max(...wanted.map((one) => done.indexOf(one)))).toBeLessThan(100);
  expect(new Set(done).size).toBe(done.length);
  for (const jobs of both) await jobs.close();
}, 120_000);

test("a host is asked one thing at a time by both together, and another host's feeds go on meanwhile", async () => {
  const both = await two();
  const [first] = both;
  const slow = Array.from({ length: 6 }, (_, n) => `https://slow.example/${n}`);
  const others = Array.from({ length: 12 }, (_, n) => `https://host${n}.example/feed`);
  await Promise.all([...slow, ...others].map((url) => first.offer("poll-feed", url, { url })));
  let [running, most] = [0, 0];
  const done: string[] = [];
  const stop = new AbortController();
  const over = both.map((jobs) =>
    jobs.work(
      "poll-feed",
      async ({ url }) => {
        const isSlow = url.startsWith("https://slow.example/");
        if (isSlow) most = Math.max(most, ++running);
        if (isSlow) while (!others.every((one) => done.includes(one))) await turn();
        if (isSlow) running -= 1;
        done.push(url);
      },
      { atOnce: 8, signal: stop.signal },
    ),
  );
  while (done.length < slow.length + others.length) await turn();
  stop.abort();
  await Promise.all(over);
  expect(most).toBe(1);
  for (const jobs of both) await jobs.close();
}, 120_000);
