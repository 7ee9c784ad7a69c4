// What a page says about itself: title, outlet, byline, dates, language, its own address and its feeds.
import type { Instant } from "../news/article.ts";
import type { Picture } from "../news/picture.ts";
import { readDate } from "./dates.ts";
import type { Element, Page } from "./dom.ts";
import { type Linked, linkedArticle } from "./linked.ts";
import { type Announced, pictureOf } from "./pictures.ts";
import { oneLine, plainSnippet } from "./plain.ts";
import { headlineOf } from "./title.ts";
import { absolute } from "./url.ts";

export type Metadata = {
  readonly title?: string;
  readonly outlet?: string;
  readonly byline?: string;
  readonly description?: string;
  readonly canonical?: string;
  readonly language?: string;
  readonly publishedAt?: Instant;
  readonly modifiedAt?: Instant;
  readonly picture?: Picture;
  readonly linked?: Linked;
  readonly feeds: readonly { readonly url: string; readonly title: string }[];
};

const publishedNames = [
  "article:published_time",
  "og:published_time",
  "datepublished",
  "dc.date.issued",
  "dc.date",
  "date",
  "pubdate",
  "parsely-pub-date",
  "sailthru.date",
  "citation_publication_date",
  "publishdate",
  "publish-date",
] as const;
const modifiedNames = [
  "article:modified_time",
  "og:updated_time",
  "datemodified",
  "dc.date.modified",
  "last-modified",
] as const;

/** Read before the page is cleaned: scripts hold the JSON-LD. Addresses are absolute when `url` or a base is known. */
export function readMetadata(page: Page, url: string | undefined): Metadata {
  const meta = metaOf(page);
  const first = (...names: string[]) => names.map((name) => meta.get(name)).find((value) => value !== undefined);
  const base = absolute(page.querySelector("base")?.getAttribute("href") ?? undefined, url) ?? url;
  const linked = linkedArticle(page);
  const links = [...page.querySelectorAll("link")];
  const { title, outlet } = headlineOf(page, {
    announced: first("og:title", "twitter:title", "dc.title", "citation_title"),
    linked: linked?.title,
    outlet: first("og:site_name", "application-name", "dc.publisher", "citation_journal_title") ?? linked?.outlet,
    url,
  });
  return {
    ...given("title", title),
    ...given("outlet", outlet),
    ...given(
      "byline",
      bylineOf(
        page,
        linked?.byline ?? first("author", "byl", "dc.creator", "article:author", "parsely-author", "sailthru.author"),
      ),
    ),
    ...given("description", first("og:description", "description", "twitter:description", "dc.description")),
    ...given("canonical", canonicalOf(links, first("og:url"), base)),
    ...given("language", languageOf(page, first("og:locale", "content-language", "dc.language"))),
    ...given("publishedAt", linked?.publishedAt ?? readDate(first(...publishedNames)) ?? timeOf(page)),
    ...given("modifiedAt", linked?.modifiedAt ?? readDate(first(...modifiedNames))),
    ...given("picture", pictureOf([...(linked?.pictures ?? []), openGraphPicture(first)], base)),
    ...given("linked", linked),
    feeds: feedsOf(links, base),
  };
}

function given<K extends string, V>(name: K, value: V | undefined): { readonly [P in K]?: V } {
  const known: { [P in K]?: V } = {};
  if (value !== undefined && value !== "") known[name] = value;
  return known;
}

const openGraphPicture = (first: (...names: string[]) => string | undefined): Announced => ({
  url: first("og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src"),
  alt: first("og:image:alt", "twitter:image:alt"),
  width: sideOf(first("og:image:width")),
  height: sideOf(first("og:image:height")),
});

const sideOf = (text = ""): number | undefined => (/^\d{1,5}$/.test(text) ? Number(text) : undefined);

/** By lower-case name; the first that says something wins. */
function metaOf(page: Page): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const tag of page.querySelectorAll("meta")) {
    const content = oneLine(plainSnippet(tag.getAttribute("content") ?? ""));
    if (content === "" || content.length > 2000) continue;
    for (const attribute of ["property", "name", "itemprop", "http-equiv"])
      for (const name of (tag.getAttribute(attribute) ?? "").toLowerCase().split(/\s+/))
        if (name !== "" && !found.has(name)) found.set(name, content);
  }
  return found;
}

function bylineOf(page: Page, announced: string | undefined): string | undefined {
  const named = announced !== undefined && !/^https?:|^@/.test(announced) ? announced : undefined;
  const found =
    named ??
    [...page.querySelectorAll('[rel="author"], [itemprop="author"], .byline, .author-name, [class*="byline__name"]')]
      .map((element) => oneLine(element.textContent))
      .find((text) => text.length > 2 && text.length < 100);
  const cleaned = found === undefined ? "" : oneLine(found).replace(/^(?:by|von|par|por|di)\s+(?=\p{Lu})/iu, "");
  return cleaned.length > 1 && cleaned.length < 200 ? cleaned : undefined;
}

function canonicalOf(
  links: readonly Element[],
  announced: string | undefined,
  base: string | undefined,
): string | undefined {
  const link = links.find((element) => /(?:^|\s)canonical(?:\s|$)/i.test(element.getAttribute("rel") ?? ""));
  const found = absolute(link?.getAttribute("href") ?? undefined, base) ?? absolute(announced, base);
  // A page that names its site's front page as its address says nothing about itself.
  return found !== undefined && new URL(found).pathname === "/" && base !== undefined && new URL(base).pathname !== "/"
    ? undefined
    : found;
}

function languageOf(page: Page, announced: string | undefined): string | undefined {
  const code =
    (page.documentElement?.getAttribute("lang") || announced || "")
      .trim()
      .toLowerCase()
      .split(/[-_,;\s]/)[0] ?? "";
  return /^[a-z]{2}$/.test(code) ? code : undefined;
}

function timeOf(page: Page): Instant | undefined {
  const marked = page.querySelector('[itemprop="datePublished"], time[pubdate]');
  const first =
    marked ??
    page.querySelector("article time[datetime], main time[datetime], header time[datetime]") ??
    page.querySelector("time[datetime]");
  return readDate(first?.getAttribute("datetime") ?? first?.getAttribute("content") ?? undefined);
}

function feedsOf(links: readonly Element[], base: string | undefined): Metadata["feeds"] {
  const found = new Map<string, string>();
  for (const link of links) {
    if (!/(?:^|\s)(?:alternate|feed)(?:\s|$)/i.test(link.getAttribute("rel") ?? "")) continue;
    if (!/(?:rss|atom|rdf|feed)\+(?:xml|json)|^(?:text|application)\/xml$/i.test(link.getAttribute("type") ?? ""))
      continue;
    const url = absolute(link.getAttribute("href") ?? undefined, base);
    if (url !== undefined && !found.has(url) && found.size < 50)
      found.set(url, oneLine(link.getAttribute("title") ?? ""));
  }
  return [...found].map(([url, title]) => ({ url, title }));
}
