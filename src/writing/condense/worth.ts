// What a line is worth beside its words: where it stands, what it counts, whether it quotes.
import type { StemCounts } from "../stem-counts.ts";

/**
 * Tuned on articles whose facts an editor had marked (npm run eval -- told), to round numbers, because neighbours of
 * each differ by less than articles do.
 */
export const weights = {
  position: 3,
  positions: 8,
  first: 2,
  title: 1.5,
  figure: 0.5,
  line: -0.2,
  /** Each thing that it takes as known and neither headline nor first sentence tells. */
  loose: -0.1,
  /** Its subject is such a thing. */
  unknown: -1,
  leans: -0.4,
  quoted: -1.2,
  /** It tells what was before the news. */
  background: -0.5,
  /** The writer speaks of himself or to the reader. */
  voice: -1.5,
  short: -1.2,
  unwanted: -30,
} as const;
/** More of a kind counts no further. */
export const mostCounted = 2;
const shortWords = 8;
/** A statement as it would be printed. */
type Statement = {
  readonly text: string;
  readonly words: number;
  readonly stems: StemCounts;
  readonly title: ReadonlySet<string>;
  /** It is the news itself. */
  readonly opens: boolean;
  /** How far down it stands, 0 the first. */
  readonly place: number;
  readonly figures: number;
};

export function worthOf({ text, words, stems, title, opens, place, figures }: Statement): number {
  let inTitle = 0;
  for (const stem of title) if (stems.counts.has(stem)) inTitle++;
  return (
    weights.line +
    weights.position * Math.exp(-place / weights.positions) +
    (opens ? weights.first : 0) +
    weights.title * (inTitle / Math.max(1, title.size)) +
    weights.figure * Math.min(mostCounted, figures) +
    weights.quoted * quotedShare(text) +
    (/\b(?:I|we|you|my|our|your)\b/i.test(text.replace(/["“][^"“”]*["”]?/g, "")) ? weights.voice : 0) +
    (before.test(text) || longBefore.test(text) ? weights.background : 0) +
    (words < shortWords ? weights.short : 0)
  );
}

const before = /\b(?:ago|since|founded|born|previous(?:ly)?|earlier|decades?|formerly)\b/i;
const longBefore = /\b(?:last year|in the past|was first|had been|history|once)\b/i;

/** In 0..1. */
export function quotedShare(text: string): number {
  let inside = 0;
  for (const [quoted] of text.matchAll(/["“][^"“”]*["”]?/g)) inside += quoted.length;
  return inside / Math.max(1, text.length);
}
