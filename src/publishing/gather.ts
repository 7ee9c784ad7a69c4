// What a subscription could tell at this moment: stories with something new since its last edition, ranked, and how its
// feeds are.
import type { Article, ArticleId, Instant } from "../news/article.ts";
import type { Remembered } from "../news/edition.ts";
import type { Feed } from "../news/feed.ts";
import type { Ranked, Story } from "../news/story.ts";
import type { Subscription } from "../news/subscription.ts";
import type { Store } from "../ports/store.ts";
import { intakeOf, isReadable } from "./intake.ts";
import type { Newsroom } from "./newsroom.ts";

const minute = 60_000;
const hour = 60 * minute;
/** An edition is prepared this long before its slot, so what came in since belongs to the next. */
export const preparesBefore = hour / 6;
/** Stories are seen whole: reports of the last days are clustered with the new ones. */
export const context = 72 * hour;
const firstEditionSees = 24 * hour;
const longestMemory = 14 * 24 * hour;
/** What an outlet dates further back is no news, though its feed was read for the first time today. */
const newsFor = 7 * 24 * hour;

export type EditionCandidate = { readonly ranked: Ranked; readonly known?: Remembered };

export type Gathered = {
  /** Best first; each has an article that came since the last edition. */
  readonly candidates: readonly EditionCandidate[];
  /** Clustered, but with nothing new, or all of it told already. */
  readonly passedOver: readonly Story[];
  readonly articles: number;
  /** Articles that came since the last edition and were not told in it. */
  readonly came: number;
  /** Why none of them is a candidate: no words and no page, or the topics and what less is wanted of. */
  readonly without?: "words" | "interest";
  /** What less is wanted of in its place. */
  readonly less: readonly string[];
  readonly since: Instant;
  readonly feeds: readonly Feed[];
};

export async function gather(
  tools: { readonly store: Store; readonly newsroom: Newsroom },
  subscription: Subscription,
  at: { readonly now: Instant; readonly lastSlot: Instant | undefined },
): Promise<Gathered> {
  const { store } = tools;
  const tenant = store.of(subscription.place.tenant);
  // By the minute, so that all who are due in it see the same.
  const now = Math.floor(at.now / minute) * minute;
  const since = Math.max(now - longestMemory, (at.lastSlot ?? now - firstEditionSees) - preparesBefore);
  const seenWhole = now - context;
  const intake = await intakeOf(tools, subscription.feeds, { from: Math.min(since, seenWhole), since, now: at.now });
  const { articles } = intake;
  const fresh = new Set(newsAmong(intake.came, at.now).map(({ id }) => id));
  const remembered = await tenant.editions.remembered(subscription.id, at.now - longestMemory);
  const settings = await tenant.settings.of(subscription.place);

  const readable = articles.filter(isReadable);
  const stories = fresh.size === 0 ? [] : await intake.stories();
  const toldIn = newestTelling(remembered);
  const knownOf = new Map<Story, Remembered | undefined>();
  const passedOver: Story[] = [];
  const telling: Story[] = [];
  for (const story of stories) {
    const known = toldIn(story);
    const told = (id: ArticleId) => known?.articles.includes(id) ?? false;
    if (story.articles.some(({ id }) => fresh.has(id) && !told(id))) {
      knownOf.set(story, known);
      telling.push(story);
    } else passedOver.push(story);
  }
  const less = settings?.less ?? [];
  const wish = { topics: subscription.topics, less, now: at.now };
  const candidates = (await intake.ranked(telling, wish)).map((ranked) => {
    const known = knownOf.get(ranked.story);
    return known ? { ranked, known } : { ranked };
  });
  const toldBefore = new Set(remembered.flatMap((one) => one.articles));
  const came = [...fresh].filter((id) => !toldBefore.has(id)).length;
  const without = !readable.some(({ id }) => fresh.has(id)) ? "words" : telling.length > 0 ? "interest" : undefined;
  return {
    candidates,
    passedOver,
    articles: articles.length,
    came,
    ...(without !== undefined && candidates.length === 0 && { without }),
    less,
    since,
    // A reason why there is nothing is told of the feeds as they are now.
    feeds: candidates.length > 0 ? intake.feeds : await store.feeds.ofUrls(subscription.feeds),
  };
}

/** All of them where nothing is newer: a blog of few posts has its newest one told. */
export function newsAmong(articles: readonly Article[], now: Instant): readonly Article[] {
  const news = articles.filter(({ publishedAt = now }) => publishedAt >= now - newsFor);
  return news.length > 0 ? news : articles;
}

/** What was told last of a story, by any article of it. */
function newestTelling(remembered: readonly Remembered[]): (story: Story) => Remembered | undefined {
  const places = new Map<ArticleId, number>();
  for (const [place, { articles }] of remembered.entries())
    for (const id of articles) if (!places.has(id)) places.set(id, place);
  return ({ articles }) =>
    remembered[Math.min(...articles.map(({ id }) => places.get(id) ?? Number.POSITIVE_INFINITY))];
}
