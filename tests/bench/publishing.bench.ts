// The rush at eight: ten thousand subscriptions due at once, what claiming and enqueuing them costs, and each delivery's bookkeeping.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "../../adapters/database/index.ts";
import { openMemoryJobs } from "../../adapters/jobs/memory.ts";
import type { Store } from "../../src/ports/store.ts";
import { publish } from "../../src/publishing/publish.ts";
import { Ticker } from "../../src/publishing/tick.ts";
import { Timekeeper } from "../../src/publishing/timekeeping.ts";
import { aFeed, aSubscription } from "../contracts/store/samples.ts";
import type { Row } from "../evals/harness.ts";
import { FixedClock } from "../fakes/clock.ts";
import { KeptLog } from "../fakes/log.ts";
import { FakePlatform } from "../fakes/platform.ts";
import { openMemory } from "../fakes/store.ts";
import { plainNewsroom } from "../publishing/world.ts";
import type { Benchmark } from "./harness.ts";

const slot = Date.parse("2026-03-02T08:00:00Z");
const day = 24 * 3_600_000;
const feed = "https://a.example/feed";
const published = 1000;

/** `due` of them at eight, the rest tomorrow; over a hundred tenants. */
async function filled(store: Store, all: number, due: number): Promise<void> {
  await store.feeds.save(aFeed(feed, { checkedAt: slot, nextCheckAt: slot + day }));
  for (let n = 0; n < all; n++) {
    const tenant = `t${n % 100}`;
    const place = { platform: "fake", tenant, address: `#${n}` };
    const schedule = { when: "every day at 08:00", zone: "UTC" };
    await store.of(tenant).subscriptions.save(
      aSubscription({
        id: `s${n}`,
        place,
        feeds: [feed],
        topics: [],
        schedule,
        createdAt: slot - day,
        doneThrough: slot - day,
      }),
    );
    await store.agenda.plan(tenant, `s${n}`, n < due ? slot : slot + day);
  }
}

async function rush(
  store: Store,
  all: number,
  due: number,
): Promise<{ tickMs: number; eachMs: number; peakMb: number }> {
  await filled(store, all, due);
  const [clock, log, platform] = [new FixedClock(slot), new KeptLog(), new FakePlatform()];
  const jobs = openMemoryJobs({ clock, log });
  const tools = {
    store,
    clock,
    log,
    jobs,
    newsroom: plainNewsroom,
    platform: () => platform,
    holder: "p1",
    time: new Timekeeper(clock, log),
    retentionDays: 7,
  };
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let from = performance.now();
  await new Ticker(tools).tick();
  const tickMs = performance.now() - from;
  if ((await jobs.waiting()) !== due) throw new Error(`${await jobs.waiting()} jobs for ${due} due slots`);
  const rows = (await store.agenda.due(slot, due)).slice(0, published);
  from = performance.now();
  for (const one of rows) await publish(tools, one, new AbortController().signal);
  const eachMs = (performance.now() - from) / rows.length;
  if (platform.posted.length !== rows.length) throw new Error("not every edition was posted");
  return { tickMs, eachMs, peakMb: (process.memoryUsage().rss - before) / 2 ** 20 };
}

async function rowsOf(name: string, open: () => Promise<Store>, sizes: readonly number[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of sizes) {
    const store = await open();
    try {
      const { tickMs, eachMs, peakMb } = await rush(store, size, Math.min(size, 10_000));
      const due = `${Math.min(size, 10_000)} due of ${size}`;
      rows.push(
        { what: `${name}: claim and enqueue ${due}`, figure: tickMs, unit: "ms" },
        { what: `${name}: bookkeeping of a delivery, ${due}`, figure: eachMs, unit: "ms" },
        { what: `${name}: memory above the start, ${due}`, figure: peakMb, unit: "MiB" },
      );
    } finally {
      await store.close();
    }
  }
  return rows;
}

export const benchmark: Benchmark = {
  says: "10,000 subscriptions due at 08:00, and growth from 1,000 to 100,000",
  /** Names of engines: memory, sqlite, postgres; all when none is named. A number sets the largest size. */
  async run(args) {
    const largest = Number(args.find((arg) => /^\d+$/.test(arg)) ?? 100_000);
    const wanted = args.filter((arg) => !/^\d+$/.test(arg));
    const engines = wanted.length > 0 ? wanted : ["memory", "sqlite", "postgres"];
    const sizes = [1_000, 10_000, 100_000].filter((size) => size <= largest);
    const rows: Row[] = [];
    if (engines.includes("memory")) rows.push(...(await rowsOf("memory", async () => openMemory(), sizes)));
    if (engines.includes("sqlite")) {
      const folder = mkdtempSync(join(tmpdir(), "lede-bench-"));
      let made = 0;
      rows.push(...(await rowsOf("SQLite", () => openDatabase(join(folder, `${++made}.db`)), sizes)));
      rmSync(folder, { recursive: true, force: true });
    }
    if (engines.includes("postgres")) {
      const { startPostgres } = await import("../fakes/postgres.ts");
      const postgres = await startPostgres();
      try {
        rows.push(...(await rowsOf("PostgreSQL", async () => openDatabase(await postgres.fresh()), sizes)));
      } finally {
        await postgres.stop();
      }
    }
    return rows;
  },
};
