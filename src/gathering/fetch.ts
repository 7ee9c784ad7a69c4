// How one address becomes an article: fetched, parsed apart, named by its canonical form, and completed from its feed
// where that is better.

import { type Article, publishedOf } from "../news/article.ts";
import type { Story } from "../news/story.ts";
import { mostText, withinBounds } from "../news/text-bound.ts";
import type { ExtractedPage } from "../ports/sandbox.ts";
import type { WatchedArticle } from "../ports/watches.ts";
import type { Fetched } from "../ports/web.ts";
import { Trouble } from "../trouble.ts";
import { worded } from "../words/worded.ts";
import { looksBinary } from "./binary.ts";
import { dayOnly } from "./dates.ts";
import { lessRepeated } from "./repeated.ts";
import { shingleCoverage, shinglesOf } from "./shingles.ts";
import type { FetchTools, StoryTools } from "./tools.ts";
import { canonical, siteOf } from "./url.ts";

type Body = Extract<Fetched, { kind: "body" }>;

/**
 * The article at this address, without what its site says on every page. Throws the Store's trouble, the Web port's
 * and the Sandbox port's, and `unreadable` for a page without any words of a story (a login, a cookie wall, a page that
 * needs JavaScript).
 */
export async function fetchArticle(url: string, tools: StoryTools): Promise<Article> {
  const fetched = await bodyOf(url, "page", tools);
  return lessRepeated(articleFrom(await readPage(fetched, tools), fetched.url), tools);
}

/** A page that was read before, where its site does not say that it is as it was; under the article's own name. */
export async function readAgain(
  { article: id, url, etag, lastModified }: Pick<WatchedArticle, "article" | "url" | "etag" | "lastModified">,
  tools: StoryTools,
): Promise<{ readonly article: Article; readonly etag?: string; readonly lastModified?: string } | "unchanged"> {
  const { web, signal } = tools;
  const known = { ...(etag === undefined ? {} : { etag }), ...(lastModified === undefined ? {} : { lastModified }) };
  const fetched = await web.get(url, { as: "page", signal, ...known });
  if (fetched.kind === "unchanged") return "unchanged";
  const article = await lessRepeated(articleFrom(await readPage(fetched, tools), fetched.url), tools);
  return {
    article: { ...article, id },
    ...(fetched.etag === undefined ? {} : { etag: fetched.etag }),
    ...(fetched.lastModified === undefined ? {} : { lastModified: fetched.lastModified }),
  };
}

/** A GET that was not conditional is always answered with a body. */
export async function bodyOf(url: string, as: "page" | "feed", { web, signal }: FetchTools): Promise<Body> {
  const fetched = await web.get(url, { as, signal });
  if (fetched.kind === "unchanged") throw new Trouble("unreadable", worded("find.nothing-sent"));
  return fetched;
}

export async function readPage(fetched: Body, { sandbox, signal }: FetchTools): Promise<ExtractedPage> {
  // Whatever its server calls an archive or a picture.
  if (looksBinary(fetched.body)) throw new Trouble("unreadable", worded("site.a-file"));
  const plain = /^text\/plain/i.test(fetched.contentType) && !/<html|<!doctype/i.test(fetched.body.slice(0, 1000));
  if (plain) return plainPage(fetched.body, fetched.url);
  return sandbox.run("page", { html: fetched.body, url: fetched.url }, signal);
}

/** Throws `unreadable` when there is neither a text nor a description. */
export function articleFrom(page: ExtractedPage, url: string): Article {
  if (page.text === "") throw new Trouble("unreadable", worded("site.no-story"));
  const { canonical: announced, feeds: _feeds, stories: _stories, outlet, language, ...told } = page;
  // A page may name another address of itself, not somebody else's: a copied site must not pass for the original.
  const own = announced !== undefined && siteOf(announced) === siteOf(url) ? announced : url;
  return {
    ...told,
    ...dayOnly(told.publishedAt),
    id: canonical(own),
    url,
    outlet: outlet ?? siteOf(url),
    language: language ?? "und",
    title: page.title || firstLine(page.text),
  };
}

/**
 * The page behind an article known from its feed; the feed's own text where the page shows less of it. Throws nothing
 * but `aborted`: what cannot be fetched stays what the feed said.
 */
export async function completeArticle(known: Article, tools: StoryTools): Promise<Article> {
  if (known.url === undefined || known.completeness === "full") return known;
  try {
    const page = await fetchArticle(known.url, tools);
    return better(known, page);
  } catch (thrown) {
    if (thrown instanceof Trouble && thrown.kind === "aborted") throw thrown;
    return known;
  }
}

/** Of a story that more outlets tell, so many pages are asked for. */
const mostPages = 6;

/** A story with the excerpts of its first originals completed; never worse than it was. */
export async function completeStory(story: Story, tools: StoryTools): Promise<Story> {
  const wanted = story.articles
    .filter((article) => article.completeness === "excerpt" && !story.copies.has(article.id))
    .slice(0, mostPages);
  const completed = await Promise.all(wanted.map((article) => completeArticle(article, tools)));
  const byId = new Map(completed.map((article) => [article.id, article]));
  const [first, ...rest] = story.articles.map((article) => byId.get(article.id) ?? article);
  return first === undefined ? story : { ...story, articles: [first, ...rest] };
}

/** Keeps the feed's id, title and date: they are what the next poll will say again. */
function better(known: Article, page: Article): Article {
  const fuller = page.completeness === "full" || page.text.length > known.text.length;
  // A page that holds none of the feed's words is a wall or another article.
  const related =
    known.text === "" ||
    shingleCoverage(shinglesOf(known.text, 2), shinglesOf(page.text, 2)) > 0.2 ||
    page.completeness === "full";
  if (!fuller || !related) return known;
  const [picture, modifiedAt] = [page.picture ?? known.picture, page.modifiedAt ?? known.modifiedAt];
  return {
    ...page,
    ...(picture && { picture }),
    id: known.id,
    title: known.title || page.title,
    ...publishedOf(known.publishedAt === undefined ? page : known),
    ...(modifiedAt !== undefined && { modifiedAt }),
  };
}

/** Cut before anything looks at it: this is the main thread, and a page may be 5 MB of line breaks. */
function plainPage(whole: string, url: string): ExtractedPage {
  const text = whole.slice(0, mostText * 2);
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const title = lines.find((line) => line !== "") ?? siteOf(url);
  return withinBounds({ title: title.slice(0, 200), text: text.trim(), completeness: "full", feeds: [] });
}

const firstLine = (text: string): string => (text.split("\n")[0] ?? "").slice(0, 200);
