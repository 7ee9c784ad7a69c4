// Furniture under a heading of its own: links to other stories, what readers say, who wrote it, its sources.
import { childrenOf, type Element, following, isElement } from "../dom.ts";
import { isBlock } from "../plain.ts";
import type { Around, FurnitureRow } from "./furniture-row.ts";
import headings from "./headings.json" with { type: "json" };

const ofAll = (by: Readonly<Record<string, readonly string[]>>): ReadonlySet<string> =>
  new Set(Object.values(by).flat());
const overLinks = ofAll(headings.links);
const overOthers = ofAll(headings.others);
const overPaid = ofAll(headings.paid);
const longestHeading = 60;

export const sectionRows: readonly FurnitureRow[] = [
  {
    name: "links under a heading",
    find: (element, around) => (headingIn(overLinks, element) ? under(element, around, isLinks) : []),
    most: 0.4,
    yes: [
      '<h3>Related stories</h3><ul><li><a href="/a">Another lake rises in the north.</a></li></ul>',
      '<div><h2>Das könnte Sie auch interessieren</h2><p><a href="/a">Der See steigt weiter.</a></p></div>',
    ],
    no: ["<h3>Background</h3><p>The lake was dammed in 1921, and has risen twice since that year.</p>"],
  },
  {
    name: "others' words under a heading",
    find: (element, around) => (headingIn(overOthers, element) ? under(element, around, isOthers) : []),
    most: 0.5,
    yes: [
      "<div><h4>Comments (2)</h4><div><b>pike</b><div>They said the same in 1987, and look now.</div></div></div>",
      "<div><h3>About the author</h3><p>Ada Muster has written of lakes for years.</p></div>",
    ],
    no: ["<h3>Comments by the mayor</h3><p>The mayor said that the gates of the dam had been open since noon.</p>"],
  },
  {
    name: "a box that is paid for",
    find: (element) => {
      const box = element.parentElement;
      const opens = box !== null && childrenOf(box)[0] === element && /^(?:div|aside|section)$/.test(box.localName);
      return opens && headingIn(overPaid, element) ? [box] : [];
    },
    most: 0.25,
    yes: [
      "<div><span>Paid content</span><p>Save up to 40% on mattresses from Dorn this weekend.</p></div>",
      "<aside><b>Anzeige</b><div>Jetzt Boote mieten am See, ab 40 Euro die Stunde.</div></aside>",
    ],
    no: ["<div><h3>Promotion at last</h3><p>The club of Arvenhof will play in the first league in May.</p></div>"],
  },
];

/** A heading, or a short block that stands like one: "Comments (2)", "2 comments", "Related:". */
function headingIn(words: ReadonlySet<string>, element: Element): boolean {
  if (!isHeading(element)) return false;
  const text = element.textContent.replace(/\s+/g, " ").replace(/[’ʼ]/g, "'").trim().toLowerCase();
  if (text === "" || text.length > longestHeading) return false;
  const bare = text.replace(/^\d+\s+|\s*\(\d+\)|[\s:.…»›>]+$/g, "").trim();
  return words.has(bare) || /^more (?:from|on|about|in) /.test(bare) || /^\d+ (?:thoughts?|responses?) on /.test(text);
}

const isHeading = (element: Element): boolean =>
  /^(?:h[2-6]|strong|b|dt|summary|span|div|p|header)$/.test(element.localName) &&
  ![...element.childNodes].some((child) => isElement(child) && isBlock(child) && child.childNodes.length > 3);

/** The heading with what follows it as far as it is of its kind; where it opens its section, the section. */
function under(
  heading: Element,
  around: Around,
  isOfKind: (element: Element, around: Around, heading: Element) => boolean,
): readonly Element[] {
  let at = heading;
  // Alone in its box, or first in it: what follows the box belongs to it, too.
  while (at.parentElement !== null && isAlone(at)) at = at.parentElement;
  const found = [at];
  for (const next of following(at)) {
    if (!isOfKind(next, around, at)) break;
    found.push(next);
  }
  return found;
}

function isAlone(element: Element): boolean {
  const above = element.parentElement as Element;
  return above.localName !== "body" && above.textContent.trim() === element.textContent.trim();
}

/** All that follows; but below "12 comments", set above a story, its paragraphs go on. */
function isOthers(element: Element, { weightOf }: Around, heading: Element): boolean {
  const above = heading.parentElement === null ? [] : childrenOf(heading.parentElement);
  const before = above.slice(0, above.indexOf(heading)).filter((each) => isAlike(each, element));
  return before.every((each) => weightOf(each).prose === 0) || before.length < 2 || weightOf(element).prose === 0;
}

const isAlike = (one: Element, other: Element): boolean =>
  one.localName === other.localName && one.getAttribute("class") === other.getAttribute("class");

/** Lists and boxes of links with a few words each; a paragraph of running text ends them. */
function isLinks(element: Element, { weightOf }: Around): boolean {
  const { text, linked, prose } = weightOf(element);
  if (text === 0) return true;
  if (linked === 0) return text < 40 && element.localName !== "p";
  const links = [...element.querySelectorAll("a")].length + Number(element.localName === "a");
  return linked >= text * 0.6 || (links > 0 && element.localName !== "p" && prose / links < 160);
}
