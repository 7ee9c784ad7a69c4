// What a schedule told last, and what a place was told of one story: by that schedule, and by the others of the place.
import type { ArticleId, Instant } from "../news/article.ts";
import type { Briefing, BriefingId } from "../news/briefing.ts";
import { digestOf } from "../news/content-id.ts";
import type { Edition, EditionStory, Remembered } from "../news/edition.ts";
import { type Place, placeKey } from "../news/place.ts";
import type { StoryId } from "../news/story.ts";
import type { Subscription, SubscriptionId } from "../news/subscription.ts";
import type { TenantStore } from "../ports/store.ts";
import type { Telling } from "../unfolding/tellings.ts";

/** The edition before this slot. One that was refused told nothing: what it had is new still. */
export async function lastTold(tenant: TenantStore, id: SubscriptionId, slot: Instant): Promise<Edition | undefined> {
  // Nearly always it is the newest: the others are whole editions to be read for nothing.
  for (const many of [1, 5]) {
    const recent = await tenant.editions.recent(id, many);
    for (const edition of recent) {
      if (edition.slot >= slot || edition.kind === "not-made") continue;
      const deliveries = await tenant.deliveries.of(edition.id);
      if (!deliveries.some(({ state }) => state === "failed")) return edition;
    }
    if (recent.length < many) return undefined;
  }
  return undefined;
}

/** Two who press at once follow a story once: a place has one such schedule of it. */
export const followedId = (place: Place, story: StoryId): SubscriptionId =>
  digestOf(`${placeKey(place)}\n${story}`, 12);

/** What those who follow a story in this place were told of it, by any schedule there. */
export async function toldByFollowing(
  tenant: TenantStore,
  { place, id }: Subscription,
): Promise<readonly Remembered[]> {
  const here = await tenant.subscriptions.ofPlace(place);
  const followed = here.filter((one) => one.story !== undefined && one.id !== id);
  return (await Promise.all(followed.map((one) => tenant.editions.remembered(one.id, 0)))).flat();
}

/** What was told before a briefing, as it is drawn: oldest first. */
export function toldBefore({ tellings }: StorySoFar, now?: BriefingId): readonly Telling[] {
  const from = tellings.findIndex(({ id }) => id === now) + 1;
  return tellings
    .slice(from)
    .map((briefing) => ({ briefing, at: briefing.writtenAt }))
    .toReversed();
}

/** The newest of them that shares a report with these. */
export const newestTold = (remembered: readonly Remembered[], articles: readonly ArticleId[]): Remembered | undefined =>
  remembered.filter((one) => sharesReport(one, articles)).toSorted((one, other) => other.at - one.at)[0];

/**
 * A story told longer ago is not followed: the texts of its reports are forgotten, and titles alone do not tell two
 * events apart.
 */
export const followedAtMost = 14 * 24 * 3_600_000;
/** Longer ago nobody remembers it. */
const tellingsRead = 8;
const longestMemory = 30 * 24 * 3_600_000;

export type StorySoFar = {
  /** Newest first. */
  readonly tellings: readonly Briefing[];
  /** Those of its newest telling first. */
  readonly articles: readonly ArticleId[];
  readonly at: Instant;
  /** The slot of the look after which everything is to be looked at; absent where there was none. */
  readonly since?: Instant;
};

/** All that a place was told of the story that is followed there; undefined where nothing of it is kept. */
export async function toldOfStory(
  tenant: TenantStore,
  { id, place }: Subscription,
  at: { readonly slot: Instant; readonly now: Instant },
): Promise<StorySoFar | undefined> {
  const { now } = at;
  const [own] = await tenant.editions.remembered(id, 0);
  if (own === undefined) return undefined;
  const schedules = (await tenant.subscriptions.ofPlace(place)).filter((one) => one.story === undefined);
  const remembered = await Promise.all(schedules.map((one) => tenant.editions.remembered(one.id, now - longestMemory)));
  const looks = await looksAt(tenant, id, at);
  const all = [own, ...looks.told, ...remembered.flat().filter((one) => sharesReport(one, own.articles))].toSorted(
    (one, other) => other.at - one.at,
  );
  const told = all
    .flatMap(({ briefing, at, before = [] }) => [{ briefing, at }, ...before])
    .toSorted((one, other) => other.at - one.at);
  const ids = [...new Set(told.map(({ briefing }) => briefing))].slice(0, tellingsRead);
  const tellings = (await Promise.all(ids.map((one) => tenant.briefings.ofId(one)))).flatMap((one) => one ?? []);
  return {
    tellings,
    articles: [...new Set(all.flatMap(({ articles }) => articles))],
    at: all[0]?.at ?? own.at,
    ...(looks.since !== undefined && { since: looks.since }),
  };
}

/** A post is given up after six hours. */
const looksUnderWay = 6;

/**
 * The last looks at a story, before this slot. `told`: what was posted or still may be, remembered or not. `since`: the
 * look after which everything is to be looked at; what was refused and is given up, or made way for the next look, told
 * nothing, and is found again, as is what could not be read. Undefined where there was none.
 */
async function looksAt(
  tenant: TenantStore,
  id: SubscriptionId,
  { slot, now }: { readonly slot: Instant; readonly now: Instant },
): Promise<{ readonly told: readonly Remembered[]; readonly since: Instant | undefined }> {
  const recent = (await tenant.editions.recent(id, looksUnderWay)).filter((edition) => edition.slot < slot);
  const told: Remembered[] = [];
  let since = recent[0]?.slot;
  for (const edition of recent) {
    if (edition.kind === "not-made") since = edition.slot - hour;
    if (edition.kind !== "stories") continue;
    const states = (await tenant.deliveries.of(edition.id)).map(({ state }) => state);
    const isTold = states.some((state) => state !== "planned" && state !== "failed");
    const isOver = states.includes("failed") || now >= (edition.nextSlot ?? Number.POSITIVE_INFINITY);
    if (isTold || !isOver) told.push(...edition.stories.map((story) => toldAt(story, edition.slot)));
    else since = edition.slot - hour;
  }
  return { told, since };
}

const hour = 3_600_000;

const toldAt = ({ story, briefing }: EditionStory, at: Instant): Remembered => ({
  story,
  briefing: briefing.id,
  articles: briefing.sources.map(({ article }) => article),
  at,
});

const sharesReport = ({ articles }: Remembered, others: readonly ArticleId[]): boolean =>
  articles.some((article) => others.includes(article));
