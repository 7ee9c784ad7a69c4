// How much work a document will be, told from its bytes before any parser sees it: elements, depth and declarations.
import { Trouble } from "../trouble.ts";

/**
 * Real pages have 10,000 elements at most, 40 levels and 5,000 entities; feeds a few more of each. 100,000 nested
 * elements cost a parser a minute, 1.7 million flat ones half a gigabyte, a million entities or stray "<" as many
 * pieces of text.
 */
export const documentLimits = {
  characters: 6_000_000,
  elements: 60_000,
  depth: 256,
  /** Characters of one start tag in XML: a million attributes are no feed. Pages carry whole images in theirs. */
  xmlTag: 100_000,
  /** "<" and "&" of any kind. */
  marks: { html: 250_000, xml: 500_000 },
} as const;

/** Elements that never hold others, and those whose end browsers imply when the next one begins. */
const empty = new Set(
  "area base br col embed hr img input keygen link meta param source track wbr !doctype basefont frame isindex".split(
    " ",
  ),
);
const impliedEnd = new Set("p li dt dd option optgroup tr td th thead tbody tfoot rp rt".split(" "));
const rawText = new Set(["script", "style", "textarea", "title", "xmp", "noembed", "noframes", "iframe"]);

/**
 * Throws Trouble `too-big` when the document holds more characters, elements or levels than a worker should be given.
 * Linear.
 * Counts depth as a careless parser would see it, so it may count more than there is, never less.
 */
export function measure(document: string, kind: "html" | "xml"): { readonly elements: number; readonly depth: number } {
  if (document.length > documentLimits.characters) throw new Trouble("too-big");
  if (marksIn(document) > documentLimits.marks[kind]) throw new Trouble("too-big");
  let elements = 0;
  let deepest = 0;
  const open: string[] = [];
  const enter = (name: string, selfClosed: boolean): void => {
    if (++elements > documentLimits.elements) throw new Trouble("too-big");
    if (kind === "html" && impliedEnd.has(name) && open.at(-1) === name) open.pop();
    if (!(kind === "html" ? empty.has(name) : selfClosed)) open.push(name);
    deepest = Math.max(deepest, open.length);
    if (deepest > documentLimits.depth) throw new Trouble("too-big");
  };
  let at = document.indexOf("<");
  while (at !== -1) {
    const next = document.charCodeAt(at + 1);
    if (next === 33 || next === 63) {
      at = document.indexOf("<", skipDeclaration(document, at));
      continue;
    }
    const closing = next === 47;
    const name = nameAt(document, closing ? at + 2 : at + 1, kind);
    if (name === "") {
      at = document.indexOf("<", at + 1);
      continue;
    }
    const end = tagEnd(document, at + 1 + name.length);
    if (kind === "xml" && end - at > documentLimits.xmlTag) throw new Trouble("too-big");
    if (closing) {
      const back = open.lastIndexOf(name);
      // Looking far back for every stray end tag would be quadratic; a parser may do it, the count need not.
      if (back !== -1 && open.length - back <= 64) open.length = back;
    } else {
      enter(name, document.charCodeAt(end - 1) === 47);
      if (kind === "html" && rawText.has(name)) {
        open.pop();
        const close = findClose(document, name, end);
        at = close === -1 ? -1 : document.indexOf("<", close + 2);
        continue;
      }
    }
    at = document.indexOf("<", end);
  }
  return { elements, depth: deepest };
}

function marksIn(document: string): number {
  let marks = 0;
  for (const mark of ["<", "&"])
    for (let at = document.indexOf(mark); at !== -1; at = document.indexOf(mark, at + 1)) marks++;
  return marks;
}

function nameAt(document: string, from: number, kind: "html" | "xml"): string {
  let to = from;
  while (to < document.length && to - from < 60) {
    const code = document.charCodeAt(to);
    const letter = (code | 32) >= 97 && (code | 32) <= 122;
    if (
      !letter &&
      (to === from || !(code === 45 || code === 58 || code === 46 || code === 95 || (code >= 48 && code <= 57)))
    )
      break;
    to++;
  }
  const name = document.slice(from, to);
  return kind === "html" ? name.toLowerCase() : name;
}

/** The index of the tag's ">", quotes respected as far as they close; the document's end when there is none. */
function tagEnd(document: string, from: number): number {
  const plain = document.indexOf(">", from);
  return plain === -1 ? document.length : plain;
}

function skipDeclaration(document: string, at: number): number {
  const [opens, closes] = document.startsWith("<!--", at)
    ? [4, "-->"]
    : document.startsWith("<![CDATA[", at)
      ? [9, "]]>"]
      : [2, ">"];
  const end = document.indexOf(closes, at + opens);
  return end === -1 ? document.length : end + closes.length;
}

function findClose(document: string, name: string, from: number): number {
  let at = document.indexOf("</", from);
  while (at !== -1 && document.slice(at + 2, at + 2 + name.length).toLowerCase() !== name)
    at = document.indexOf("</", at + 2);
  return at;
}
