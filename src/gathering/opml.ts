// How lists of feeds travel between programs: OPML in every dialect, and out.
import type { Outline, OutlineFeed, UnreadOutline } from "../ports/sandbox.ts";
import { Trouble } from "../trouble.ts";
import { worded } from "../words/worded.ts";
import { measure } from "./measure.ts";
import { oneLine, plainSnippet } from "./plain.ts";
import { absolute, typedAddress } from "./url.ts";
import { unescaped } from "./xml.ts";

const most = 2000;
const mostUnread = 200;

/** One outline's tag. Values hold no "<", so that a broken one ends where the next begins. */
const values = /(?:[^<>"']|"[^"<]*"|'[^'<]*')*/.source;
const tags = new RegExp(`<(/?)outline\\b(?:(${values}?)(/?)>)?`, "gi");

/**
 * Every feed of the document once, in its order, at most 2,000, and the lines that name one in vain. No more is asked
 * of the document than that it has outlines: programs leave out the body, the head, ends of elements and what escapes
 * an ampersand. Throws Trouble `unreadable` when there is no outline, `too-big`.
 */
export function parseOutline(document: string): Outline {
  measure(document, "xml");
  const body = withoutComments(document);
  const found = new Map<string, OutlineFeed>();
  const unread: UnreadOutline[] = [];
  const refuse = (at: number, name: string, why: UnreadOutline["why"]) => {
    if (unread.length < mostUnread) unread.push({ line: lineAt(body, at), name, why });
  };
  const open: string[] = [];
  let any = false;
  for (const { 0: tag, 1: end, 2: written, 3: closed, index } of body.matchAll(tags)) {
    any = true;
    if (end === "/") open.pop();
    else if (written === undefined) refuse(index, "", "broken");
    else {
      const { name, address, names, category } = outlineOf(written);
      const url = address === undefined ? undefined : absolute(typedAddress(address));
      const folder = open.findLast((one) => one !== "") ?? category;
      if (url === undefined && names) refuse(index, name, "no-feed");
      else if (url !== undefined && !found.has(plainAddress(url)) && found.size < most)
        found.set(plainAddress(url), { url, title: name, ...(folder === undefined ? {} : { folder }) });
      // A feed holds nothing: one whose end is not next has none.
      if (closed !== "/" && (url === undefined || closesNext(body, index + tag.length)))
        open.push(url === undefined ? name : "");
    }
  }
  if (!any) throw new Trouble("unreadable", worded("site.no-feeds"));
  return { feeds: [...found.values()], unread };
}

/** Lines stay where they are. */
function withoutComments(document: string): string {
  const until = document.lastIndexOf("-->") + 3;
  const commented = document.slice(0, until).replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, " "));
  return commented + document.slice(until);
}

const closesNext = (body: string, at: number): boolean => /^\s*<\/outline/i.test(body.slice(at, at + 200));

type Written = {
  readonly name: string;
  readonly address: string | undefined;
  /** It means to name something on the web, and is no folder. */
  readonly names: boolean;
  readonly category: string | undefined;
};

/** Attributes in any case; the address of a feed stands in xmlUrl, or in url where the outline is of its type. */
function outlineOf(written: string): Written {
  const given = new Map<string, string>();
  for (const [, name = "", double, single] of written.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    given.set(name.toLowerCase(), (double ?? single ?? "").trim());
  const type = given.get("type")?.toLowerCase() ?? "";
  const url = given.get("url");
  const address = given.get("xmlurl") || given.get("feedurl") || (/^(?:rss|atom|feed)/.test(type) ? url : undefined);
  return {
    name: nameOf(given.get("title") || given.get("text") || ""),
    address: address && unescaped(address),
    names: Boolean(address || url || given.get("htmlurl")),
    // "/News/World,/Sport" is in two; a feed stands in one folder here.
    category: nameOf(given.get("category")?.split(",")[0]?.split("/").at(-1) ?? "") || undefined,
  };
}

/** Attributes hold plain text; some programs escape it twice. */
function nameOf(written: string): string {
  const once = plainSnippet(written);
  return oneLine(once.includes("<") ? once : plainSnippet(once));
}

/** The same feed with or without a stroke at its end, and by either of the web's schemes. */
const plainAddress = (url: string): string => url.replace(/^https?:\/\//, "").replace(/\/$/, "");

function lineAt(body: string, at: number): number {
  let line = 1;
  for (let found = body.indexOf("\n"); found !== -1 && found < at; found = body.indexOf("\n", found + 1)) line++;
  return line;
}

/** An OPML 2.0 document, folders kept. */
export function exportOutline(title: string, feeds: readonly OutlineFeed[]): string {
  const folders = new Map<string, OutlineFeed[]>();
  for (const feed of feeds) folders.set(feed.folder ?? "", [...(folders.get(feed.folder ?? "") ?? []), feed]);
  const lines = [...folders].flatMap(([folder, of]) =>
    folder === ""
      ? of.map((feed) => `    ${written(feed)}`)
      : [`    <outline text="${escaped(folder)}">`, ...of.map((feed) => `      ${written(feed)}`), "    </outline>"],
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    `  <head><title>${escaped(title)}</title></head>`,
    "  <body>",
    ...lines,
    "  </body>",
    "</opml>",
    "",
  ].join("\n");
}

const written = (feed: OutlineFeed): string =>
  `<outline type="rss" text="${escaped(feed.title || feed.url)}" title="${escaped(feed.title || feed.url)}" ` +
  `xmlUrl="${escaped(feed.url)}"/>`;

const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u001f]/g, " ")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
