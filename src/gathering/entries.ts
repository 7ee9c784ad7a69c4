// How a feed's entries become articles: one id for one article whatever its guid, date or query does, and honest dates.

import { languageOf } from "../language/detect.ts";
import type { Article, Instant } from "../news/article.ts";
import type { Feed, FeedEntry } from "../news/feed.ts";
import { withinBounds } from "../news/text-bound.ts";
import type { ParsedFeed } from "../ports/sandbox.ts";
import { publicationDate } from "./dates.ts";
import { withOwnPictures } from "./feedpictures.ts";
import { shingleCoverage, shinglesOf } from "./shingles.ts";
import { bareTitle } from "./title.ts";
import { canonical, siteOf } from "./url.ts";

/** From this many characters a feed's own text is taken for the whole story. */
const wholeStory = 1200;

/**
 * Newest first; entries without a date keep the feed's order behind the newer ones. Audio without words is no article.
 */
export function articlesOf(parsed: ParsedFeed, feed: Pick<Feed, "url" | "title">, now: Instant): readonly Article[] {
  const shared = sharedLinks(parsed.entries);
  const language = languageOfFeed(parsed);
  const outlet = feed.title || parsed.title || siteOf(parsed.site ?? feed.url);
  const collects = isCollection(parsed.entries);
  const found = new Map<string, Article>();
  for (const entry of withOwnPictures(parsed.entries)) {
    const from = { outlet: collects ? siteOf(entry.url ?? "") || outlet : outlet, language };
    const article = articleOf(entry, from, shared, now);
    if (article !== undefined && !found.has(article.id)) found.set(article.id, article);
  }
  return [...found.values()].sort((one, other) => (other.publishedAt ?? 0) - (one.publishedAt ?? 0));
}

function articleOf(
  entry: FeedEntry,
  feed: Pick<Article, "outlet" | "language">,
  shared: ReadonlyMap<string, string>,
  now: Instant,
): Article | undefined {
  const outlet = entry.outlet ?? feed.outlet;
  const text = entry.content.length > entry.summary.length ? entry.content : entry.summary;
  if (entry.title === "" && text === "") return undefined;
  const link = entry.url === undefined ? undefined : canonical(entry.url);
  const own = entry.id === entry.url ? entry.title : entry.id;
  const named = link !== undefined && (shared.get(link) ?? entry.id) === entry.id ? link : `${link ?? "feed:"}#${own}`;
  return withinBounds<Article>({
    id: named,
    ...(entry.url === undefined ? {} : { url: entry.url }),
    title: bareTitle(entry.title, outlet, entry.url),
    outlet,
    ...(entry.author === undefined ? {} : { byline: entry.author }),
    language: languageOfEntry(entry.title, text, feed.language),
    ...publicationDate(entry.publishedAt, now),
    completeness: isWhole(text) ? "full" : "excerpt",
    ...(entry.picture && { picture: entry.picture }),
    text,
  });
}

/** A feed whose entries stand on many sites publishes none of them. */
function isCollection(entries: readonly FeedEntry[]): boolean {
  const counts = new Map<string, number>();
  for (const { url } of entries) {
    const site = siteOf(url ?? "");
    if (site !== "") counts.set(site, (counts.get(site) ?? 0) + 1);
  }
  return counts.size >= fewestSites && Math.max(...counts.values()) * 2 < entries.length;
}

const fewestSites = 4;

/** All entries together say more than each, and than the feed: programs write "en-us" for whoever installs them. */
function languageOfFeed({ entries, language = "" }: ParsedFeed): string {
  const words = entries.slice(0, entriesRead).map(({ title, summary }) => `${title}. ${summary.slice(0, 200)}`);
  const read = languageOf("", words.join("\n"));
  return read === "und" ? languageOf(language, "") : read;
}

const entriesRead = 30;

/** An item that does not say is in its feed's language. */
function languageOfEntry(title: string, text: string, ofFeed: string): string {
  const read = languageOf("", text.length < shortText ? `${title}. ${text}` : text);
  return read === "und" ? ofFeed : read;
}

const shortText = 300;

const isWhole = (text: string): boolean =>
  text.length >= wholeStory && !/(?:\u2026|\.\.\.|\[\.\.\.\]|read more|continue reading)\s*$/i.test(text.slice(-60));

/**
 * Links that several entries carry (a live page), with the id of the oldest, which they name: it was there when it was
 * the only one. A front page names no entry.
 */
function sharedLinks(entries: readonly FeedEntry[]): ReadonlyMap<string, string> {
  const carriers = new Map<string, FeedEntry[]>();
  for (const entry of entries) {
    if (entry.url === undefined) continue;
    const link = canonical(entry.url);
    carriers.set(link, [...(carriers.get(link) ?? []), entry]);
  }
  return new Map(
    [...carriers].flatMap(([link, of]): [string, string][] => {
      if (isFrontPage(link)) return [[link, ""]];
      const oldest = of.reduce((one, other) => ((other.publishedAt ?? 0) <= (one.publishedAt ?? 0) ? other : one));
      return of.some((entry) => isAnother(entry, oldest)) ? [[link, oldest.id]] : [];
    }),
  );
}

/** Another title, or under the same one ("Traffic") another name and not a run of words in common. */
function isAnother(one: FeedEntry, other: FeedEntry): boolean {
  if (one.title !== other.title) return true;
  const [mine, its] = [shinglesOf(one.summary + one.content), shinglesOf(other.summary + other.content)];
  return one.id !== other.id && Math.min(mine.size, its.size) > 0 && shingleCoverage(mine, its) === 0;
}

const isFrontPage = (link: string): boolean => new URL(link).pathname === "/" && new URL(link).search === "";
