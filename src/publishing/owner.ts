// Telling whoever set a subscription up what went wrong and what fixes it, once.
import type { Subscription } from "../news/subscription.ts";
import type { Said, Text } from "../news/talk.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Platform } from "../ports/platform.ts";
import type { Store } from "../ports/store.ts";
import { partKey } from "./split.ts";

export type OwnerTools = {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly platform: (name: string) => Platform | undefined;
};

/**
 * `about` names the matter: the same one is told once. Never throws: an owner who cannot be told finds it in /schedule
 * list.
 */
export async function tellOwner(
  tools: OwnerTools,
  subscription: Subscription,
  about: string,
  lines: readonly Text[],
  signal: AbortSignal,
): Promise<void> {
  const { tenant, platform: name } = subscription.place;
  const matter = `told:${tenant}:${subscription.id}:${about}`;
  try {
    if (!(await tools.store.once.first(matter, tools.clock.now()))) return;
    tools.log.warn("owner-told", { subscription: subscription.id, about });
    const platform = tools.platform(name);
    const place = await platform?.direct?.(subscription.owner, tenant, signal);
    if (platform === undefined || place === undefined) return;
    const said: Said = {
      audience: "asker",
      kind: "notice",
      tone: "problem",
      lines,
      buttons: [{ label: "Manage", action: { act: "manage", on: subscription.id } }],
    };
    for (const [index, part] of platform.render(said).entries())
      await platform.post(part, place, { key: partKey(tenant, matter, index), signal });
  } catch (thrown) {
    tools.log.error("owner-untold", thrown, { subscription: subscription.id, about });
  }
}
