// The story where only a page's data holds it: articles of apps that draw their page by script, in their own words.
import type { Page } from "../dom.ts";
import { plainSnippet } from "../plain.ts";

type Json = { readonly [name: string]: unknown };

/** The names under which apps keep the text of an article, and those of the pieces that a text is made of. */
const textNames: ReadonlySet<string> = new Set(
  "articlebody body bodyhtml bodytext content contenthtml fulltext html storybody text".split(" "),
);
const pieceNames: ReadonlySet<string> = new Set("blocks body content contents elements paragraphs children".split(" "));
/** Characters: what is shorter is a summary. */
const leastText = 300;
const mostScript = 3_000_000;
const mostDepth = 14;
const mostVisited = 50_000;

/** The longest text that the page's data keeps as an article's, or "". Scripts are read as data and never run. */
export function textInData(page: Page): string {
  let best = "";
  for (const script of page.querySelectorAll("script")) {
    const held = jsonOf(script.getAttribute("type") ?? "", script.getAttribute("id") ?? "", script.textContent);
    const text = held === undefined ? "" : longestText(held);
    if (text.length > best.length) best = text;
  }
  return best.length >= leastText ? best : "";
}

function jsonOf(type: string, id: string, source: string): unknown {
  if (source.length > mostScript) return undefined;
  const stated = /__(?:\w+_STATE|NUXT|DATA)__\s*=\s*(\{[\s\S]*\})\s*;?\s*$/.exec(source);
  const json = /json$/i.test(type) || id === "__NEXT_DATA__" ? source : stated?.[1];
  if (json === undefined || /ld\+json/i.test(type)) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function longestText(root: unknown): string {
  let best = "";
  let visited = 0;
  const visit = (value: unknown, name: string, depth: number): void => {
    if (depth > mostDepth || ++visited > mostVisited) return;
    const text = textNames.has(name) ? textOf(value) : "";
    if (text.length > best.length) best = text;
    if (Array.isArray(value)) for (const each of value) visit(each, name, depth + 1);
    else if (isJson(value)) for (const [key, each] of Object.entries(value)) visit(each, key.toLowerCase(), depth + 1);
  };
  visit(root, "", 0);
  return best;
}

const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

/** A string of words, or a list of pieces whose texts are its paragraphs. Codes and addresses are no words. */
function textOf(value: unknown): string {
  if (typeof value === "string") return /\p{L} \p{L}/u.test(value) ? plainSnippet(value) : "";
  if (!Array.isArray(value)) return "";
  return value
    .map((piece) => (isJson(piece) ? pieceOf(piece, 0) : textOf(piece)))
    .filter((line) => line !== "")
    .join("\n");
}

function pieceOf(piece: Json, depth: number): string {
  if (depth > 6) return "";
  for (const [name, value] of Object.entries(piece)) {
    const low = name.toLowerCase();
    if (typeof value === "string" && textNames.has(low)) return textOf(value);
    if (Array.isArray(value) && pieceNames.has(low))
      return value.map((each) => (isJson(each) ? pieceOf(each, depth + 1) : textOf(each))).join("");
  }
  return "";
}
