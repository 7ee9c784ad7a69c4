// What the newsroom asks of a store across tenants: what is due, what was left behind, what may be missing.
import type { Instant } from "../news/article.ts";
import type { Delivery, EditionId } from "../news/edition.ts";
import type { Tenant } from "../news/place.ts";
import type { SubscriptionId } from "../news/subscription.ts";

/** Every method may throw Trouble `storage-failed`. */
export interface Agenda {
  /** Active subscriptions whose next slot (as recorded by plan) is at or before `at`, the longest due first. */
  due(
    at: Instant,
    limit: number,
  ): Promise<readonly { readonly tenant: Tenant; readonly subscription: SubscriptionId; readonly slot: Instant }[]>;
  /** Records the next slot of a subscription; undefined takes it off the agenda. */
  plan(tenant: Tenant, subscription: SubscriptionId, slot: Instant | undefined): Promise<void>;
  /** Editions claimed whose lease ran out before they were finished. */
  abandoned(at: Instant, limit: number): Promise<readonly { readonly tenant: Tenant; readonly edition: EditionId }[]>;
  /** The earliest planned slot still not done, for readiness. */
  oldestDue(): Promise<Instant | undefined>;
  /** Parts of editions that may be missing, whoever's, for readiness and the metrics. */
  unsure(): Promise<readonly Delivery[]>;
  /**
   * After the clock was set back to `now`: slots passed over at an instant that has not come are open again, made or
   * not, and no lease outlasts two minutes. True when anything was finished at such an instant.
   */
  setBack(now: Instant): Promise<boolean>;
}
