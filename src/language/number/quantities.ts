// The quantities of a text, made once: what reading shows and what checking compares are the same objects.
import type { Cut, Token } from "../token.ts";
import { vocabularyOf } from "../vocabularies.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { hedgeOf } from "./hedges.ts";
import { numberKey } from "./number-key.ts";
import type { NumberFound, Quantity } from "./quantity.ts";
import { scan } from "./scan.ts";

/** Kept as long as the cut itself is: `cut` remembers the last few hundred sentences. */
const kept = new WeakMap<Cut, Map<Vocabulary, readonly Quantity[]>>();

/**
 * All numbers, dates and times of a text in its order, not overlapping. `language` as ISO 639-1; "und" is read as
 * English. The
 * same cut gives the same objects again. Linear in the text.
 */
export function quantitiesOf(cut: Cut, language: string): readonly Quantity[] {
  const words = vocabularyOf(language);
  const byLanguage = kept.get(cut) ?? new Map<Vocabulary, readonly Quantity[]>();
  const known = byLanguage.get(words);
  if (known !== undefined) return known;
  const made = scan(cut, words).map((found) => finished(cut, found, words));
  byLanguage.set(words, made);
  kept.set(cut, byLanguage);
  return made;
}

function finished(cut: Cut, found: NumberFound, words: Vocabulary): Quantity {
  const { tokens } = cut;
  const { name: _, ...quantity } = found;
  const hedge = found.value === undefined ? undefined : hedgeOf(cut, found.from, found.to, words);
  return {
    ...quantity,
    scale: found.scale ?? 1,
    start: (tokens[found.from] as Token).start,
    end: (tokens[found.to - 1] as Token).end,
    ...(hedge ? { hedge } : {}),
    exact: found.value !== undefined && (hedge === undefined || hedge.is === "evidential"),
    key: numberKey(found, tokens),
  };
}
