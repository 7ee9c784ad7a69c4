// A claim made ready to be checked: its sentences cut and its quotations found once, for every lock.
import type { TextPiece } from "../language/pieces.ts";
import { piecesOf, spelt } from "../language/pieces.ts";
import { quotedTokens } from "../language/quotation.ts";
import { endsOf, styleOf } from "../language/sentences.ts";
import { type Line, lineOf, type Word } from "./line.ts";

export type PreparedClaim = {
  readonly text: string;
  readonly sentences: readonly Line[];
  readonly quotations: readonly (readonly Word[])[];
  /** The norms outside quotation marks with a space around each: who a quotation is given to stands there. */
  readonly outside: string;
};

/** `language` decides how its numbers are read: ISO 639-1. */
export function preparedClaim(text: string, language: string): PreparedClaim {
  const sentences = claimSentences(text, language).map((sentence) => lineOf(sentence, language));
  return {
    text,
    sentences,
    quotations: sentences.flatMap(({ quotations }) => quotations),
    outside: spelt(sentences.flatMap(({ all }) => all.filter(({ quoted }) => !quoted))),
  };
}

/**
 * Short, perhaps all in lower case, perhaps with every sentence on a line of its own. A point between quotation marks
 * ends none.
 */
export function claimSentences(text: string, language: string): readonly string[] {
  return text
    .split(/\n+/)
    .flatMap((line) => sentencesOf(line, language))
    .filter((sentence) => /[\p{L}\d]/u.test(sentence));
}

function sentencesOf(line: string, language: string): readonly string[] {
  const small = !/\p{Lu}/u.test(line);
  const ends = endsOf(line, { ...styleOf([], language), small });
  if (ends.length === 0) return [line.trim()];
  const inside = quotedAt(line, language);
  const found: string[] = [];
  let from = 0;
  for (const end of ends) {
    if (inside(end)) continue;
    found.push(line.slice(from, end).trim());
    from = end;
  }
  found.push(line.slice(from).trim());
  return found;
}

/** Whether what follows an offset still stands between quotation marks. */
function quotedAt(line: string, language: string): (offset: number) => boolean {
  if (!/["“”„«»'‘’]/.test(line)) return () => false;
  const pieces: readonly TextPiece[] = piecesOf(line, language);
  const quoted = quotedTokens(pieces);
  return (offset) => quoted[pieces.findIndex(({ start }) => start >= offset)] === true;
}
