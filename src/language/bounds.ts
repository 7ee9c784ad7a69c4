// Single words that bound or round a figure, where they do not stand right before it; by language.
import { vocabularyOf } from "./vocabularies.ts";
import type { HedgeClass } from "./vocabulary.ts";

/** Besides those of the number grammar, which stand next to the figure. */
const further: Readonly<Record<string, Readonly<Record<string, HedgeClass>>>> = {
  de: { innerhalb: "atMost", binnen: "atMost", höchstens: "atMost", maximal: "atMost" },
  es: { próximos: "atMost", próximas: "atMost", dentro: "atMost", cerca: "about", alrededor: "about" },
};

/** ISO 639-1; undefined for a word that bounds nothing. */
export function boundNamed(norm: string, language: string): Exclude<HedgeClass, "evidential"> | undefined {
  const found = further[language]?.[norm] ?? vocabularyOf(language).hedges.get(norm);
  return found === "evidential" ? undefined : found;
}
