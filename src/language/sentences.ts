// Where sentences end: in any language by its marks, with what English and its neighbours shorten with a full stop.
import { closesSentence, isMonthForm, isShortForm, isTitleForm, opensSentence, ordinalDots } from "./stops.ts";

const mark = /[.!?…。！？｡।॥۔؟።‼⁇⁈⁉]/g;
const marks = ".!?…。！？｡।॥۔؟።‼⁇⁈⁉";
const wide = "。！？｡";
const closers = "\"'”’»«›)]}」』）】*_";
const openers = "\"'“‘«»‹„‚([{「『（【¿¡*_—–-";
const lowerCase = /\p{Ll}/u;
const upperCase = /\p{Lu}/u;
const letter = /\p{L}/u;
const digit = /\p{Nd}/u;
const named = /^(?:(?:mr|mrs|ms|dr)\.? )?\p{Lu}[\p{L}'’-]{0,30}(?: \p{Lu}[\p{L}'’-]{0,30}){0,2} (\p{Ll}+)\b/u;
/** "It's over!" John said: the saying belongs to what was said. */
const sayings: ReadonlySet<string> = new Set(
  "added asked cried exclaimed joked replied said says shouted told tweeted wrote yelled".split(" "),
);
/** What lies between two marks is looked at this far and no further, so that no text makes it slow. */
const reach = 80;

export type SplitStyle = {
  /** "3. Oktober": a number with a full stop is an ordinal. */
  readonly ordinalDots: boolean;
  /** The whole text is in small letters: a small letter may open a sentence. */
  readonly small: boolean;
};

export function styleOf(paragraphs: readonly { readonly text: string }[], language: string): SplitStyle {
  let small = 0;
  let capitals = 0;
  for (const line of paragraphs) {
    for (let i = 0; i < line.text.length && small + capitals < 2000; i++) {
      const code = line.text.charCodeAt(i);
      if (code >= 97 && code <= 122) small++;
      else if (code >= 65 && code <= 90) capitals++;
    }
    if (small + capitals >= 2000) break;
  }
  return { ordinalDots: ordinalDots.has(language), small: small > 40 && capitals * 200 < small };
}

/** Offsets in a paragraph after which a new sentence begins; never its very end. */
export function endsOf(text: string, style: SplitStyle): number[] {
  const ends: number[] = [];
  let from = 0;
  mark.lastIndex = 0;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    const at = found.index;
    let stop = at + 1;
    while (stop < text.length && marks.includes(text[stop] as string)) stop++;
    let end = stop;
    while (end < text.length && closers.includes(text[end] as string) && !opensHere(text, end)) end++;
    end = overFootnote(text, end);
    mark.lastIndex = Math.max(end, stop);
    if (end >= text.length) break;
    const spaced = text[end] === " ";
    if (!spaced && !wide.includes(text[at] as string) && !runsOn(text, at, end)) continue;
    if (endsHere(text, from, at, stop, end, style)) {
      ends.push(end);
      from = end;
    }
  }
  return ends;
}

/** A straight mark or guillemet after white space that touches the next word opens, though it may look like a closer. */
function opensHere(text: string, at: number): boolean {
  return text[at - 1] === " " || (text[at] === "«" && letter.test(text[at + 1] ?? ""));
}

function overFootnote(text: string, end: number): number {
  if (text[end] !== "[") return end;
  let to = end + 1;
  while (to < end + 5 && digit.test(text[to] ?? "")) to++;
  return to > end + 1 && text[to] === "]" ? to + 1 : end;
}

/** "said.He left": the white space was lost on the way. Not in addresses, file names or "Node.Js". */
function runsOn(text: string, at: number, end: number): boolean {
  if (end !== at + 1 || text[at] !== ".") return false;
  const before = text.slice(Math.max(0, at - 4), at);
  const token = text.slice(Math.max(0, at - reach), at);
  if (/[/@.]/.test(token.slice(token.lastIndexOf(" ") + 1))) return false;
  const after = text.slice(end, end + 12);
  return /^\p{Ll}{4}$/u.test(before) && /^(?:\p{Lu}\p{Ll}{2,}|A|I) /u.test(`${after} `);
}

function endsHere(text: string, from: number, at: number, stop: number, end: number, style: SplitStyle): boolean {
  let next = end;
  while (next < text.length && text[next] === " ") next++;
  let word = next;
  while (word < text.length && openers.includes(text[word] as string)) word++;
  const first = text[word] ?? "";
  const isMark = text[at] as string;
  if (wide.includes(isMark)) return true;
  if (lowerCase.test(first)) {
    const branded = upperCase.test(text[word + 1] ?? "");
    if (!branded && !(style.small && (isMark !== "." || stop > at + 1 || !shortens(text, from, at, word, style))))
      return false;
    if (style.small && stop > at + 1 && isMark === ".") return false;
  }
  // A mark that belongs to a bracket, as in "[...]" or "(!)", ends nothing.
  if (end > stop && /[)\]]/.test(text[stop] as string) && /[([]/.test(text[at - 1] ?? "")) return false;
  if (isMark !== "." || stop > at + 1) {
    return !(end > stop && isMark !== "…" && sayings.has(named.exec(text.slice(next, next + reach))?.[1] ?? ""));
  }
  return end > stop && !/[)\]]/.test(text[stop] as string) ? true : !shortens(text, from, at, word, style);
}

/** Does the full stop at `at` belong to the word before it? */
function shortens(text: string, from: number, at: number, next: number, style: SplitStyle): boolean {
  let start = at;
  const furthest = Math.max(from, at - reach);
  while (start > furthest && !' \u00a0"“”‘([{/—–'.includes(text[start - 1] as string)) start--;
  const word = text.slice(start, at);
  const following = nextWord(text, next);
  const opens = opensSentence(following);
  if (/^\p{L}$/u.test(word)) {
    if (!upperCase.test(word)) return !style.small && !opens;
    return !(opens && (word === "I" || plainBefore(text, from, start)));
  }
  if (/^(?:\p{L}\.){1,5}\p{L}$/u.test(word)) return !opens;
  if (/^\d{1,2}$/.test(word)) return style.ordinalDots && letter.test(text[next] ?? "");
  const low = word.toLowerCase();
  if (low === "st" && opens) return false;
  if (isTitleForm(low, word)) return true;
  if (low === "no" || low === "nos" || low === "art" || low === "p") return digit.test(text[next] ?? "");
  if (isMonthForm(low) && digit.test(text[next] ?? "")) return true;
  if (!isShortForm(low, word)) return false;
  return !(closesSentence(low) && opens);
}

/** "plan B. The" ends; "John B. The" hardly occurs; "by J. K." does not end. */
function plainBefore(text: string, from: number, start: number): boolean {
  let at = start - 1;
  while (at > from && text[at] === " ") at--;
  let begin = at;
  while (begin > from && begin > at - 30 && text[begin - 1] !== " ") begin--;
  return lowerCase.test(text[begin] ?? "") && at >= from;
}

function nextWord(text: string, at: number): string {
  let end = at;
  while (
    end < text.length &&
    end < at + 24 &&
    (letter.test(text[end] as string) || text[end] === "'" || text[end] === "’")
  )
    end++;
  return text.slice(at, end).toLowerCase();
}
