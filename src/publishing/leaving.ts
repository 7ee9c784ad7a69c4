// A tenant that removed Lede: nothing is posted there, and everything of it is deleted within a day; a brief kick loses
// nothing.
import type { Instant } from "../news/article.ts";
import type { Tenant } from "../news/place.ts";
import type { Store } from "../ports/store.ts";
import { plan } from "./agenda.ts";

const hour = 3_600_000;
/** Someone who removes Lede by mistake has this long to take it back. */
const keptFor = 20 * hour;
const prefix = "leaving:";

export async function leave(store: Store, tenant: Tenant, now: Instant): Promise<void> {
  await store.secrets.put(prefix + tenant, String(now));
  for (const { id } of await store.of(tenant).subscriptions.all()) await store.agenda.plan(tenant, id, undefined);
}

/** True when the tenant was leaving: its schedules go on with their next slots. */
export async function comeBack(store: Store, tenant: Tenant, now: Instant): Promise<boolean> {
  if ((await store.secrets.take(prefix + tenant, now)) === undefined) return false;
  for (const subscription of await store.of(tenant).subscriptions.all()) await plan(store, subscription, now);
  return true;
}

export const isLeaving = async (store: Store, tenant: Tenant, now: Instant): Promise<boolean> =>
  (await store.secrets.get(prefix + tenant, now)) !== undefined;

/** Gives how many tenants were deleted. */
export async function purgeLeft(store: Store, now: Instant): Promise<number> {
  let purged = 0;
  for (const key of await store.secrets.keys(prefix)) {
    const since = Number(await store.secrets.get(key, now));
    if (!(now - since >= keptFor)) continue;
    await store.of(key.slice(prefix.length)).purge();
    await store.secrets.remove(key);
    purged += 1;
  }
  return purged;
}
