// What becomes of a slot that gets no edition: it is finished, and the agenda moves on by the schedule as it is now.
import type { Instant } from "../news/article.ts";
import { editionId } from "../news/edition.ts";
import type { Subscription } from "../news/subscription.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Store } from "../ports/store.ts";
import { nextSlot } from "./agenda.ts";

type AgendaTools = { readonly store: Store; readonly clock: Clock; readonly log: Log };

/** It came too late: its stories go into the next edition. */
export async function fold(tools: AgendaTools, subscription: Subscription, slot: Instant): Promise<"dropped"> {
  await finish(tools, subscription, slot);
  await planNext(tools, subscription, slot);
  tools.log.info("edition-folded", { subscription: subscription.id, slot });
  return "dropped";
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
