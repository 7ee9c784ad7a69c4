// /brief: links, a topic, pasted text or a file become one briefing, here and now.

import type { Discovered } from "../gathering/discover.ts";
import type { Article, NonEmpty } from "../news/article.ts";
import type { Briefing, BriefingId, Length } from "../news/briefing.ts";
import type { Story } from "../news/story.ts";
import { asTrouble, Trouble } from "../trouble.ts";
import type { Call, CommandCall, Press, Submit } from "./call.ts";
import { count, brief as cut, firstSteps, notice } from "./notices.ts";
import { feedsHere, keep, kepts, settingsHere } from "./subscriptions.ts";

const day = 24 * 3_600_000;
const mostLinks = 10;
const mostOffered = 5;
/** Shorter than this is a topic, not a text. */
const textFrom = 200;
const lengths: readonly string[] = ["short", "standard", "long"];

export const runBrief = (call: CommandCall): Promise<void> => briefWhat(call, call.heard.inputs);
export const submitBrief = (call: Submit): Promise<void> => briefWhat(call, call.heard.inputs);

async function briefWhat(call: Call, inputs: Readonly<Record<string, string>>): Promise<void> {
  const what = inputs.what?.trim() ?? "";
  const length = lengths.find((one) => one === inputs.length) as Length | undefined;
  if (inputs.file !== undefined) {
    await working(call, "Reading the file");
    return tell(call, [await call.tools.readFile(inputs.fileName ?? "file.txt", inputs.file, call.signal)], length);
  }
  const links = [...new Set(linksIn(what))];
  if (links.length > mostLinks)
    throw new Trouble("bad-input", `Give ${mostLinks} links at most: one briefing is one story.`);
  if (links.length > 0) return briefLinks(call, links, length);
  if (what.length >= textFrom || what.includes("\n"))
    return tell(call, [await call.tools.readFile("pasted.txt", what, call.signal)], length);
  return briefTopic(call, what, length);
}

/** Links as people paste them: bare hosts too. */
export function linksIn(text: string): string[] {
  const found = text.match(/https?:\/\/[^\s<>"|]+/gi) ?? [];
  if (found.length > 0)
    return found.map((link) => link.replace(/[.,;:!?]+$/, "").replace(/\)$/, (end) => (/\(/.test(text) ? end : "")));
  return /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}(\/\S*)?$/i.test(text) ? [`https://${text}`] : [];
}

async function briefLinks(call: Call, links: readonly string[], length: Length | undefined): Promise<void> {
  await working(call, links.length === 1 ? "Reading the page" : `Reading ${links.length} pages`);
  if (links.length === 1 && links[0]) {
    const found: Discovered = await call.tools.newsroom.discover(links[0], call.signal);
    if (found.article) return tell(call, [found.article], length);
    if ("feeds" in found) return offerNewest(call, found.feeds[0].url, found.feeds[0].title);
    throw new Trouble("unreadable");
  }
  const read = await Promise.allSettled(links.map((link) => call.tools.newsroom.fetchArticle(link, call.signal)));
  const articles = read.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  const failed = read.find((one) => one.status === "rejected");
  if (articles.length === 0 && failed) throw asTrouble(failed.reason);
  await tell(call, articles, length);
  if (failed)
    await call.say(
      notice("problem", [
        `${count(links.length - articles.length, "page")} could not be read: ${asTrouble(failed.reason).message}`,
      ]),
    );
}

/** A site's or feed's address: its newest stories, each one press away. */
async function offerNewest(call: Call, feed: string, title: string): Promise<void> {
  await call.tools.newsroom.poll(feed, call.signal, { waiting: true });
  const within = { from: call.now - 14 * day, to: call.tools.clock.now() + 1 };
  const articles = await call.tools.store.articles.ofFeeds([feed], within, 40);
  const newest = articles.toSorted((a, b) => (b.publishedAt ?? 0) - (a.publishedAt ?? 0)).slice(0, mostOffered);
  if (newest.length === 0)
    throw new Trouble("not-found", "That site's feed has no stories right now. Give the link of one article instead.");
  const rows = await Promise.all(
    newest.map(async (article) => ({
      lines: [[{ bold: cut(article.title, 150) }]],
      buttons: [{ label: "Brief", action: { act: "brief", on: await keep(call, { ids: [article.id] }) } as const }],
    })),
  );
  await call.say(notice("plain", [`The newest of ${title || feed}:`], { rows }));
}

async function briefTopic(call: Call, topic: string, length: Length | undefined): Promise<void> {
  const feeds = await feedsHere(call);
  if (feeds.length === 0)
    throw new Trouble(
      "bad-input",
      topic === ""
        ? "Give a link, a topic or a text: {/brief: https://...} Or type {/help} for a sample."
        : "Nothing is followed here yet, so there is nothing to search. Give a link, or follow a feed: {/follow}.",
    );
  await working(call, topic === "" ? "Looking for the main story" : "Looking through what is followed here");
  const within = { from: call.now - (topic === "" ? day : 7 * day), to: call.now + 1 };
  const words = topic.match(/[\p{L}\p{N}]+/gu) ?? [];
  const articles =
    words.length === 0
      ? await call.tools.store.articles.ofFeeds(feeds, within, 400)
      : await call.tools.store.articles.search(words, { feeds, ids: [], ...within }, 60);
  const settings = await settingsHere(call);
  const stories = call.tools.newsroom.cluster(articles.filter((article) => article.text !== ""));
  const best = call.tools.newsroom.rank(stories, { topics: [], less: settings.less, now: call.now })[0];
  if (best === undefined)
    throw new Trouble(
      "not-found",
      topic === ""
        ? "The feeds followed here brought nothing in the last day. Give a link instead."
        : `Nothing about "${cut(topic)}" in the last 7 days here. Give a link, or follow more: {/follow}.`,
    );
  await tellStory(call, await call.tools.newsroom.complete(best.story, call.signal), length);
}

/** Several articles given together are one story because a person said so. */
async function tell(call: Call, articles: readonly Article[], length: Length | undefined): Promise<void> {
  const [first, ...rest] = articles;
  if (first === undefined) throw new Trouble("bad-input", "Give a link, a topic or a text: {/brief: https://...}");
  const together: NonEmpty<Article> = [first, ...rest];
  await call.tools.store.articles.save(articles, { at: call.now });
  const clustered = call.tools.newsroom.cluster(articles);
  const copies = new Map(clustered.flatMap((story) => [...story.copies]));
  await tellStory(call, { id: clustered[0]?.id ?? String(first.id), articles: together, copies }, length);
}

async function tellStory(call: Call, story: Story, length: Length | undefined): Promise<void> {
  const settings = await settingsHere(call);
  await working(call, "Writing and checking every line");
  const wish = {
    length: length ?? settings.length,
    language: settings.language,
    less: settings.less,
    patience: "briefing",
  } as const;
  const briefing = await call.tools.newsroom.write(story, wish, call.heard.in, call.signal);
  await show(call, briefing, "everyone", !settings.seenHint);
}

/** Kept first, so that its buttons work the moment it is there; then said, with a thread to ask in. */
export async function show(
  call: Call,
  briefing: Briefing,
  audience: "asker" | "everyone",
  first: boolean,
): Promise<void> {
  await call.mine.briefings.save(briefing, call.heard.in);
  const said = await call.say({ audience, kind: "briefing", briefing, ...(first ? { first } : {}) });
  if (said.message === undefined) return;
  await call.mine.threads.open({ root: said.message, place: call.heard.in, briefings: [briefing.id], turns: [] });
  await call.mine.settings.keep(messageKey(briefing.id), said.message, call.now + 365 * day);
}

/** Where the message of a briefing is noted, for whoever has to take it away. */
export const messageKey = (briefing: BriefingId): string => `message:${briefing}`;

/** The Brief button of an offered story. */
export async function pressBrief(call: Press): Promise<void> {
  const kept = await kepts<{ ids: readonly string[] }>(call, call.heard.action.on);
  const articles = kept ? await call.tools.store.articles.ofIds(kept.ids) : [];
  if (articles.length === 0)
    throw new Trouble("not-found", "That offer has ended. Ask again with {/brief} and the link.");
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
  await show(call, call.tools.sample(), "asker", true);
  await call.say(
    notice("plain", ["That was a bundled article. Each number leads to the sentence it stands on."], {
      buttons: firstSteps.slice(1),
    }),
  );
}

const working = async (call: Call, doing: string): Promise<void> => {
  await call.say({ audience: "everyone", kind: "progress", doing });
};
