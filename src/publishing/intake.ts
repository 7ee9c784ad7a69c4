// What a set of feeds holds at a moment: its articles, which of them came lately, and their stories; the same for all
// who read these feeds.
import type { Article, Instant } from "../news/article.ts";
import type { Feed } from "../news/feed.ts";
import type { Ranked, Story } from "../news/story.ts";
import type { Store } from "../ports/store.ts";
import { Shared } from "./done-once.ts";
import type { Newsroom, RankWish } from "./newsroom.ts";

export type Intake = {
  readonly feeds: readonly Feed[];
  readonly articles: readonly Article[];
  /** First seen since `since`, newest first. */
  readonly came: readonly Article[];
  /** Of all articles that can be read. Made when they are first asked for. */
  readonly stories: () => Promise<readonly Story[]>;
  /** Some of them in the order in which whoever has this wish is told them. */
  readonly ranked: (stories: readonly Story[], wish: RankWish) => Promise<readonly Ranked[]>;
};

const minute = 60_000;
const mostArticles = 600;
/** In characters: some twenty sets of feeds with a few hundred teasers each, or four with whole texts. */
const room = 12_000_000;

/** Stories in the orders of a set's readers: they differ by their topics, and by what they had before. */
const ranksKept = 10_000;

/** What came while the clock was ahead is no less news. */
const ever = Number.MAX_SAFE_INTEGER;

type During = { readonly from: Instant; readonly since: Instant; readonly now: Instant };

/** Intakes of this minute, by store: what a page or a feed's state has become since is seen a minute later. */
const intakes = new WeakMap<Store, { readonly minute: number; readonly shared: Shared<Intake> }>();

/** Public material alone: the same feeds show everybody the same. An article that came meanwhile is seen at once. */
export async function intakeOf(
  { store, newsroom }: { readonly store: Store; readonly newsroom: Newsroom },
  feeds: readonly string[],
  during: During,
): Promise<Intake> {
  const at = Math.floor(during.now / minute);
  let known = intakes.get(store);
  if (known?.minute !== at) {
    known = { minute: at, shared: new Shared<Intake>(room, sizeOf) };
    intakes.set(store, known);
  }
  const stamp = await store.articles.stamp(feeds, during.from);
  const key = JSON.stringify([feeds, during.from, during.since, stamp]);
  return known.shared.of(key, () => look(store, newsroom, feeds, during), noSignal);
}

/** Looking is never stopped half-way. */
const noSignal = new AbortController().signal;

async function look(store: Store, newsroom: Newsroom, urls: readonly string[], during: During): Promise<Intake> {
  const articles = await store.articles.ofFeeds(urls, { from: during.from, to: ever }, mostArticles);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const came = await store.articles.ofFeeds(urls, { from: during.since, to: ever }, mostArticles);
  const feeds = await store.feeds.ofUrls(urls);
  let stories: Promise<readonly Story[]> | undefined;
  const orders = new Shared<readonly Ranked[]>(ranksKept, ({ length }) => length + 1);
  const formed = async () => {
    try {
      return await newsroom.cluster(articles.filter(isReadable));
    } catch (thrown) {
      stories = undefined;
      throw thrown;
    }
  };
  return {
    feeds,
    articles,
    // One object for one article: two would be held twice.
    came: came.map((article) => byId.get(article.id) ?? article),
    stories: () => {
      stories ??= formed();
      return stories;
    },
    ranked: (telling, wish) => {
      const key = JSON.stringify([wish.topics, wish.less, telling.map(({ id }) => id)]);
      return orders.of(key, async () => newsroom.rank(telling, wish), noSignal);
    },
  };
}

/** Many feeds carry titles and links alone: their pages are read when their story is told. */
export const isReadable = ({ text, url }: Article): boolean => text.trim() !== "" || url !== undefined;

const sizeOf = ({ articles }: Intake): number =>
  articles.reduce((sum, { text, title }) => sum + text.length + title.length + 500, 1);
