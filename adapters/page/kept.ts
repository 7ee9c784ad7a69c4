// What of the store an address opens: what stands in its place still, or nothing; always through the one tenant it
// names.
import type { Instant } from "../../src/news/article.ts";
import type { Briefing, BriefingId } from "../../src/news/briefing.ts";
import type { EditionStory, StoriesEdition } from "../../src/news/edition.ts";
import { type Place, samePlace } from "../../src/news/place.ts";
import type { Store, TenantStore } from "../../src/ports/store.ts";
import { storyLines, tellingsOf } from "../../src/unfolding/story-line.ts";
import type { Telling } from "../../src/unfolding/tellings.ts";
import type { StoryOverTime } from "./story.ts";
import type { ReadingPass } from "./token.ts";

export type Kept =
  /** `isOld`: its story was told here more than once. */
  | { readonly kind: "briefing"; readonly briefing: Briefing; readonly zone: string; readonly isOld: boolean }
  | ({ readonly kind: "story" } & StoryOverTime)
  | { readonly kind: "edition"; readonly edition: StoriesEdition; readonly earlier: EarlierTellings };

/** By the id of a story's briefing: how it was told here before, oldest first. */
export type EarlierTellings = ReadonlyMap<BriefingId, readonly Telling[]>;

/** May throw Trouble `storage-failed`. */
export async function keptFor(store: Store, { place, kind, id }: ReadingPass, now: Instant): Promise<Kept | undefined> {
  const mine = store.of(place.tenant);
  if (kind === "edition") {
    const edition = await storiesOf(mine, place, id);
    return edition && { kind, edition, earlier: await earlierTellings(mine, edition) };
  }
  const open = standingIn(mine, place);
  const briefing = await open(id);
  if (briefing === undefined) return undefined;
  const [settings, lineOf] = await Promise.all([mine.settings.of(place), storyLines(mine, [place], now)]);
  const zone = settings?.zone ?? "UTC";
  if (kind === "briefing") return { kind, briefing, zone, isOld: lineOf(id).length > 1 };
  const [first, ...rest] = await tellingsOf(lineOf(id), open);
  return first && { kind, tellings: [first, ...rest], zone };
}

/** As it was posted, without the stories that were taken down since. */
export async function storiesOf(mine: TenantStore, place: Place, id: string): Promise<StoriesEdition | undefined> {
  const edition = (await mine.editions.ofId(id))?.edition;
  return edition?.kind === "stories" && samePlace(place, edition.place) ? withoutTakenDown(mine, edition) : undefined;
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

/** All of them have a page of their own. */
const mostTold = 3;

async function earlierTellings(mine: TenantStore, { slot, place, stories }: StoriesEdition): Promise<EarlierTellings> {
  const lineOf = await storyLines(mine, [place], slot);
  const earlier = new Map<BriefingId, readonly Telling[]>();
  for (const { briefing } of stories) {
    const line = lineOf(briefing.id);
    const here = line.findIndex((one) => one.briefing === briefing.id);
    const told = await tellingsOf(line.slice(Math.max(0, here - mostTold), Math.max(0, here)), standingIn(mine, place));
    if (told.length > 0) earlier.set(briefing.id, told);
  }
  return earlier;
}

/** A briefing, while it stands in the place. */
const standingIn = (mine: TenantStore, place: Place) => async (id: BriefingId) => {
  const [briefing, places] = await Promise.all([mine.briefings.ofId(id), mine.briefings.placesOf(id)]);
  return places.some((one) => samePlace(one, place)) ? briefing : undefined;
};
