// How to read a feed that no parser accepts: entry by entry with plain searches, taking what is there.
import type { RoughEntry, RoughFeed } from "./feedshapes.ts";
import { unescaped } from "./xml.ts";

const most = 1000;

/** Linear in the document for the shapes found in the wild; empty when there is nothing like an entry. */
export function lenientFeed(xml: string): RoughFeed {
  const head = xml.slice(0, Math.min(startsIn(xml)[0]?.index ?? xml.length, 50_000));
  const entries = entriesIn(xml).map(entryIn);
  return {
    title: field(head, "title"),
    titleIsText: false,
    link: linkIn(head),
    language: field(head, "language"),
    entries: entries.filter((entry) =>
      [entry.id, entry.title, entry.summary, entry.content].some((text) => text !== ""),
    ),
  };
}

const startsIn = (xml: string): RegExpExecArray[] => [...xml.matchAll(/<(?:[\w-]+:)?(?:item|entry)(?=[\s>])[^>]*>/gi)];

function entriesIn(xml: string): readonly string[] {
  const starts = startsIn(xml);
  return starts.slice(0, most).map((start, index) => {
    const from = start.index + start[0].length;
    const until = starts[index + 1]?.index ?? xml.length;
    const end = xml.slice(from, until).search(/<\/(?:[\w-]+:)?(?:item|entry)\s*>/i);
    return xml.slice(from, end === -1 ? until : from + end);
  });
}

/** Elements that dates stand in, in whatever format and wherever they do not belong; the first one that is there. */
const dateElements = "pubDate published dc:date issued date created dcterms:created updated modified dc:modified";

/** What parsers leave out of an entry: dates of other formats, and the address that Feedburner put its own before. */
export function strayFields(xml: string): readonly Pick<RoughEntry, "link" | "published">[] {
  return entriesIn(xml).map((entry) => ({
    link: field(entry, "feedburner:origLink") || undefined,
    published: dateIn(entry),
  }));
}

const dateIn = (xml: string): string | undefined =>
  dateElements
    .split(" ")
    .map((name) => field(xml, name))
    .find((text) => text !== "");

function entryIn(whole: string): RoughEntry {
  // The feed that an entry was taken from, and its picture, have titles of their own.
  const xml = whole.replace(/<(source|image)[\s>](?:[^<]|<(?!\/\1)){0,2000}<\/\1\s*>/gi, "");
  const link = linkIn(xml);
  const id = field(xml, "guid") || field(xml, "id");
  const title = field(xml, "title");
  return {
    id: id || link || title,
    idIsLink: /^https?:/i.test(id),
    link,
    title,
    titleIsText: false,
    author: field(xml, "dc:creator") || field(xml, "author"),
    published: dateIn(xml),
    summary: field(xml, "description") || field(xml, "summary"),
    content: field(xml, "content:encoded") || field(xml, "content"),
  };
}

function field(xml: string, name: string): string {
  const open = new RegExp(`<${name}(?:\\s[^>]*)?>`, "i").exec(xml);
  if (open === null) return "";
  const from = open.index + open[0].length;
  const rest = xml.slice(from, from + 1_000_000);
  const end = rest.search(new RegExp(`</${name}\\s*>`, "i"));
  const inner = (
    end === -1 ? (rest.split(/<\/?(?:title|link|guid|pubDate|description|item|entry)\b/i)[0] ?? "") : rest.slice(0, end)
  ).trim();
  const packed = /^<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)/.exec(inner);
  return packed?.[1] ?? unescaped(inner);
}

function linkIn(xml: string): string | undefined {
  const tagged = field(xml, "link").trim();
  if (tagged !== "") return tagged;
  const marked = /<link\b[^>]*\bhref\s*=\s*["']([^"']+)["']/i.exec(xml);
  return marked?.[1] === undefined ? undefined : unescaped(marked[1]);
}
