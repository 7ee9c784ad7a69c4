// A small newsroom to publish from: articles named by their story, briefings that say their titles, time that a test moves.
import type { Article } from "../../src/news/article.ts";
import type { Briefing } from "../../src/news/briefing.ts";
import type { Story } from "../../src/news/story.ts";
import type { Subscription } from "../../src/news/subscription.ts";
import type { Newsroom } from "../../src/publishing/newsroom.ts";
import type { PublishTools } from "../../src/publishing/publish.ts";
import { Trouble } from "../../src/trouble.ts";
import { aBriefing, aClaim, aFeed, anArticle, aSource, aSubscription, here } from "../contracts/store/samples.ts";
import { FixedClock, settle } from "../fakes/clock.ts";
import { KeptLog } from "../fakes/log.ts";
import { FakePlatform } from "../fakes/platform.ts";
import { Memory, openMemory } from "../fakes/store.ts";

export const feedUrl = "https://a.example/feed";
export const slot = Date.parse("2026-03-02T07:00:00Z");
export const minute = 60_000;
export const hour = 60 * minute;

/** "flood/2 New toll: 138 people killed" is the second article of the story "flood". */
const storyOf = (article: Article): string => /^(\w+)\//.exec(article.title)?.[1] ?? article.title;

export function briefingOf(story: Story, at = slot): Briefing {
  const sentences = story.articles.map((article) => article.text);
  const [newest = ""] = sentences.toReversed();
  const number = /(\d+) people/.exec(newest);
  return aBriefing(`b${storyOf(story.articles[0]).slice(0, 6)}${story.articles.length}`, {
    writtenAt: at,
    headline: aClaim(storyOf(story.articles[0]), -1),
    lead: aClaim(newest, 0, sentences.length - 1),
    figures: number
      ? [
          {
            text: `${number[1]} people`,
            value: Number(number[1]),
            unit: "people",
            measures: "people killed",
            citation: { source: sentences.length - 1, sentence: 0, start: 0, end: 5 },
          },
        ]
      : [],
    sources: [
      aSource([story.articles[0].text], { article: story.articles[0].id }),
      ...story.articles.slice(1).map(({ id, text }) => aSource([text], { article: id })),
    ],
  });
}

export const plainNewsroom: Newsroom = {
  cluster: (articles) => {
    const stories = new Map<string, Article[]>();
    for (const article of articles.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
      stories.set(storyOf(article), [...(stories.get(storyOf(article)) ?? []), article]);
    return [...stories].flatMap(([id, [first, ...rest]]) =>
      first ? [{ id, articles: [first, ...rest] as const, copies: new Map() }] : [],
    );
  },
  continued: (told, fresh) => {
    const stories = new Set(told.map(storyOf));
    const [first, ...rest] = fresh.filter((article) => stories.has(storyOf(article)));
    return first && { id: storyOf(first), articles: [first, ...rest], copies: new Map() };
  },
  rank: (stories, wish) =>
    stories
      .filter((story) => !wish.less.some((word) => story.id.includes(word)))
      .map((story, index) => ({ story, score: 1 / (index + 1), reasons: [`${story.articles.length} reports`] })),
  complete: async (story) => story,
  write: async (story) => briefingOf(story),
  changed: (_, now) => now,
  picture: async () => undefined,
  draw: async () => new Uint8Array(),
  fetchArticle: async (url) => anArticle(url.split("/").at(-1) ?? ""),
  discover: async () => {
    throw new Trouble("not-found");
  },
  poll: async () => {},
  readAgain: async () => "unchanged",
  corrections: () => [],
};

export type World = {
  readonly memory: Memory;
  readonly clock: FixedClock;
  readonly log: KeptLog;
  readonly platform: FakePlatform;
  readonly tools: PublishTools;
  readonly signal: AbortSignal;
  readonly stop: AbortController;
  /** From now on the store fails, as a full disk would. */
  readonly breaks: () => void;
  /** Saves articles as their feed would, at the clock's time. */
  readonly brings: (...titles: readonly string[]) => Promise<void>;
  readonly subscribes: (over?: Partial<Subscription>) => Promise<Subscription>;
  /** Runs an act while the clock moves on, until it has ended. */
  readonly through: <T>(act: Promise<T>, stepMs?: number) => Promise<T>;
};

export async function aWorld(
  over: { readonly newsroom?: Partial<Newsroom>; readonly now?: string } = {},
): Promise<World> {
  const memory = new Memory();
  const clock = new FixedClock(over.now ?? "2026-03-02T06:50:00Z");
  const [log, platform, stop] = [new KeptLog(), new FakePlatform(), new AbortController()];
  const store = openMemory(memory);
  await store.feeds.save(aFeed(feedUrl, { checkedAt: clock.now() }));
  const tools: PublishTools = {
    store,
    clock,
    log,
    newsroom: { ...plainNewsroom, ...over.newsroom },
    platform: (name) => (name === "fake" ? platform : undefined),
    holder: "p1",
  };
  return {
    memory,
    clock,
    log,
    platform,
    tools,
    signal: stop.signal,
    stop,
    breaks: () => {
      memory.broken = true;
    },
    brings: async (...titles) => {
      await store.articles.save(
        titles.map((title) => anArticle(title.replace(/\W+/g, "-"), { title, text: title.replace(/^\w+\/\d+ /, "") })),
        { feed: feedUrl, at: clock.now() },
      );
    },
    subscribes: async (changes = {}) => {
      const subscription = aSubscription({
        feeds: [feedUrl],
        topics: [],
        schedule: { when: "every day at 07:00", zone: "UTC" },
        createdAt: slot - 24 * hour,
        doneThrough: slot - 24 * hour,
        place: here,
        ...changes,
      });
      await store.of("acme").subscriptions.save(subscription);
      await store.agenda.plan("acme", subscription.id, slot);
      return subscription;
    },
    through: async (act, stepMs = 5_000) => {
      let over = false;
      const ended = act.finally(() => {
        over = true;
      });
      ended.catch(() => {});
      for (let steps = 0; steps < 10_000; steps++) {
        await settle();
        if (over) break;
        await clock.advance(stepMs);
      }
      return ended;
    },
  };
}
