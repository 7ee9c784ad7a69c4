// How to read a feed that no parser accepts: entry by entry with plain searches, taking what is there.
import type { RoughEntry, RoughFeed } from "./feedshapes.ts";

/** Linear in the document for the shapes found in the wild; empty when there is nothing like an entry. */
export function lenientFeed(xml: string): RoughFeed {
  const starts = [...xml.matchAll(/<(?:[\w-]+:)?(?:item|entry)(?=[\s>])[^>]*>/gi)];
  const head = xml.slice(0, starts[0]?.index ?? Math.min(xml.length, 50_000));
  const entries = starts.slice(0, 500).map((start, index) => {
    const from = start.index + start[0].length;
    const until = starts[index + 1]?.index ?? xml.length;
    const end = xml.slice(from, until).search(/<\/(?:[\w-]+:)?(?:item|entry)\s*>/i);
    return entryIn(xml.slice(from, end === -1 ? until : from + end));
  });
  return {
    title: field(head, "title"),
    titleIsText: false,
    link: linkIn(head),
    entries: entries.filter((entry) => entry.id !== ""),
  };
}

function entryIn(xml: string): RoughEntry {
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
    published:
      field(xml, "pubDate") ||
      field(xml, "published") ||
      field(xml, "updated") ||
      field(xml, "dc:date") ||
      field(xml, "modified"),
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

const unescaped = (text: string): string =>
  text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&amp;/g, "&");
