// One process of the morning's rush: publishes what is due on a store it is told, and reports what that cost it.
import { openDatabase } from "../../adapters/database/index.ts";
import { render as renderDiscord } from "../../adapters/discord/render.ts";
import { openMemoryJobs } from "../../adapters/jobs/memory.ts";
import { openClock } from "../../adapters/node/clock.ts";
import { serveHttp } from "../../adapters/node/serving.ts";
import { version } from "../../adapters/node/version.ts";
import { openPages } from "../../adapters/page/index.ts";
import { typedWith } from "../../adapters/slack/notice.ts";
import { renderer } from "../../adapters/slack/render.ts";
import { readConfig } from "../../src/config.ts";
import { openNewsroom } from "../../src/newsroom.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Log } from "../../src/ports/log.ts";
import type { Platform } from "../../src/ports/platform.ts";
import type { Store } from "../../src/ports/store.ts";
import { type PublishTools, publish } from "../../src/publishing/publish.ts";
import { Ticker, work } from "../../src/publishing/tick.ts";
import { Timekeeper } from "../../src/publishing/timekeeping.ts";
import { editionsAtOnce } from "../../src/serve.ts";
import { asTrouble } from "../../src/trouble.ts";
import { CountingIds } from "../fakes/ids.ts";
import { inlineSandbox } from "../fakes/sandbox.ts";
import { FakeWeb } from "../fakes/web.ts";
import { feedSets, pagesAt, slot, subscriptionOf } from "./due-material.ts";
import { processorTime, quantile } from "./harness.ts";

export type SideOrder = {
  readonly address: string;
  readonly holder: string;
  readonly postgres: boolean;
  /** Published one after another before the rush, to see what one costs; 0 for none. */
  readonly alone: number;
  /** It serves the readers' pages beside. */
  readonly pages?: true;
};

export type SideTold =
  | { readonly kind: "ready"; readonly firstMs: number; readonly laterMs: number; readonly port: number }
  | { readonly kind: "posted"; readonly editions: number }
  | {
      readonly kind: "done";
      readonly cpuMs: number;
      readonly peakMb: number;
      readonly loopP99: number;
      readonly loopMax: number;
      readonly messages: number;
      readonly troubles: readonly string[];
    };

const tell = (told: SideTold): void => void process.send?.(told);
/** How often the event loop is asked for a turn, in milliseconds. */
const beat = 5;
/** It is eight o'clock when the process starts, and time goes on from there. */
const begun = Date.now();
const real = openClock();
const clock: Clock = { ...real, now: () => slot + Date.now() - begun };
let editions = 0;
let messages = 0;
const troubles = new Map<string, number>();
const note = (event: string) => {
  if (event === "edition-posted") editions += 1;
  else if (!["part-posted", "edition-made", "store-tidied"].includes(event))
    troubles.set(event, (troubles.get(event) ?? 0) + 1);
};
const log: Log = {
  info: note,
  warn: note,
  error: (event, thrown) => note(`${event}: ${asTrouble(thrown).message}`),
  with: () => log,
};

process.once("message", async (order: SideOrder) => {
  const store = await openDatabase(order.address);
  const world = {
    config: readConfig({}),
    version,
    store,
    web: new FakeWeb({}),
    sandbox: inlineSandbox,
    clock,
    ids: new CountingIds(),
    log,
  };
  const platforms = new Map([slackLike(), discordLike()].map((one) => [one.name, one]));
  const tools: PublishTools = {
    store,
    clock,
    log,
    newsroom: openNewsroom(world),
    platform: (name) => platforms.get(name),
    holder: order.holder,
  };
  const jobs = order.postgres
    ? await (await import("../../adapters/jobs/postgres.ts")).openPostgresJobs(order.address, log, {
        onConnect: (await import("../../adapters/database/postgres.ts")).preparing,
      })
    : openMemoryJobs({ clock, log });
  const stop = new AbortController();
  const port = order.pages ? await servePages(store, stop.signal) : 0;
  tell({ kind: "ready", ...(await costs(tools, order.alone)), port });
  const late: number[] = [];
  let peak = 0;
  const watching = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
    tell({ kind: "posted", editions });
  }, 200);
  process.once("message", async () => {
    clearInterval(watching);
    clearInterval(beating);
    stop.abort();
    tell({
      kind: "done",
      cpuMs: processorTime() - from,
      peakMb: peak / 2 ** 20,
      loopP99: quantile(
        late.sort((a, b) => a - b),
        0.99,
      ),
      loopMax: late.at(-1) ?? 0,
      messages,
      troubles: [...troubles].map(([event, times]) => `${event} ${times}`),
    });
    await working;
    process.disconnect?.();
    process.exit();
  });
  const publishing = { ...tools, jobs, time: new Timekeeper(clock, tools.log), retentionDays: 7 };
  const ticker = new Ticker(publishing);
  const from = processorTime();
  let due = performance.now() + beat;
  const beating = setInterval(() => {
    late.push(Math.max(0, performance.now() - due));
    due = performance.now() + beat;
  }, beat);
  const working = work(publishing, { editions: editionsAtOnce, feeds: 8 }, stop.signal);
  while (!stop.signal.aborted) {
    await ticker.tick();
    await real.sleep(5_000, stop.signal).catch(() => {});
  }
});

/** As src/main.ts does, in the process that publishes. */
async function servePages(store: Store, signal: AbortSignal): Promise<number> {
  const { fetch } = await openPages({ address: pagesAt, retentionDays: 7, ownHosts: [], store, clock, log });
  return serveHttp(fetch, { setting: "WEB_PORT", host: "127.0.0.1", port: 0, signal });
}

/** Processor milliseconds of the first edition of each feed set, and of later ones. */
async function costs(tools: PublishTools, alone: number): Promise<{ firstMs: number; laterMs: number }> {
  const signal = new AbortController().signal;
  const spent = async (from: number, to: number): Promise<number> => {
    const before = processorTime();
    for (let n = from; n < to; n++) {
      const { id, place } = subscriptionOf(n);
      await publish(tools, { tenant: place.tenant, subscription: id, slot }, signal);
    }
    return (processorTime() - before) / (to - from);
  };
  if (alone === 0) return { firstMs: 0, laterMs: 0 };
  return { firstMs: await spent(0, feedSets), laterMs: await spent(feedSets, feedSets + alone) };
}

/** Rendered as the real one does, and taken at once: the platform's own pace is not what is measured. */
const posting = (): Pick<
  Platform,
  "post" | "find" | "reach" | "retract" | "direct" | "manages" | "reads" | "listen" | "awake"
> => ({
  post: async (part, _to, wish) => {
    await wish.begins?.();
    JSON.stringify(part.payload);
    return `m${++messages}`;
  },
  find: async () => "absent",
  reach: async () => ({ state: "open" }),
  retract: async () => {},
  direct: async () => undefined,
  manages: async () => true,
  reads: async () => true,
  listen: async () => {},
  awake: () => true,
});

const slackLike = (): Platform => ({ name: "slack", render: renderer(typedWith(false)), ...posting() });

const discordLike = (): Platform => ({
  name: "discord",
  render: (said) => renderDiscord(said, new Map()),
  passOn: async () => false,
  ...posting(),
});
