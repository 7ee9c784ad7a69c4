// Figures that one clause tells together: the clause is shown once and not again for each number in it.
import type { Figure } from "../news/briefing.ts";

/** In their order, without those whose printed words stand within another one's of the same sentence. */
export const toldOnce = (figures: readonly Figure[]): Figure[] =>
  figures.filter((figure, at) => !figures.some((other, index) => tells(other, figure, index < at)));

/** "sales rose 8% to $3bn" is shown once, not once for the 8% and once for the $3bn. */
function tells(one: Figure, other: Figure, before: boolean): boolean {
  const { citation, measures } = other;
  if (one === other || measures === "" || one.citation.source !== citation.source) return false;
  if (one.citation.sentence !== citation.sentence || !measures.includes(other.text)) return false;
  return one.measures === measures ? before : one.measures.includes(measures);
}
