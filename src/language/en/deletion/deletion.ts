// What a deletion is: a stretch of a sentence that can be left out, of a listed kind, and what a row of the list holds.
import type { Cut } from "../../token.ts";
import type { ReadSentence, Stretch, WordStretch } from "./read-sentence.ts";

export type DeletionKind =
  | "dateline"
  | "connective"
  | "brackets"
  | "dashes"
  | "weekday"
  | "said where"
  | "relative clause"
  | "participle clause"
  | "apposition"
  | "age"
  | "including"
  | "opening clause"
  | "trailing clause"
  | "second clause"
  | "first clause"
  | "second predicate"
  | "circumstance";

/** With the mark before it, or at the beginning of a sentence with the one after it. */
export type Deletion = Stretch & { readonly kind: DeletionKind };

type Examples = {
  readonly kind: DeletionKind;
  /** Braces stand around what is left out: the kind must find exactly that. */
  readonly yes: readonly [string, ...string[]];
  /** No deletion of any kind leaves out just what stands between braces; without braces, none is of this kind. */
  readonly no: readonly [string, ...string[]];
};

/**
 * Decided by marks and closed classes alone; `safe` rows need no look at what they leave out. `needs` are sentence
 * flags (token.ts) without which nothing is found.
 */
export type MarkRow = Examples & {
  readonly safe?: true;
  readonly needs?: number;
  readonly find: (sentence: Cut) => readonly Stretch[];
};

/** Decided on the tree; words are those of the tree, both ends inclusive. */
export type TreeRow = Examples & {
  /** Words that stay may hang on words that go by this relation: they take their place. */
  readonly leaves?: string;
  /** Marks decide where it begins and ends: what the tree hangs where is not asked. */
  readonly byMarks?: true;
  readonly find: (sentence: ReadSentence) => readonly WordStretch[];
};
