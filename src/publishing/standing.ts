// What stands in a place and can be taken back line by line: an edition, or a briefing that somebody asked for.
import type { Briefing } from "../news/briefing.ts";
import type { Edition, EditionId, EditionStory, StoriesEdition } from "../news/edition.ts";
import type { MessageId, Place, Tenant } from "../news/place.ts";
import type { Part, Platform } from "../ports/platform.ts";
import type { TenantStore } from "../ports/store.ts";
import type { SaidBriefing } from "../ports/watches.ts";
import type { Telling } from "../unfolding/tellings.ts";
import { drawingStruck, tellingsBefore } from "./drawings.ts";
import { toldBefore, toldOfStory } from "./last-told.ts";
import type { PublishTools } from "./publish.ts";
import { partsOf, savedParts } from "./split.ts";

export type StandingWords = {
  readonly id: EditionId;
  readonly place: Place;
  readonly zone: string;
  readonly language?: string;
  readonly platform: Platform;
  /** Each with what was told of it by now. */
  readonly briefings: readonly Briefing[];
  /** As it stands now. */
  readonly parts: readonly Part[];
  /** Where each part stands, by its number; what was not posted is absent. */
  readonly messages: ReadonlyMap<number, MessageId>;
  /** The message in whose thread it is, where that is none of its own. */
  readonly root?: MessageId;
  /** The same with other briefings, in their order. */
  partsWith(briefings: readonly Briefing[]): readonly Part[];
  keep(briefings: readonly Briefing[], parts: readonly Part[]): Promise<void>;
};

type Tools = Pick<PublishTools, "store" | "platform" | "pages">;

/**
 * Undefined of what is kept no more, has no stories, or stands where Lede does not run. Throws Trouble
 * `storage-failed`.
 */
export async function standingWords(tools: Tools, tenant: Tenant, id: EditionId): Promise<StandingWords | undefined> {
  const mine = tools.store.of(tenant);
  const saved = await mine.editions.ofId(id);
  if (saved !== undefined) return editionStanding(tools, mine, saved.edition, saved.parts);
  const saying = await mine.sayings.ofId(id);
  return saying === undefined ? undefined : sayingStanding(tools, mine, saying);
}

async function editionStanding(
  { platform: named, pages }: Tools,
  mine: TenantStore,
  edition: Edition,
  parts: readonly Part[],
): Promise<StandingWords | undefined> {
  const platform = named(edition.place.platform);
  if (edition.kind !== "stories" || platform === undefined) return undefined;
  const { editions, deliveries } = mine;
  const { id, place, zone, language, stories } = edition;
  const earlier = await drawnFrom(mine, edition);
  const withBriefing = (story: EditionStory, briefing = story.briefing): EditionStory => {
    const { drawing } = story;
    const tellings = earlier.get(story);
    if (tellings === undefined || drawing === undefined || isSame(briefing.corrections, story.briefing.corrections))
      return { ...story, briefing };
    const struck = drawingStruck(drawing, [...tellings, { briefing, at: edition.postsAt ?? edition.slot }], zone);
    return { ...story, briefing, drawing: struck };
  };
  const told = (briefings: readonly Briefing[]): Edition => {
    const [first, ...rest] = stories;
    const after = rest.map((story, at) => withBriefing(story, briefings[at + 1]));
    return { ...edition, stories: [withBriefing(first, briefings[0]), ...after] };
  };
  const posted = (await deliveries.of(id)).flatMap(({ part, message }) =>
    message === undefined ? [] : [[part, message] as const],
  );
  return {
    ...{ id, place, zone, platform, parts },
    ...(language && { language }),
    briefings: stories.map(({ briefing }) => briefing),
    messages: new Map(posted),
    partsWith: (briefings) => partsOf(told(briefings), platform, pages),
    keep: (briefings, now) => editions.correct(told(briefings), now),
  };
}

/** What the drawings of an edition were drawn from, beside its own briefings: a line that is taken back is drawn so. */
async function drawnFrom(
  mine: TenantStore,
  { stories, subscription, slot }: StoriesEdition,
): Promise<ReadonlyMap<EditionStory, readonly Telling[]>> {
  const drawn = stories.filter(({ drawing }) => drawing !== undefined);
  if (drawn.length === 0) return new Map();
  const schedule = await mine.subscriptions.ofId(subscription);
  const remembered = await mine.editions.remembered(subscription, 0);
  const all = drawn.map(async (story) => {
    if (schedule?.story !== undefined) {
      const told = await toldOfStory(mine, schedule, { slot, now: slot });
      return [story, told ? toldBefore(told, story.briefing.id) : []] as const;
    }
    const known = remembered.find((one) => one.story === story.story);
    return [story, known ? await tellingsBefore(mine, known, story.briefing.id) : []] as const;
  });
  return new Map(await Promise.all(all));
}

/** As JSON, which is how a store keeps both. */
export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Its messages are made of it again as they were, so that none of them is kept twice. */
async function sayingStanding(
  { platform: named }: Tools,
  { briefings: kept, sayings }: TenantStore,
  saying: SaidBriefing,
): Promise<StandingWords | undefined> {
  const { id, place, zone, root, messages, said, corrections: told } = saying;
  const platform = named(place.platform);
  const found = await kept.ofId(saying.briefing);
  if (platform === undefined || found === undefined) return undefined;
  const { corrections: _elsewhere, ...plain } = found;
  const briefing: Briefing = told.length > 0 ? { ...plain, corrections: told } : plain;
  const partsWith = ([one = briefing]: readonly Briefing[]) => savedParts(platform.render({ ...said, briefing: one }));
  const before = partsWith([briefing]);
  return {
    ...{ id, place, zone, platform, root },
    briefings: [briefing],
    // Of another version of Lede, which made more of it or less, nothing stands as this one would make it.
    parts: before.length === messages.length ? before : messages.map(() => ({ plainText: "", payload: undefined })),
    messages: new Map(messages.entries()),
    partsWith,
    keep: ([one = briefing]) => sayings.correct({ ...saying, corrections: one.corrections ?? [] }, one),
  };
}
