// What of a text is compared with another: words, whole numbers and dates as one piece each, and marks.
import { quantitiesOf } from "./number/quantities.ts";
import type { Quantity } from "./number/quantity.ts";
import type { Token } from "./token.ts";
import { cut } from "./tokenize.ts";

export type Piece = {
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
 * words.
 */
export function piecesOf(text: string, language: string): readonly Piece[] {
  const whole = cut(text);
  const quantities = quantitiesOf(whole, language);
  const pieces: Piece[] = [];
  let next = 0;
  let joined = false;
  for (let at = 0; at < whole.tokens.length; ) {
    const quantity = quantities[next];
    if (quantity?.from === at) {
      pieces.push(numberPiece(text, whole.tokens, compared(text, quantity, language), joined));
      next++;
      at = quantity.to;
      joined = false;
      continue;
    }
    const token = whole.tokens[at] as Token;
    const glue = gluesAt(whole.tokens, at);
    if (token.kind !== "sign") pieces.push(wordPiece(token, joined));
    else if (!glue) pieces.push(signPiece(token));
    joined = glue;
    at++;
  }
  return pieces;
}

/** Same words, whatever the marks. */
export const wordPieces = (text: string, language: string): readonly Piece[] =>
  piecesOf(text, language).filter(({ kind }) => kind !== "sign");

/** The norms of the words with a space before and after each, so that a run of words is found in it as a string. */
export const spelt = (pieces: readonly Piece[]): string =>
  pieces.reduce((words, { kind, norm }) => (kind === "sign" ? words : `${words}${norm} `), " ");

const wordPiece = ({ norm, text, lower, stem, start, end, kind, capital }: Token, joined: boolean): Piece => ({
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

const signPiece = ({ norm, text, lower, start, end }: Token): Piece => ({
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

/** A number that only names ("Elite 8", "Dow Off 177", where a title's capitals decide) is compared by its digits alone. */
function compared(text: string, quantity: Quantity, language: string): Quantity {
  if (quantity.kind !== "label") return quantity;
  const [alone] = quantitiesOf(cut(text.slice(quantity.start, quantity.end)), language);
  return alone === undefined ? quantity : { ...alone, from: quantity.from, to: quantity.to };
}

function numberPiece(text: string, tokens: readonly Token[], quantity: Quantity, joined: boolean): Piece {
  const first = tokens[quantity.from] as Token;
  const { start } = first;
  const { end } = tokens[quantity.to - 1] as Token;
  const words = text.slice(start, end);
  const norm = quantity.key;
  return {
    norm,
    text: words,
    lower: words.toLowerCase(),
    stem: norm,
    start,
    end,
    kind: "number",
    capital: first.capital,
    joined,
    quantity,
  };
}

/** "well-known", "mid-2015": the hyphen stands inside one word. Between two numbers it is a dash. */
function gluesAt(tokens: readonly Token[], at: number): boolean {
  const hyphen = tokens[at] as Token;
  if (hyphen.norm !== "-") return false;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before === undefined || after === undefined || hyphen.spaced || after.spaced) return false;
  return !(before.kind === "number" && after.kind === "number");
}
