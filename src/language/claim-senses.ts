// What single words do to the statement they stand over, by language: deny it, make it possible, a part, a wish.

import type { Sense, SenseWords } from "./claim-sense.ts";
import { germanSenses } from "./de/claim-senses.ts";
import { englishSenses } from "./en/claim-senses.ts";
import { spanishSenses } from "./more/es-claim-senses.ts";
import { frenchSenses } from "./more/fr-claim-senses.ts";
import { wordSet } from "./word-set.ts";

const languages: ReadonlyMap<string, Partial<SenseWords>> = new Map([
  ["en", englishSenses],
  ["de", germanSenses],
  ["es", spanishSenses],
  ["fr", frenchSenses],
]);

const built = new Map<string, ReadonlyMap<string, readonly Sense[]>>();

/** The senses of a word in its `norm`. `language` is ISO 639-1; "und" is read as English, of most none is known. */
export const sensesOf = (norm: string, language: string): readonly Sense[] =>
  tableOf(language === "und" ? "en" : language).get(norm) ?? none;

const none: readonly Sense[] = [];

function tableOf(language: string): ReadonlyMap<string, readonly Sense[]> {
  const known = built.get(language);
  if (known !== undefined) return known;
  const table = new Map<string, Sense[]>();
  for (const [sense, words] of Object.entries(languages.get(language) ?? {}) as [Sense, string][])
    for (const word of wordSet(words)) table.set(word, [...(table.get(word) ?? []), sense]);
  built.set(language, table);
  return table;
}
