// How a tree becomes the lines a reader sees: one line a block, white space folded, nothing of scripts and controls.
import blockElements from "./block-elements.words.json" with { type: "json" };
import { type DomNode, type Element, isElement, openPage } from "./dom.ts";
import silentElements from "./silent-elements.words.json" with { type: "json" };
import { withoutControlNumbers } from "./xml.ts";

const blocks: ReadonlySet<string> = new Set(blockElements);
const silent: ReadonlySet<string> = new Set(silentElements);

export const isBlock = (element: Element): boolean => blocks.has(element.localName);
export const hasNoWords = (element: Element): boolean => silent.has(element.localName);

const longestLabel = 40;
/** A label with its white space. */
const longestLine = 4000;
/** Characters by which the end of a box is known. */
const lookedAt = 8;

/** Letters of one word may stand in several of these: H<sub>2</sub>O. */
const withinWords: ReadonlySet<string> = new Set(["sub", "sup", "wbr", "bdi", "bdo"]);

/**
 * Nobody sees these: tag characters can spell whole instructions, overrides turn what is seen around. Joiners shape
 * scripts and stay.
 */
const invisible = /[\u00ad\u200b\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const tagCharacters = /[\u{e0000}-\u{e007f}]/gu;

/** Blocks joined by newlines. Iterative: a tree at the depth limit must not exhaust the stack. */
export function plainText(root: Element): string {
  const lines: string[] = [];
  let line = "";
  /** How the line ends: the whole is only put together at its end, or a line of many boxes would cost their square. */
  let tail = "";
  let boxed = false;
  const end = () => {
    const folded = possible(line)
      .replace(invisible, "")
      .replace(tagCharacters, "")
      .replace(/[\s\u00a0]+/g, " ")
      .trim();
    if (folded !== "") lines.push(folded);
    line = "";
    tail = "";
    boxed = false;
  };
  const say = (text: string) => {
    const apart = boxed && parted(tail, text);
    // A label of boxes in front of running text is a line of its own: "Published" "20 November" "The harbour ...".
    if (apart && text.length > longestLabel && line.length < longestLine && line.trim().length < longestLabel) end();
    line += apart ? ` ${text}` : text;
    tail = `${tail}${apart ? " " : ""}${text.slice(-lookedAt)}`.slice(-lookedAt);
    if (text !== "") boxed = false;
  };
  const stack: (DomNode | "end" | "box")[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === "end") end();
    else if (node === "box") boxed = true;
    else if (!isElement(node)) {
      if (node.nodeType === 3 || node.nodeType === 4) say(node.textContent);
    } else if (node.localName === "br") end();
    else if (!hasNoWords(node)) {
      const block = isBlock(node);
      if (block) end();
      const box = !block && !withinWords.has(node.localName);
      if (block || box) stack.push(block ? "end" : "box");
      boxed ||= box;
      const children = node.childNodes;
      for (let index = children.length - 1; index >= 0; index--) {
        const child = children[index];
        if (child !== undefined) stack.push(child);
      }
    }
  }
  end();
  return lines.join("\n");
}

/**
 * Boxes in a line are drawn apart though no blank stands between them: <span>Published</span><span>20 November</span>.
 * A letter set large or coloured is no box of its own: <b>T</b>he, <i>i</i>Phone.
 */
const parted = (before: string, after: string): boolean =>
  (/[\p{L}\p{N}]{3}[)\]”"’'.!?:;,%]?$/u.test(before) && /^["“‘(]?\p{Lu}[\p{Ll}.]/u.test(after)) ||
  (/\p{L}{3}$/u.test(before) && /^\d/.test(after)) ||
  (/\d%?$/.test(before) && /^\p{Lu}\p{Ll}{2}/u.test(after)) ||
  (/[.!?:;)\]”"]$/.test(before) && /^\p{Lu}\p{Ll}/u.test(after));

/** Text of a snippet of HTML, as feeds carry it in titles and summaries; plain text comes back as it is. */
export function plainSnippet(markup: string): string {
  if (!/[<&]/.test(markup)) return fold(markup);
  const { body } = openPage(`<!doctype html><html><head></head><body>${withoutControlNumbers(markup)}</body></html>`);
  return body === null ? fold(markup) : plainText(body);
}

/** One line: white space folded, invisible characters gone. */
export function oneLine(text: string): string {
  return possible(text)
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u00ad]/g, "")
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
}

/**
 * Characters that no text holds: controls go (databases refuse NUL), those between U+0080 and U+009F are what Windows
 * meant by their numbers, and half a character is none.
 */
const possible = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufdd0-\ufdef\ufffe\uffff]/g, "")
    .replace(/[\u0080-\u009f]/g, (control) => windows.decode(Uint8Array.of(control.charCodeAt(0))))
    .toWellFormed();

const windows = new TextDecoder("windows-1252");

const fold = (text: string): string =>
  possible(text)
    .split(/\r?\n/)
    .map((line) => line.replace(/[\s\u00a0]+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
