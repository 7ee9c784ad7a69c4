// What of a text is compared with another: words, whole numbers and dates as one piece each, and marks.
import { quantitiesOf } from "./number/quantities.ts";
import type { Quantity } from "./number/quantity.ts";
import type { Token } from "./token.ts";
import { cut } from "./tokenize.ts";

export type TextPiece = {
  /**
   * Decides equality: two pieces with one norm say the same. Of a number or date it is the key of its value and unit.
   */
  readonly norm: string;
  readonly text: string;
  readonly lower: string;
  /** As a token's; of a number its norm. */
  readonly stem: string;
  /** UTF-16 code units into the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly kind: "word" | "number" | "sign";
  readonly capital: boolean;
  /** A hyphen ties it to the piece before it. */
  readonly joined: boolean;
  /** Only of numbers. */
  readonly quantity?: Quantity;
};

/**
 * Linear. Hyphens inside a word are no pieces, a dash between words is; full stops of short forms belong to their
 * words. A number that only names ("Elite 8", where a title's capitals decide) is read as if nothing stood before it.
 */
export function piecesOf(text: string, language: string): readonly TextPiece[] {
  const whole = cut(text);
  const { tokens } = whole;
  const pieces: TextPiece[] = [];
  let at = 0;
  const wordsUntil = (end: number): void => {
    for (; at < end; at++) {
      const token = tokens[at] as Token;
      if (token.kind !== "sign") pieces.push(wordPiece(token, isJoined(tokens, at)));
      else if (!gluesAt(tokens, at)) pieces.push(signPiece(token));
    }
  };
  for (const quantity of quantitiesOf(whole, language)) {
    if (quantity.from < at) continue;
    wordsUntil(quantity.from);
    const read = quantity.kind === "label" ? readAlone(text, quantity, language) : quantity;
    if (read !== undefined) {
      pieces.push(numberPiece(text.slice(read.start, read.end), read, isJoined(tokens, at)));
      while (at < tokens.length && (tokens[at] as Token).start < read.end) at++;
    }
    wordsUntil(quantity.to);
  }
  wordsUntil(tokens.length);
  return pieces;
}

/** Same words, whatever the marks. */
export const wordPieces = (text: string, language: string): readonly TextPiece[] =>
  piecesOf(text, language).filter(({ kind }) => kind !== "sign");

/** The norms of the words with a space before and after each, so that a run of words is found in it as a string. */
export const spelt = (pieces: readonly TextPiece[]): string =>
  pieces.reduce((words, { kind, norm }) => (kind === "sign" ? words : `${words}${norm} `), " ");

const wordPiece = ({ norm, text, lower, stem, start, end, kind, capital }: Token, joined: boolean): TextPiece => ({
  norm,
  text,
  lower,
  stem,
  start,
  end,
  kind: kind === "number" ? "number" : "word",
  capital,
  joined,
});

const signPiece = ({ norm, text, lower, start, end }: Token): TextPiece => ({
  norm: norm === "-" ? "—" : norm,
  text,
  lower,
  stem: norm,
  start,
  end,
  kind: "sign",
  capital: false,
  joined: false,
});

function numberPiece(words: string, quantity: Quantity, joined: boolean): TextPiece {
  const { start, end, key } = quantity;
  const lower = words.toLowerCase();
  const capital = words !== lower && words.charAt(0) !== lower.charAt(0);
  return { norm: key, text: words, lower, stem: key, start, end, kind: "number", capital, joined, quantity };
}

/** As much as a number with its unit takes. */
const reach = 60;

function readAlone(text: string, { start, from, to }: Quantity, language: string): Quantity | undefined {
  const [alone] = quantitiesOf(cut(text.slice(start, start + reach)), language);
  if (alone === undefined || alone.start > 0 || alone.kind === "label") return undefined;
  return { ...alone, start, end: start + alone.end, from, to };
}

const isJoined = (tokens: readonly Token[], at: number): boolean => at > 0 && gluesAt(tokens, at - 1);

/** "well-known", "mid-2015": the hyphen stands inside one word. Between two numbers it is a dash. */
function gluesAt(tokens: readonly Token[], at: number): boolean {
  const hyphen = tokens[at] as Token;
  if (hyphen.norm !== "-") return false;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before === undefined || after === undefined || hyphen.spaced || after.spaced) return false;
  return !(before.kind === "number" && after.kind === "number");
}
