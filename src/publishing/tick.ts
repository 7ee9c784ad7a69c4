// What happens at every tick: due slots, abandoned editions and due feeds are offered as jobs; and what the jobs do.
import type { Instant } from "../news/article.ts";
import type { Jobs } from "../ports/jobs.ts";
import { asTrouble } from "../trouble.ts";
import { lookedBack } from "../unfolding/story-line.ts";
import { correctPlans } from "./correcting.ts";
import { preparesBefore } from "./gather.ts";
import { isLeaving, purgeLeft } from "./leaving.ts";
import { lookAgain } from "./looking-again.ts";
import { type PublishTools, publish } from "./publish.ts";
import { readEditionId } from "./split.ts";
import type { Timekeeper } from "./timekeeping.ts";

export type TickTools = PublishTools & {
  readonly jobs: Jobs;
  readonly time: Timekeeper;
  readonly retentionDays: number;
};

const hour = 3_600_000;
const day = 24 * hour;
/** As many as several processes publish until the next tick; looking for them holds up everything else for 20 ms. */
const mostSlots = 5_000;
const mostFeeds = 500;
/** A job offered this recently is not offered again: the queue has it, or a worker does. */
const offersAgainAfter = 60_000;
/** After the start, plans that were made under another time are looked for once. */
const looksAfter = 2 * 60_000;
/** Nobody waits for them. */
const looksAtOnce = 2;
/** Events are answered once for as long as platforms repeat them, undo tokens and notices included. */
const onceKept = 30 * day;

export class Ticker {
  readonly #tools: TickTools;
  /** When each was offered, by what the clock counts. */
  readonly #offered = new Map<string, number>();
  readonly #began: number;
  /** Of plans that were made under another time: whether they are to be looked for, or corrected. */
  #owes: "nothing" | "a look" | "all" = "a look";

  constructor(tools: TickTools) {
    this.#tools = tools;
    this.#began = tools.clock.elapsed();
  }

  /** Never throws: a store that is away is told to the log, and the next tick tries again. */
  async tick(): Promise<void> {
    const { store, clock, log, jobs, time } = this.#tools;
    const [now, elapsed] = [clock.now(), clock.elapsed()];
    try {
      const looked = time.look();
      if (looked === "held") return;
      if (looked === "set-back") this.#owes = "all";
      // A clock is set soon after its machine was started, if ever: plans go by what it shows after a while.
      if (this.#owes === "all" || (this.#owes === "a look" && elapsed - this.#began >= looksAfter)) {
        await correctPlans(this.#tools, this.#owes === "a look");
        this.#owes = "nothing";
      }
      for (const [key, at] of this.#offered) if (elapsed - at >= offersAgainAfter) this.#offered.delete(key);
      await someAtOnce(await store.agenda.due(now + preparesBefore, mostSlots), (due) =>
        this.#offer(now, `${due.tenant}/${due.subscription}@${due.slot}`, due),
      );
      await someAtOnce(await store.agenda.abandoned(now, mostSlots), async ({ tenant, edition }) => {
        const named = readEditionId(edition);
        if (named) await this.#offer(now, `${tenant}/${edition}`, { tenant, ...named });
      });
      await someAtOnce(await store.feeds.due(now, mostFeeds), async ({ url }) => {
        if (this.#isNew(`feed ${url}`)) await jobs.offer("poll-feed", url, { url });
      });
      await someAtOnce(await store.watches.due(now, mostFeeds), async ({ article, url }) => {
        if (this.#isNew(`look ${article}`)) await jobs.offer("look-again", article, { article, url });
      });
      await this.#housekeep(now);
    } catch (thrown) {
      log.error("tick-failed", asTrouble(thrown));
    }
  }

  #isNew(key: string): boolean {
    if (this.#offered.has(key)) return false;
    this.#offered.set(key, this.#tools.clock.elapsed());
    return true;
  }

  async #offer(now: Instant, key: string, due: { tenant: string; subscription: string; slot: Instant }): Promise<void> {
    // Once to make it ready, once to post it: two jobs, so that the second is not taken for the first.
    const phase = due.slot > now ? "ready" : "post";
    if (this.#isNew(`${phase} ${key}`)) await this.#tools.jobs.offer("publish-edition", `${phase} ${key}`, due);
  }

  /** Once an hour over all processes. */
  async #housekeep(now: Instant): Promise<void> {
    const { store, log, retentionDays } = this.#tools;
    if (!(await store.once.first(`housekeeping:${Math.floor(now / hour)}`, now))) return;
    const purged = await purgeLeft(store, now);
    await store.forget({
      fullTextBefore: now - retentionDays * day,
      onceBefore: now - onceKept,
      rememberedBefore: now - lookedBack,
    });
    log.info("store-tidied", { purged });
  }
}

/** A queue may take what is offered together in one step. */
const offeredTogether = 500;

async function someAtOnce<T>(all: readonly T[], offer: (one: T) => Promise<void>): Promise<void> {
  for (let from = 0; from < all.length; from += offeredTogether)
    await Promise.all(all.slice(from, from + offeredTogether).map(offer));
}

/** Works until the signal aborts and the running jobs have ended. */
export async function work(
  tools: TickTools,
  atOnce: { readonly editions: number; readonly feeds: number },
  signal: AbortSignal,
): Promise<void> {
  const leaving = (tenant: string) => isLeaving(tools.store, tenant, tools.clock.now());
  await Promise.all([
    tools.jobs.work(
      "publish-edition",
      async (due, stop) => {
        // What waited in the queue meanwhile is offered again.
        if (tools.time.held) return;
        try {
          await publish({ leaving, ...tools }, due, stop);
        } catch (thrown) {
          // The ledger knows how far it came; the lease runs out and another tick takes it up.
          const trouble = asTrouble(thrown);
          if (trouble.kind !== "aborted")
            tools.log.error("edition-interrupted", trouble, { ...due, kind: trouble.kind });
        }
      },
      { atOnce: atOnce.editions, signal },
    ),
    tools.jobs.work(
      "poll-feed",
      async ({ url }, stop) => {
        try {
          await tools.newsroom.poll(url, stop);
        } catch (thrown) {
          tools.log.warn("feed-unread", { feed: url, why: asTrouble(thrown).kind });
        }
      },
      { atOnce: atOnce.feeds, signal },
    ),
    tools.jobs.work(
      "look-again",
      async ({ article }, stop) => {
        try {
          await lookAgain(tools, article, stop);
        } catch (thrown) {
          tools.log.warn("look-interrupted", { article, why: asTrouble(thrown).kind });
        }
      },
      { atOnce: looksAtOnce, signal },
    ),
  ]);
}
