// One process that publishes to Slack over its real adapter: it is killed at any moment, and another one goes on.
import { openMemoryJobs } from "../../adapters/jobs/memory.ts";
import { openSlack } from "../../adapters/slack/index.ts";
import { readConfig } from "../../src/config.ts";
import { Ticker, type TickTools, work } from "../../src/publishing/tick.ts";
import { Timekeeper } from "../../src/publishing/timekeeping.ts";
import { CountingIds } from "../fakes/ids.ts";
import { plainNewsroom } from "../publishing/world.ts";
import { clockOf, ToldLog } from "./fast.ts";
import type { Orders } from "./points.ts";

const orders = JSON.parse(process.env.CRASH_ORDERS ?? "{}") as Orders;
const [log, clock] = [new ToldLog(), clockOf(orders)];
const { openDatabase } = await import("../../adapters/database/index.ts");
const store = await openDatabase(orders.database);
const config = readConfig({
  SLACK_API_URL: orders.server,
  SLACK_BOT_TOKEN: "xoxb-test",
  SLACK_APP_TOKEN: "xapp-test",
});
const platform = await openSlack(config, { log, clock, ids: new CountingIds(), store });
const tools: TickTools = {
  store,
  clock,
  log,
  newsroom: plainNewsroom,
  platform: () => platform,
  holder: `slack-${process.pid}`,
  jobs: openMemoryJobs({ clock, log }),
  time: new Timekeeper(clock, log),
  retentionDays: 7,
};
const over = new AbortController();
process.on("SIGTERM", () => over.abort());
const ticker = new Ticker(tools);
const working = work(tools, { editions: 8, feeds: 1 }, over.signal);
console.log(JSON.stringify({ event: "slack-ready" }));
while (!over.signal.aborted) {
  await ticker.tick();
  await new Promise((resolve) => setTimeout(resolve, 100));
}
await working;
await store.close();
