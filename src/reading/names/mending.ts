// The rules that mend the names of one sentence, in their order, and the names that only the whole document shows.

import { bodyRules } from "./body-rules.ts";
import { companyRules } from "./company-rules.ts";
import type { DocumentSightings, TaggerSentence } from "./context.ts";
import { coveredBy, type DocumentEvidence, type FoundName, inTextOrder, type NameRule } from "./found-names.ts";
import { listedRules } from "./listed-rules.ts";
import { isMonthAt, noNameRules } from "./no-name-rules.ts";
import { personRules } from "./person-rules.ts";
import { thingRules } from "./thing-rules.ts";
import { titleRules } from "./title-rules.ts";

export const mendingRules: readonly NameRule[] = [
  ...noNameRules,
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

/** "Lavrov" alone is Sergei Lavrov again, and "[US]" a country, though the sentence alone did not show it. */
export function addMissed(
  sentence: TaggerSentence,
  found: FoundName[],
  surnames: ReadonlySet<string>,
  sightings: DocumentSightings,
): void {
  const { words, places, style } = sentence;
  const covered = coveredBy(found, words.length);
  const before = found.length;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined || covered[i] === 1 || !word.capital || isMonthAt(sentence, i)) continue;
    if ((sightings.get(word.key)?.lowerCase ?? 0) > 0 || words[i + 1]?.capital || (i > 1 && words[i - 1]?.capital))
      continue;
    if (places[i] === 1 && places[i + 1] !== 5 && style === 0) found.push({ from: i, to: i + 1, kind: "place" });
    else if (places[i] === 0 && !word.allCaps && surnames.has(word.text))
      found.push({ from: i, to: i + 1, kind: "person" });
  }
  if (found.length > before) found.sort(inTextOrder);
}
