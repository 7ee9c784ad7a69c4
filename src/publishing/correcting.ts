// After the clock was set back: what was planned and put off under a time that has not come is planned by this one.
import type { Instant } from "../news/article.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Store } from "../ports/store.ts";
import { foldsAfter, plan, slotAfter } from "./agenda.ts";

const most = 1_000_000;
/** Beyond any instant that something is planned for. */
const ever: Instant = Number.MAX_SAFE_INTEGER;
/** Longer than this no message is put off: who comes back before its time waits again. */
const longestPause = 30 * 60_000;

type Tools = { readonly store: Store; readonly clock: Clock; readonly log: Log };

/**
 * Slots that were passed over under the false time come again, and those that were posted stay posted: the ledger
 * knows them. Done twice it changes nothing. With `onlyIfEarly` nothing is looked through where the ledger knows no
 * such time. Throws Trouble `storage-failed`.
 */
export async function correctPlans({ store, clock, log }: Tools, onlyIfEarly: boolean): Promise<void> {
  const now = clock.now();
  const early = await store.agenda.setBack(now);
  if (!early && onlyIfEarly) return;
  await hurryParts(store, now);
  for (const feed of await store.feeds.due(ever, most))
    if ((feed.checkedAt ?? 0) > now) await store.feeds.save({ ...feed, checkedAt: now, nextCheckAt: now });
  let plans = 0;
  for (const { tenant, subscription: id, slot } of await store.agenda.due(ever, most)) {
    const subscription = await store.of(tenant).subscriptions.ofId(id);
    const next = subscription && slotAfter(subscription, now);
    if (subscription === undefined || next === undefined || slot <= next) continue;
    // What is still worth posting of the last hours is offered again; what has been is known to the ledger.
    await plan(store, subscription, now - foldsAfter);
    plans += 1;
  }
  log.warn("plans-corrected", { plans });
}

async function hurryParts(store: Store, now: Instant): Promise<void> {
  for (const { tenant, edition } of await store.agenda.abandoned(ever, most)) {
    const { deliveries } = store.of(tenant);
    for (const row of await deliveries.of(edition))
      if ((row.retryAt ?? 0) > now + longestPause) await deliveries.record({ ...row, retryAt: now });
  }
}
