// Which lines of a page are the article: its paragraphs, its title, and every line that was dropped with the reason.
import { languageOf } from "../../language/detect.ts";
import type { DroppedLine } from "../../news/reading.ts";
import { furniture } from "./boilerplate.ts";
import { isNote } from "./corrections.ts";
import { isChapterOf } from "./stray-lines.ts";
import { type VisibleLine, visibleLines } from "./visible.ts";
import { unwrapped } from "./wrapped.ts";

export type Cleaned = {
  /** The title given, or the headline the text opens with. */
  readonly title: string;
  readonly paragraphs: readonly VisibleLine[];
  readonly dropped: readonly DroppedLine[];
};

const ended = /[.!?…。！？।॥۔؟:;][\s"'”’»«›)\]}]*(?:\[\d+\])*$/;
const opensQuote = /^["“„«‹「『]/;
const listed = /^(?:[-–—•*·▪◦‣]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s/;

/** A headline or a link rarely has more words; a paragraph that has lost its full stop rarely has fewer. */
const headlineWords = 20;
const headingWords = 12;
const linkWords = 16;

/** Characters by which the language of a text is told. */
const sampled = 5000;

/** Pure and linear. `given` is the title that came with the article, "" for pasted text; `language` is ISO 639-1. */
export function clean(text: string, given: string, language = languageOf("", text.slice(0, sampled))): Cleaned {
  const { lines: asGiven, unseen } = visibleLines(text);
  const lines = unwrapped(asGiven);
  const dropped: DroppedLine[] = [];
  if (unseen.length > 0)
    dropped.push({
      text: unseen
        .slice(0, 12)
        .map((point) => `U+${point.toString(16).toUpperCase().padStart(4, "0")}`)
        .join(" "),
      why: "characters that cannot be seen",
    });

  // A single line is what somebody wants read, whatever it says.
  if (lines.length === 1) return { title: given, paragraphs: lines, dropped };
  const kept: VisibleLine[] = [];
  const seen = new Lines();
  const title = new Lines();
  const isChapter = isChapterOf(lines);
  title.add(given);
  for (const line of lines) {
    const why = title.has(line.text)
      ? "the title again"
      : isChapter(line.text)
        ? "a date line"
        : (furniture(line.text, language) ?? (seen.has(line.text) ? "repeats an earlier line" : undefined));
    if (why === undefined) {
      kept.push(line);
      seen.add(line.text);
    } else dropped.push({ text: line.text, why });
  }
  return { ...paragraphs(kept, dropped, given), dropped };
}

/** The headline that pasted text opens with, or "". Whoever makes an article of pasted text gives it this title. */
export const titleOf = (text: string): string => clean(text, "").title;

/** Lines without an end mark are headlines, headings and links, unless the text uses no end marks at all. */
function paragraphs(kept: readonly VisibleLine[], dropped: DroppedLine[], given: string): Omit<Cleaned, "dropped"> {
  const finished = kept.map(({ text }) => ended.test(text) || isNote(text));
  const count = finished.filter(Boolean).length;
  const lastFinished = finished.lastIndexOf(true);
  let title = given;
  if (count === 0 || count * 4 < kept.length) {
    const first = kept[0];
    if (
      given === "" &&
      first !== undefined &&
      kept.length > 1 &&
      !finished[0] &&
      wordCount(first.text) <= headlineWords
    )
      return { title: first.text, paragraphs: kept.slice(1) };
    return { title, paragraphs: kept };
  }
  const paragraphs: VisibleLine[] = [];
  for (const [i, line] of kept.entries()) {
    const words = finished[i] ? 0 : wordCount(line.text);
    const why = finished[i] ? undefined : unfinished(line, words, kept[i - 1], i > lastFinished);
    if (why === undefined) paragraphs.push(line);
    else if (title === "" && paragraphs.length === 0 && words > 2) title = line.text;
    else dropped.push({ text: line.text, why: paragraphs.length === 0 ? "a line above the story" : why });
  }
  return { title, paragraphs };
}

function unfinished(
  line: VisibleLine,
  words: number,
  before: VisibleLine | undefined,
  tail: boolean,
): string | undefined {
  if (words > headlineWords || opensQuote.test(line.text) || listed.test(line.text)) return undefined;
  if (tail && words <= linkWords) return "a link or label after the story";
  if (before?.text.endsWith(":")) return undefined;
  return words <= headingWords ? "a heading or link, not a sentence" : undefined;
}

function wordCount(text: string): number {
  let count = 1;
  for (let i = text.indexOf(" "); i >= 0; i = text.indexOf(" ", i + 1)) count++;
  return count;
}

/** Lines that are the same but for marks and capitals are one; a line without letters and digits is none. */
class Lines {
  readonly #bySum = new Map<number, Alike>();

  add(line: string): void {
    const sum = letterSum(line);
    const alike = this.#bySum.get(sum);
    if (alike === undefined) this.#bySum.set(sum, { lines: [line], keys: new Set() });
    else alike.lines.push(line);
  }

  has(line: string): boolean {
    const alike = this.#bySum.get(letterSum(line));
    if (alike === undefined) return false;
    const key = lineKey(line);
    for (const other of alike.lines.splice(0)) alike.keys.add(lineKey(other));
    return key !== "" && alike.keys.has(key);
  }
}

/** Lines of one sum: those whose key nobody needed yet, and the keys of the others. Any number of them may add up. */
type Alike = { readonly lines: string[]; readonly keys: Set<string> };

/** The same for lines of one key: few others need theirs. Of a line in plain letters it is summed without its key. */
function letterSum(line: string): number {
  const isPlain = asciiOnly.test(line);
  const text = isPlain ? line : lineKey(line);
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const small = code >= 65 && code <= 90 ? code + 32 : code;
    const counts = (small >= 97 && small <= 122) || (small >= 48 && small <= 57) || (small > 127 && !isPlain);
    if (counts) sum = (Math.imul(sum, 31) + small) | 0;
  }
  return sum;
}

const longestTitle = 300;
const asciiOnly = /^[\0-\x7f“”‘’–—]*$/;
const betweenPlainWords = /[^a-z0-9]+/g;
const betweenWords = /[^\p{L}\p{N}]+/gu;
/** Of a paragraph longer than any title its own letters: one that stands twice is the same to the letter. */
const lineKey = (text: string): string =>
  text.length > longestTitle
    ? text
    : text
        .toLowerCase()
        .replace(asciiOnly.test(text) ? betweenPlainWords : betweenWords, " ")
        .trim();
