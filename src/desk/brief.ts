// /brief: links, a topic, pasted text or a file become one briefing, here and now.

import type { Discovered } from "../gathering/discover.ts";
import type { Article, NonEmpty } from "../news/article.ts";
import { type Briefing, type BriefingId, type Length, lengths } from "../news/briefing.ts";
import type { MessageId, Place } from "../news/place.ts";
import type { Story } from "../news/story.ts";
import type { Button, Said } from "../news/talk.ts";
import type { FoundFeed } from "../publishing/newsroom.ts";
import { asTrouble, Trouble } from "../trouble.ts";
import type { Tongue } from "../words/tongue.ts";
import { worded } from "../words/worded.ts";
import type { Call, CommandCall, Press, Submit } from "./call.ts";
import { clipped, firstSteps, notice } from "./notices.ts";
import { aloud, feedsHere, keep, kepts, settingsHere } from "./subscriptions.ts";
import { watchSaid } from "./watched.ts";

const day = 24 * 3_600_000;
const mostLinks = 10;
const mostOffered = 5;
/** Shorter than this is a topic, not a text. */
const textFrom = 200;

export const runBrief = (call: CommandCall): Promise<void> => briefWhat(call, call.heard.inputs);
export const submitBrief = (call: Submit): Promise<void> => briefWhat(call, call.heard.inputs);

async function briefWhat(call: Call, inputs: Readonly<Record<string, string>>): Promise<void> {
  const what = inputs.what?.trim() ?? "";
  const length = lengths.find((one) => one === inputs.length);
  if (inputs.file !== undefined) {
    await working(call, (tongue) => tongue.say("brief.reading-file"));
    return tell(call, [await call.tools.readFile(inputs.fileName ?? "file.txt", inputs.file, call.signal)], length);
  }
  const links = [...new Set(linksIn(what))];
  if (links.length > mostLinks) throw new Trouble("bad-input", worded("brief.at-most", { most: mostLinks }));
  if (links.length > 0) return briefLinks(call, links, length);
  if (what.length >= textFrom || what.includes("\n"))
    return tell(call, [await call.tools.readFile(pastedName, what, call.signal)], length);
  return briefTopic(call, what, length);
}

/** Under which text goes that nobody attached as a file. */
export const pastedName = "pasted.txt";

/** Links as people paste them: bare hosts too. */
export function linksIn(text: string): string[] {
  const found = text.match(/https?:\/\/[^\s<>"|]+/gi) ?? [];
  if (found.length > 0)
    return found.map((link) => link.replace(/[.,;:!?]+$/, "").replace(/\)$/, (end) => (/\(/.test(text) ? end : "")));
  return /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}(\/\S*)?$/i.test(text) ? [`https://${text}`] : [];
}

async function briefLinks(call: Call, links: readonly string[], length: Length | undefined): Promise<void> {
  await working(call, (tongue) => tongue.say("brief.reading-pages", { pages: links.length }));
  if (links.length === 1 && links[0]) {
    const found: Discovered = await call.tools.newsroom.discover(links[0], call.signal);
    if (found.article) return tell(call, [found.article], length);
    if ("feeds" in found) return offerNewest(call, found.feeds[0]);
    return offerListed(call, found.stories);
  }
  const read = await Promise.allSettled(links.map((link) => call.tools.newsroom.fetchArticle(link, call.signal)));
  const articles = read.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  const failed = read.find((one) => one.status === "rejected");
  if (articles.length === 0 && failed) throw asTrouble(failed.reason);
  await tell(call, articles, length);
  if (failed)
    await call.say(
      notice("problem", [
        call.tongue.say("brief.unread-pages", {
          pages: links.length - articles.length,
          why: asTrouble(failed.reason).forReaders(call.tongue),
        }),
      ]),
    );
}

/** A site's or feed's address: its newest stories, each one press away. */
async function offerNewest(call: Call, feed: FoundFeed): Promise<void> {
  await call.tools.newsroom.poll(feed.url, call.signal, { waiting: true });
  const within = { from: call.now - 14 * day, to: call.tools.clock.now() + 1 };
  const articles = await call.tools.store.articles.ofFeeds([feed.url], within, 40);
  const newest = articles.toSorted((a, b) => (b.publishedAt ?? 0) - (a.publishedAt ?? 0)).slice(0, mostOffered);
  if (newest.length === 0) throw new Trouble("not-found", worded("brief.no-stories"));
  const on = await keep(call, "follow", { feeds: [feed], title: feed.title || feed.url });
  await offer(call, newest, feed.title || feed.url, [
    { label: call.tongue.say("button.follow"), action: { act: "follow", on } },
  ]);
}

/** What a front page without a feed lists; `unfollowed` says first why it cannot be followed, to who asked for that. */
export async function offerListed(call: Call, stories: NonEmpty<Article>, unfollowed?: string): Promise<void> {
  await call.tools.store.articles.save(stories, { at: call.now });
  await offer(call, stories.slice(0, mostOffered), stories[0].outlet, [], unfollowed);
}

/** Headlines, each with its Brief button. */
async function offer(
  call: Call,
  articles: readonly Article[],
  of: string,
  buttons: readonly Button[] = [],
  problem?: string,
): Promise<void> {
  const rows = await Promise.all(
    articles.map(async (article) => ({
      lines: [[{ bold: clipped(article.title, 150) }]],
      buttons: [
        {
          label: call.tongue.say("button.brief"),
          action: { act: "brief", on: await keep(call, "brief", { ids: [article.id] }) } as const,
        },
      ],
    })),
  );
  const newest = call.tongue.say("brief.newest-of", { feed: of });
  await call.say(
    problem === undefined
      ? notice("plain", [newest], { rows, buttons })
      : notice("problem", [problem, newest], { rows, buttons }),
  );
}

async function briefTopic(call: Call, topic: string, length: Length | undefined): Promise<void> {
  const feeds = await feedsHere(call);
  if (feeds.length === 0)
    throw new Trouble("bad-input", topic === "" ? worded("brief.give-or-help") : worded("brief.nothing-followed"));
  await working(call, (tongue) => tongue.say(topic === "" ? "brief.looking" : "brief.looking-through"));
  const within = { from: call.now - (topic === "" ? day : 7 * day), to: call.now + 1 };
  const words = topic.match(/[\p{L}\p{N}]+/gu) ?? [];
  const articles =
    words.length === 0
      ? await call.tools.store.articles.ofFeeds(feeds, within, 400)
      : await call.tools.store.articles.search(words, { feeds, ids: [], ...within }, 60);
  const settings = await settingsHere(call);
  const stories = await call.tools.newsroom.cluster(articles.filter((article) => article.text !== ""));
  const [best] = await call.tools.newsroom.rank(stories, { topics: [], less: settings.less, now: call.now });
  if (best === undefined)
    throw new Trouble(
      "not-found",
      topic === "" ? worded("brief.nothing-today") : worded("brief.nothing-about", { topic: clipped(topic) }),
    );
  await tellStory(call, await call.tools.newsroom.complete(best.story, call.signal), length);
}

/** Several articles given together are one story because a person said so. */
const tell = async (call: Call, articles: readonly Article[], length: Length | undefined): Promise<void> =>
  tellStory(call, await storyGiven(call, articles), length);

/** Written and shown to nobody. Throws as the newsroom's `write`. */
export const writtenOf = async (call: Call, articles: readonly Article[]): Promise<Briefing> =>
  writeStory(call, await storyGiven(call, articles), undefined);

async function storyGiven(call: Call, articles: readonly Article[]): Promise<Story> {
  const [first, ...rest] = articles;
  if (first === undefined) throw new Trouble("bad-input", worded("brief.give"));
  const together: NonEmpty<Article> = [first, ...rest];
  await call.tools.store.articles.save(articles, { at: call.now });
  const clustered = await call.tools.newsroom.cluster(articles);
  const copies = new Map(clustered.flatMap((story) => [...story.copies]));
  return { id: clustered[0]?.id ?? String(first.id), articles: together, copies };
}

async function tellStory(call: Call, story: Story, length: Length | undefined): Promise<void> {
  await working(call, (tongue) => tongue.say("brief.writing"));
  const briefing = await writeStory(call, story, length);
  await show(call, briefing, "everyone", !(await settingsHere(call)).seenHint);
}

async function writeStory(call: Call, story: Story, length: Length | undefined): Promise<Briefing> {
  const settings = await settingsHere(call);
  const wish = {
    length: length ?? settings.length,
    language: settings.language,
    less: settings.less,
    patience: "briefing",
  } as const;
  return call.tools.newsroom.write(story, wish, call.heard.in, call.signal);
}

/** Kept first, so that its buttons work the moment it is there; then said, with a thread to ask in, and watched. */
export async function show(
  call: Call,
  briefing: Briefing,
  audience: "asker" | "everyone",
  first: boolean,
  wish: Pick<Extract<Said, { readonly kind: "briefing" }>, "share" | "picture"> = {},
): Promise<void> {
  await call.mine.briefings.save(briefing, call.heard.in);
  const read = readingAt(call, briefing, call.heard.in);
  const unfed = (await feedsHere(call)).length === 0 && ({ unfed: true } as const);
  const said = { audience, kind: "briefing", ...read, ...wish, ...unfed, ...(first ? { first } : {}) } as const;
  const as = await call.say({ ...said, briefing });
  if (as.message !== undefined) await openedAt(call, briefing, as.message);
  if (audience === "everyone") await watchSaid(call, briefing, said, as);
}

/** Where its page is, for those who read it in a place that it stands in. */
export const readingAt = ({ tools, now: at }: Call, { id }: Briefing, place: Place): { readonly read?: string } =>
  tools.pages === undefined ? {} : { read: tools.pages.addressOf({ kind: "briefing", id, place, at }) };

/** People can ask beneath the message, and whoever manages the place can take it away. */
export async function openedAt(call: Call, { id }: Briefing, root: MessageId): Promise<void> {
  await call.mine.threads.open({ root, place: call.heard.in, briefings: [id], turns: [] });
  await call.mine.settings.keep(messageKey(id), root, call.now + 365 * day);
}

/** Where the message of a briefing is noted, for whoever has to take it away. */
export const messageKey = (briefing: BriefingId): string => `message:${briefing}`;

/** The Brief button of an offered story. */
export async function pressBrief(call: Press): Promise<void> {
  const kept = await kepts<{ ids: readonly string[] }>(call, "brief", call.heard.action.on);
  const articles = kept ? await call.tools.store.articles.ofIds(kept.ids) : [];
  if (articles.length === 0) throw new Trouble("not-found", worded("brief.offer-ended"));
  const read = await Promise.all(
    articles.map((article) =>
      article.completeness === "full" || article.url === undefined
        ? article
        : call.tools.newsroom.fetchArticle(article.url, call.signal).catch(() => article),
    ),
  );
  await tell(call, read, undefined);
}

/** A briefing of a bundled article: the main job, seen before anything is set up. */
export async function sample(call: Press): Promise<void> {
  await show(call, await call.tools.sample(), "asker", true);
  await call.say(
    notice("plain", [call.tongue.say("brief.bundled")], {
      buttons: firstSteps(call.tongue).slice(1),
    }),
  );
}

/** Everyone may see it: it is said in the language of the place. */
const working = async (call: Call, doing: (tongue: Tongue) => string): Promise<void> => {
  await call.say({ audience: "everyone", kind: "progress", doing: doing(await aloud(call)) });
};
