// What a place was told over some days, from what is kept of it alone: each story once, as it was told last.
import type { ArticleId, Instant } from "../news/article.ts";
import type { Briefing } from "../news/briefing.ts";
import type { Place } from "../news/place.ts";
import type { SubscriptionId } from "../news/subscription.ts";
import type { Store, TenantStore } from "../ports/store.ts";
import type { Newsroom } from "./newsroom.ts";

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

type Tools = {
  readonly store: Pick<Store, "articles">;
  readonly newsroom: Pick<Newsroom, "cluster">;
};
type Entry = ToldStory & { readonly articles: readonly ArticleId[]; readonly isAsked: boolean };

/**
 * The stories of these schedules, and what was briefed there when somebody asked, since then; what most outlets and
 * reports told of comes first, of two alike the newer one. Throws Trouble `storage-failed`.
 */
export async function toldSince(
  tools: Tools,
  { editions, briefings }: Pick<TenantStore, "editions" | "briefings">,
  place: Place,
  subscriptions: readonly SubscriptionId[],
  since: Instant,
): Promise<readonly ToldStory[]> {
  const told: Entry[] = [];
  const covered = new Set<ArticleId>();
  const add = (entry: Omit<Entry, "reports">): void => {
    // Another schedule's telling, an earlier one, or the same link once more.
    if (entry.articles.every((article) => covered.has(article))) return;
    for (const article of entry.articles) covered.add(article);
    told.push({ ...entry, reports: entry.articles.length });
  };
  const remembered = (await Promise.all(subscriptions.map((id) => editions.remembered(id, since)))).flat();
  const opened = await Promise.all(
    remembered.map(async (one) => ({ ...one, briefing: await briefings.ofId(one.briefing) })),
  );
  for (const { briefing, at, articles, before } of opened.toSorted((a, b) => b.at - a.at))
    if (briefing !== undefined) add({ briefing, at, articles, isOld: before !== undefined, isAsked: false });
  for (const briefing of await briefings.recent(place, mostBriefings)) {
    const { writtenAt: at, sources } = briefing;
    const articles = sources.map(({ article }) => article);
    if (at >= since) add({ briefing, at, articles, isOld: false, isAsked: true });
  }
  return (await joined(tools, told)).toSorted((one, other) => weightOf(other) - weightOf(one) || other.at - one.at);
}

/** So many are compared, the newest: more in a month are many stories. */
const mostCompared = 60;
/** Of a story, to know it again. */
const reportsCompared = 2;

/** What was asked for of a story that was told here already, or asked for since, is one with it. */
async function joined({ store, newsroom }: Tools, told: readonly Entry[]): Promise<readonly Entry[]> {
  const compared = told.toSorted((one, other) => other.at - one.at).slice(0, mostCompared);
  if (compared.length < 2 || !compared.some(({ isAsked }) => isAsked)) return told;
  const ids = compared.flatMap(({ briefing }) => briefing.sources.slice(0, reportsCompared));
  const kept = await store.articles.ofIds(ids.map(({ article }) => article));
  const stories = await newsroom.cluster(kept.filter(({ text }) => text !== ""));
  const storyOf = new Map(stories.flatMap(({ id, articles }) => articles.map((one) => [one.id, id] as const)));
  const into = new Map<Entry, Entry>();
  const groups = Map.groupBy(compared, ({ briefing }) => storyOf.get(briefing.sources[0].article));
  for (const [story, entries] of groups) {
    const home = entries.find(({ isAsked }) => !isAsked) ?? entries[0];
    if (story === undefined || home === undefined) continue;
    for (const entry of entries) if (entry.isAsked && entry !== home) into.set(entry, home);
  }
  return told.flatMap((entry) => {
    if (into.has(entry)) return [];
    const others = told.filter((other) => into.get(other) === entry);
    const articles = new Set([entry, ...others].flatMap((one) => one.articles));
    return [{ ...entry, reports: articles.size }];
  });
}

/** A second outlet says more of a story's weight than a second report of the first. */
function weightOf({ briefing, reports }: ToldStory): number {
  const outlets = new Set(briefing.sources.map(({ outlet }) => outlet)).size;
  return 2 * outlets + Math.log2(1 + reports);
}
