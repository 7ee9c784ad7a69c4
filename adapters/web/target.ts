// Which addresses may be asked at all, before any name is looked up: scheme, port, credentials, literal addresses and
// local names.
import { Trouble } from "../../src/trouble.ts";
import { worded } from "../../src/words/worded.ts";
import { isAddress, isPublicAddress } from "./address.ts";

/** Hosts of the operator's own network, as "host" (ports 80 and 443) or "host:port". */
export type AllowList = readonly string[];

/** Last labels that no public name server gives an address to, and that somebody's own network may. */
const localEndings = "localhost local internal intranet lan home corp private localdomain home.arpa test";
const localName = new RegExp(`(?:^|\\.)(?:${localEndings.replaceAll(".", "\\.").replaceAll(" ", "|")})$`);

/**
 * The URL as WHATWG reads it: `2130706433`, `0x7f.1` and `①②⑦.⓪.⓪.①` have become 127.0.0.1 by then.
 * Throws Trouble `bad-input` for what is no address, `not-found` for what no site can be called, `refused` for one that
 * is not ours to visit.
 */
export function readTarget(url: string, allow: AllowList, base?: string): URL {
  let target: URL;
  try {
    target = new URL(url.trim(), base);
  } catch {
    throw new Trouble("bad-input", worded("site.no-address"));
  }
  if (target.protocol !== "http:" && target.protocol !== "https:")
    throw new Trouble("refused", worded("site.only-http"));
  if (target.username !== "" || target.password !== "") throw new Trouble("refused", worded("site.password"));
  target.hash = "";
  if (isAllowed(target, allow)) return target;
  const host = hostOf(target);
  if (target.port !== "") throw new Trouble("refused", worded("site.port", { port: target.port }));
  if (isAddress(host) ? !isPublicAddress(host) : localName.test(host))
    throw new Trouble("refused", worded("site.private"));
  if (!isAddress(host)) refuseNoName(host);
  return target;
}

/** Names that nobody may look up: https://www.rfc-editor.org/rfc/rfc6761#section-6.4 and rfc7686. */
function refuseNoName(host: string): void {
  if (/(?:^|\.)invalid$/.test(host)) throw new Trouble("not-found", worded("site.not-called", { host }));
  if (/(?:^|\.)onion$/.test(host)) throw new Trouble("refused", worded("site.tor"));
  if (!host.includes(".")) throw new Trouble("refused", worded("site.one-word", { host }));
}

/** Without brackets and trailing dot, lower case. */
export const hostOf = (url: URL): string =>
  url.hostname
    .replace(/^\[|\]$/g, "")
    .replace(/\.+$/, "")
    .toLowerCase();

export function isAllowed(url: URL, allow: AllowList): boolean {
  const host = hostOf(url);
  const shown = host.includes(":") ? `[${host}]` : host;
  return allow.some((entry) => {
    const wanted = entry.toLowerCase();
    return url.port === "" ? wanted === shown || wanted === host : wanted === `${shown}:${url.port}`;
  });
}
