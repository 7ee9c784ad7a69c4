// Publishing one edition: claimed once, made, saved, posted, remembered; and picked up again wherever a crash left it.
import type { Instant } from "../news/article.ts";
import { type Edition, editionId } from "../news/edition.ts";
import type { Tenant } from "../news/place.ts";
import type { Subscription, SubscriptionId } from "../news/subscription.ts";
import type { Part } from "../ports/platform.ts";
import { Trouble } from "../trouble.ts";
import { giveUp, isSilent, remember, tellOfFeeds } from "./afterwards.ts";
import { foldsAfter, isSlotOf, lateAfter, plan, slotToPublish } from "./agenda.ts";
import { type ComposeTools, compose } from "./compile.ts";
import { deliver } from "./deliver.ts";
import { HeldLease } from "./lease.ts";
import { type OwnerTools, tellOwner } from "./owner.ts";
import { postsAt } from "./quiet.ts";
import { partsOf } from "./split.ts";

export type PublishTools = ComposeTools &
  OwnerTools & {
    /** This process, for leases. */
    readonly holder: string;
    /** True for a tenant that has just removed Lede. */
    readonly leaving?: (tenant: Tenant) => Promise<boolean>;
  };

export type Due = { readonly tenant: Tenant; readonly subscription: SubscriptionId; readonly slot: Instant };

const minute = 60_000;

export type Published = "posted" | "silent" | "waiting" | "dropped" | "taken" | "failed" | "lost";

/**
 * Makes the edition ready before its slot, and posts it from its slot on; called for both, and again after a crash.
 * Throws Trouble `storage-failed`, `aborted` and `bug`: called again later, it goes on where it was.
 */
export async function publish(tools: PublishTools, due: Due, signal: AbortSignal): Promise<Published> {
  const { store, clock, holder } = tools;
  const tenant = store.of(due.tenant);
  const subscription = await tenant.subscriptions.ofId(due.subscription);
  const started = await tenant.editions.ofId(editionId(due.subscription, due.slot));
  if (subscription === undefined || subscription.state !== "active" || (await tools.leaving?.(due.tenant))) {
    if (started) await tenant.editions.finish(started.edition.id, clock.now());
    await store.agenda.plan(due.tenant, due.subscription, undefined);
    return "dropped";
  }
  // What has begun to go out is finished, whatever was edited meanwhile.
  const begun = started !== undefined && (await hasBegun(tools, started.edition));
  const slot = begun ? due.slot : slotToPublish(subscription, due.slot, clock.now());
  if (slot === undefined || (!begun && !isSlotOf(subscription, slot))) return drop(tools, subscription, due, slot);
  if (slot !== due.slot) {
    await drop(tools, subscription, due, slot);
    return publish(tools, { ...due, slot }, signal);
  }
  if (tools.platform(subscription.place.platform) === undefined) return leaveToOthers(tools, subscription, due);
  const lease = await HeldLease.take(tenant.editions, editionId(subscription.id, slot), holder, clock);
  if (lease === undefined) {
    await planNext(tools, subscription, slot);
    return "taken";
  }
  try {
    return await holding(tools, subscription, due, lease, signal);
  } catch (thrown) {
    // Given back at once, so that whoever comes next need not wait for its end.
    await lease.rest(clock.now()).catch(() => {});
    throw thrown;
  } finally {
    lease.end();
  }
}

/** An edition out of schedule, for whoever asked now. It counts as told, and the next slot comes as planned. */
export async function publishNow(
  tools: PublishTools,
  tenant: Tenant,
  id: SubscriptionId,
  signal: AbortSignal,
): Promise<Published> {
  const { store, clock, holder } = tools;
  const subscription = await store.of(tenant).subscriptions.ofId(id);
  if (subscription === undefined)
    throw new Trouble("not-found", `There is no subscription ${id.slice(0, 40)}. "publish" alone lists them.`);
  // Slots are whole minutes: an instant that is none is never one of them.
  const slot = clock.now() % minute === 0 ? clock.now() - 1 : clock.now();
  const lease = await HeldLease.take(store.of(tenant).editions, editionId(id, slot), holder, clock);
  if (lease === undefined) return "taken";
  try {
    const { quietHours: _, ...rushed } = { ...subscription, jitterSeconds: 0 };
    return await holding(tools, rushed, { tenant, subscription: id, slot }, lease, signal);
  } finally {
    lease.end();
  }
}

/**
 * Its platform does not run in this process. Another may have it; when none took the slot in time it is passed over.
 */
async function leaveToOthers(tools: PublishTools, subscription: Subscription, due: Due): Promise<Published> {
  if (tools.clock.now() - postsAt(subscription, due.slot) < waitsForOthers) return "taken";
  tools.log.warn("platform-absent", { platform: subscription.place.platform, subscription: subscription.id });
  return drop(tools, subscription, due, undefined);
}

const waitsForOthers = 4 * minute;

const hasBegun = async ({ store }: PublishTools, edition: Edition): Promise<boolean> =>
  (await store.of(edition.place.tenant).deliveries.of(edition.id)).some((delivery) => delivery.attempts > 0);

/** A slot that an edit took away, or that came too late: its stories go into the next edition. */
async function drop(
  tools: PublishTools,
  subscription: Subscription,
  due: Due,
  instead: Instant | undefined,
): Promise<Published> {
  const { store, clock, log } = tools;
  await store.of(due.tenant).editions.finish(editionId(due.subscription, due.slot), clock.now());
  const folded = instead === undefined || instead !== due.slot;
  // An edited schedule may have a slot before the one that is dropped.
  await planNext(tools, subscription, folded ? due.slot : Math.min(clock.now(), due.slot) - 1);
  log.info(folded ? "edition-folded" : "edition-dropped", { subscription: subscription.id, slot: due.slot });
  return "dropped";
}

/** Moves the agenda on, by the schedule as it is now. */
async function planNext({ store }: PublishTools, { id, place }: Subscription, after: Instant): Promise<void> {
  const current = await store.of(place.tenant).subscriptions.ofId(id);
  if (current) await plan(store, current, after);
}

async function holding(
  tools: PublishTools,
  subscription: Subscription,
  due: Due,
  lease: HeldLease,
  signal: AbortSignal,
): Promise<Published> {
  const { store, clock, log } = tools;
  const tenant = store.of(due.tenant);
  const platform = tools.platform(subscription.place.platform);
  if (platform === undefined)
    throw new Trouble("not-configured", `${subscription.place.platform} is not running here.`);
  const id = editionId(subscription.id, due.slot);
  const at = postsAt(subscription, due.slot);
  let saved = await tenant.editions.ofId(id);
  const overslept = saved !== undefined && !saved.edition.late && clock.now() - at > lateAfter;
  if (saved === undefined || (overslept && !(await hasBegun(tools, saved.edition)))) {
    const edition = await compose(tools, subscription, { slot: due.slot, now: clock.now() }, signal);
    const parts = (await isSilent(tools, subscription, edition)) ? [] : partsOf(edition, platform);
    // Before the message is there, so that its buttons work the moment it is.
    if (edition.kind === "stories")
      for (const story of edition.stories) await tenant.briefings.save(story.briefing, edition.place);
    if (!(await tenant.editions.save(edition, parts, lease.holder))) return "lost";
    log.info("edition-made", { edition: id, kind: edition.kind, parts: parts.length });
    saved = { edition, parts };
  }
  await planNext(tools, subscription, due.slot);
  if (clock.now() < at) {
    await lease.rest(at);
    return "waiting";
  }
  return post(tools, subscription, saved, lease, signal);
}

async function post(
  tools: PublishTools,
  subscription: Subscription,
  { edition, parts }: { readonly edition: Edition; readonly parts: readonly Part[] },
  lease: HeldLease,
  signal: AbortSignal,
): Promise<Published> {
  const { store, clock, log } = tools;
  const tenant = store.of(subscription.place.tenant);
  const platform = tools.platform(subscription.place.platform);
  if (platform === undefined) throw new Trouble("not-configured");
  const to = (await hasBegun(tools, edition)) ? edition.place : subscription.place;
  const outcome = await deliver(
    {
      platform,
      deliveries: tenant.deliveries,
      clock,
      log,
      mayPost: () => lease.mayPost(),
      givesUpAt: postsAt(subscription, edition.slot) + foldsAfter,
    },
    edition.id,
    parts,
    to,
    signal,
  );
  if (outcome.state === "lost") return "lost";
  if (outcome.state === "later") {
    await lease.rest(outcome.at);
    return "waiting";
  }
  if (outcome.state === "failed") await giveUp(tools, subscription, edition, outcome, signal);
  else await remember(tools, edition, outcome.messages);
  await tenant.editions.finish(edition.id, clock.now());
  if (outcome.state === "failed") return "failed";
  if (outcome.unsure > 0)
    await tellOwner(
      tools,
      subscription,
      `unsure:${edition.id}`,
      [
        [
          "It is not certain that every message of the last edition arrived: the connection broke at the wrong " +
            "moment. Look in the channel; nothing is sent twice.",
        ],
      ],
      signal,
    );
  await tellOfFeeds(tools, subscription, signal);
  const lateMs = clock.now() - postsAt(subscription, edition.slot);
  log.info(parts.length === 0 ? "edition-silent" : "edition-posted", {
    tenant: edition.place.tenant,
    edition: edition.id,
    kind: edition.kind,
    parts: parts.length,
    unsure: outcome.unsure,
    late: lateMs > lateAfter,
    lateMs,
  });
  return parts.length === 0 ? "silent" : "posted";
}
