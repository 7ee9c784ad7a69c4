// What a decoy is: a true line with one thing changed so that it is false; and what a row of the table holds.

import type { Cut } from "../../language/token.ts";
import type { NonEmpty } from "../../news/article.ts";
import type { Citation } from "../../news/claim.ts";
import type { ReadArticle } from "../../news/reading.ts";

export type DecoyKind =
  | "figure"
  | "date"
  | "name"
  | "exchange"
  | "negation"
  | "opposite"
  | "hedge"
  | "quantity"
  | "bound"
  | "order";

/** A stretch of a line in UTF-16 units, end exclusive, and what is put there; "" takes it away. */
export type Alteration = { readonly start: number; readonly end: number; readonly put: string };

/** A true line with what has to be known of its story to say something false that nothing in the story makes true. */
export type TrueLine = {
  readonly cut: Cut;
  /** ISO 639-1. */
  readonly language: string;
  /** The sentences it cites. */
  readonly cited: readonly string[];
  readonly sources: readonly ReadArticle[];
};

/** A line, what a row makes of it, and the article it stands in where that is more than the line. */
export type DecoyExample = readonly [line: string, made: string, article?: string];

export type DecoyRow = {
  readonly name: string;
  readonly kind: DecoyKind;
  /** ISO 639-1; absent for what holds in any language. */
  readonly language?: string;
  /** Each is one decoy; two changes exchange two places. */
  readonly changes: (line: TrueLine) => readonly (readonly Alteration[])[];
  readonly yes: NonEmpty<DecoyExample>;
  /** Lines that it leaves alone, because what it would make is no sentence or may be true. */
  readonly no: NonEmpty<string | readonly [line: string, article: string]>;
};

export type Decoy = {
  readonly kind: DecoyKind;
  readonly text: string;
  readonly citations: NonEmpty<Citation>;
  /** The words that make it false; of words that were taken away, those around the gap. */
  readonly wrong: string;
  /** What stands there in truth; "" where a word was only put in. */
  readonly right: string;
};

/** A line with its changes made, readable: blanks closed, its capital kept. */
export function changed(text: string, changes: readonly Alteration[]): string {
  let made = "";
  let at = 0;
  for (const { start, end, put } of changes.toSorted((one, other) => one.start - other.start)) {
    made += text.slice(at, start) + put;
    at = end;
  }
  made = (made + text.slice(at))
    .replaceAll(/ {2,}/g, " ")
    .replaceAll(/ ([,.;:])/g, "$1")
    .trim();
  return changes.some(({ start }) => start === 0) ? made.charAt(0).toUpperCase() + made.slice(1) : made;
}
