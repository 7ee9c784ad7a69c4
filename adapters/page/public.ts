// The editions that a place made everybody's: posted since then, and only what stands on pages that anybody may read.
import type { Edition, EditionId, StoriesEdition } from "../../src/news/edition.ts";
import { type Place, samePlace } from "../../src/news/place.ts";
import type { Store, TenantStore } from "../../src/ports/store.ts";
import { type Tongue, tongueFor } from "../../src/words/tongue.ts";
import { isAnybodys, isForAll } from "./for-all.ts";
import { withoutTakenDown } from "./kept.ts";

export type PublicPlace = {
  readonly tongue: Tongue;
  readonly zone: string;
  /** Newest first. */
  readonly newest: () => Promise<readonly StoriesEdition[]>;
  /** One of them, however old: its address stands in feeds that somebody keeps. */
  readonly edition: (id: EditionId) => Promise<StoriesEdition | undefined>;
};

/** More is an archive, which nobody asked for. */
const listed = 20;

/** Undefined where the place shows nothing to everybody. It and what it gives may throw Trouble `storage-failed`. */
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
  // Which of its feeds a story came in is not kept: with one that is somebody's own, none of them is told.
  const shown = here.filter(({ feeds }) => feeds.every((feed) => isAnybodys(feed, own)));
  const mayBeShown = (edition: Edition): edition is StoriesEdition =>
    edition.kind === "stories" &&
    edition.slot >= since &&
    samePlace(edition.place, place) &&
    shown.some(({ id }) => id === edition.subscription);
  return {
    tongue: tongueFor(settings.language),
    zone: settings.zone ?? here[0]?.schedule.zone ?? "UTC",
    newest: async () => {
      const each = await Promise.all(shown.map(({ id }) => mine.editions.recent(id, listed)));
      const all = each
        .flat()
        .filter(mayBeShown)
        .toSorted((one, other) => other.slot - one.slot);
      return firstStanding(all, (edition) => asItStands(mine, edition, own));
    },
    edition: async (id) => {
      const edition = (await mine.editions.ofId(id))?.edition;
      return edition && mayBeShown(edition) ? asItStands(mine, edition, own) : undefined;
    },
  };
}

/** Of several schedules no more are looked at than are listed, where all of those stand. */
async function firstStanding(
  editions: readonly StoriesEdition[],
  stands: (edition: StoriesEdition) => Promise<StoriesEdition | undefined>,
): Promise<readonly StoriesEdition[]> {
  const found: StoriesEdition[] = [];
  for (let at = 0; at < editions.length && found.length < listed; ) {
    const next = editions.slice(at, at + listed - found.length);
    at += next.length;
    found.push(...(await Promise.all(next.map(stands))).flatMap((edition) => edition ?? []));
  }
  return found;
}

/** Posted, and without what was taken down or is not for everybody. */
async function asItStands(
  mine: TenantStore,
  edition: StoriesEdition,
  own: readonly string[],
): Promise<StoriesEdition | undefined> {
  const posted = (await mine.deliveries.of(edition.id)).some(({ state }) => state === "posted");
  const standing = posted ? await withoutTakenDown(mine, edition) : undefined;
  const [first, ...rest] = standing?.stories.filter(({ briefing }) => isForAll(briefing, own)) ?? [];
  return standing && first && { ...standing, stories: [first, ...rest] };
}
