// How often PostgreSQL is asked for an edition, counted on the line: each is a way there and back.
import { afterAll, beforeAll, expect, test } from "vitest";
import { databaseClock } from "../../../adapters/database/clock.ts";
import { openDatabase } from "../../../adapters/database/index.ts";
import { preparing } from "../../../adapters/database/postgres.ts";
import { openPostgresJobs } from "../../../adapters/jobs/postgres.ts";
import type { Store } from "../../../src/ports/store.ts";
import { publish } from "../../../src/publishing/publish.ts";
import { anArticle, aSubscription } from "../../contracts/store/samples.ts";
import { FixedClock } from "../../fakes/clock.ts";
import { KeptLog } from "../../fakes/log.ts";
import { FakePlatform } from "../../fakes/platform.ts";
import { startPostgres, type TestPostgres } from "../../fakes/postgres.ts";
import { type CountingLine, countingLine } from "../../fakes/postgres-line.ts";
import { plainNewsroom, slot } from "../../publishing/world.ts";

let postgres: TestPostgres;
let line: CountingLine;
let store: Store;
beforeAll(async () => {
  postgres = await startPostgres();
  line = await countingLine(await postgres.fresh());
  store = await openDatabase(line.address);
}, 60_000);
afterAll(async () => {
  await store.close();
  await line.close();
  await postgres.stop();
});

test("an edition of four messages asks nineteen times, and what was planned for one is not planned again", async () => {
  const feed = "https://a.example/feed";
  const [clock, log, platform] = [new FixedClock(slot), new KeptLog(), new FakePlatform()];
  const articles = ["flood", "vote", "storm"].map((story) =>
    anArticle(story, { title: `${story}/1 News`, text: story }),
  );
  await store.articles.save(articles, { feed, at: slot - 1 });
  const schedule = { when: "every day at 07:00", zone: "UTC" };
  const ids = ["s1", "s2", "s3"];
  for (const id of ids)
    await store
      .of("acme")
      .subscriptions.save(aSubscription({ id, feeds: [feed], topics: [], schedule, doneThrough: slot - 1 }));
  const tools = { store, clock, log, newsroom: plainNewsroom, platform: () => platform, holder: "p1" };
  const counts: unknown[] = [];
  for (const subscription of ids) {
    line.counted();
    expect(await publish(tools, { tenant: "acme", subscription, slot }, new AbortController().signal)).toBe("posted");
    counts.push(line.counted());
  }
  expect(platform.posted).toHaveLength(12);
  expect(counts.slice(1)).toEqual([
    { asked: 19, planned: 0 },
    { asked: 19, planned: 0 },
  ]);
});

test("a process holds fifteen connections at most, so that six fit into a server's hundred", async () => {
  const own = await countingLine(await postgres.fresh());
  const busy = await openDatabase(own.address);
  const jobs = await openPostgresJobs(own.address, new KeptLog(), { onConnect: preparing });
  const stop = new AbortController();
  await databaseClock(own.address, new FixedClock(slot), stop.signal);
  const offers = Array.from({ length: 200 }, (_, n) => ({ tenant: "acme", subscription: `s${n}`, slot }));
  await Promise.all(offers.map((one) => jobs.offer("publish-edition", one.subscription, one)));
  let done = 0;
  const run = async () => {
    await Promise.all(Array.from({ length: 20 }, () => busy.of("acme").subscriptions.all()));
    done += 1;
  };
  const over = jobs.work("publish-edition", run, { atOnce: 24, signal: stop.signal });
  let most = 0;
  while (done < offers.length) {
    most = Math.max(most, own.connections());
    await new Promise((resolve) => setImmediate(resolve));
  }
  stop.abort();
  await over;
  await jobs.close();
  await busy.close();
  await own.close();
  expect(most).toBe(15);
}, 60_000);
