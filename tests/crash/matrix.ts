// The crash matrix: at each point so many processes are killed, a survivor takes over, and what arrived is counted.

import { openDatabase } from "../../adapters/database/index.ts";
import { editionId } from "../../src/news/edition.ts";
import type { Store } from "../../src/ports/store.ts";
import { aFeed, anArticle, aSubscription } from "../contracts/store/samples.ts";
import { type Orders, type Point, points, speed } from "./points.ts";
import { type Child, startChild, within } from "./processes.ts";
import { type StrictServer, startServer } from "./server.ts";

export type Counted = {
  readonly point: Point;
  runs: number;
  /** Messages that came more than once. */
  duplicates: number;
  /** Messages that never came and of which nothing was said. */
  losses: number;
  unsure: number;
  /** Messages in another order, under another parent, or with other bytes than were saved. */
  garbled: number;
  /** Victims that did not die at their point. */
  missed: number;
};

export type Matrix = {
  readonly rows: readonly Counted[];
  readonly complaints: readonly string[];
  readonly seconds: number;
};

const base = Date.parse("2026-03-02T07:00:00Z");
const minute = 60_000;
const patience = Number(process.env.CRASH_PATIENCE ?? 60_000);
const expected = ["Morning edition: 2 stories", "flood [new]", "vote [new]"];

export async function crashMatrix(options: {
  readonly database: string;
  readonly runs: number;
  readonly atOnce: number;
  /** All of them when absent. */
  readonly only?: readonly Point[];
  readonly progress?: (done: number, all: number) => void;
}): Promise<Matrix> {
  const from = performance.now();
  const startedAt = Date.now();
  const server = await startServer();
  const store = await openDatabase(options.database);
  const orders = { database: options.database, server: server.address, startedAt, base, skew: 0 };
  const survivor = startChild({ ...orders, mode: "survivor" });
  const rows = (options.only ?? (Object.keys(points) as Point[])).map(
    (point): Counted => ({ point, runs: 0, duplicates: 0, losses: 0, unsure: 0, garbled: 0, missed: 0 }),
  );
  try {
    await within(
      survivor.hears(({ event }) => event === "survivor-ready"),
      patience,
      survivor.complaints(),
    );
    const jobs = Array.from({ length: options.runs }, (_, run) => rows.map((row) => ({ row, run }))).flat();
    let next = 0;
    const lane = async (): Promise<void> => {
      for (let job = jobs[next++]; job !== undefined; job = jobs[next++]) {
        await oneRun(store, server, survivor, orders, job.row, job.run);
        options.progress?.(
          rows.reduce((sum, row) => sum + row.runs, 0),
          jobs.length,
        );
      }
    };
    await Promise.all(Array.from({ length: options.atOnce }, lane));
    const silent = survivor
      .complaints()
      .replace(/^.*Warning.*$|^\(Use.*$/gm, "")
      .trim();
    return {
      rows,
      complaints: [...server.complaints, ...(silent === "" ? [] : [silent.slice(0, 500)])],
      seconds: (performance.now() - from) / 1000,
    };
  } finally {
    survivor.process.kill("SIGTERM");
    await survivor.ended;
    await store.close();
    await server.close();
  }
}

async function oneRun(
  store: Store,
  server: StrictServer,
  survivor: Child,
  orders: Omit<Orders, "mode">,
  row: Counted,
  run: number,
): Promise<void> {
  const tenant = `${row.point}-${run}`;
  const now = orders.base + (Date.now() - orders.startedAt) * speed;
  const slot = Math.floor(now / minute) * minute;
  const at = new Date(slot);
  const feed = `https://a.example/${tenant}`;
  const place = { platform: "strict", tenant, address: tenant };
  const when = `${at.getUTCMinutes()} ${at.getUTCHours()} * * *`;
  await store.feeds.save(aFeed(feed, { checkedAt: now, nextCheckAt: now + 1e12 }));
  await store.articles.save(
    ["flood/1 The river rose.", "vote/1 The vote is on Sunday."].map((title, n) =>
      anArticle(`${tenant}-${n}`, { title, text: title.slice(8) }),
    ),
    { feed, at: now - minute },
  );
  const subscription = aSubscription({
    place,
    feeds: [feed],
    topics: [],
    schedule: { when, zone: "UTC" },
    createdAt: now,
    doneThrough: slot - 1,
  });
  await store.of(tenant).subscriptions.save(subscription);

  const edition = editionId(subscription.id, slot);
  const done = within(
    survivor.hears((told) => told.event === "edition-posted" && told.edition === edition && told.tenant === tenant),
    patience,
    `${tenant} was never posted`,
  ).catch(() => undefined);
  const victim = startChild({
    ...orders,
    mode: "victim",
    point: row.point,
    due: { tenant, subscription: subscription.id, slot },
  });
  const { signal } = await victim.ended;
  const died = row.point === "lease-lost" ? victim.told.some(({ state }) => state === "lost") : signal === "SIGKILL";
  if (!died) {
    row.missed += 1;
    if (process.env.CRASH_DEBUG) console.error(tenant, signal, victim.complaints(), victim.told);
  }
  await done;
  row.runs += 1;

  const arrived = server.arrived.filter((message) => message.place === tenant);
  const deliveries = await store.of(tenant).deliveries.of(edition);
  const saved = await store.of(tenant).editions.ofId(edition);
  const unsure = deliveries.filter((delivery) => delivery.state === "unsure").length;
  row.unsure += unsure;
  row.duplicates += arrived.length - new Set(arrived.map((message) => message.key)).size;
  const missing = expected.filter(
    (text) => !arrived.some((message) => message.text.replace(" (late)", "") === text),
  ).length;
  row.losses += Math.max(0, missing - unsure);
  const told = deliveries.length === 3 && deliveries.every(({ state }) => state === "posted" || state === "unsure");
  const inOrder = arrived.every((message, index) => message.text.replace(" (late)", "") === expected[index]);
  const sameBytes = arrived.every((message, index) => message.bytes === JSON.stringify(saved?.parts[index]?.payload));
  const threaded = arrived.slice(1).every((message) => message.under === arrived[0]?.id);
  if (!told || !inOrder || !sameBytes || !threaded) row.garbled += 1;
}
