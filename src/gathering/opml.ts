// How lists of feeds travel between programs: OPML in and out.
import { parseOpml } from "feedsmith";
import type { OutlineFeed } from "../ports/sandbox.ts";
import { Trouble } from "../trouble.ts";
import { worded } from "../words/worded.ts";
import { measure } from "./measure.ts";
import { oneLine, plainSnippet } from "./plain.ts";
import { absolute } from "./url.ts";
import { repaired, withoutDoctype } from "./xml.ts";

type Outline = {
  readonly text?: string;
  readonly title?: string;
  readonly xmlUrl?: string;
  readonly outlines?: readonly Outline[];
};

const most = 2000;

/**
 * Every feed of the document once, in its order, at most 2,000. Throws Trouble `unreadable` when there is none,
 * `too-big`.
 */
export function parseOutline(body: string): readonly OutlineFeed[] {
  const xml = withoutDoctype(body.replace(/^[\ufeff\s]+/, ""));
  measure(xml, "xml");
  const outlines = attempt(xml) ?? attempt(repaired(xml));
  const found = new Map<string, OutlineFeed>();
  const walk = (outline: Outline, folder: string | undefined) => {
    const url = absolute(outline.xmlUrl);
    const given = outline.title ?? outline.text ?? "";
    // Attributes hold plain text; some programs escape it twice.
    const name = oneLine(given.includes("<") ? given : plainSnippet(given));
    if (url !== undefined && !found.has(url) && found.size < most)
      found.set(url, { url, title: name, ...(folder === undefined ? {} : { folder }) });
    for (const child of outline.outlines ?? []) walk(child, url === undefined && name !== "" ? name : folder);
  };
  for (const outline of outlines ?? []) walk(outline, undefined);
  if (found.size === 0) throw new Trouble("unreadable", worded("site.no-feeds"));
  return [...found.values()];
}

function attempt(xml: string): readonly Outline[] | undefined {
  try {
    return parseOpml(xml).body?.outlines as readonly Outline[] | undefined;
  } catch {
    return undefined;
  }
}

/** An OPML 2.0 document, folders kept. */
export function exportOutline(title: string, feeds: readonly OutlineFeed[]): string {
  const folders = new Map<string, OutlineFeed[]>();
  for (const feed of feeds) folders.set(feed.folder ?? "", [...(folders.get(feed.folder ?? "") ?? []), feed]);
  const lines = [...folders].flatMap(([folder, of]) =>
    folder === ""
      ? of.map((feed) => `    ${outlineOf(feed)}`)
      : [`    <outline text="${escaped(folder)}">`, ...of.map((feed) => `      ${outlineOf(feed)}`), "    </outline>"],
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

const outlineOf = (feed: OutlineFeed): string =>
  `<outline type="rss" text="${escaped(feed.title || feed.url)}" title="${escaped(feed.title || feed.url)}" ` +
  `xmlUrl="${escaped(feed.url)}"/>`;

const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u001f]/g, " ")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
