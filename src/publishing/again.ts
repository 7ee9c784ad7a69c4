// Post it now: an edition that was refused, or may not have arrived, posted because somebody asks for it.
import type { Edition, EditionId } from "../news/edition.ts";
import type { Place, Tenant } from "../news/place.ts";
import type { Subscription } from "../news/subscription.ts";
import type { TenantStore } from "../ports/store.ts";
import { Trouble } from "../trouble.ts";
import { worded } from "../words/worded.ts";
import { appointmentOf } from "./agenda.ts";
import { HeldLease } from "./lease.ts";
import { look } from "./looking.ts";
import { type Published, type PublishTools, postSaved, publishNow } from "./publish.ts";
import { partKey, readEditionId } from "./split.ts";

export type Reposted =
  | Published
  /** It stands there: found by its mark, or posted by now. */
  | "there"
  /** A newer edition was posted, which had the stories that this one missed. */
  | "newer";

/**
 * Looks first; then what is not there goes out with the bytes that were saved, to where the schedule posts now. A slot
 * of which nothing was made gets an edition made now. Throws Trouble `not-found`, and what publishing throws.
 */
export async function postAgain(
  tools: PublishTools,
  tenant: Tenant,
  id: EditionId,
  signal: AbortSignal,
): Promise<Reposted> {
  const { store, clock, holder } = tools;
  const mine = store.of(tenant);
  const named = readEditionId(id);
  const subscription = named && (await mine.subscriptions.ofId(named.subscription));
  if (subscription === undefined) throw new Trouble("not-found", worded("post-now.removed"));
  if (await newerPosted(mine, subscription, named?.slot ?? 0)) return "newer";
  const saved = await mine.editions.ofId(id);
  if (saved === undefined) {
    const first = await store.once.first(`post-now:${tenant}:${id}`, clock.now());
    return first ? publishNow(tools, tenant, subscription.id, signal) : "there";
  }
  const platform = tools.platform(subscription.place.platform);
  if (platform === undefined) throw new Trouble("not-configured");
  for (const delivery of await mine.deliveries.of(id)) {
    // Also one that was still looked for when another message of it was refused.
    if (delivery.state !== "unsure" && delivery.state !== "posting") continue;
    const key = partKey(tenant, id, delivery.part);
    const looked = await look({ ...tools, platform }, key, saved.edition.place, signal, delivery.sentAt);
    if (looked.state === "found")
      await mine.deliveries.record({ ...delivery, state: "posted", message: looked.message });
  }
  const deliveries = await mine.deliveries.of(id);
  if (deliveries.every(({ state }) => state === "posted")) return "there";
  // What stands in a channel is finished there; what stands nowhere follows its schedule.
  const begun = deliveries.some(({ state }) => state === "posted");
  const to: Place = begun ? saved.edition.place : subscription.place;
  const lease = await HeldLease.take(mine.editions, id, holder, clock, to);
  if (lease === undefined) return "taken";
  try {
    const edition: Edition = { ...saved.edition, place: to };
    // Whoever asks for it finds it worth posting, whatever slot has come since.
    const { nextSlot: _, ...appointment } = appointmentOf(edition);
    const work = { subscription, platform, appointment, signal };
    return await postSaved(tools, work, { edition, parts: saved.parts, to, isNew: false }, lease);
  } finally {
    lease.end();
  }
}

async function newerPosted(mine: TenantStore, { id }: Subscription, slot: number): Promise<boolean> {
  for (const edition of await mine.editions.recent(id, 3)) {
    if (edition.slot <= slot) continue;
    const deliveries = await mine.deliveries.of(edition.id);
    if (deliveries.some(({ state }) => state === "posted")) return true;
  }
  return false;
}
