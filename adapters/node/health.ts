// Is Lede alive, and is it doing its work? Three addresses on this machine that cannot lie.
import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";
import type { Clock } from "../../src/ports/clock.ts";
import type { Jobs } from "../../src/ports/jobs.ts";
import type { Platform } from "../../src/ports/platform.ts";
import type { Store } from "../../src/ports/store.ts";
import { Trouble } from "../../src/trouble.ts";
import type { Metrics } from "./metrics.ts";

export type Watched = {
  readonly store: Store;
  readonly clock: Clock;
  readonly platforms: readonly Platform[];
  readonly jobs: Jobs;
  readonly metrics: Metrics;
  /** Today's, in USD; undefined without a model. */
  readonly spent?: (() => Promise<number>) | undefined;
};

const minute = 60_000;
/** A slot nobody has taken up this long after it was due is overdue: the tick, the queue or the workers are stuck. */
const slotOverdue = 5 * minute;
/** An edition whose holder died is taken over within a minute; much later nobody is doing it. */
const editionOverdue = 5 * minute;
const feedOverdue = 30 * minute;
const gatewayDeaf = minute;
/** A check that does not answer is a failed one. */
const patience = 3_000;

export class Health {
  readonly #watched: Watched;
  readonly #asleepSince = new Map<string, number>();

  constructor(watched: Watched) {
    this.#watched = watched;
  }

  /** What is wrong, in words; empty when ready. */
  async problems(): Promise<readonly string[]> {
    const { store, clock, platforms } = this.#watched;
    const now = clock.now();
    const checks: (() => Promise<string | undefined>)[] = [
      async () => {
        const oldest = await store.agenda.oldestDue();
        return oldest !== undefined && now - oldest > slotOverdue
          ? `a slot is overdue by ${minutes(now - oldest)}`
          : undefined;
      },
      async () => {
        const [stuck] = await store.agenda.abandoned(now - editionOverdue, 1);
        return stuck ? `edition ${stuck.edition} was begun and is taken up by nobody` : undefined;
      },
      async () => {
        const [feed] = await store.feeds.due(now - feedOverdue, 1);
        return feed ? `feeds are not read: one is overdue by ${minutes(now - feed.nextCheckAt)}` : undefined;
      },
      ...platforms.map((platform) => async () => this.#deaf(platform, now)),
    ];
    const found = await Promise.all(
      checks.map((check) =>
        within(check()).catch(
          (thrown: unknown) => `the store does not answer: ${thrown instanceof Trouble ? thrown.kind : "error"}`,
        ),
      ),
    );
    return [...new Set(found.filter((problem): problem is string => problem !== undefined))];
  }

  #deaf(platform: Platform, now: number): string | undefined {
    if (platform.awake()) {
      this.#asleepSince.delete(platform.name);
      return undefined;
    }
    const since = this.#asleepSince.get(platform.name) ?? now;
    this.#asleepSince.set(platform.name, since);
    return now - since > gatewayDeaf
      ? `${platform.name} has been silent or without its commands for ${minutes(now - since)}`
      : undefined;
  }
}

const minutes = (milliseconds: number): string => `${Math.max(1, Math.round(milliseconds / minute))} min`;

function within<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Trouble("timed-out")), patience);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

export function healthApp(watched: Watched): Hono {
  const health = new Health(watched);
  const { metrics, store, clock, jobs, platforms, spent } = watched;
  metrics.watch("lede_jobs_waiting", "Jobs waiting in the queue", () => jobs.waiting());
  metrics.watch(
    "lede_slot_overdue_seconds",
    "How long the oldest slot has been due",
    async () => Math.max(0, clock.now() - ((await store.agenda.oldestDue()) ?? clock.now())) / 1000,
  );
  metrics.watchEach("lede_platform_up", "1 while a platform's events reach this process", "platform", () =>
    Object.fromEntries(platforms.map((platform) => [platform.name, platform.awake() ? 1 : 0])),
  );
  if (spent) metrics.watch("lede_model_spend_usd", "What the model cost today, over all places", spent);
  metrics.watch("lede_ready", "1 when ready", async () => ((await health.problems()).length === 0 ? 1 : 0));
  const app = new Hono();
  app.get("/healthz", (context) => context.text("alive\n"));
  app.get("/readyz", async (context) => {
    const problems = await health.problems();
    return problems.length === 0 ? context.text("ready\n") : context.text(`${problems.join("\n")}\n`, 503);
  });
  app.get("/metrics", async (context) =>
    context.text(await metrics.text(), 200, { "content-type": metrics.contentType }),
  );
  return app;
}

/** Listens until the signal aborts; gives the port. Throws Trouble `bad-input` when the port is taken. */
export async function serveHealth(
  watched: Watched,
  options: { readonly host: string; readonly port: number; readonly signal: AbortSignal },
): Promise<number> {
  const server = createAdaptorServer({ fetch: healthApp(watched).fetch });
  const port = await new Promise<number>((resolve, reject) => {
    server.once("error", (cause) =>
      reject(new Trouble("bad-input", `HEALTH_PORT ${options.port} cannot be opened. Choose another one.`, { cause })),
    );
    server.listen(options.port, options.host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : options.port);
    });
  });
  options.signal.addEventListener("abort", () => server.close(), { once: true });
  return port;
}
