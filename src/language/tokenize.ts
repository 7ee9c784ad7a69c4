// How a text falls into tokens: the one cut that reading, checking, answering and writing share.
import { DIGIT, isApostrophe, kindOf, LETTER, nextCharacter, SPACE } from "./characters.ts";
import { spell, spellAt, type TokenKind } from "./spelling.ts";
import { isShortForm, isTitleForm, opensSentence } from "./stops.ts";
import {
  type Cut,
  hasBracket,
  hasCurrencySign,
  hasDash,
  hasDigit,
  hasQuestionMark,
  hasQuotationMark,
  Token,
} from "./token.ts";
import { beforeNumbers, clitics, domains, isMoney, shortened } from "./token-words.ts";

/** As many sentences as a few articles have. */
const mostKept = 600;
const longestKept = 2_000;
const kept = new Map<string, Cut>();

/** Linear in the text. The last few hundred sentences are remembered: every room asks for the same ones. */
export function cut(text: string): Cut {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const made = new Cutter(text).cut();
  if (text.length <= longestKept) {
    if (kept.size >= mostKept) kept.clear();
    kept.set(text, made);
  }
  return made;
}

export const tokensOf = (text: string): readonly Token[] => cut(text).tokens;

/** A token that begins before the end of a window is taken whole; no longer word is looked for. */
const longestWord = 80;

/** The tokens that begin in text[from, to), with their places in `text`. Of a long text only the window is cut. */
export function tokensWithin(text: string, from: number, to = text.length): readonly Token[] {
  if (text.length <= longestKept) {
    const { tokens } = cut(text);
    return from === 0 && to >= text.length ? tokens : tokens.filter(({ start }) => start >= from && start < to);
  }
  return new Cutter(text.slice(from, to + longestWord))
    .cut()
    .tokens.filter(({ start }) => start < to - from)
    .map(({ spelling, start, end, spaced }) => new Token(spelling, start + from, end + from, spaced));
}

/** The first token that begins here or later, if one does so soon. */
export const tokenAfter = (text: string, from: number): Token | undefined =>
  tokensWithin(text, from, from + longestWord)[0];

const flagOf: ReadonlyMap<string, number> = new Map([
  ['"', hasQuotationMark],
  ["'", hasQuotationMark],
  ["(", hasBracket],
  ["[", hasBracket],
  ["—", hasDash],
  ["-", hasDash],
  ["?", hasQuestionMark],
  ...["$", "£", "€", "¥", "₹", "₽", "₩", "₪"].map((sign): [string, number] => [sign, hasCurrencySign]),
]);

class Cutter {
  private readonly tokens: Token[] = [];
  private has = 0;
  private last = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  cut(): Cut {
    const { text } = this;
    for (let at = 0; at < text.length; ) {
      const code = text.charCodeAt(at);
      const kind = kindOf(code);
      if (kind === SPACE) at++;
      else if (kind === LETTER) at = this.word(at);
      else if (kind === DIGIT || this.opensFraction(at, code)) at = this.number(at);
      else if (isApostrophe(code) && this.isClitic(at)) at = this.put(at, this.lettersFrom(at + 1), "word");
      else at = this.sign(at);
    }
    return { text, tokens: this.tokens, has: this.has };
  }

  private put(start: number, end: number, kind: TokenKind, norm?: string): number {
    const { text } = this;
    const spelling = norm === undefined ? spellAt(text, start, end, kind) : spell(text.slice(start, end), kind, norm);
    this.tokens.push(new Token(spelling, start, end, start === 0 || start > this.last));
    if (kind === "number") this.has |= hasDigit;
    else if (kind === "sign") this.has |= flagOf.get(spelling.norm) ?? 0;
    this.last = end;
    return end;
  }

  private kindAt(at: number): number {
    return at < this.text.length ? kindOf(this.text.charCodeAt(at)) : SPACE;
  }

  private lettersFrom(from: number): number {
    let at = from;
    while (this.kindAt(at) === LETTER) at++;
    return at;
  }

  private word(start: number): number {
    const end = this.wordEnd(start);
    const { text } = this;
    if (text.startsWith("://", end) || (text[end] === "." && text.slice(start, end).toLowerCase() === "www"))
      return this.put(start, this.addressEnd(end), "address");
    if (text[end] === "@" && this.kindAt(end + 1) === LETTER) return this.put(start, this.addressEnd(end), "address");
    if (this.deniesAt(start, end)) {
      const verb = text.slice(start, end - 1).toLowerCase();
      this.put(start, end - 1, "word", shortened.get(verb));
      return this.put(end - 1, end + 2, "word", "not");
    }
    if (end - start === 6 && text.slice(start, end).toLowerCase() === "cannot") {
      this.put(start, start + 3, "word");
      return this.put(start + 3, end, "word");
    }
    return this.put(start, text[end] === "." && this.keepsStop(start, end) ? end + 1 : end, "word");
  }

  /** Letters and digits, and what may stand between them inside one word. */
  private wordEnd(start: number): number {
    let at = start + 1;
    for (; at < this.text.length; at++) {
      const code = this.text.charCodeAt(at);
      const kind = kindOf(code);
      if (kind === DIGIT && at - start < 4 && this.isMoneyBefore(start, at)) break;
      if (kind === LETTER || kind === DIGIT || code === 0xb2 || code === 0xb3) continue;
      const next = this.kindAt(at + 1);
      if (next !== LETTER) break;
      if (isApostrophe(code) ? this.isClitic(at) || this.deniesAt(start, at) : !this.joins(start, at, code)) break;
    }
    return at;
  }

  /** "USD34", "$US450": letters of a currency, and the amount against them. */
  private isMoneyBefore(start: number, end: number): boolean {
    return isMoney(this.text.slice(start, end), this.text[start - 1] === "$", this.text.slice(end, end + 24));
  }

  private joins(start: number, at: number, code: number): boolean {
    const { text } = this;
    if (code === 38) return /\p{Lu}/u.test(text.charAt(at - 1)) && /\p{Lu}/u.test(text.charAt(at + 1));
    if (code !== 46) return false;
    const single = at - start === 1 || text[at - 2] === ".";
    if (single && (text[at + 2] === "." || this.kindAt(at + 2) !== LETTER)) return true;
    return at - start > 1 && domains.has(text.slice(at + 1, this.lettersFrom(at + 1)));
  }

  /** The apostrophe at `at` begins "'s", "'re" and the like, after a letter or a digit. */
  private isClitic(at: number): boolean {
    const before = at > 0 ? kindOf(this.text.charCodeAt(at - 1)) : SPACE;
    if (before !== LETTER && before !== DIGIT && this.text[at - 1] !== ".") return false;
    const end = this.lettersFrom(at + 1);
    return end > at + 1 && end <= at + 3 && clitics.has(this.text.slice(at + 1, end).toLowerCase());
  }

  /** A word that ends in n, with "'t" after it. */
  private deniesAt(start: number, end: number): boolean {
    const { text } = this;
    return (
      end - start > 1 &&
      (text[end - 1] === "n" || text[end - 1] === "N") &&
      isApostrophe(text.charCodeAt(end)) &&
      (text[end + 1] === "t" || text[end + 1] === "T") &&
      this.kindAt(end + 2) !== LETTER
    );
  }

  /** Does the full stop at `end` belong to the word? Also where it ends the sentence as well ("Acme Inc."). */
  private keepsStop(start: number, end: number): boolean {
    const { text } = this;
    const word = text.slice(start, end);
    if (end - start === 1) return this.isInitial(start, end);
    if (text[end - 2] === ".") return true;
    const low = word.toLowerCase();
    if (beforeNumbers.has(low)) return this.kindAt(end + 1) === DIGIT || this.kindAt(end + 2) === DIGIT;
    return isTitleForm(low, word) || isShortForm(low, word);
  }

  /** "John B. Smith", "J. Smith"; not "plan B. The". */
  private isInitial(start: number, end: number): boolean {
    const { text } = this;
    if (!/\p{Lu}/u.test(text.charAt(start)) || !/\p{Lu}/u.test(text.charAt(end + 2))) return false;
    if (text[end + 1] !== " ") return false;
    const before = this.tokens.at(-1);
    if (before === undefined || before.kind === "sign" || before.capital) return true;
    return !opensSentence(text.slice(end + 2, this.lettersFrom(end + 2)).toLowerCase());
  }

  private addressEnd(from: number): number {
    let at = from;
    while (at < this.text.length && this.kindAt(at) !== SPACE && !'"”<>«»'.includes(this.text.charAt(at))) at++;
    while (at > from && ".,;:!?)]'’".includes(this.text.charAt(at - 1))) at--;
    return at;
  }

  /** ".5 per cent": a point that no word or number stands before. */
  private opensFraction(at: number, code: number): boolean {
    if (code !== 46 || this.kindAt(at + 1) !== DIGIT) return false;
    const before = at > 0 ? kindOf(this.text.charCodeAt(at - 1)) : SPACE;
    return before !== LETTER && before !== DIGIT && this.text[at - 1] !== ".";
  }

  private number(start: number): number {
    const { text } = this;
    let at = start + 1;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (kindOf(code) === DIGIT) continue;
      if ((code === 46 || code === 44) && this.kindAt(at + 1) === DIGIT) continue;
      if (!isApostrophe(code) || !this.groupsAt(start, at)) break;
    }
    return this.put(start, at, "number");
  }

  /** "40'000": one to three digits before the apostrophe, exactly three after it. */
  private groupsAt(start: number, at: number): boolean {
    let before = at;
    while (before > start && this.kindAt(before - 1) === DIGIT) before--;
    if (at - before > 3) return false;
    return [1, 2, 3].every((step) => this.kindAt(at + step) === DIGIT) && this.kindAt(at + 4) !== DIGIT;
  }

  private sign(start: number): number {
    const { text } = this;
    const first = text.charAt(start);
    let end = nextCharacter(text, start);
    if (first === "." || first === "-") while (text[end] === first) end++;
    const last = this.tokens.at(-1);
    // "workers' rights": a possessive, not a closing quotation mark.
    const possessive =
      isApostrophe(text.charCodeAt(start)) &&
      last?.kind === "word" &&
      last.end === start &&
      last.lower.endsWith("s") &&
      this.kindAt(end) === SPACE;
    return possessive ? this.put(start, end, "word", "'s") : this.put(start, end, "sign");
  }
}
