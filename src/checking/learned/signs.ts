// What lock two looks at: one number for each way in which a sentence of a claim can part from its sources, 0 where it does not.
import { figuresOf } from "../parts/claim-figures.ts";
import { namesOf } from "../parts/claim-names.ts";
import { quotesOf } from "../parts/claim-quotes.ts";
import { isName, type Line, type Prepared, type Word } from "../prepared.ts";
import { flow } from "./flow.ts";
import { standsInOrder } from "./ordered.ts";
import type { Alignment } from "./pairs.ts";
import { wordingOf } from "./wording.ts";

/** Every feature, in the order of the vector. All are badness: more is worse. */
export const featureNames = [
  "uncoveredFirst",
  "uncoveredEvidence",
  "uncoveredArticle",
  "rarestUncovered",
  "secondUncovered",
  "sumUncovered",
  "rarestNew",
  "sumNew",
  "wordsNew",
  "verbsUncovered",
  "namesUncovered",
  "namesNew",
  "namesParts",
  "nameCompany",
  "figureStatus",
  "figureRival",
  "figureCompany",
  "pairsNew",
  "triplesNew",
  "orderNew",
  "copiedShort",
  "fragments",
  "contextMean",
  "contextWorst",
  "gapMean",
  "gapWorst",
  "inversions",
  "nameInversions",
  "replaced",
  "inserted",
  "replacedNames",
  "antonyms",
  "negationAdded",
  "negationDropped",
  "hedgeAdded",
  "hedgeDropped",
  "modalChanged",
  "attributionDropped",
  "quoteAltered",
  "speakerMoved",
  "pronounNew",
  "repeats",
  "skipsNew",
  "comparativeNew",
  "unclear",
  "changed",
] as const;

export type FeatureName = (typeof featureNames)[number];

/** One sentence of a claim against the evidence sentences of one article, the best first. */
export function featuresOf(
  claim: Line,
  article: Prepared,
  evidence: readonly number[],
  pairs: readonly Alignment[],
): Float64Array {
  const cited = new Set(evidence);
  const values: Record<FeatureName, number> = {
    ...coverage(article, pairs),
    ...figureFeatures(claim, article, cited),
    ...nameFeatures(claim, article, cited),
    ...quoteFeatures(claim, article),
    ...flow(claim, article, pairs),
    ...wordingOf(claim, pairs, article, evidence),
    changed: standsInOrder(claim, article, evidence) ? 0 : 1,
    unclear: /\bunk\b|\[unk\]/i.test(claim.text) ? 1 : 0,
  };
  return Float64Array.from(featureNames, (name) => values[name]);
}

function coverage(article: Prepared, pairs: readonly Alignment[]) {
  let whole = 0;
  let first = 0;
  let evidence = 0;
  let known = 0;
  const uncovered: number[] = [];
  const fresh: number[] = [];
  let verbs = 0;
  let names = 0;
  let pronouns = 0;
  let comparatives = 0;
  for (const { word, best, inFirst, inArticle, near } of pairs) {
    whole += word.weight;
    const light = word.weight <= 0.25;
    if (inFirst) first += word.weight;
    if (best) evidence += word.weight;
    else if (near) evidence += 0.5 * word.weight;
    if (inArticle) known += word.weight;
    if (best === undefined && !near && light) {
      if (word.weight <= 0.1) pronouns++;
      else comparatives++;
    }
    if (light || word.kind === "number") continue;
    if (best === undefined && !near) {
      uncovered.push(word.weight);
      if (isName(word, article)) names++;
      else if (/(?:ed|ing|es|s)$/.test(word.norm)) verbs++;
    }
    if (!inArticle && !near) fresh.push(word.weight);
  }
  whole ||= 1;
  uncovered.sort((a, b) => b - a);
  fresh.sort((a, b) => b - a);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  return {
    uncoveredFirst: 1 - first / whole,
    uncoveredEvidence: 1 - evidence / whole,
    uncoveredArticle: 1 - known / whole,
    rarestUncovered: uncovered[0] ?? 0,
    secondUncovered: uncovered[1] ?? 0,
    sumUncovered: Math.min(5, sum(uncovered)),
    rarestNew: fresh[0] ?? 0,
    sumNew: Math.min(5, sum(fresh)),
    wordsNew: Math.min(6, fresh.length),
    verbsUncovered: Math.min(4, verbs),
    namesUncovered: Math.min(3, names),
    pronounNew: Math.min(2, pronouns),
    comparativeNew: Math.min(3, comparatives),
  };
}

const statusBadness = { exact: 0, rounding: 0.3, derivable: 0.4, scale: 0.8, near: 1, absent: 1 } as const;

function figureFeatures(claim: Line, article: Prepared, cited: ReadonlySet<number>) {
  let figureStatus = 0;
  let figureRival = 0;
  let figureCompany = 0;
  for (const { status, own, other } of figuresOf(claim, article, cited)) {
    figureStatus = Math.max(figureStatus, statusBadness[status]);
    figureRival = Math.max(figureRival, Math.min(1.5, Math.max(0, other - own + 0.5)));
    figureCompany = Math.max(figureCompany, Math.max(0, 1 - own));
  }
  return { figureStatus, figureRival, figureCompany };
}

function nameFeatures(claim: Line, article: Prepared, cited: ReadonlySet<number>) {
  let namesNew = 0;
  let namesParts = 0;
  let nameCompany = 0;
  for (const { status, company } of namesOf(claim, article, cited)) {
    if (status === "absent") namesNew++;
    if (status === "parts") namesParts++;
    nameCompany = Math.max(nameCompany, 1 - company);
  }
  return { namesNew: Math.min(3, namesNew), namesParts: Math.min(3, namesParts), nameCompany };
}

function quoteFeatures(claim: Line, article: Prepared) {
  const found = quotesOf(claim, article, (word: Word) => isName(word, article));
  return {
    quoteAltered: found.some((quote) => quote.sentence === undefined) ? 1 : 0,
    speakerMoved: found.some((quote) => !quote.speakerStands) ? 1 : 0,
  };
}
