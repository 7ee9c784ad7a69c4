// What changes in a store that was put back from a backup: since it was made, the service went on and may have posted.
import type { Instant } from "../news/article.ts";
import type { Delivery } from "../news/edition.ts";
import { passingOn } from "../news/ledger.ts";
import type { SubscriptionId } from "../news/subscription.ts";
import type { Clock } from "../ports/clock.ts";
import type { Store } from "../ports/store.ts";
import { plan } from "./agenda.ts";
import { readEditionId } from "./split.ts";

const all = 1_000_000;

/** Schedules that were due since the backup, and messages that will be looked for before they are sent. */
export type Restored = { readonly passedOver: readonly SubscriptionId[]; readonly inDoubt: number };

/**
 * Nothing that readers may have is posted again: what was under way is in doubt, as after a crash, and is looked for
 * first; slots that came since are passed over, and their stories come with the next edition. Doing it twice changes
 * nothing more. Throws Trouble `storage-failed`.
 */
export async function afterRestore(store: Store, clock: Clock): Promise<Restored> {
  const now = clock.now();
  let inDoubt = 0;
  for (const { tenant, edition } of await store.agenda.abandoned(Number.MAX_SAFE_INTEGER, all)) {
    if ((readEditionId(edition)?.slot ?? now) > now) continue;
    const { deliveries } = store.of(tenant);
    for (const ledger of [edition, passingOn(edition)])
      for (const delivery of (await deliveries.of(ledger)).filter(({ state }) => state === "planned")) {
        await deliveries.record(doubted(delivery));
        inDoubt += 1;
      }
  }
  const passedOver: SubscriptionId[] = [];
  for (const due of await store.agenda.due(now, all)) {
    passedOver.push(due.subscription);
    await passOver(store, due.tenant, due.subscription, now);
  }
  return { passedOver, inDoubt };
}

const doubted = ({ edition, part, attempts }: Delivery): Delivery => ({
  edition,
  part,
  state: "posting",
  attempts: Math.max(1, attempts),
});

async function passOver(store: Store, tenant: string, id: SubscriptionId, now: Instant): Promise<void> {
  const { subscriptions } = store.of(tenant);
  const subscription = await subscriptions.ofId(id);
  if (subscription === undefined) return;
  const moved = { ...subscription, doneThrough: Math.max(subscription.doneThrough, now) };
  await subscriptions.save(moved);
  await plan(store, moved, now);
}
