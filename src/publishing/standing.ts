// What stands in a place and can be taken back line by line: an edition, or a briefing that somebody asked for.
import type { Briefing } from "../news/briefing.ts";
import type { Edition, EditionId } from "../news/edition.ts";
import type { MessageId, Place, Tenant } from "../news/place.ts";
import type { Part, Platform } from "../ports/platform.ts";
import type { TenantStore } from "../ports/store.ts";
import type { SaidBriefing } from "../ports/watches.ts";
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
  { editions, deliveries }: TenantStore,
  edition: Edition,
  parts: readonly Part[],
): Promise<StandingWords | undefined> {
  const platform = named(edition.place.platform);
  if (edition.kind !== "stories" || platform === undefined) return undefined;
  const { id, place, zone, language, stories } = edition;
  const told = (briefings: readonly Briefing[]): Edition => {
    const [first, ...rest] = stories;
    const [lead = first.briefing, ...others] = briefings;
    const after = rest.map((story, at) => ({ ...story, briefing: others[at] ?? story.briefing }));
    return { ...edition, stories: [{ ...first, briefing: lead }, ...after] };
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
