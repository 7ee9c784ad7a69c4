// When two addresses are the same article: the canonical form of a URL.
import { carriers } from "./carriers.ts";
import { dressLabels, namingParameters, trackingNames, trackingPrefixes } from "./tracking.ts";

/**
 * One form for all addresses of one article, for use as an id: https, without www, mobile and AMP dress, tracking,
 * fragment and trailing slash. Not for fetching: the site may not answer there. What is no http address comes back
 * trimmed.
 */
export function canonical(url: string): string {
  const parsed = parse(url);
  if (parsed === undefined) return url.trim();
  const inner = unwrap(parsed);
  const host = undress(inner.hostname.toLowerCase().replace(/\.$/, ""));
  const port = inner.port === "" || inner.port === "80" || inner.port === "443" ? "" : `:${inner.port}`;
  const path = plainPath(inner.pathname);
  const bang = inner.hash.startsWith("#!") && inner.hash.length > 2 ? inner.hash : "";
  return `https://${host}${port}${path}${plainQuery(inner.search, path)}${bang}`;
}

/** The host for people: without www and mobile dress; "" for what is no http address. */
export function siteOf(url: string): string {
  const parsed = parse(url);
  return parsed === undefined ? "" : undress(parsed.hostname);
}

/** An absolute http address, or undefined: links in feeds and pages may be relative, `javascript:` or nonsense. */
export function absolute(link: string | undefined, base?: string): string | undefined {
  const trimmed = link?.trim();
  if (!trimmed) return undefined;
  return parse(trimmed, base)?.href;
}

/**
 * An address as people and programs hand feeds around: "feed:https://...", "feed://...", "podcast://...", or without
 * its scheme. Undefined for what names no host on the web.
 */
export function typedAddress(text: string): string | undefined {
  const typed = text.trim().replace(/^(?:feed|rss|pcast|itpc|podcast):(?:\/\/)?/i, "");
  if (/^[a-z][a-z\d+.-]*:(?!\d)/i.test(typed)) return parse(typed) && typed;
  const bare = typed.replace(/^\/\//, "");
  return /^[^\s/:@]+\.[^\s/:@.]{2,}(?:[:/?#]|$)/.test(bare) ? `https://${bare}` : undefined;
}

function parse(url: string, base?: string): URL | undefined {
  try {
    const parsed = new URL(url.trim(), base === "" ? undefined : base);
    return parsed.protocol === "http:" || parsed.protocol === "https:" ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** The address that another one carries within it (a cache's, an aggregator's, a mailbox's), or the same again. */
export function unwrappedLink(link: string): string {
  const url = parse(link);
  return url === undefined ? link : unwrap(url).href;
}

function unwrap(url: URL): URL {
  const carried = carriers.find(({ host, path }) => host.test(url.hostname) && path.test(url.pathname))?.carried(url);
  const inner = carried === undefined ? undefined : parse(carried);
  return inner === undefined ? url : inner;
}

/** `m.example.org`, `amp.example.org` and `en.m.wikipedia.org` are example.org and en.wikipedia.org. */
function undress(host: string): string {
  if (/^[\d.]+$/.test(host) || host.startsWith("[")) return host;
  const labels = host.split(".");
  while (labels.length > 2 && dressLabels.has(labels[0] ?? "")) labels.shift();
  if (labels.length > 3 && labels[1] === "m") labels.splice(1, 1);
  return labels.join(".");
}

function plainPath(path: string): string {
  const parts = path
    .replace(/;jsessionid=[^/]*/i, "")
    .replace(/%[0-9a-f]{2}/gi, plainEscape)
    .split("/")
    .filter((part) => part !== "");
  const last = parts.at(-1) ?? "";
  if (/^(?:index|default)\.(?:html?|php|aspx?)$/i.test(last)) parts.pop();
  else if (/^(?:amp|amp\.html|amphtml)$/i.test(last)) parts.pop();
  else if (parts.length > 0) parts[parts.length - 1] = last.replace(/\.amp(?=\.html?$)|\.amp$/i, "");
  const shown = parts.filter((part) => part.toLowerCase() !== "amp");
  return shown.length === 0 ? "/" : `/${shown.join("/")}`;
}

/** Escapes of unreserved characters are the characters themselves; others are written in capitals (RFC 3986, 6.2.2). */
function plainEscape(escaped: string): string {
  const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
  return /[\w.~-]/.test(character) ? character : escaped.toUpperCase();
}

function plainQuery(search: string, path: string): string {
  const named = namesArticle(path);
  const kept = [...new URLSearchParams(search)]
    .filter(([name, value]) => {
      const lower = name.toLowerCase();
      if (namingParameters.has(lower)) return value !== "";
      if (/^(?:t|ts|time|timestamp|rnd|rand)$/.test(lower) && /^\d{9,}$/.test(value)) return false;
      if (trackingNames.has(lower) || trackingPrefixes.some((prefix) => lower.startsWith(prefix))) return false;
      return !named && !(value === "" && /^amp|^mobile|^print/.test(lower));
    })
    .sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
  return kept.length === 0 ? "" : `?${new URLSearchParams(kept)}`;
}

/** A path that ends in a headline or a long number names the article alone: whatever the query adds is dress. */
function namesArticle(path: string): boolean {
  const last = path.split("/").at(-1) ?? "";
  return last.split(/[-_]/).filter((word) => word.length > 1).length >= 4 || /\d{6,}/.test(last);
}
