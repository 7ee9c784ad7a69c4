// The first briefing in a place, posted while it is set up, and taken away again where it was not meant.
import type { Briefing } from "../news/briefing.ts";
import type { MessageId, Place } from "../news/place.ts";
import type { Ids } from "../ports/ids.ts";
import type { Platform } from "../ports/platform.ts";
import type { Store } from "../ports/store.ts";
import { Trouble } from "../trouble.ts";

/** Its buttons work as soon as Lede runs. Gives what takes it away. Throws Trouble, as posting does. */
export async function postFirst(
  { store, platforms, ids }: { readonly store: Store; readonly platforms: readonly Platform[]; readonly ids: Ids },
  briefing: Briefing,
  to: Place,
  signal: AbortSignal,
): Promise<() => Promise<void>> {
  const platform = platforms.find(({ name }) => name === to.platform);
  if (platform === undefined) throw new Trouble("not-configured");
  await store.of(to.tenant).briefings.save(briefing, to);
  const posted: MessageId[] = [];
  const parts = platform.render({ audience: "everyone", kind: "briefing", briefing, first: true });
  for (const part of parts) {
    const under = part.under === undefined ? undefined : posted[part.under];
    posted.push(await platform.post(part, to, { key: ids.next(), signal, ...(under === undefined ? {} : { under }) }));
  }
  return async () => {
    for (const message of posted.toReversed()) await platform.retract(message, to, signal);
  };
}
