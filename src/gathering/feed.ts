// How a feed document becomes entries: RSS 0.9 to 2.0, RDF, Atom and JSON Feed, well-formed or nearly.
import { parseFeed as parseWellFormed } from "feedsmith";
import type { FeedEntry } from "../news/feed.ts";
import type { ParsedFeed } from "../ports/sandbox.ts";
import { Trouble } from "../trouble.ts";
import { worded } from "../words/worded.ts";
import { readDate } from "./dates.ts";
import { lenientFeed } from "./feedscan.ts";
import { type RoughFeed, roughFeed } from "./feedshapes.ts";
import { measure } from "./measure.ts";
import { oneLine, plainSnippet } from "./plain.ts";
import { absolute } from "./url.ts";
import { repaired, withoutBase64, withoutDoctype, withoutRootPrefix } from "./xml.ts";

const mostEntries = 1000;

/**
 * `url` is where the document came from: relative links resolve against it. Entries stand in the feed's own order, at
 * most 1000.
 * Throws Trouble `unreadable` for what is no feed, `too-big` before anything is parsed.
 */
export function parseFeed(body: string, url: string): ParsedFeed {
  const text = body.replace(/^[\ufeff\s]+/, "");
  const rough = text.startsWith("{") ? jsonFeed(text) : xmlFeed(text);
  // A document from a file has no address of its own: the site it names is the next best.
  const base = absolute(rough.base, url) ?? absolute(url) ?? absolute(rough.link) ?? "";
  const site = absolute(rough.link, base);
  const seen = new Set<string>();
  const entries = rough.entries
    .slice(0, mostEntries)
    .map((entry) => entryOf(entry, absolute(entry.base, base) ?? base))
    .filter((entry) => {
      // The same entry twice in one document is one entry; one without anything to tell is none.
      const fresh = entry.id !== "" && !seen.has(entry.id);
      seen.add(entry.id);
      return fresh;
    });
  return { title: titleOf(rough.title, rough.titleIsText), ...(site === undefined ? {} : { site }), entries };
}

function jsonFeed(text: string): RoughFeed {
  try {
    return roughFeed(parseWellFormed<string>(text));
  } catch (cause) {
    throw new Trouble("unreadable", worded("find.no-feed"), { cause });
  }
}

const beforeRoot = /^(?:<\?[^>]*>|<!--[\s\S]*?-->|\s)*/.source;
const rootOfFeed = new RegExp(`${beforeRoot}<(?:[\\w-]+:)?(?:rss|feed|rdf|channel|item|entry)[\\s>/]`, "i");

function xmlFeed(text: string): RoughFeed {
  const xml = withoutRootPrefix(withoutBase64(withoutDoctype(text)));
  measure(xml, "xml");
  // An empty feed is a feed; a page that mentions one is not.
  if (!rootOfFeed.test(xml.slice(0, 50_000))) throw new Trouble("unreadable", worded("find.no-feed"));
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

function entryOf(entry: RoughFeed["entries"][number], base: string): FeedEntry {
  const url = absolute(entry.link, base) ?? (entry.idIsLink ? absolute(entry.id, base) : undefined);
  const title = titleOf(entry.title, entry.titleIsText);
  const summary = plainSnippet(entry.summary);
  const content = plainSnippet(entry.content);
  const publishedAt = readDate(entry.published);
  const author = oneLine(plainSnippet(entry.author));
  return {
    id: (entry.id.trim() || url) ?? title,
    ...(url === undefined ? {} : { url }),
    title: title || firstWords(summary || content),
    ...(author === "" ? {} : { author }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    summary,
    content: content === summary ? "" : content,
  };
}

/** Titles are plain, HTML, or HTML escaped once too often; a lone "<" in one that says it is text stays. */
function titleOf(title: string, isText: boolean): string {
  if (isText && !/<\/?[a-z]+[^>]*>|&#?\w+;/i.test(title)) return oneLine(title);
  const once = plainSnippet(title) || (/<\/?\w+[^>]*>/.test(title) ? "" : title);
  return oneLine(
    /&(?:#\d+|#x[\da-f]+|amp|quot|lt|gt|apos|nbsp|[lr][sd]quo|[mn]dash|hellip);/i.test(once)
      ? plainSnippet(once)
      : once,
  );
}

/** Microblogs have no titles: their first words stand in. */
function firstWords(text: string): string {
  const line = text.split("\n")[0] ?? "";
  if (line.length <= 100) return line;
  return `${line.slice(0, 100).replace(/\s+\S*$/, "")}…`;
}
