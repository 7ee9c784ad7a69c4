// How a feed document becomes entries: RSS 0.9 to 2.0, RDF, Atom and JSON Feed, well-formed or nearly.
import { parseFeed as parseWellFormed } from "feedsmith";
import { idOf } from "../news/content-id.ts";
import type { FeedEntry } from "../news/feed.ts";
import type { ParsedFeed } from "../ports/sandbox.ts";
import { withoutFeedLines } from "../reading/page/stray-lines.ts";
import { Trouble } from "../trouble.ts";
import { worded } from "../words/worded.ts";
import { unwrappedEntry } from "./aggregators.ts";
import { type DateHints, dayOrderIn, readDate } from "./dates.ts";
import { withoutFalseTags, withTitlesEscaped } from "./false-tags.ts";
import { lenientFeed, strayFields } from "./feedscan.ts";
import { type RoughEntry, type RoughFeed, roughFeed } from "./feedshapes.ts";
import { measure } from "./measure.ts";
import { pictureOf } from "./pictures.ts";
import { oneLine, plainSnippet } from "./plain.ts";
import { absolute, siteOf, unwrappedLink } from "./url.ts";
import { fromRoot, repaired, withoutBase64, withoutControlNumbers, withoutDoctype, withoutRootPrefix } from "./xml.ts";

const mostEntries = 1000;

/**
 * `url` is where the document came from: relative links resolve against it. Entries stand in the feed's own order, at
 * most 1000.
 * Throws Trouble `unreadable` for what is no feed, `too-big` before anything is parsed.
 */
export function parseFeed(body: string, url: string): ParsedFeed {
  const text = body.slice(Math.max(0, body.search(jsonRoot))).replace(/^[\ufeff\s]+/, "");
  const rough = text.startsWith("{") ? jsonFeed(text) : xmlFeed(text);
  // A document from a file has no address of its own: the site it names is the next best.
  const base = absolute(rough.base, url) ?? absolute(url) ?? absolute(rough.link) ?? "";
  const site = absolute(rough.link, base);
  const order = dayOrderIn(rough.entries.map(({ published }) => published));
  const entries = rough.entries.slice(0, mostEntries).map((entry) =>
    entryOf(unwrappedEntry(entry), {
      base: absolute(entry.base, base) ?? base,
      url,
      language: rough.language,
      order,
    }),
  );
  return {
    title: titleOf(rough.title, rough.titleIsText),
    ...(site === undefined ? {} : { site }),
    ...(rough.language ? { language: rough.language } : {}),
    entries: told(entries),
  };
}

/** What there is to tell, each once: the same entry twice in one document is one entry. */
function told(entries: readonly FeedEntry[]): readonly FeedEntry[] {
  const seen = new Set<string>();
  return idsApart(entries).filter(({ id, title, summary, content }) => {
    const fresh = !seen.has(id) && title + summary + content !== "";
    seen.add(id);
    return fresh;
  });
}

/**
 * One guid for two articles, or one link for several updates: the oldest keeps the id, so that it stays the same when a
 * newer one comes. Feeds stand newest first.
 */
function idsApart(entries: readonly FeedEntry[]): readonly FeedEntry[] {
  const oldest = new Map<string, FeedEntry>();
  for (const entry of entries) {
    const known = oldest.get(entry.id);
    if (known === undefined || (entry.publishedAt ?? 0) <= (known.publishedAt ?? 0)) oldest.set(entry.id, entry);
  }
  return entries.map((entry) => {
    const first = oldest.get(entry.id);
    if (first === undefined || (first.url === entry.url && first.title === entry.title)) return entry;
    return { ...entry, id: `${entry.id}#${first.url === entry.url ? entry.title : (entry.url ?? entry.title)}` };
  });
}

/** A feed of JSON, whatever a server wrote before it. */
const jsonRoot = /\{\s*"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org/;

function jsonFeed(text: string): RoughFeed {
  try {
    return roughFeed(parseWellFormed<string>(text));
  } catch (cause) {
    throw new Trouble("unreadable", worded("find.no-feed"), { cause });
  }
}

const beforeRoot = /^(?:<\?[^>]*>|<!--[\s\S]*?-->|\s)*/.source;
const rootOfFeed = new RegExp(`${beforeRoot}<(?:[\\w-]+:)?(?:rss|feed|rdf|channel|item|entry)[\\s>/]`, "i");

/** In this order: the root is found first, and a doctype stands before it. */
const mendings = [
  fromRoot,
  withoutDoctype,
  withoutControlNumbers,
  withoutBase64,
  withoutRootPrefix,
  withTitlesEscaped,
] as const;

function xmlFeed(text: string): RoughFeed {
  const xml = mendings.reduce((mended, mend) => mend(mended), text);
  measure(xml, "xml");
  // An empty feed is a feed; a page that mentions one is not.
  if (!rootOfFeed.test(xml.slice(0, 50_000))) throw new Trouble("unreadable", worded("find.no-feed"));
  const feed = parsed(xml);
  const strays = feed.entries.some(({ published }) => !published) || /:origLink\b/.test(xml) ? strayFields(xml) : [];
  if (strays.length !== feed.entries.length) return feed;
  const entries = feed.entries.map((entry, index) => ({
    ...entry,
    link: strays[index]?.link ?? entry.link,
    published: entry.published ?? strays[index]?.published,
  }));
  return { ...feed, entries };
}

function parsed(xml: string): RoughFeed {
  const first = attempt(xml);
  if (first !== undefined && (first.entries.length > 0 || !/<(?:[\w-]+:)?(?:item|entry)[\s>]/i.test(xml))) return first;
  const second = attempt(repaired(xml));
  if (second !== undefined && second.entries.length > 0) return second;
  const scanned = lenientFeed(xml);
  if (scanned.entries.length > 0) return scanned;
  return first ?? second ?? scanned;
}

function attempt(xml: string): RoughFeed | undefined {
  try {
    return roughFeed(parseWellFormed<string>(xml));
  } catch {
    return undefined;
  }
}

type Around = {
  readonly base: string;
  /** The feed's own. */
  readonly url: string;
} & DateHints;

function entryOf(entry: RoughEntry, { base, url: feed, ...hints }: Around): FeedEntry {
  const page = absolute(entry.link, base) ?? (entry.idIsLink ? absolute(entry.id, base) : undefined);
  const url = page === undefined ? absolute(entry.enclosure, base) : unwrappedLink(page);
  const title = titleOf(entry.title, entry.titleIsText);
  const summary = withoutFeedLines(plainSnippet(entry.summary));
  const content = withoutFeedLines(plainSnippet(entry.content));
  const publishedAt = readDate(entry.published, hints);
  const author = oneLine(plainSnippet(entry.author));
  const outlet = collectedFrom(entry, feed);
  const picture = pictureOf(entry.pictures ?? [], base);
  return {
    id: oneLine(entry.id) || (url ?? (title + summary + content && idOf([title, summary, content]))),
    ...(url === undefined ? {} : { url }),
    title: title || firstWords(summary || content),
    ...(author === "" ? {} : { author }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(picture && { picture }),
    summary,
    content: content === summary ? "" : content,
  };
}

/** A feed names itself as the source of its own entries: only another site is an outlet. */
function collectedFrom({ source }: RoughEntry, feed: string): string | undefined {
  const title = titleOf(source?.title ?? "", false);
  const site = siteOf(source?.url ?? "");
  return title === "" || site === "" || site === siteOf(feed) ? undefined : title;
}

/** Titles are plain, HTML, or HTML escaped once too often; a lone "<" in one that says it is text stays. */
function titleOf(title: string, isText: boolean): string {
  if (isText && !/<\/?[a-z]+[^>]*>|&#?\w+;/i.test(title)) return oneLine(title);
  const marked = withoutFalseTags(title);
  const once = plainSnippet(marked) || (/<\/?\w+[^>]*>/.test(marked) ? "" : title);
  return oneLine(
    /&(?:#\d+|#x[\da-f]+|amp|quot|lt|gt|apos|nbsp|[lr][sd]quo|[mn]dash|hellip);/i.test(once)
      ? plainSnippet(withoutFalseTags(once))
      : once,
  );
}

/** Microblogs have no titles: their first words stand in. */
function firstWords(text: string): string {
  const line = text.split("\n")[0] ?? "";
  if (line.length <= 100) return line;
  return `${line.slice(0, 100).replace(/\s+\S*$/, "")}…`;
}
