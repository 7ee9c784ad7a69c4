// Lede is added somewhere, or taken away: one private note to who did it; everything of a tenant deleted within a day, kept for a brief kick.
import type { Store } from "../ports/store.ts";
import { plan } from "../publishing/agenda.ts";
import type { Call } from "./call.ts";
import { firstSteps, notice } from "./notices.ts";

const hour = 3_600_000;
/** Someone who removes Lede by mistake has this long to take it back. */
const keptFor = 20 * hour;
const prefix = "leaving:";

export async function joined(call: Call): Promise<void> {
  const { tools, heard, mine, now } = call;
  const wasLeaving = (await tools.store.secrets.take(prefix + heard.in.tenant, now)) !== undefined;
  const back = await mine.subscriptions.all();
  if (wasLeaving) for (const subscription of back) await plan(tools.store, subscription, now);
  tools.log.info("tenant-joined", { tenant: heard.in.tenant, again: wasLeaving });
  const lines =
    back.length > 0
      ? ["Welcome back. Your sources and schedules are as they were."]
      : ["Lede briefs news, and checks every line it posts. Nothing is posted anywhere until you ask for it."];
  await call.say(notice("plain", lines, { buttons: firstSteps }));
}

export async function left({ tools, heard, mine, now }: Call): Promise<void> {
  await tools.store.secrets.put(prefix + heard.in.tenant, String(now));
  for (const subscription of await mine.subscriptions.all())
    await tools.store.agenda.plan(heard.in.tenant, subscription.id, undefined);
  tools.log.info("tenant-left", { tenant: heard.in.tenant });
}

/** True while a tenant that removed Lede is kept for a change of mind: nothing is posted there. */
export const isLeaving = async (store: Store, tenant: string, now: number): Promise<boolean> =>
  (await store.secrets.get(prefix + tenant, now)) !== undefined;

/** Called every hour. Gives how many tenants were deleted. */
export async function purgeLeft(store: Store, now: number): Promise<number> {
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
