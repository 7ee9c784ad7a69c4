// What lock two looks at: a number for each way in which a sentence of a claim can part from its sources.
import { isName, type Prepared } from "../prepared.ts";
import { flow } from "./flow.ts";
import type { Held } from "./held.ts";
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
export function featuresOf(held: Held): Float64Array {
  const { line, article, evidence, pairs } = held;
  const values: Record<FeatureName, number> = {
    ...coverage(article, pairs),
    ...figureFeatures(held),
    ...nameFeatures(held),
    ...quoteFeatures(held),
    ...flow(held),
    ...wordingOf(line, pairs, article, evidence),
    changed: held.leftOut === undefined ? 1 : 0,
    unclear: /\bunk\b|\[unk\]/i.test(line.text) ? 1 : 0,
  };
  return Float64Array.from(featureNames, (name) => values[name]);
}

function coverage(article: Prepared, pairs: readonly Alignment[]) {
  const weightOf = (of: (pair: Alignment) => unknown): number =>
    pairs.reduce((sum, pair) => (of(pair) ? sum + pair.word.weight : sum), 0);
  const whole = weightOf(() => true) || 1;
  const evidence = weightOf(({ best }) => best) + 0.5 * weightOf(({ best, near }) => !best && near);
  const alone = pairs.filter(({ best, near }) => best === undefined && !near);
  const light = alone.filter(({ word }) => word.weight <= 0.25).map(({ word }) => word);
  const heavy = alone.filter(({ word }) => word.weight > 0.25 && word.kind !== "number").map(({ word }) => word);
  const fresh = heaviest(pairs.filter(isFresh));
  const uncovered = heaviest(alone.filter(({ word }) => heavy.includes(word)));
  const verbs = heavy.filter((word) => !isName(word, article) && /(?:ed|ing|es|s)$/.test(word.norm));
  return {
    uncoveredFirst: 1 - weightOf(({ inFirst }) => inFirst) / whole,
    uncoveredEvidence: 1 - evidence / whole,
    uncoveredArticle: 1 - weightOf(({ inArticle }) => inArticle) / whole,
    rarestUncovered: uncovered[0] ?? 0,
    secondUncovered: uncovered[1] ?? 0,
    sumUncovered: Math.min(5, total(uncovered)),
    rarestNew: fresh[0] ?? 0,
    sumNew: Math.min(5, total(fresh)),
    wordsNew: Math.min(6, fresh.length),
    verbsUncovered: Math.min(4, verbs.length),
    namesUncovered: Math.min(3, heavy.filter((word) => isName(word, article)).length),
    pronounNew: Math.min(2, light.filter(({ weight }) => weight <= 0.1).length),
    comparativeNew: Math.min(3, light.filter(({ weight }) => weight > 0.1).length),
  };
}

const isFresh = ({ word, inArticle, near }: Alignment): boolean =>
  word.weight > 0.25 && word.kind !== "number" && !inArticle && !near;
const heaviest = (pairs: readonly Alignment[]): readonly number[] =>
  pairs.map(({ word }) => word.weight).sort((a, b) => b - a);
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const statusBadness = { exact: 0, rounding: 0.3, derivable: 0.4, scale: 0.8, near: 1, absent: 1 } as const;

function figureFeatures({ figures }: Held) {
  let figureStatus = 0;
  let figureRival = 0;
  let figureCompany = 0;
  for (const { status, own, other } of figures) {
    figureStatus = Math.max(figureStatus, statusBadness[status]);
    figureRival = Math.max(figureRival, Math.min(1.5, Math.max(0, other - own + 0.5)));
    figureCompany = Math.max(figureCompany, Math.max(0, 1 - own));
  }
  return { figureStatus, figureRival, figureCompany };
}

function nameFeatures({ names }: Held) {
  let namesNew = 0;
  let namesParts = 0;
  let nameCompany = 0;
  for (const { status, company } of names) {
    if (status === "absent") namesNew++;
    if (status === "parts") namesParts++;
    nameCompany = Math.max(nameCompany, 1 - company);
  }
  return { namesNew: Math.min(3, namesNew), namesParts: Math.min(3, namesParts), nameCompany };
}

function quoteFeatures({ quotes }: Held) {
  return {
    quoteAltered: quotes.some((quote) => quote.sentence === undefined) ? 1 : 0,
    speakerMoved: quotes.some((quote) => !quote.speakerStands) ? 1 : 0,
  };
}
