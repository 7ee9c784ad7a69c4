// What of the store an address opens: what stands in its place still, or nothing; always through the one tenant it
// names.
import type { Briefing } from "../../src/news/briefing.ts";
import type { EditionStory, StoriesEdition } from "../../src/news/edition.ts";
import { type Place, placeKey } from "../../src/news/place.ts";
import type { Store, TenantStore } from "../../src/ports/store.ts";
import type { ReadingPass } from "./token.ts";

export type Kept =
  | { readonly kind: "briefing"; readonly briefing: Briefing; readonly zone: string }
  | { readonly kind: "edition"; readonly edition: StoriesEdition };

const isPlace = (place: Place) => (other: Place) => placeKey(other) === placeKey(place);

/** May throw Trouble `storage-failed`. */
export async function keptFor(store: Store, { place, kind, id }: ReadingPass): Promise<Kept | undefined> {
  const mine = store.of(place.tenant);
  if (kind === "edition") {
    const edition = await storiesOf(mine, place, id);
    return edition && { kind, edition };
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
