// One process of the crash tests: a victim that is killed at its point, or a survivor that takes over what victims leave.
import { openMemoryJobs } from "../../adapters/jobs/memory.ts";
import type { Store } from "../../src/ports/store.ts";
import { leaseLength } from "../../src/publishing/lease.ts";
import { publish } from "../../src/publishing/publish.ts";
import { Ticker, type TickTools, work } from "../../src/publishing/tick.ts";
import { Timekeeper } from "../../src/publishing/timekeeping.ts";
import { plainNewsroom } from "../publishing/world.ts";
import { clockOf, ToldLog } from "./fast.ts";
import { type Hooks, httpPlatform } from "./platform.ts";
import { type Orders, speed } from "./points.ts";

const orders = JSON.parse(process.env.CRASH_ORDERS ?? "{}") as Orders;
const die = (): void => {
  process.kill(process.pid, "SIGKILL");
  // The signal may take a moment; nothing more may happen meanwhile.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10_000);
};
const standStill = (): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, (2 * leaseLength) / speed);
};

/** The store with a trap at the victim's point. */
function trapped(store: Store): Store {
  const { point } = orders;
  return but(store, {
    of: (tenant) => {
      const { editions, deliveries } = store.of(tenant);
      return but(store.of(tenant), {
        editions: but(editions, {
          claim: async (...given) => {
            const claimed = await editions.claim(...given);
            if (point === "claimed") die();
            return claimed;
          },
        }),
        deliveries: but(deliveries, {
          record: async (delivery) => {
            await deliveries.record(delivery);
            if (point === "lease-lost" && delivery.state === "posting" && delivery.part === 1) standStill();
            if (point === "between-parts" && delivery.state === "posted" && delivery.part === 0) die();
            if (point === "recorded" && delivery.state === "posted" && delivery.part === 2) die();
          },
        }),
      });
    },
  });
}

/** The same thing with some methods of its own: a plain copy would lose what lives on a prototype or behind a proxy. */
const but = <T extends object>(from: T, own: Partial<T>): T =>
  new Proxy(from, { get: (_, name) => Reflect.get(own, name) ?? Reflect.get(from, name) });

function hooksAt(point: Orders["point"]): Hooks {
  let posts = 0;
  const second = () => posts === 2;
  return {
    beforeSend: () => {
      posts += 1;
      if (point === "before-post" && second()) die();
    },
    sent: () => {
      if (point === "request-sent" && second()) die();
    },
    answered: () => {
      if (point === "answer-unrecorded" && second()) die();
    },
    dieAccepted: () => point === "accepted-unanswered" && second(),
  };
}

const { openDatabase } = await import("../../adapters/database/index.ts");
const opened = await openDatabase(orders.database);
const log = new ToldLog();
const clock = clockOf(orders);
const platform = httpPlatform(orders.server, hooksAt(orders.point));
const tools: TickTools = {
  store: orders.mode === "victim" ? trapped(opened) : opened,
  clock,
  log,
  newsroom: plainNewsroom,
  platform: () => platform,
  holder: `${orders.mode}-${process.pid}`,
  jobs: openMemoryJobs({ clock, log }),
  time: new Timekeeper(clock, log),
  retentionDays: 7,
};

if (orders.mode === "victim") {
  if (orders.due === undefined) throw new Error("a victim needs something to publish");
  const state = await publish(tools, orders.due, new AbortController().signal).catch((thrown: unknown) =>
    String(thrown),
  );
  console.log(JSON.stringify({ event: "victim-ended", state }));
  await opened.close();
} else {
  const over = new AbortController();
  process.on("SIGTERM", () => over.abort());
  const ticker = new Ticker(tools);
  const working = work(tools, { editions: 8, feeds: 1 }, over.signal);
  console.log(JSON.stringify({ event: "survivor-ready" }));
  while (!over.signal.aborted) {
    await ticker.tick();
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  await working;
  await opened.close();
}
