// Is Lede alive, and is it doing its work? Addresses on this machine that cannot lie.
import { Hono } from "hono";
import type { Clock } from "../../src/ports/clock.ts";
import type { Jobs } from "../../src/ports/jobs.ts";
import type { Platform } from "../../src/ports/platform.ts";
import type { Store } from "../../src/ports/store.ts";
import { asTrouble, Trouble } from "../../src/trouble.ts";
import { conditions, notLookedAt, type Vitals, type WatchedDisk, wordsOfTrouble } from "./conditions.ts";
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
  /** Undefined where the database is elsewhere. */
  readonly disk?: WatchedDisk | undefined;
  /** Today's, in USD; undefined without a model. */
  readonly spent?: (() => Promise<number>) | undefined;
};

/** A check that does not answer is a failed one. */
const patience = 3_000;
/** A platform's side is not asked more often than this. */
const asksEvery = 10_000;
/** Nor is the disk written to, however many ask. */
const savesEvery = 4_000;
const probe = "health-probe";
/** Less than a check may take: it is not the database that does not answer then. */
const askedFor = 2_000;

export type Ailment = {
  /** Of the condition: few, and always the same. */
  readonly name: string;
  readonly hinders: "work" | "nothing";
  readonly words: readonly string[];
};

/** Where a condition could not be looked at. */
const unanswered = "the database does not answer";

export class Health {
  readonly #watched: Watched;
  readonly #asleepSince = new Map<string, number>();
  readonly #asked = new Map<string, { readonly at: number; readonly why: Promise<string | undefined> }>();

  #looking: Promise<readonly Ailment[]> | undefined;

  constructor(watched: Watched) {
    this.#watched = watched;
  }

  /** What is wrong, condition by condition; empty when all is well. Whoever asks meanwhile is told what is found. */
  ailments(): Promise<readonly Ailment[]> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined;
    });
    return this.#looking;
  }

  async #look(): Promise<readonly Ailment[]> {
    const seen: Vitals = {
      ...this.#watched,
      deafSince: (platform) => this.#deafSince(platform),
      reached: (platform) => this.#reached(platform),
      unsaved: () => this.#unsaved(),
    };
    const found = await Promise.all(
      conditions.map(async ({ name, hinders, says }): Promise<Ailment> => {
        try {
          return { name, hinders, words: await within(Promise.try(says, seen)) };
        } catch (thrown) {
          return { name: unanswered, hinders: "work", words: [notLookedAt(thrown)] };
        }
      }),
    );
    return found.filter(({ words }) => words.length > 0);
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
    return this.#seldom(platform.name, asksEvery, () =>
      within(platform.answers?.(AbortSignal.timeout(askedFor)) ?? Promise.resolve(), askedFor).then(
        () => undefined,
        (thrown: unknown) => (outages.has(asTrouble(thrown).kind) ? wordsOfTrouble(thrown) : undefined),
      ),
    );
  }

  /** Reads answer when nothing can be written; more than a page of the database, so that there must be room for it. */
  #unsaved(): Promise<string | undefined> {
    const { secrets } = this.#watched.store;
    return this.#seldom(probe, savesEvery, () =>
      within(secrets.put(probe, "x".repeat(16_384)).then(() => secrets.remove(probe))).then(
        () => undefined,
        wordsOfTrouble,
      ),
    );
  }

  /** What was found last, until it is that old. */
  #seldom(what: string, every: number, find: () => Promise<string | undefined>): Promise<string | undefined> {
    const now = this.#watched.clock.elapsed();
    const before = this.#asked.get(what);
    if (before && now - before.at < every) return before.why;
    const why = find();
    this.#asked.set(what, { at: now, why });
    return why;
  }
}

function within<T>(work: Promise<T>, milliseconds = patience): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Trouble("timed-out")), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** 200: what is said beneath "ready" is to be looked at, and keeps nobody from their work. */
const isReady = (ailments: readonly Ailment[]): boolean => ailments.every(({ hinders }) => hinders === "nothing");

const conditionNames = new Set([unanswered, ...conditions.map(({ name }) => name)]);

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
  metrics.watch("lede_ready", "1 when ready", async () => (isReady(await health.ailments()) ? 1 : 0));
  metrics.watchEach("lede_ailing", "1 for each condition that /readyz tells of", "condition", async () => {
    const ill = new Set((await health.ailments()).map(({ name }) => name));
    return Object.fromEntries([...conditionNames].map((name) => [name, ill.has(name) ? 1 : 0]));
  });
  const app = new Hono();
  for (const path of ["/healthz", "/livez"]) app.get(path, (context) => context.text("alive\n"));
  app.get("/readyz", async (context) => {
    const ailments = await health.ailments();
    const [ready, words] = [isReady(ailments), new Set(ailments.flatMap((one) => one.words))];
    return context.text([...(ready ? ["ready"] : []), ...words, ""].join("\n"), ready ? 200 : 503);
  });
  app.get("/metrics", async (context) =>
    context.text(await metrics.text(), 200, { "content-type": metrics.contentType }),
  );
  return app;
}

/** Listens until the signal aborts; gives the port. Throws Trouble `bad-input` when the port is taken. */
export const serveHealth = (watched: Watched, at: Omit<Serving, "setting">): Promise<number> =>
  serveHttp(healthApp(watched).fetch, { ...at, setting: "HEALTH_PORT" });
