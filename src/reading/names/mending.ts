// The rules that mend the names of one sentence, in their order, and the names that only the whole document shows.

import { bodyRules } from "./body-rules.ts";
import { companyRules } from "./company-rules.ts";
import type { TaggerSentence } from "./context.ts";
import { coveredBy, type DocumentEvidence, type FoundName, inTextOrder, type NameRule } from "./found-names.ts";
import { listedRules } from "./listed-rules.ts";
import { isMonthAt, noNameRules } from "./no-name-rules.ts";
import { personRules } from "./person-rules.ts";
import { placeNameRules } from "./place-rules.ts";
import { thingRules } from "./thing-rules.ts";
import { titleRules } from "./title-rules.ts";

export const mendingRules: readonly NameRule[] = [
  ...noNameRules,
  ...placeNameRules,
  ...companyRules,
  ...bodyRules,
  ...titleRules,
  ...personRules,
  ...thingRules,
  ...listedRules,
];

export function mendNames(sentence: TaggerSentence, found: FoundName[], document: DocumentEvidence): void {
  for (const rule of mendingRules) rule.mend(sentence, found, document);
}

/**
 * "Lavrov" alone is Sergei Lavrov again, "KDP" the Kurdistan Democratic Party (KDP), and "[US]" a country, though the
 * sentence alone did not show it.
 */
export function addMissed(
  sentence: TaggerSentence,
  found: FoundName[],
  surnames: ReadonlySet<string>,
  { sightings, companies }: DocumentEvidence,
): void {
  const { words } = sentence;
  const covered = coveredBy(found, words.length);
  const before = found.length;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined || covered[i] === 1 || !word.capital || isMonthAt(sentence, i)) continue;
    if ((sightings.get(word.key)?.lowerCase ?? 0) > 0 || words[i + 1]?.capital || (i > 1 && words[i - 1]?.capital))
      continue;
    const kind = missedKind(sentence, i, surnames, companies);
    if (kind !== undefined) found.push({ from: i, to: i + 1, kind });
  }
  if (found.length > before) found.sort(inTextOrder);
}

function missedKind(
  { words, places, style }: TaggerSentence,
  i: number,
  surnames: ReadonlySet<string>,
  companies: ReadonlySet<string>,
): FoundName["kind"] | undefined {
  const { text = "", allCaps = false } = words[i] ?? {};
  if (places[i] === 0 && companies.has(text) && style !== 1) return "organisation";
  if (places[i] === 1 && places[i + 1] !== 5 && style === 0) return "place";
  return places[i] === 0 && !allCaps && surnames.has(text) ? "person" : undefined;
}
