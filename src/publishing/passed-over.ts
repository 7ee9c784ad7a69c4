// What becomes of a slot that gets no edition: it is finished, and the agenda moves on by the schedule as it is now.
import type { Instant } from "../news/article.ts";
import { type Edition, editionId } from "../news/edition.ts";
import type { Subscription } from "../news/subscription.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Store } from "../ports/store.ts";
import { foldsAfter, nextSlot } from "./agenda.ts";
import { HeldLease } from "./lease.ts";
import type { OwnerTools } from "./owner.ts";
import { tellOfMissed } from "./owner-news.ts";

type AgendaTools = { readonly store: Store; readonly clock: Clock; readonly log: Log };
/** `holder` is this process, for leases. */
type HolderTools = AgendaTools & { readonly holder: string };

/**
 * Its next slot has come, whose edition has its stories, and all that was tried of it was refused: it is not worth
 * posting any more.
 */
export async function isOutdone({ store, clock }: AgendaTools, { id, place, nextSlot }: Edition): Promise<boolean> {
  if (clock.now() < (nextSlot ?? Number.POSITIVE_INFINITY)) return false;
  return (await store.of(place.tenant).deliveries.of(id)).every(({ state }) => state === "planned");
}

/** "taken" where somebody has it, who may be posting it. */
export async function foldAlone(
  tools: HolderTools,
  subscription: Subscription,
  slot: Instant,
): Promise<"dropped" | "taken"> {
  const { editions } = tools.store.of(subscription.place.tenant);
  const lease = await HeldLease.take(editions, editionId(subscription.id, slot), tools.holder, tools.clock);
  if (lease === undefined) return "taken";
  try {
    return await fold(tools, subscription, slot);
  } finally {
    lease.end();
  }
}

/** It came too late: its stories go into the next edition. */
export async function fold(tools: AgendaTools, subscription: Subscription, slot: Instant): Promise<"dropped"> {
  await finish(tools, subscription, slot);
  await planNext(tools, subscription, slot);
  tools.log.info("edition-folded", { subscription: subscription.id, slot });
  return "dropped";
}

/** Told by who holds the edition, so that it is told once. */
export async function missed(
  tools: HolderTools & OwnerTools,
  subscription: Subscription,
  slot: Instant,
  signal: AbortSignal,
): Promise<"dropped" | "lost" | "waiting"> {
  const { store, clock, holder } = tools;
  const { editions } = store.of(subscription.place.tenant);
  const lease = await HeldLease.take(editions, editionId(subscription.id, slot), holder, clock);
  if (lease === undefined) return fold(tools, subscription, slot);
  try {
    const telling = { ...tools, mayPost: () => lease.mayPost(), givesUpAt: clock.now() + foldsAfter };
    const told = await tellOfMissed(telling, subscription, slot, signal);
    if (told.state === "lost") return "lost";
    if (told.state !== "later") return await fold(tools, subscription, slot);
    await lease.rest(told.at);
    return "waiting";
  } finally {
    lease.end();
  }
}

/** An edit took it away. The edited schedule may have a slot before it. */
export async function dropEdited(tools: AgendaTools, subscription: Subscription, slot: Instant): Promise<"dropped"> {
  await finish(tools, subscription, slot);
  await planNext(tools, subscription, Math.min(tools.clock.now(), slot) - 1);
  tools.log.info("edition-dropped", { subscription: subscription.id, slot });
  return "dropped";
}

/** By the schedule as it is now: it may have been edited while an edition was made. Undefined where it is gone. */
export async function nextOf(
  { store }: Pick<AgendaTools, "store">,
  { id, place }: Pick<Subscription, "id" | "place">,
  after: Instant,
): Promise<{ readonly slot: Instant | undefined } | undefined> {
  const current = await store.of(place.tenant).subscriptions.ofId(id);
  return current && { slot: nextSlot(current, after) };
}

export async function planNext(
  tools: Pick<AgendaTools, "store">,
  { id, place }: Subscription,
  after: Instant,
): Promise<void> {
  const next = await nextOf(tools, { id, place }, after);
  if (next) await tools.store.agenda.plan(place.tenant, id, next.slot);
}

const finish = ({ store, clock }: AgendaTools, { id, place }: Subscription, slot: Instant): Promise<void> =>
  store.of(place.tenant).editions.finish(editionId(id, slot), clock.now());
