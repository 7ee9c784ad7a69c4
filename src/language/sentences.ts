// Where sentences end: in any language by its marks, with what English and its neighbours shorten with a full stop.
import { rowSays } from "./sentence-rows.ts";
import {
  closesSentence,
  countsForm,
  isMonthForm,
  isShortForm,
  isTitleForm,
  opensSentence,
  ordinalDots,
} from "./stops.ts";

const mark = /[.!?…。！？｡।॥۔؟።‼⁇⁈⁉]/g;
const marks = ".!?…。！？｡।॥۔؟።‼⁇⁈⁉";
const wide = "。！？｡";
const closers = "\"'”’»«›)]}」』）】*_";
const openers = "\"'“‘«»‹„‚([{「『（【¿¡*_—–-";
const lowerCase = /\p{Ll}/u;
const upperCase = /\p{Lu}/u;
const letter = /\p{L}/u;
const digit = /\p{Nd}/u;
const worded = /[\p{L}\p{N}]/u;
/** "It's over!" John said: the saying belongs to what was said. */
const sayings: ReadonlySet<string> = new Set(
  "added asked cried exclaimed joked replied said says shouted told tweeted wrote yelled".split(" "),
);
/** The most words a speaker's name has before the verb, a title not counted. */
const longestName = 3;
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

/**
 * No sentence of 15,000 in the news has more than 500 characters. What goes on for longer than this is parted at its
 * blanks, so that whoever reads a sentence may look at each word beside each other. The parts are about equally long:
 * none has less than 600 characters, or it could be told as a sentence of its own.
 */
const longestSentence = 1500;
const longestWord = 100;

/** Offsets in a paragraph after which a new sentence begins; never its very end. */
export function endsOf(text: string, style: SplitStyle): number[] {
  const ends = endsByMarks(text, style);
  return text.length <= longestSentence ? ends : ends.concat(text.length).flatMap(parting(text)).slice(0, -1);
}

/** Each end with those that part the stretch before it. */
function parting(text: string): (end: number) => number[] {
  let from = 0;
  return (end) => {
    const parts: number[] = [];
    for (let many = Math.ceil((end - from) / longestSentence); many > 1; many--) {
      const middle = from + Math.ceil((end - from) / many);
      const blank = text.lastIndexOf(" ", middle);
      from = blank > middle - longestWord ? blank : betweenCharacters(text, middle);
      parts.push(from);
    }
    from = end;
    return [...parts, end];
  };
}

const betweenCharacters = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text[at] ?? "") ? at + 1 : at);

function endsByMarks(text: string, style: SplitStyle): number[] {
  const ends: number[] = [];
  let from = 0;
  let unworded = 0;
  mark.lastIndex = 0;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    const at = found.index;
    const stop = overMarks(text, at + 1);
    let end = stop;
    while (end < text.length && closers.includes(text[end] as string) && !opensHere(text, end)) end++;
    end = overFootnotes(text, end);
    mark.lastIndex = Math.max(end, stop);
    if (end >= text.length) break;
    // A mark without a word before it ends nothing.
    while (unworded < at && !worded.test(text[unworded] as string)) unworded++;
    if (unworded >= at) continue;
    const spaced = text[end] === " ";
    if (!spaced && !wide.includes(text[at] as string) && !runsOn(text, at, end)) continue;
    if (endsHere(text, from, at, stop, end, style)) {
      ends.push(end);
      from = end;
      unworded = end;
    }
  }
  return ends;
}

/** A straight mark or guillemet after white space that touches the next word opens, though it looks like a closer */
function opensHere(text: string, at: number): boolean {
  return text[at - 1] === " " || (text[at] === "«" && letter.test(text[at + 1] ?? ""));
}

/** Marks in a row, also where blanks stand between the dots: ". . ." */
function overMarks(text: string, from: number): number {
  let at = from;
  for (;;) {
    if (marks.includes(text[at] ?? " ")) at++;
    else if (text[at] === " " && text[at + 1] === "." && (text[at + 2] ?? " ") === " ") at += 2;
    else return at;
  }
}

/** "[1][2]", "[a]", "¹²" behind the mark point to notes. */
function overFootnotes(text: string, end: number): number {
  return end + (footnotes.exec(text.slice(end, end + longestNotes))?.[0].length ?? 0);
}

const notes = /(?:\[(?:\d{1,3}|[a-z]|note \d+|citation needed)\]|[¹²³⁰-⁹†‡])+/u.source;
const footnotes = new RegExp(`^${notes}`, "u");
const notesAtEnd = new RegExp(`(?<=[.!?…]["'”’)]*)${notes}$`, "u");

/** Such notes are none of a sentence's words. */
export const withoutNotes = (sentence: string): string => sentence.replace(notesAtEnd, "");
const longestNotes = 30;

/** "said.He left": the white space was lost on the way. Not in addresses, file names or "Node.Js". */
function runsOn(text: string, at: number, end: number): boolean {
  // A quotation mark between two words may be the one's or the other's.
  if (end !== at + 1) return false;
  const token = text.slice(Math.max(0, at - reach), at).replace(/[)\]"”]$/, "");
  if (/[/@.]/.test(token.slice(token.lastIndexOf(" ") + 1))) return false;
  const [, word = ""] = /^(\p{Lu}\p{Ll}+|A|I) /u.exec(`${text.slice(end, end + 12)} `) ?? [];
  if (word === "") return false;
  // A word that opens sentences is sure behind any word or year.
  if (/(?:\p{Ll}{2}|\d{4})$/u.test(token) && opensSentence(word.toLowerCase())) return true;
  return text[at] === "." && /\p{Ll}{4}$/u.test(token) && (word.length > 2 || word.length === 1);
}

function endsHere(text: string, from: number, at: number, stop: number, end: number, style: SplitStyle): boolean {
  const isMark = text[at] as string;
  const said = rowSays(text, from, end);
  if (said !== undefined) return said;
  if (wide.includes(isMark)) return true;
  const next = skip(text, end, " ");
  const word = skip(text, next, openers);
  const stopAlone = isMark === "." && stop === at + 1;
  if (opensSmall(text, word) && !(style.small && stopsSmall(text, from, at, stop, word, style))) return false;
  const inBracket = end > stop && ")]".includes(text[stop] as string);
  // A mark that belongs to a bracket, as in "[...]" or "(!)", ends nothing.
  if (inBracket && "([".includes(text[at - 1] ?? " ")) return false;
  if (!stopAlone) return !(end > stop && isMark !== "…" && tellsWhoSaid(text.slice(next, next + reach)));
  return (end > stop && !inBracket) || !shortens(text, from, at, word, style);
}

function skip(text: string, from: number, signs: string): number {
  let at = from;
  while (at < text.length && signs.includes(text[at] as string)) at++;
  return at;
}

/** A small letter opens no sentence, but a brand's name may: "iPhone". */
const opensSmall = (text: string, word: number): boolean =>
  lowerCase.test(text[word] ?? "") && !upperCase.test(text[word + 1] ?? "");

/** In a text of small letters dots in a row end nothing, other marks do, and a full stop where it shortens nothing. */
function stopsSmall(text: string, from: number, at: number, stop: number, word: number, style: SplitStyle): boolean {
  if (text[at] !== ".") return true;
  return stop === at + 1 && !shortens(text, from, at, word, style);
}

function tellsWhoSaid(text: string): boolean {
  const words = text.split(" ", longestName + 2);
  const first = /^(?:mr|mrs|ms|dr)\.?$/.test(words[0] ?? "") ? 1 : 0;
  let at = first;
  while (at - first < longestName && upperCase.test(words[at]?.charAt(0) ?? "")) at++;
  return at > first && sayings.has(/^\p{Ll}+/u.exec(words[at] ?? "")?.[0] ?? "");
}

/** Does the full stop at `at` belong to the word before it? */
function shortens(text: string, from: number, at: number, next: number, style: SplitStyle): boolean {
  let start = at;
  const furthest = Math.max(from, at - reach);
  while (start > furthest && !' \u00a0"“”‘([{/—–'.includes(text[start - 1] as string)) start--;
  const word = text.slice(start, at);
  const opens = opensSentence(nextWord(text, next));
  if (/^\p{L}$/u.test(word)) {
    if (!upperCase.test(word)) return !style.small && !opens;
    return !(opens && (word === "I" || plainBefore(text, from, start)));
  }
  if (/^(?:\p{L}\.){1,5}\p{L}$/u.test(word)) return !opens;
  if (/^\d{1,2}$/.test(word)) return style.ordinalDots && letter.test(text[next] ?? "");
  return isShort(word, opens, digit.test(text[next] ?? ""));
}

/** A word that keeps its full stop where this follows: a word that opens a sentence, a number, or neither. */
function isShort(word: string, opens: boolean, number: boolean): boolean {
  const low = word.toLowerCase();
  if (low === "st" && opens) return false;
  // "Lt.-Gen."
  if (isTitleForm(low, word) || isTitleForm(low.slice(low.lastIndexOf("-") + 1), word)) return true;
  const counts = countsForm(low);
  if (counts === "only" || (counts && number)) return number;
  // "Oct. 24-Nov. 3"
  if (isMonthForm(low.slice(low.lastIndexOf("-") + 1)) && number) return true;
  return isShortForm(low, word) && !(closesSentence(low) && opens);
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
