// The editions that a place made everybody's: posted since then, and only what stands on pages that anybody may read.
import type { Instant } from "../../src/news/article.ts";
import type { StoriesEdition } from "../../src/news/edition.ts";
import { type Place, samePlace } from "../../src/news/place.ts";
import type { Subscription } from "../../src/news/subscription.ts";
import type { Store, TenantStore } from "../../src/ports/store.ts";
import { type Tongue, tongueFor } from "../../src/words/tongue.ts";
import { isAnybodys, isForAll } from "./for-all.ts";
import { withoutTakenDown } from "./kept.ts";

export type PublicPlace = {
  readonly tongue: Tongue;
  readonly zone: string;
  readonly editions: readonly StoriesEdition[];
};

/** More is an archive, which nobody asked for. */
const listed = 20;

/** Newest first; undefined where the place shows nothing to everybody. May throw Trouble `storage-failed`. */
export async function publicPlace(
  store: Store,
  place: Place,
  own: readonly string[],
): Promise<PublicPlace | undefined> {
  const mine = store.of(place.tenant);
  const settings = await mine.settings.of(place);
  const since = settings?.publicSince;
  if (settings === undefined || since === undefined) return undefined;
  const here = await mine.subscriptions.ofPlace(place);
  const each = await Promise.all(here.map((subscription) => shownOf(mine, subscription, place, since, own)));
  const editions = each
    .flat()
    .toSorted((one, other) => other.slot - one.slot)
    .slice(0, listed);
  return { tongue: tongueFor(settings.language), zone: settings.zone ?? here[0]?.schedule.zone ?? "UTC", editions };
}

async function shownOf(
  mine: TenantStore,
  { id, feeds }: Subscription,
  place: Place,
  since: Instant,
  own: readonly string[],
): Promise<readonly StoriesEdition[]> {
  // Which of its feeds a story came in is not kept: with one that is somebody's own, none of them is told.
  if (!feeds.every((feed) => isAnybodys(feed, own))) return [];
  const recent = await mine.editions.recent(id, listed);
  const shown = await Promise.all(
    recent.map(async (edition) => {
      if (edition.kind !== "stories" || edition.slot < since || !samePlace(edition.place, place)) return [];
      const posted = (await mine.deliveries.of(edition.id)).some(({ state }) => state === "posted");
      const standing = posted ? await withoutTakenDown(mine, edition) : undefined;
      const [first, ...rest] = standing?.stories.filter(({ briefing }) => isForAll(briefing, own)) ?? [];
      return standing && first ? [{ ...standing, stories: [first, ...rest] } as const] : [];
    }),
  );
  return shown.flat();
}
