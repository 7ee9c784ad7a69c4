// Whether a page is a front or a section of a site, a list of stories and no story, and which stories it lists.
import { readDate } from "../dates.ts";
import { type DomNode, type Element, isElement, type Page } from "../dom.ts";
import { hasNoWords, isBlock, oneLine } from "../plain.ts";
import { absolute, siteOf } from "../url.ts";

export type ListedStory = { readonly url: string; readonly title: string; readonly publishedAt?: number };

const leastStories = 3;
const mostListed = 30;
/** Words between two headlines: a teaser has fewer, a story more. The address of a site alone is a front page. */
const mostBetween = { page: 45, site: 90 } as const;
/** The longest teaser is not most of what is written: one text among links to others is the page's story. */
const mostOfOne = 0.4;
/** Of few teasers one may be most: a story of so few words would be none. */
const shortest = 20;
const nextToNothing = 25;
const asides: ReadonlySet<string> = new Set(["nav", "footer", "aside", "form"]);

/** Newest first where the page gives times, else as it has them; undefined for anything but a list of stories. */
export function listedStories(
  page: Page,
  url: string | undefined,
  isArticle: boolean,
): readonly ListedStory[] | undefined {
  const body = page.body;
  const own = absolute(url);
  const isSite = own !== undefined && new URL(own).pathname.replace(/\/(?:index\.\w+)?$/, "") === "";
  if (body === null || (isArticle && !isSite)) return undefined;
  const { stories, longest, words } = readList(body, own);
  if (stories.length < leastStories) return undefined;
  if (longest >= (isSite ? mostBetween.site : mostBetween.page)) return undefined;
  if (words >= nextToNothing && longest > Math.max(shortest, words * mostOfOne)) return undefined;
  const dated = stories.every(({ publishedAt }) => publishedAt !== undefined);
  const newest = dated ? stories.toSorted((a, b) => (b.publishedAt ?? 0) - (a.publishedAt ?? 0)) : stories;
  return newest.slice(0, mostListed);
}

/** In the order of the page: its headlines; and words of text: most between two of them, and all. */
function readList(body: Element, url: string | undefined) {
  const stories = new Map<string, ListedStory>();
  let [longest, longestBefore, words, between] = [0, 0, 0, 0];
  let last = "";
  const stack: DomNode[] = [body];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!isElement(node)) {
      const said =
        node.nodeType === 3 && node.textContent.trim().length >= 20 ? node.textContent.trim().split(/\s+/).length : 0;
      words += said;
      between += said;
      longest = Math.max(longest, between);
      continue;
    }
    if (hasNoWords(node) || asides.has(node.localName)) continue;
    const story = node.localName === "a" ? headline(node, url) : undefined;
    // "Read more", to where its headline leads: what stands between them is a teaser, however long.
    if (node.localName === "a" && between < mostBetween.page && last !== "" && addressOf(node, url) === last) {
      longest = longestBefore;
      between = 0;
    }
    if (story !== undefined) {
      [between, longestBefore, last] = [0, longest, story.url];
      if (!stories.has(story.url)) stories.set(story.url, story);
      continue;
    }
    // Asked once: the tree counts its children anew each time.
    const children = node.childNodes;
    for (let at = children.length - 1; at >= 0; at--) {
      const child = children[at];
      if (child !== undefined) stack.push(child);
    }
  }
  return { stories: [...stories.values()], longest, words };
}

/** A link of at least three words that fills its line or heads a box, to another page of the same site. */
function headline(link: Element, url: string | undefined): ListedStory | undefined {
  const head = link.querySelector("h1,h2,h3,h4,h5") ?? link;
  const title = oneLine(head.textContent);
  const to = addressOf(link, url);
  if (to === undefined || title.length < 15 || title.split(" ").length < 3 || title.length > 250) return undefined;
  const address = new URL(to);
  if (address.pathname.length < 2 || (url !== undefined && (siteOf(to) !== siteOf(url) || to === url)))
    return undefined;
  if ((head === link && !fillsLine(link)) || isParagraph(link, title)) return undefined;
  const publishedAt = readDate(cardOf(link)?.querySelector("time[datetime]")?.getAttribute("datetime") ?? undefined);
  return { url: to, title, ...(publishedAt === undefined ? {} : { publishedAt }) };
}

const addressOf = (link: Element, url: string | undefined): string | undefined =>
  absolute(link.getAttribute("href") ?? undefined, url ?? "https://page.invalid/");

/** A paragraph of a story may be a link, whole. */
const isParagraph = (link: Element, title: string): boolean =>
  /[.!?…]["”’»]?$/.test(title) && blockOf(link).localName === "p" && title.split(" ").length >= leastParagraph;
const leastParagraph = 12;

/** Few words stand beside it in its block, or a <br> ends its line. */
function fillsLine(link: Element): boolean {
  const siblings = [...(link.parentElement?.childNodes ?? [])].filter(
    (node) => isElement(node) || /\S/.test(node.textContent),
  );
  const [before, after] = [-1, 1].map((step) => siblings[siblings.indexOf(link) + step]);
  const isBreak = (node: DomNode | undefined) => node === undefined || (isElement(node) && node.localName === "br");
  if (isBreak(before) && isBreak(after)) return true;
  return link.textContent.trim().length >= blockOf(link).textContent.trim().length * 0.6;
}

function blockOf(link: Element): Element {
  let block = link;
  while (!isBlock(block) && block.parentElement !== null) block = block.parentElement;
  return block;
}

/** What holds a headline and its time, and no second headline's. */
function cardOf(link: Element): Element | undefined {
  for (let [at, levels] = [link.parentElement, 0]; at !== null && levels < 4; at = at.parentElement, levels++)
    if (at.querySelector("time[datetime]") !== null) return at;
  return undefined;
}
