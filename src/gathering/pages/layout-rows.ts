// Furniture told by how it is laid out: words beside a picture, lone links, cards in a row, marks of notes.
import { childrenOf, type Element, isElement } from "../dom.ts";
import { isBlock } from "../plain.ts";
import callsBy from "./calls.json" with { type: "json" };
import type { Around, FurnitureRow } from "./furniture-row.ts";

export const layoutRows: readonly FurnitureRow[] = [
  {
    name: "words beside a picture",
    find: (element, around) => (/^(?:img|picture|video)$/.test(element.localName) ? pictureBox(element, around) : []),
    most: 0.3,
    yes: [
      "<div><div><img></div><div>The lake seen from the church of Arvenhof in May.</div></div>",
      "<ul><li><img><p>The lake seen from the church.</p></li><li><img><p>A boat on the lake.</p></li></ul>",
    ],
    no: ["<p><img>The water stood in the streets of the lower town by the evening of that day.</p>"],
  },
  {
    name: "cards in a row",
    find: (element, around) => (isRowOfCards(element, around) ? [element] : []),
    most: 0.4,
    yes: [
      `<div><div><a href="/a">Another lake rises</a><p>It rose by two feet.</p></div>
        <div><a href="/b">Most dams are very old</a><p>They are of 1921.</p></div></div>`,
    ],
    no: ['<div><p><a href="/a">Ada Muster</a> left.</p><p><a href="/b">Bo Beispiel</a> came at noon.</p></div>'],
  },
  {
    name: "links that stand alone",
    find: (element, around) => (isLoneLink(element, around) ? [element] : []),
    most: 0.4,
    yes: [
      '<p><em><a href="/a">Another lake rises in the north</a></em></p>',
      '<ul><li><a href="/a">Another lake rises.</a></li><li><a href="/b">Dams are old.</a></li></ul>',
    ],
    no: ['<p><a href="/a">The mayor said that the gates of the dam had been open since noon.</a></p>'],
  },
  {
    name: "what a link asks of readers",
    find: (element, around) => (asksReaders(element, around) ? [element] : []),
    most: 0.2,
    yes: [
      '<p>What happens on the lake matters. <a href="/n">Subscribe to our letter.</a></p>',
      '<div>We report without fear. <a href="/d">Jetzt spenden</a></div>',
    ],
    no: [
      '<p>The canton asks all to <a href="/x">sign up with the authority</a> if they need a bed.</p>',
      '<p>Some 300 people have left, and the mayor asked <a href="/l">listeners</a> of the radio for beds.</p>',
    ],
  },
  {
    name: "who wrote it",
    find: (element, around) => (isAboutWriter(element, around) ? [element] : []),
    most: 0.2,
    yes: ["<p>Ada Muster has written of lakes since 2011. She lives in Arvenhof.</p>"],
    no: ["<p>Ada Musterfrau has led the canton since 2011.</p>", "<p>Ada Muster reports from the lake: it rises.</p>"],
  },
  {
    name: "marks of notes",
    find: (element) => (element.localName === "sup" && isNoteMark(element) ? [element] : []),
    most: 0.1,
    yes: ['<p><sup><a href="#n1">[1]</a></sup></p>'],
    no: ["<p>The dam holds 10<sup>6</sup> tonnes.</p>"],
  },
];

/** More words than a caption has are a story with a picture in it. */
const longestCaption = 240;

const headed = "h1,h2,h3,h4,h5,h6";

/** The widest box around a picture that holds no more words than a caption; a paragraph with a picture is none. */
function pictureBox(picture: Element, { weightOf }: Around): readonly Element[] {
  let box: Element | undefined;
  for (let at = picture.parentElement; at !== null && at.localName !== "body"; at = at.parentElement) {
    const { text } = weightOf(at);
    if (text > longestCaption || at.localName === "p" || at.localName === "article" || at.localName === "main") break;
    if (text > 0) box = at;
    // One picture's words, not those of a whole gallery: each picture of it is met by itself.
    if (text > 0 && isBlock(at)) break;
  }
  // A step of a list, or a part with a heading of its own, is told with a picture.
  return box === undefined || box.querySelector(headed) !== null || box.parentElement?.localName === "ol" ? [] : [box];
}

const cardText = { least: 15, most: 400 } as const;

/** Two or more boxes of one kind, each of which opens with a link and has few words more. */
function isRowOfCards(element: Element, { weightOf }: Around): boolean {
  const boxes = childrenOf(element).filter((child) => weightOf(child).text > 0);
  if (boxes.length < 2 || !boxes.every((box) => /^(?:div|li|article|section)$/.test(box.localName))) return false;
  return boxes.every((box) => {
    const { text, linked } = weightOf(box);
    const link = box.querySelector("a");
    return (
      link !== null &&
      linked >= cardText.least &&
      text <= cardText.most &&
      startsWith(box, link) &&
      !/[.!?]["”’»]?$/.test(link.textContent.trim())
    );
  });
}

/** No words stand before the link, and it ends its line. */
function startsWith(box: Element, link: Element): boolean {
  if (!box.textContent.trim().startsWith(link.textContent.trim())) return false;
  for (let at: Element = link; at !== box && at.parentElement !== null; at = at.parentElement) {
    if (isBlock(at)) return true;
    const siblings = [...at.parentElement.childNodes];
    const next = siblings.slice(siblings.indexOf(at) + 1).find((node) => node.textContent.trim() !== "");
    if (next !== undefined) return isElement(next) && isBlock(next);
  }
  return true;
}

/** A block of nothing but links that is no sentence; a list of nothing but links, whatever they say. */
function isLoneLink(element: Element, { weightOf }: Around): boolean {
  const { text, linked } = weightOf(element);
  if (linked === 0 || !isBlock(element)) return false;
  if (element.localName === "ul" || element.localName === "ol") {
    const items = childrenOf(element).filter((item) => weightOf(item).text > 0);
    return items.length > 1 && items.every((item) => weightOf(item).linked >= weightOf(item).text * 0.9);
  }
  if (!/^(?:p|div|h[2-6])$/.test(element.localName) || linked < text * 0.9) return false;
  return text < 200 && !/[.!?…]["”’»)]?$/.test(element.textContent.trim());
}

const calls: readonly string[] = Object.values(callsBy).flat();
const longestCall = 260;

/** A short block of text that a link ends which tells readers to subscribe, give, listen or read on. */
function asksReaders(element: Element, { weightOf }: Around): boolean {
  if (!/^(?:p|div|li|section)$/.test(element.localName)) return false;
  const { text, linked } = weightOf(element);
  if (text > longestCall || text === 0) return false;
  const whole = element.textContent
    .replace(/\s+/g, " ")
    .replace(/[\])»›>\s]+$/, "")
    .trim();
  const links = [...element.querySelectorAll(linked === 0 ? "button" : "a,button")];
  return links.some((link) => {
    const words = link.textContent.replace(/\s+/g, " ").trim();
    // A capital opens a button; the same words within a sentence are the story's.
    if (!/^\p{Lu}/u.test(words) || !whole.endsWith(words)) return false;
    return calls.some((call) => words.toLowerCase().startsWith(call));
  });
}

/** "Ada Muster has written of lakes since 2011", where the page says that she wrote it; below the story. */
function isAboutWriter(element: Element, { byline }: Around): boolean {
  if (byline === "" || !/^(?:p|div|li|section)$/.test(element.localName)) return false;
  const text = element.textContent.replace(/\s+/g, " ").trim();
  if (text.length > 600) return false;
  return byline
    .split(/,| and | und | & |\|/)
    .map((name) => name.trim())
    .filter((name) => /^\S+ \S/.test(name) && name.length < 50)
    .some((name) => text.startsWith(`${name} `) && aboutWriter.has(text.slice(name.length + 1).split(" ", 1)[0] ?? ""));
}

/** "is a", "has", "writes", in the languages of our readers. */
const aboutWriter: ReadonlySet<string> = new Set(
  "is was has had cover covers write writes joined work works lives studied ist schreibt est es è jest é".split(" "),
);

const isNoteMark = (element: Element): boolean =>
  /^\[[\w ]{1,12}\]$/.test(element.textContent.trim()) ||
  (/^\W?\d{1,3}\W?$/.test(element.textContent.trim()) &&
    (element.querySelector("a")?.getAttribute("href") ?? "").startsWith("#"));
