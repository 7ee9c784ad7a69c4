// What of the store an address opens: what stands in its place still, or nothing; always through the one tenant it
// names.
import type { Briefing, BriefingId } from "../../src/news/briefing.ts";
import type { EditionStory, StoriesEdition } from "../../src/news/edition.ts";
import { type Place, placeKey } from "../../src/news/place.ts";
import type { Store, TenantStore } from "../../src/ports/store.ts";
import type { Telling } from "../../src/unfolding/tellings.ts";
import type { ReadingPass } from "./token.ts";

export type Kept =
  | { readonly kind: "briefing"; readonly briefing: Briefing; readonly zone: string }
  | { readonly kind: "edition"; readonly edition: StoriesEdition; readonly earlier: EarlierTellings };

/** By the id of a story's briefing: how the same schedule told it here before, oldest first. */
export type EarlierTellings = ReadonlyMap<BriefingId, readonly Telling[]>;

const isPlace = (place: Place) => (other: Place) => placeKey(other) === placeKey(place);

/** May throw Trouble `storage-failed`. */
export async function keptFor(store: Store, { place, kind, id }: ReadingPass): Promise<Kept | undefined> {
  const mine = store.of(place.tenant);
  if (kind === "edition") {
    const edition = await storiesOf(mine, place, id);
    return edition && { kind, edition, earlier: await earlierTellings(mine, edition) };
  }
  const [briefing, places] = await Promise.all([mine.briefings.ofId(id), mine.briefings.placesOf(id)]);
  if (briefing === undefined || !places.some(isPlace(place))) return undefined;
  return { kind, briefing, zone: (await mine.settings.of(place))?.zone ?? "UTC" };
}

/** As it was posted, without the stories that were taken down since. */
export async function storiesOf(mine: TenantStore, place: Place, id: string): Promise<StoriesEdition | undefined> {
  const edition = (await mine.editions.ofId(id))?.edition;
  return edition?.kind === "stories" && isPlace(place)(edition.place) ? withoutTakenDown(mine, edition) : undefined;
}

/** What the edition holds of a story is what stands in its messages, with what its outlet took back since. */
export async function withoutTakenDown(
  mine: TenantStore,
  edition: StoriesEdition,
): Promise<StoriesEdition | undefined> {
  const each = await Promise.all(
    edition.stories.map(async (story): Promise<EditionStory[]> => {
      const stands = (await mine.briefings.ofId(story.briefing.id)) !== undefined;
      return stands ? [story] : [];
    }),
  );
  const [first, ...rest] = each.flat();
  return first && { ...edition, stories: [first, ...rest] };
}

/** A story that has been away for longer is told anew. */
const lookedBack = 30 * 86_400_000;
/** More is an archive. */
const mostTold = 8;

async function earlierTellings(mine: TenantStore, { subscription, slot, place, stories }: StoriesEdition) {
  const remembered = await mine.editions.remembered(subscription, slot - lookedBack);
  const earlier = new Map<BriefingId, readonly Telling[]>();
  for (const { briefing } of stories) {
    const tellings = remembered
      .map(({ before = [], ...last }) => [...before, last])
      .find((all) => all.some((one) => one.briefing === briefing.id));
    const here = tellings?.findIndex((one) => one.briefing === briefing.id) ?? 0;
    const told = await Promise.all(
      (tellings ?? [])
        .slice(Math.max(0, here - mostTold), here)
        .map(async ({ briefing: id, at }): Promise<Telling[]> => {
          const [kept, places] = await Promise.all([mine.briefings.ofId(id), mine.briefings.placesOf(id)]);
          return kept !== undefined && places.some(isPlace(place)) ? [{ briefing: kept, at }] : [];
        }),
    );
    if (told.flat().length > 0) earlier.set(briefing.id, told.flat());
  }
  return earlier;
}
