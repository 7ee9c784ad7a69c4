// How words from outside are shown on Discord as they are: no markup, mention, link or trick of theirs survives.
import { budget } from "./limits.ts";

/**
 * Words as a reader sees them: one line, no control, bidirectional or invisible characters that are not letters' own.
 */
export function tidy(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g, "")
    .replace(/[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e]/g, "")
    .replace(/[\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

const breaker = "\u200b";

/**
 * Discord's markdown takes a backslash before any mark. Some things are looked for in the raw text by the server or by
 * clients, whatever stands before them (mentions, invitations): those get an invisible break.
 */
export function literal(text: string): string {
  const escaped = tidy(text)
    .replace(/[\\*_~`|[\]<>]/g, "\\$&")
    .replace(/\\<(?=[^\s\d])/g, `\\<${breaker}`)
    .replace(/@(?=everyone|here)/gi, `@${breaker}`)
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/(discord(?:app)?|dsc|dis)\.(?=gg|com|new|gd)/gi, "$1\\.")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2")
    .replace(/^[#+-]/, "\\$&");
  return rightToLeft.test(escaped) ? `\u2068${escaped}\u2069` : escaped;
}

/** Such words are isolated, else the "[3]" after them would wander to the line's other end. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** White space at an edge would leave the stars standing. */
export function boldMarkdown(text: string): string {
  const words = literal(text);
  return words === "" ? "" : `**${words}**`;
}

/**
 * Words that open an address, or only the words when the address is none of ours to open. Lines stay splittable: long
 * words stand before their link.
 */
export function linkMarkdown(words: string, url: string | undefined): string {
  const target = url === undefined ? undefined : address(url);
  const shown = literal(words) || "link";
  if (target === undefined) return shown;
  return shown.length <= 300 ? `[${shown}](${target})` : `${shown} ([open](${target}))`;
}

/** An http(s) address as it can stand inside a masked link; undefined for anything else. */
export function address(url: string): string | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || !/^https?:$/.test(parsed.protocol) || parsed.username !== "" || parsed.password !== "")
    return undefined;
  const whole = spell(parsed.href);
  if (whole.length <= budget.link) return whole;
  parsed.hash = "";
  const page = spell(parsed.href);
  return page.length <= budget.link ? page : undefined;
}

/** For a source without a name. */
export const hostShown = (url: string): string => (URL.canParse(url) ? new URL(url).host : "source");

/**
 * Marks that would end the masked link, be read as markup in it, or make an invitation of it, in their percent
 * spelling.
 */
const spell = (href: string): string =>
  href
    .replace(/[()<>'"\\\s`|*[\]]/g, percent)
    .replace(/(?<=.\/.*discord(?:app)?)\.(?=(?:gg|com\/invite|new)\/)/gi, percent)
    .replace(/@(?=everyone|here)/gi, percent);

const percent = (mark: string): string => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;

/** The words of our own markup without it: for logs, screen readers and tests. */
export function plainWords(markdown: string): string {
  return markdown
    .replace(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\((?:[^()\s]*)\)/gsu, "$1")
    .replace(/<t:(-?\d+):\w>/g, (_, seconds) => `${new Date(Number(seconds) * 1000).toISOString().slice(0, 16)}Z`)
    .replace(/<\/([\w -]+):\d+>/g, "/$1")
    .replace(/^(?:-# |#{1,3} |> )+/gm, "")
    .replace(/\\(.)|\*\*/gsu, "$1")
    .replace(/[\u200b\u2068\u2069]/g, "");
}
