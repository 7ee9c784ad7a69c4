// A sentence cut where words of it are marked, for whatever a platform marks words with.
import type { Stretch } from "../language/en/deletion/read-sentence.ts";

export type MarkedPiece = { readonly text: string; readonly marked: boolean };

/**
 * Joined they are the sentence. Marked are the stretches, in whatever order they come: those with only blanks between
 * them as one, none cutting a character of two units. Where all words are, nothing needs marking.
 */
export function markedPieces(sentence: string, stretches: readonly Stretch[]): readonly MarkedPiece[] {
  const apart: Stretch[] = [];
  for (const { start, end } of stretches.toSorted((one, other) => one.start - other.start)) {
    const next = { start: wholeFrom(sentence, start), end: wholeTo(sentence, Math.min(end, sentence.length)) };
    if (sentence.slice(next.start, next.end).trim() === "") continue;
    const last = apart.at(-1);
    if (last !== undefined && sentence.slice(last.end, next.start).trim() === "")
      apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, next.end) };
    else apart.push(next);
  }
  const pieces: MarkedPiece[] = [];
  let at = 0;
  for (const { start, end } of apart) {
    pieces.push({ text: sentence.slice(at, start), marked: false }, { text: sentence.slice(start, end), marked: true });
    at = end;
  }
  pieces.push({ text: sentence.slice(at), marked: false });
  const left = pieces.some(({ text, marked }) => !marked && /[\p{L}\p{N}]/u.test(text));
  return left ? pieces.filter(({ text }) => text !== "") : [{ text: sentence, marked: false }];
}

const isSecondHalf = (text: string, at: number): boolean => /[\udc00-\udfff]/.test(text.charAt(at));
const wholeFrom = (text: string, at: number): number => (isSecondHalf(text, at) ? at - 1 : at);
const wholeTo = (text: string, at: number): number => (isSecondHalf(text, at) ? at + 1 : at);
