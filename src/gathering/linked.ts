// What a page's JSON-LD says of its article: the machine-readable copy, believed for its facts and, only when the page
// shows it, its text.
import type { Instant } from "../news/article.ts";
import { readDate } from "./dates.ts";
import type { Page } from "./dom.ts";
import type { Announced } from "./pictures.ts";
import { oneLine, plainSnippet } from "./plain.ts";

export type Linked = {
  readonly title?: string;
  readonly byline?: string;
  readonly outlet?: string;
  readonly publishedAt?: Instant;
  readonly modifiedAt?: Instant;
  readonly body?: string;
  /** One article, and no list of them. */
  readonly isStory: boolean;
  readonly pictures: readonly Announced[];
  /** The page says itself that readers must pay. */
  readonly paid: boolean;
};

type Json = { readonly [name: string]: unknown };
const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
const articleTypes = /(?:Article|BlogPosting|Report|LiveBlogPosting|Posting)$/;

/** The first article among the page's JSON-LD, looked for in graphs and lists too; broken JSON is skipped. */
export function linkedArticle(page: Page): Linked | undefined {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const found = articleIn(parsed(script.textContent), 0);
    if (found !== undefined) return read(found);
  }
  return undefined;
}

function parsed(text: string): unknown {
  const trimmed = text.trim().replace(/^<!--|-->$|^\/\*<!\[CDATA\[\*\/|\/\*\]\]>\*\/$|^<!\[CDATA\[|\]\]>$/g, "");
  try {
    return JSON.parse(trimmed);
  } catch {
    // Line breaks inside strings are the commonest fault.
    try {
      return JSON.parse(trimmed.replace(/[\u0000-\u001f]+/g, " "));
    } catch {
      return undefined;
    }
  }
}

function articleIn(value: unknown, depth: number): Json | undefined {
  if (depth > 4) return undefined;
  if (Array.isArray(value)) {
    for (const part of value.slice(0, 50)) {
      const found = articleIn(part, depth + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (!isJson(value)) return undefined;
  const types = [value["@type"]].flat().filter((type) => typeof type === "string");
  if (types.some((type) => articleTypes.test(type))) return value;
  return articleIn(value["@graph"], depth + 1) ?? articleIn(value.mainEntity, depth + 1);
}

function read(article: Json): Linked {
  const title = text(article.headline) ?? text(article.name);
  const byline = [article.author]
    .flat()
    .map(nameOf)
    .filter((name) => name !== undefined);
  const outlet = [article.publisher]
    .flat()
    .map(nameOf)
    .find((name) => name !== undefined);
  const publishedAt = readDate(text(article.datePublished) ?? text(article.dateCreated));
  const modifiedAt = readDate(text(article.dateModified));
  const body = bodyOf(article);
  return {
    ...(title === undefined ? {} : { title }),
    ...(byline.length === 0 ? {} : { byline: byline.slice(0, 6).join(", ") }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(modifiedAt === undefined ? {} : { modifiedAt }),
    ...(body === "" ? {} : { body }),
    isStory: title !== undefined || body !== "",
    pictures: [article.image].flat().slice(0, 5).map(pictureIn),
    paid: /^false$/i.test(String(article.isAccessibleForFree)),
  };
}

/** Of a live blog its entries, newest first as such pages keep them, each its own paragraph. */
function bodyOf({ articleBody, liveBlogUpdate }: Json): string {
  if (typeof articleBody === "string") return plainSnippet(articleBody);
  return [liveBlogUpdate]
    .flat()
    .filter(isJson)
    .toSorted((a, b) => (readDate(text(b.datePublished)) ?? 0) - (readDate(text(a.datePublished)) ?? 0))
    .map((entry) => (typeof entry.articleBody === "string" ? plainSnippet(entry.articleBody) : ""))
    .filter((entry) => entry !== "")
    .join("\n");
}

/** https://schema.org/ImageObject, or an address alone. */
function pictureIn(image: unknown): Announced {
  if (!isJson(image)) return { url: text(image) };
  return {
    url: text(image.url) ?? text(image.contentUrl),
    alt: text(image.caption) ?? text(image.description),
    credit: text(image.creditText) ?? nameOf([image.creator].flat()[0]) ?? text(image.copyrightNotice),
    width: sizeIn(image.width),
    height: sizeIn(image.height),
  };
}

/** A number, "1200", "1200px" or a quantity. */
function sizeIn(value: unknown): number | undefined {
  const size = Number.parseInt(String(isJson(value) ? value.value : value), 10);
  return size > 0 ? size : undefined;
}

function text(value: unknown): string | undefined {
  const first = Array.isArray(value) ? value[0] : value;
  const folded = typeof first === "string" ? oneLine(plainSnippet(first)) : "";
  return folded === "" ? undefined : folded;
}

function nameOf(value: unknown): string | undefined {
  const name = text(isJson(value) ? value.name : value);
  return name === undefined || /^https?:/.test(name) ? undefined : name;
}
