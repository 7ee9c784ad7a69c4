// How often an edition is committed, as SQLite's own log of changes tells it; and that "posting" is there before a post.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../../../adapters/database/index.ts";
import type { Store } from "../../../src/ports/store.ts";
import { publish } from "../../../src/publishing/publish.ts";
import { anArticle, aSubscription, here } from "../../contracts/store/samples.ts";
import { FixedClock } from "../../fakes/clock.ts";
import { KeptLog } from "../../fakes/log.ts";
import { FakePlatform } from "../../fakes/platform.ts";
import { plainNewsroom, slot } from "../../publishing/world.ts";

let folder: string;
let file: string;
let store: Store;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "lede-"));
  file = join(folder, "lede.db");
  store = await openDatabase(file);
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

/**
 * A frame of the log holds a page, and in the last one of a commit the size of the file after it, where others have 0:
 * https://sqlite.org/fileformat2.html#the_write_ahead_log
 */
function commits(): number {
  const log = readFileSync(`${file}-wal`);
  const [pageSize, salt] = [log.readUInt32BE(8), log.subarray(16, 24)];
  let found = 0;
  for (let at = 32; at + 24 + pageSize <= log.length; at += 24 + pageSize)
    if (log.readUInt32BE(at + 4) > 0 && log.subarray(at + 8, at + 16).equals(salt)) found += 1;
  return found;
}

test("an edition of four messages is eight commits, with each part's state in the file before it leaves", async () => {
  const feed = "https://a.example/feed";
  const [clock, log, platform] = [new FixedClock(slot), new KeptLog(), new FakePlatform()];
  const articles = ["flood", "vote", "storm"].map((story) =>
    anArticle(story, { title: `${story}/1 News`, text: story }),
  );
  await store.articles.save(articles, { feed, at: slot - 1 });
  const schedule = { when: "every day at 07:00", zone: "UTC" };
  const subscription = aSubscription({ feeds: [feed], topics: [], schedule, doneThrough: slot - 1 });
  await store.of("acme").subscriptions.save(subscription);
  const other = new DatabaseSync(file, { readOnly: true });
  const states = other.prepare("select state from deliveries order by part");
  const seen: unknown[] = [];
  const look = () => void seen.push(states.all().map(({ state }) => state));
  platform.faults.push(...Array.from({ length: 4 }, () => ({ before: look })));
  const before = commits();
  const tools = { store, clock, log, newsroom: plainNewsroom, platform: () => platform, holder: "p1" };
  const due = { tenant: "acme", subscription: subscription.id, slot };
  expect(await publish(tools, due, new AbortController().signal)).toBe("posted");
  expect(platform.posted.map(({ place }) => place)).toEqual([here, here, here, here]);
  expect(commits() - before).toBe(8);
  expect(seen).toEqual([
    ["posting", "planned", "planned", "planned"],
    ["posted", "posting", "planned", "planned"],
    ["posted", "posted", "posting", "planned"],
    ["posted", "posted", "posted", "posting"],
  ]);
  other.close();
});
