// What RSS, RDF, Atom and JSON Feed each call the same thing: their shapes brought to one.
import type { parseFeed } from "feedsmith";
import { type Enclosures, jsonPictures, mediaPictures, recordingOf } from "./feedpictures.ts";
import type { Announced } from "./pictures.ts";

/** Dates stay as written. */
export type FeedsmithFeed = ReturnType<typeof parseFeed<string>>;
type Rss = Extract<FeedsmithFeed, { format: "rss" }>["feed"];
type Rdf = Extract<FeedsmithFeed, { format: "rdf" }>["feed"];
type Atom = Extract<FeedsmithFeed, { format: "atom" }>["feed"];
type JsonFeed = Extract<FeedsmithFeed, { format: "json" }>["feed"];
type AtomLinks = readonly { readonly href?: string; readonly rel?: string; readonly type?: string }[] | undefined;

/** A feed as its document gives it: markup in the texts, addresses as written, dates unread. "" is absent. */
export type RoughFeed = {
  readonly title: string;
  readonly titleIsText: boolean;
  readonly link?: string | undefined;
  readonly base?: string | undefined;
  /** BCP 47, as it says. */
  readonly language?: string | undefined;
  readonly entries: readonly RoughEntry[];
};

export type RoughEntry = {
  readonly id: string;
  /** The id may be used as the address when there is no link. */
  readonly idIsLink: boolean;
  readonly link?: string | undefined;
  /** Its recording: where it can be opened when there is no page. */
  readonly enclosure?: string | undefined;
  readonly base?: string | undefined;
  readonly title: string;
  readonly titleIsText: boolean;
  readonly author: string;
  /** The feed that an entry was taken from. */
  readonly source?: { readonly title?: string | undefined; readonly url?: string | undefined } | undefined;
  readonly published?: string | undefined;
  readonly pictures?: readonly Announced[];
  readonly summary: string;
  readonly content: string;
};

export function roughFeed(parsed: FeedsmithFeed): RoughFeed {
  switch (parsed.format) {
    case "rss":
      return rss(parsed.feed);
    case "rdf":
      return rdf(parsed.feed);
    case "atom":
      return atom(parsed.feed);
    case "json":
      return json(parsed.feed);
  }
}

const rss = (feed: Rss): RoughFeed => ({
  title: feed.title ?? feed.dc?.titles?.[0] ?? "",
  titleIsText: false,
  link: feed.link ?? alternate(feed.atom?.links, true),
  base: feed.xml?.base,
  language: feed.language ?? feed.dc?.languages?.[0] ?? feed.xml?.lang,
  entries: (feed.items ?? []).map((entry) => ({
    id: entry.guid?.value ?? entry.link ?? "",
    idIsLink: entry.guid?.isPermaLink !== false && /^https?:/i.test(entry.guid?.value ?? ""),
    link: entry.link ?? alternate(entry.atom?.links),
    enclosure: recordingOf(entry.media, entry.enclosures),
    base: entry.xml?.base,
    title: rssTitle(entry),
    titleIsText: false,
    author: rssAuthor(entry) ?? "",
    source: entry.source,
    published: rssDate(entry),
    pictures: mediaPictures(entry.media, entry.enclosures),
    summary:
      entry.description ?? entry.dc?.descriptions?.[0] ?? entry.itunes?.summary ?? entry.atom?.summary?.value ?? "",
    content: entry.content?.encoded ?? entry.atom?.content?.value ?? "",
  })),
});

type RssEntry = NonNullable<Rss["items"]>[number];

/** "Ep. 12" says less than what the podcast's programs are shown. */
function rssTitle({ title, itunes, dc, media }: RssEntry): string {
  const named = title && /^\W*(?:ep(?:isode)?|folge|no|nr|#)?\W*\d+\W*$/iu.test(title) ? itunes?.title : title;
  return named ?? title ?? dc?.titles?.[0] ?? itunes?.title ?? media?.title?.value ?? "";
}

const rssAuthor = (entry: RssEntry): string | undefined =>
  entry.dc?.creators?.[0] ?? personOf(entry.authors?.[0]) ?? entry.itunes?.author ?? entry.atom?.authors?.[0]?.name;

const rssDate = (entry: RssEntry): string | undefined =>
  entry.pubDate ?? entry.dc?.dates?.[0] ?? entry.dcterms?.issued?.[0] ?? entry.atom?.published ?? entry.atom?.updated;

const rdf = (feed: Rdf): RoughFeed => ({
  title: feed.title ?? feed.dc?.titles?.[0] ?? "",
  titleIsText: false,
  link: feed.link,
  base: feed.xml?.base,
  language: feed.dc?.languages?.[0] ?? feed.xml?.lang,
  entries: (feed.items ?? []).map((entry) => ({
    id: entry.rdf?.about ?? entry.link ?? "",
    idIsLink: true,
    link: entry.link ?? alternate(entry.atom?.links),
    base: entry.xml?.base,
    title: entry.title ?? entry.dc?.titles?.[0] ?? "",
    titleIsText: false,
    author: entry.dc?.creators?.[0] ?? "",
    published: entry.dc?.dates?.[0] ?? entry.dcterms?.issued?.[0],
    summary: entry.description ?? entry.dc?.descriptions?.[0] ?? "",
    content: entry.content?.encoded ?? "",
  })),
});

const atom = (feed: Atom): RoughFeed => ({
  title: feed.title?.value ?? "",
  titleIsText: isText(feed.title?.type),
  link: alternate(feed.links, true),
  base: feed.xml?.base,
  language: feed.xml?.lang,
  entries: (feed.entries ?? []).map((entry) => ({
    id: entry.id ?? alternate(entry.links) ?? "",
    idIsLink: /^https?:/i.test(entry.id ?? ""),
    link: alternate(entry.links),
    enclosure: recordingOf(entry.media, attachedTo(entry.links)),
    base: entry.xml?.base,
    title: entry.title?.value ?? entry.media?.title?.value ?? "",
    titleIsText: isText(entry.title?.type),
    author: entry.authors?.[0]?.name ?? feed.authors?.[0]?.name ?? "",
    source: { title: entry.source?.title?.value, url: alternate(entry.source?.links, true) ?? entry.source?.id },
    published: entry.published ?? entry.updated ?? entry.dc?.dates?.[0] ?? entry.dcterms?.issued?.[0],
    pictures: mediaPictures(entry.media),
    summary: entry.summary?.value ?? entry.media?.groups?.[0]?.description?.value ?? "",
    content: entry.content?.value ?? "",
  })),
});

const json = (feed: JsonFeed): RoughFeed => ({
  title: feed.title ?? "",
  titleIsText: true,
  link: feed.home_page_url,
  language: feed.language,
  entries: (feed.items ?? []).map((entry) => ({
    id: String(entry.id ?? entry.url ?? ""),
    idIsLink: /^https?:/i.test(String(entry.id)),
    link: entry.url ?? entry.external_url,
    enclosure: entry.attachments?.find(({ url }) => url)?.url,
    title: entry.title ?? "",
    titleIsText: true,
    author: entry.authors?.[0]?.name ?? feed.authors?.[0]?.name ?? "",
    published: entry.date_published ?? entry.date_modified,
    pictures: jsonPictures(entry),
    summary: entry.summary ?? "",
    content: entry.content_html ?? entry.content_text ?? "",
  })),
});

const isText = (type: string | undefined): boolean => type === undefined || /^text(?:\/plain)?$/i.test(type);

/** What Atom attaches: a link of this kind is RSS's enclosure. */
const attachedTo = (links: AtomLinks): Enclosures =>
  (links ?? []).flatMap(({ rel, href, type }) => (rel === "enclosure" && href ? [{ url: href, type }] : []));

/** The link people follow: alternate, HTML before others; a feed's own `self` is no page. */
function alternate(links: AtomLinks, ofFeed = false): string | undefined {
  const known = (links ?? []).filter((link) => link.href !== undefined && link.href !== "");
  const pages = known.filter((link) => (link.rel ?? "alternate") === "alternate");
  const html = pages.find((link) => link.type === undefined || /html/i.test(link.type));
  return (
    html ??
    pages[0] ??
    (ofFeed ? undefined : known.find((link) => !/^(?:self|edit|enclosure|replies|hub)/.test(link.rel ?? "")))
  )?.href;
}

/** feedsmith gives RSS authors as text or as parts, by version. */
function personOf(person: unknown): string | undefined {
  if (typeof person === "string") return person;
  if (typeof person !== "object" || person === null) return undefined;
  const { name, email } = person as { name?: unknown; email?: unknown };
  return typeof name === "string" ? name : typeof email === "string" ? email : undefined;
}
