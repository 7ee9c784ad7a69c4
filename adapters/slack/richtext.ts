// Rich text: words from outside as nodes that Slack never parses, cut into blocks that fit without losing a character.
import type { types } from "@slack/bolt";
import type { Instant } from "../../src/news/article.ts";
import { type Tongue, tongueFor } from "../../src/words/tongue.ts";
import { plainWords, posesAsAnother, safeUrl } from "./escape.ts";
import { limits } from "./limits.ts";

export type RichElement = types.RichTextText | types.RichTextLink | types.RichTextDate | types.RichTextChannelMention;
type Style = NonNullable<types.RichTextText["style"]>;

export type RichGroup =
  | { readonly kind: "words"; readonly nodes: readonly RichElement[] }
  | { readonly kind: "quote"; readonly nodes: readonly RichElement[] }
  | { readonly kind: "bullets"; readonly items: readonly (readonly RichElement[])[] };

export const words = (text: string, style?: Style): RichElement => ({
  type: "text",
  text: plainWords(text),
  ...(style ? { style } : {}),
});

export const boldText = (text: string): RichElement => words(text, { bold: true });

/**
 * A link to an address of ours. Words that pose as another address stay words, and the true host is linked after them.
 */
export function linkText(url: string | undefined, text: string, style?: Style): readonly RichElement[] {
  const target = url === undefined ? undefined : safeUrl(url, limits.url / 2);
  if (target === undefined) return [words(text, style)];
  const styled = style ? { style } : {};
  if (posesAsAnother(text, target))
    return [
      words(`${text} (`, style),
      { type: "link", url: target, text: new URL(target).hostname, ...styled },
      words(")", style),
    ];
  return [{ type: "link", url: target, text: plainWords(text), ...styled }];
}

const formats = {
  time: "{time}",
  date: "{date_short_pretty}",
  "date-time": "{date_short_pretty} {time}",
  relative: "{ago}",
} as const;
export type DateAs = keyof typeof formats;
export const dateFormat = (as: DateAs): string => formats[as];

/** In the reader's own zone; `zone` is for clients and notifications that cannot. */
export const date = (instant: Instant, as: DateAs, zone: string, tongue = tongueFor("en")): RichElement => ({
  type: "date",
  timestamp: Math.floor(instant / 1_000),
  format: formats[as],
  fallback: writtenDate(instant, as, zone, tongue),
});

/** The instant in words of its zone: "15 Dec 2015, 08:00". */
export function writtenDate(instant: Instant, as: DateAs, zone: string, tongue: Tongue): string {
  const day = { day: "numeric", month: "short", year: "numeric" } as const;
  const hour = { hour: "2-digit", minute: "2-digit" } as const;
  const shown = as === "time" ? hour : as === "date" ? day : { ...day, ...hour };
  return tongue.date(instant, zone, shown);
}

/** The words of nodes, as a reader sees them. */
export const readNodes = (nodes: readonly RichElement[]): string => nodes.map(readNode).join("");

function readNode(node: RichElement): string {
  if (node.type === "date") return node.fallback ?? "";
  // Its name is not in it: who shows one puts it into words.
  return node.type === "channel" ? "" : (node.text ?? "");
}

/** Pieces of a fixed size, which nothing cuts. */
const isWhole = (node: RichElement): node is types.RichTextDate | types.RichTextChannelMention =>
  node.type === "date" || node.type === "channel";

export const readGroup = (group: RichGroup): string =>
  group.kind === "bullets" ? group.items.map((item) => `• ${readNodes(item)}`).join("\n") : readNodes(group.nodes);

const sizeOf = (nodes: readonly RichElement[]): number =>
  nodes.reduce(
    (sum, node) => sum + (isWhole(node) ? 60 : (node.text?.length ?? 0)) + (node.type === "link" ? node.url.length : 0),
    0,
  );

/** As many blocks as it takes for each to stay within the size we allow one. */
export function richText(groups: readonly RichGroup[]): readonly types.RichTextBlock[] {
  const blocks: types.RichTextBlock[] = [];
  let elements: types.RichTextBlock["elements"] = [];
  let size = 0;
  const close = () => {
    if (elements.length > 0) blocks.push({ type: "rich_text", elements });
    elements = [];
    size = 0;
  };
  const add = (piece: readonly RichElement[], kind: RichGroup["kind"]) => {
    const more = sizeOf(piece);
    if (size > 0 && size + more > limits.richText) close();
    size += more;
    const last = elements.at(-1);
    if (kind === "bullets" && last?.type === "rich_text_list") last.elements.push(section(piece));
    else if (kind === "bullets") elements.push({ type: "rich_text_list", style: "bullet", elements: [section(piece)] });
    else if (kind === "quote") elements.push({ type: "rich_text_quote", elements: [...piece] });
    else elements.push(section(piece));
  };
  for (const group of groups)
    for (const item of group.kind === "bullets" ? group.items : [group.nodes])
      for (const piece of cut(item.filter(saysSomething))) if (piece.length > 0) add(piece, group.kind);
  close();
  return blocks;
}

/** Slack refuses an element without words. */
const saysSomething = (node: RichElement): boolean => isWhole(node) || node.text !== "";

const section = (nodes: readonly RichElement[]): types.RichTextSection => ({
  type: "rich_text_section",
  elements: [...nodes],
});

/** One run of nodes as runs that fit a block each; words are cut at a space where there is one. */
function cut(nodes: readonly RichElement[]): readonly (readonly RichElement[])[] {
  if (sizeOf(nodes) <= limits.richText) return [nodes];
  const runs: RichElement[][] = [[]];
  let size = 0;
  for (const node of nodes.flatMap(small)) {
    const more = sizeOf([node]);
    if (size > 0 && size + more > limits.richText) {
      runs.push([]);
      size = 0;
    }
    runs.at(-1)?.push(node);
    size += more;
  }
  return runs;
}

function small(node: RichElement): readonly RichElement[] {
  const most = limits.richText / 2;
  if (isWhole(node) || (node.text?.length ?? 0) <= most) return [node];
  return slices(node.text ?? "", most).map((text) => ({ ...node, text }));
}

/** Nothing is lost: the slices joined are the text. A surrogate pair is never cut. */
export function slices(text: string, most: number): readonly string[] {
  const out: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const space = rest.lastIndexOf(" ", most - 1);
    let at = space > most / 2 ? space + 1 : most;
    if (/[\ud800-\udbff]/.test(rest.charAt(at - 1))) at--;
    out.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...out, rest];
}
