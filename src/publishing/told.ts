// What a place was told over some days, from what is kept of it alone: each story once, as it was told last.
import type { ArticleId, Instant } from "../news/article.ts";
import type { Briefing } from "../news/briefing.ts";
import type { Place } from "../news/place.ts";
import type { SubscriptionId } from "../news/subscription.ts";
import type { TenantStore } from "../ports/store.ts";

export type ToldStory = {
  readonly briefing: Briefing;
  readonly at: Instant;
  /** Reports of it, all that came while it was told. */
  readonly reports: number;
  /** It was told before, otherwise. */
  readonly isOld: boolean;
};

/** Of one place: more than two weeks of full editions. */
const mostBriefings = 300;

/**
 * The stories of these schedules, and what was briefed there when somebody asked, since then; what most outlets and
 * reports told of comes first, of two alike the newer one. Throws Trouble `storage-failed`.
 */
export async function toldSince(
  { editions, briefings }: Pick<TenantStore, "editions" | "briefings">,
  place: Place,
  subscriptions: readonly SubscriptionId[],
  since: Instant,
): Promise<readonly ToldStory[]> {
  const told: ToldStory[] = [];
  const covered = new Set<ArticleId>();
  const add = (briefing: Briefing, at: Instant, articles: readonly ArticleId[], isOld = false): void => {
    // Another schedule's telling, an earlier one, or the same link once more.
    if (articles.every((article) => covered.has(article))) return;
    for (const article of articles) covered.add(article);
    told.push({ briefing, at, reports: articles.length, isOld });
  };
  const remembered = (await Promise.all(subscriptions.map((id) => editions.remembered(id, since)))).flat();
  const opened = await Promise.all(
    remembered.map(async (one) => ({ ...one, briefing: await briefings.ofId(one.briefing) })),
  );
  for (const { briefing, at, articles, before } of opened.toSorted((a, b) => b.at - a.at))
    if (briefing !== undefined) add(briefing, at, articles, before !== undefined);
  for (const briefing of await briefings.recent(place, mostBriefings))
    if (briefing.writtenAt >= since)
      add(
        briefing,
        briefing.writtenAt,
        briefing.sources.map(({ article }) => article),
      );
  return told.toSorted((one, other) => weightOf(other) - weightOf(one) || other.at - one.at);
}

/** A second outlet says more of a story's weight than a second report of the first. */
function weightOf({ briefing, reports }: ToldStory): number {
  const outlets = new Set(briefing.sources.map(({ outlet }) => outlet)).size;
  return 2 * outlets + Math.log2(1 + reports);
}
