// How common each English word is in news: in how many documents it stands, by its norm, as a table of steps.
import table from "./frequency.table.json" with { type: "json" };

const { documents, least, steps } = table;
const stepOf = new Map<string, number>();
for (const [step, words] of steps.entries()) for (const word of words.split(" ")) stepOf.set(word, step);

/**
 * In how many of the `documents` counted a word stands, at the middle of its step. Words in fewer than `least` are not
 * in the table.
 */
export function documentFrequency(norm: string): number {
  const step = stepOf.get(norm);
  return step === undefined ? least / 2 : (documents + 1) ** (1 - (step + 0.5) / steps.length);
}

/** 0 for the commonest, 1 for a word that the table does not hold. */
export function rarity(norm: string): number {
  const step = stepOf.get(norm);
  return step === undefined ? 1 : step / steps.length;
}

/** Inverse document frequency, in natural logarithms: 0 for a word of every document. */
export const idf = (norm: string): number => Math.max(0, Math.log((documents + 1) / (documentFrequency(norm) + 0.5)));
