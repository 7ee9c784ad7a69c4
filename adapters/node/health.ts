// Is Lede alive, and is it doing its work? Addresses on this machine that cannot lie.
import { Hono } from "hono";
import type { Clock } from "../../src/ports/clock.ts";
import type { Jobs } from "../../src/ports/jobs.ts";
import type { Platform } from "../../src/ports/platform.ts";
import type { Store } from "../../src/ports/store.ts";
import { asTrouble, Trouble } from "../../src/trouble.ts";
import { conditions, notLookedAt, type Vitals } from "./conditions.ts";
import type { Metrics } from "./metrics.ts";
import { type Serving, serveHttp } from "./serving.ts";
import { outages, type Signs } from "./signs.ts";

export type Watched = {
  readonly store: Store;
  readonly clock: Clock;
  readonly platforms: readonly Platform[];
  readonly jobs: Jobs;
  readonly metrics: Metrics;
  readonly signs: Signs;
  /** Bytes left where the database is; undefined where it is elsewhere. */
  readonly room?: (() => Promise<number>) | undefined;
  /** Today's, in USD; undefined without a model. */
  readonly spent?: (() => Promise<number>) | undefined;
};

/** A check that does not answer is a failed one. */
const patience = 3_000;
/** A platform's side is not asked more often than this. */
const asksEvery = 10_000;
/** Less than a check may take: it is not the database that does not answer then. */
const askedFor = 2_000;

export class Health {
  readonly #watched: Watched;
  readonly #asleepSince = new Map<string, number>();
  readonly #asked = new Map<string, { readonly at: number; readonly why: Promise<string | undefined> }>();

  constructor(watched: Watched) {
    this.#watched = watched;
  }

  /** What is wrong, in words; empty when ready. */
  async problems(): Promise<readonly string[]> {
    const seen: Vitals = {
      ...this.#watched,
      deafSince: (platform) => this.#deafSince(platform),
      reached: (platform) => this.#reached(platform),
    };
    const found = await Promise.all(
      conditions.map(({ says }) => within(Promise.resolve(says(seen))).catch((thrown) => [notLookedAt(thrown)])),
    );
    return [...new Set(found.flat())];
  }

  /** One that never listened here was deaf from the beginning. */
  #deafSince(platform: Platform): number | undefined {
    if (platform.awake()) {
      this.#asleepSince.set(platform.name, Number.NaN);
      return undefined;
    }
    const since = this.#asleepSince.get(platform.name) ?? Number.NEGATIVE_INFINITY;
    const known = Number.isNaN(since) ? this.#watched.clock.elapsed() : since;
    this.#asleepSince.set(platform.name, known);
    return known;
  }

  #reached(platform: Platform): Promise<string | undefined> {
    const now = this.#watched.clock.elapsed();
    const before = this.#asked.get(platform.name);
    if (before && now - before.at < asksEvery) return before.why;
    const why = within(platform.answers?.(AbortSignal.timeout(askedFor)) ?? Promise.resolve(), askedFor).then(
      () => undefined,
      (thrown: unknown) => (outages.has(asTrouble(thrown).kind) ? asTrouble(thrown).kind : undefined),
    );
    this.#asked.set(platform.name, { at: now, why });
    return why;
  }
}

function within<T>(work: Promise<T>, milliseconds = patience): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Trouble("timed-out")), milliseconds);
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
  metrics.watch(
    "lede_parts_missing",
    "Messages of editions that may not have arrived",
    async () => (await store.agenda.unsure()).length,
  );
  if (spent) metrics.watch("lede_model_spend_usd", "What the model cost today, over all places", spent);
  metrics.watch("lede_ready", "1 when ready", async () => ((await health.problems()).length === 0 ? 1 : 0));
  const app = new Hono();
  for (const path of ["/healthz", "/livez"]) app.get(path, (context) => context.text("alive\n"));
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
export const serveHealth = (watched: Watched, at: Omit<Serving, "setting">): Promise<number> =>
  serveHttp(healthApp(watched).fetch, { ...at, setting: "HEALTH_PORT" });
