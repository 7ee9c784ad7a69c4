// Which of a page's titles is the headline, and whose name stands behind its last dash.
import type { Page } from "./dom.ts";
import { oneLine } from "./plain.ts";
import { siteOf } from "./url.ts";

export type Titles = {
  /** For other programs: og:title and its kin. */
  readonly announced: string | undefined;
  /** JSON-LD's headline. */
  readonly linked: string | undefined;
  readonly outlet: string | undefined;
  readonly url: string | undefined;
};

/** "Fire in Leeds - Example News" is the headline "Fire in Leeds" of the outlet "Example News". */
export function headlineOf(
  page: Page,
  told: Titles,
): { readonly title: string | undefined; readonly outlet: string | undefined } {
  const tag = oneLine(page.querySelector("title")?.textContent ?? "");
  const headings = [...page.querySelectorAll("h1")]
    .map((element) => oneLine(element.textContent))
    .filter((text) => text !== "");
  // JSON-LD calls an encyclopaedia's "New Zealand" a "constitutional monarchy in Oceania": what the page shows decides.
  const shown =
    told.linked !== undefined && (tag === "" || tag.includes(told.linked) || headings.includes(told.linked));
  const candidate = told.announced ?? (shown ? told.linked : tag === "" ? headings[0] : tag);
  const [, behind] = atLastDash(tag);
  const outlet = told.outlet ?? (behind !== undefined && isOfHost(behind, told.url) ? behind : undefined);
  if (candidate === undefined) return { title: undefined, outlet };
  const heading = headings.find((text) => text.length >= 4 && candidate.startsWith(text) && candidate !== text);
  if (heading !== undefined && /^\s*[|\-–—:»·]/.test(candidate.slice(heading.length)))
    return { title: heading, outlet };
  return { title: bareTitle(uncut(candidate, headings), outlet, told.url), outlet };
}

/** "Senate passes the bill | CNN Politics" of CNN is "Senate passes the bill"; a mark that ends nothing goes too. */
export function bareTitle(title: string, outlet: string | undefined, url: string | undefined): string {
  const [front, back] = atLastDash(title);
  const isOutlets =
    back !== undefined &&
    ((outlet !== undefined && isNameOf(back, outlet)) || (/^\p{Lu}/u.test(back) && isOfHost(back, url)));
  const bare = (isOutlets ? front : title).replace(/\s*[;,|–—-]+$/u, "");
  return bare === "" ? title : bare;
}

/** A section of the outlet's, or its name with more: "CNN Politics" of CNN, "BBC News" of "BBC News - World". */
function isNameOf(back: string, outlet: string): boolean {
  const [one, other] = [plainName(back), plainName(outlet)];
  return one.length >= shortestName && other.length >= shortestName && (one.startsWith(other) || other.startsWith(one));
}

const shortestName = 3;

/** Other programs are told a shortened title: a heading of the page that goes on has it whole. */
function uncut(title: string, headings: readonly string[]): string {
  const [front] = /^.{20,}(?=(?:…|\.\.\.)$)/u.exec(title) ?? [];
  return (front && headings.find((heading) => heading.startsWith(front.trim()))) || title;
}

/** The parts before and behind the last separator, when the last is short enough for a name. */
function atLastDash(title: string): readonly [string, string] | readonly [undefined, undefined] {
  const parts = /^(.{4,}?)\s+[|–—»·-]\s+([^|–—»·]{2,40})$/.exec(title);
  return parts?.[1] === undefined || parts[2] === undefined ? [undefined, undefined] : [parts[1], parts[2]];
}

/** "Example News" on news.example.org. */
function isOfHost(name: string, url: string | undefined): boolean {
  const labels = siteOf(url ?? "")
    .split(".")
    .slice(0, -1);
  const plain = plainName(name);
  return labels.some(
    (label) => label.length >= 3 && !/^(?:news|com|org|net)$/.test(label) && plain.includes(label.replace(/-/g, "")),
  );
}

const plainName = (name: string): string =>
  name.toLowerCase().replace(/^the\s+|\.(?:com|org|net|co\.uk)$|[^\p{L}\p{N}]/gu, "");
