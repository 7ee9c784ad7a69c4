// One edition from slot to channel: leased, made, put in the outbox, sent, remembered; taken up where a crash left it.
import type { Instant } from "../news/article.ts";
import { type Edition, editionId } from "../news/edition.ts";
import { passingOn } from "../news/ledger.ts";
import type { Place, Tenant } from "../news/place.ts";
import type { Subscription, SubscriptionId } from "../news/subscription.ts";
import type { Pages } from "../ports/pages.ts";
import type { Part, Platform } from "../ports/platform.ts";
import { Trouble } from "../trouble.ts";
import { endFollowing, remember, toldBy } from "./afterwards.ts";
import { type Appointment, appoint, appointmentOf, atOnce, foldsAfter, isLate } from "./agenda.ts";
import { type ComposeTools, compose } from "./compile.ts";
import { deliver } from "./deliver.ts";
import { preparesBefore } from "./gather.ts";
import { HeldLease } from "./lease.ts";
import type { OwnerTools } from "./owner.ts";
import { giveUp, tellOfDoubt, tellOfFeeds, tellOfFollowers } from "./owner-news.ts";
import { dropEdited, fold, foldAlone, isOutdone, missed, nextOf, planNext } from "./passed-over.ts";
import { passOn } from "./passing-on.ts";
import { isSilent, partsOf } from "./split.ts";

export type PublishTools = ComposeTools &
  OwnerTools & {
    /** This process, for leases. */
    readonly holder: string;
    /** Where editions can be read; absent where there are no pages. */
    readonly pages?: Pages;
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
  const { store, clock } = tools;
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
  if (begun && (await isOutdone(tools, started.edition))) return foldAlone(tools, subscription, due.slot);
  const appointment = begun ? appointmentOf(started.edition) : appoint(subscription, due.slot, clock.now());
  if (appointment === "edited-away") return dropEdited(tools, subscription, due.slot);
  if (appointment === "too-late") return missed(tools, subscription, due.slot, signal);
  if (appointment.slot !== due.slot) {
    await fold(tools, subscription, due.slot);
    // Quiet hours put it off: made now, it would hold nothing of what comes until then.
    if (appointment.slot - preparesBefore > clock.now()) {
      await store.agenda.plan(due.tenant, due.subscription, appointment.slot);
      return "dropped";
    }
  }
  const platform = tools.platform(subscription.place.platform);
  if (platform === undefined) return leaveToOthers(tools, subscription, appointment);
  const taken = await withLease(tools, { subscription, platform, appointment, signal });
  if (taken === "taken") await planNext(tools, subscription, appointment.slot);
  return taken;
}

/** An edition out of schedule, for whoever asked now. It counts as told, and the next slot comes as planned. */
export async function publishNow(
  tools: PublishTools,
  tenant: Tenant,
  id: SubscriptionId,
  signal: AbortSignal,
): Promise<Published> {
  const { store, clock } = tools;
  const subscription = await store.of(tenant).subscriptions.ofId(id);
  if (subscription === undefined)
    throw new Trouble("not-found", `There is no subscription ${id.slice(0, 40)}. "publish" alone lists them.`);
  const platform = tools.platform(subscription.place.platform);
  if (platform === undefined)
    throw new Trouble("not-configured", `${subscription.place.platform} is not running here.`);
  // Slots are whole minutes: an instant that is none is never one of them.
  const now = clock.now();
  const slot = now % minute === 0 ? now - 1 : now;
  return withLease(tools, { subscription, platform, appointment: atOnce(subscription, slot), signal });
}

/** One edition under way: whose it is, where it goes, and what was decided of its slot. */
export type Work = {
  readonly subscription: Subscription;
  readonly platform: Platform;
  readonly appointment: Appointment;
  readonly signal: AbortSignal;
};

/** Its platform does not run in this process. Another may have it; when none took the slot it is passed over. */
async function leaveToOthers(
  tools: PublishTools,
  subscription: Subscription,
  { slot, postsAt }: Appointment,
): Promise<Published> {
  if (tools.clock.now() - postsAt < waitsForOthers) return "taken";
  tools.log.warn("platform-absent", { platform: subscription.place.platform, subscription: subscription.id });
  return fold(tools, subscription, slot);
}

const waitsForOthers = 4 * minute;

const hasBegun = async ({ store }: PublishTools, edition: Edition): Promise<boolean> =>
  (await store.of(edition.place.tenant).deliveries.of(edition.id)).some((delivery) => delivery.attempts > 0);

async function withLease(tools: PublishTools, work: Work): Promise<Published> {
  const { store, clock, holder } = tools;
  const { subscription, appointment } = work;
  const { editions } = store.of(subscription.place.tenant);
  const lease = await HeldLease.take(editions, editionId(subscription.id, appointment.slot), holder, clock);
  if (lease === undefined) return "taken";
  try {
    return await makeAndPost(tools, work, lease);
  } catch (thrown) {
    // Given back at once, so that whoever comes next need not wait for its end.
    await lease.rest(clock.now()).catch(() => {});
    throw thrown;
  } finally {
    lease.end();
  }
}

async function makeAndPost(tools: PublishTools, work: Work, lease: HeldLease): Promise<Published> {
  const { clock, store } = tools;
  const { subscription, appointment } = work;
  const { slot, postsAt } = appointment;
  let saved = await store.of(subscription.place.tenant).editions.ofId(editionId(subscription.id, slot));
  const begun = saved !== undefined && (await hasBegun(tools, saved.edition));
  const overslept = saved !== undefined && !saved.edition.late && isLate(postsAt, clock.now());
  const isNew = saved === undefined;
  if (saved === undefined || (overslept && !begun)) {
    saved = await make(tools, work, lease);
    if (saved === undefined) return "lost";
  } else await planNext(tools, subscription, slot);
  if (clock.now() < postsAt) {
    await lease.rest(postsAt);
    return "waiting";
  }
  return postSaved(tools, work, { ...saved, to: begun ? saved.edition.place : subscription.place, isNew }, lease);
}

type Saved = { readonly edition: Edition; readonly parts: readonly Part[] };
/** `isNew`: saved under this lease for the first time, so that nothing of it was begun before. */
type Posting = Saved & { readonly to: Place; readonly isNew: boolean };

/** Undefined when the lease was lost meanwhile. */
async function make(tools: PublishTools, work: Work, lease: HeldLease): Promise<Saved | undefined> {
  const { store, clock, log } = tools;
  const { subscription, platform, appointment, signal } = work;
  const { editions } = store.of(subscription.place.tenant);
  const edition = await compose(tools, subscription, appointment, clock.now(), signal);
  const parts = (await isSilent(tools, subscription, edition)) ? [] : partsOf(edition, platform, tools.pages);
  // With its briefings, before the message is there, so that its buttons work the moment it is.
  const next = await nextOf(tools, subscription, appointment.slot);
  if (!(await editions.save(edition, parts, lease.holder, next))) return undefined;
  log.info("edition-made", { edition: edition.id, kind: edition.kind, parts: parts.length });
  return { edition, parts };
}

/** What is saved goes out, part for part, and what follows from how that ended is done before it is finished. */
export async function postSaved(
  tools: PublishTools,
  { subscription, platform, appointment, signal }: Work,
  { edition, parts, to, isNew }: Posting,
  lease: HeldLease,
): Promise<Published> {
  const { store, clock, log } = tools;
  const { postsAt, nextSlot: worthUntil } = appointment;
  const { editions, deliveries } = store.of(subscription.place.tenant);
  const held = { mayPost: () => lease.mayPost(), givesUpAt: postsAt + foldsAfter, looksFor: foldsAfter };
  const known = isNew ? { known: [] } : {};
  const sending = { platform, deliveries, clock, log, ...held, ...known, worthUntil };
  const outcome = await deliver(sending, edition.id, parts, to, signal);
  if (outcome.state === "lost") return "lost";
  if (outcome.state === "later") {
    await lease.rest(outcome.at);
    return "waiting";
  }
  // Two messages are better than none here: what cannot be looked for is soon said again.
  const telling = { ...tools, mayPost: held.mayPost, givesUpAt: clock.now() + foldsAfter };
  // What it told is remembered with its end, or before where that is put off.
  const leaves = outcome.state === "delivered" ? await toldBy(tools, edition, outcome.messages) : undefined;
  const putOff = async (at: Instant): Promise<"waiting"> => {
    if (leaves) await remember(tools, edition, leaves);
    await lease.rest(at);
    return "waiting";
  };
  const told =
    outcome.state === "failed"
      ? await giveUp(telling, subscription, edition, outcome.trouble, signal)
      : outcome.unsure > 0
        ? await tellOfDoubt(telling, subscription, edition, signal)
        : undefined;
  if (told?.state === "lost") return "lost";
  // Not finished before its owner knows.
  if (told?.state === "later") return putOff(told.at);
  await endFollowing(tools, subscription, edition);
  if (outcome.state === "failed") {
    await editions.finish(edition.id, clock.now());
    return "failed";
  }
  const silent = parts.length === 0;
  // Passing it on may take hours: what was logged then is not logged again.
  const passed = isNew || platform.passOn === undefined ? [] : await deliveries.of(passingOn(edition.id));
  if (passed.length === 0) {
    const { id, kind, place } = edition;
    const about = { platform: place.platform, tenant: place.tenant, edition: id, kind, parts: parts.length };
    const late = { late: isLate(postsAt, clock.now()), lateMs: clock.now() - postsAt };
    if (outcome.unsure > 0) log.warn("edition-unsure", { ...about, ...late, unsure: outcome.unsure });
    else log.info(silent ? "edition-silent" : "edition-posted", { ...about, ...late });
  }
  const standing = { parts, messages: outcome.messages, passed };
  const done = await passOn({ platform, deliveries, clock, log, ...held }, edition, standing, to, signal);
  const settled =
    done.state === "failed" ? await tellOfFollowers(telling, subscription, edition, done.trouble, signal) : done;
  if (settled.state === "lost") return "lost";
  if (settled.state === "later") return putOff(settled.at);
  await editions.finish(edition.id, clock.now(), leaves);
  await tellOfFeeds(telling, subscription, signal);
  return silent ? "silent" : "posted";
}
