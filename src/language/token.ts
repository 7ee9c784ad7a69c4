// One word, number, sign or address of a text, with its place.
import type { Spelling, TokenKind } from "./spelling.ts";

/**
 * One word, number, sign or address of a text. The finest cut that any reader needs: clitics ("Omar|'s", "is|n't"),
 * currency signs, hyphens ("well|-|known") and letters glued to digits ("600|m") are tokens of their own; "U.S.",
 * "Mr.", "AT&T", "O'Brien", "MH370", "Booking.com" and "1,234.5" are one. `treebank.ts` puts together what treebanks
 * keep together.
 */
export class Token {
  readonly spelling: Spelling;
  /** UTF-16 code units into the text that was cut, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** White space stands before it, or nothing does. */
  readonly spaced: boolean;

  constructor(spelling: Spelling, start: number, end: number, spaced: boolean) {
    this.spelling = spelling;
    this.start = start;
    this.end = end;
    this.spaced = spaced;
  }

  get text(): string {
    return this.spelling.text;
  }
  get lower(): string {
    return this.spelling.lower;
  }
  get norm(): string {
    return this.spelling.norm;
  }
  get stem(): string {
    return this.spelling.stem;
  }
  get kind(): TokenKind {
    return this.spelling.kind;
  }
  get capital(): boolean {
    return this.spelling.capital;
  }
}

/** A text and its tokens. `has` is a set of the flags below: a rule does not look at a sentence that cannot match. */
export type Cut = { readonly text: string; readonly tokens: readonly Token[]; readonly has: number };

export const hasDigit = 1;
export const hasQuotationMark = 2;
export const hasBracket = 4;
export const hasDash = 8;
export const hasQuestionMark = 16;
export const hasCurrencySign = 32;
