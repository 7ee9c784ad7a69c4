// One sentence made ready to be compared: its words with their weight, their place, and whether they are quoted.
import { comparatives, modals, negations } from "../language/en/certainty.ts";
import { functionWords, pronouns } from "../language/en/function-words.ts";
import { rarity } from "../language/frequency.ts";
import { sameNumber } from "../language/number/number-key.ts";
import { piecesOf, type TextPiece } from "../language/pieces.ts";
import { quotedTokens } from "../language/quotation.ts";

export type Word = TextPiece & {
  /** How much it says: 0 for a mark, 1 for a word that occurs nowhere else. */
  readonly weight: number;
  readonly sentence: number;
  /** Among the line's pieces. */
  readonly index: number;
  /** Among the line's content words, -1 for the others. */
  readonly place: number;
  readonly quoted: boolean;
  /** Among all words of the article. */
  readonly at: number;
};

export type Line = {
  readonly text: string;
  readonly all: readonly Word[];
  readonly content: readonly Word[];
  /** What stands between quotation marks, run by run, without marks. */
  readonly quotations: readonly (readonly Word[])[];
};

/** `before` is how many pieces of the article stand before it. Linear. */
export function lineOf(text: string, language: string, sentence = -1, before = 0): Line {
  const pieces = piecesOf(text, language);
  const quoted = quotedTokens(pieces);
  const all: Word[] = [];
  const content: Word[] = [];
  for (const [index, piece] of pieces.entries()) {
    const counts = isContent(piece);
    const word: Word = {
      ...piece,
      weight: weigh(piece),
      sentence,
      index,
      place: counts ? content.length : -1,
      quoted: quoted[index] === true,
      at: before + index,
    };
    all.push(word);
    if (counts) content.push(word);
  }
  return { text, all, content, quotations: quotationsIn(all) };
}

/** The same word or mark; of numbers also the same class of hedge: "~300" and "50+" are not "300" and "50". */
export const saysSame = (one: Word, other: Word): boolean =>
  one.norm === other.norm &&
  (one.quantity === undefined || other.quantity === undefined || sameNumber(one.quantity, other.quantity));

function quotationsIn(all: readonly Word[]): readonly (readonly Word[])[] {
  const found: Word[][] = [];
  for (const word of all) {
    if (!word.quoted) continue;
    if (all[word.index - 1]?.quoted !== true) found.push([]);
    if (word.kind !== "sign") found.at(-1)?.push(word);
  }
  return found.filter((words) => words.length > 0);
}

/**
 * Words that carry meaning although they are the language's: compared like content. Negations are compared apart
 * (`wording.ts`).
 */
const meant = new Set([...modals, ...comparatives, ...pronouns].filter((word) => !negations.has(word)));

const isContent = ({ kind, norm }: TextPiece): boolean =>
  kind === "number" || (kind === "word" && (!functionWords.has(norm) || meant.has(norm)) && !negations.has(norm));

function weigh({ kind, norm }: TextPiece): number {
  if (kind === "sign") return 0;
  if (kind === "number") return 0.8;
  if (pronouns.has(norm)) return 0.1;
  if (functionWords.has(norm) || meant.has(norm)) return 0.25;
  return rarity(norm);
}
