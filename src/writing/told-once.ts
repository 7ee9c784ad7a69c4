// Figures that one clause tells together: the clause is shown once and not again for each number in it.

import type { Figure } from "../news/briefing.ts";
import { sentenceKey } from "../news/claim.ts";

/** In their order, without those whose printed words stand within another one's of the same sentence. */
export function toldOnce(figures: readonly Figure[]): Figure[] {
  // Only figures of one sentence are compared: an article has thousands of them, a sentence a few.
  const bySentence = new Map<string, Figure[]>();
  for (const figure of figures) {
    const place = sentenceKey(figure.citation);
    bySentence.set(place, [...(bySentence.get(place) ?? []), figure]);
  }
  const repeated = new Set([...bySentence.values()].flatMap(repeatedIn));
  return figures.filter((figure) => !repeated.has(figure));
}

const repeatedIn = (figures: readonly Figure[]): readonly Figure[] =>
  figures.filter((figure, at) => figures.some((other, index) => tells(other, figure, index < at)));

/** "sales rose 8% to $3bn" is shown once, not once for the 8% and once for the $3bn. */
function tells(one: Figure, other: Figure, before: boolean): boolean {
  const { measures } = other;
  if (one === other || measures === "" || !measures.includes(other.text)) return false;
  return one.measures === measures ? before : one.measures.includes(measures);
}
