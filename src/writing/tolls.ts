// How many died, were hurt or are missing as each report counts them, and which counts the newest has overtaken.
import { type Fate, fateRules } from "../language/en/fates.ts";
import { quantitiesOf } from "../language/number/quantities.ts";
import { cut } from "../language/tokenize.ts";
import { wordSet } from "../language/word-set.ts";
import type { Dispute } from "../news/briefing.ts";
import { type Claim, sentenceKey, wholeSentence } from "../news/claim.ts";
import type { ReadArticle } from "../news/reading.ts";
import { countAsideRules } from "./correcting-rows.ts";

/** What a report says of it stands this near its head; further down it tells of other days. */
const sentences = 4;
/** Reports this far apart are not two versions: the later one knows more. */
export const updateAfterMs = 60 * 60_000;
/** A count of several days or places is another one, and may be older than it is told. */
const elsewhere = wordSet(`year years since decade decades total nationwide worldwide previous previously last
  week weekly weeks month monthly months bulletin`);

const asidesIn = (text: string): readonly string[] => {
  const passage = cut(text);
  return passage.tokens.flatMap((_, at) => countAsideRules.ask(passage, at) ?? []);
};

/** "not three": it says what was told before and is so no longer. */
const corrects = (text: string): boolean => asidesIn(text).includes("corrects");

/** Does the sentence count over other days or places than its report's? */
export const countsElsewhere = (text: string): boolean =>
  !corrects(text) && (cut(text).tokens.some(({ norm }) => elsewhere.has(norm)) || asidesIn(text).includes("elsewhere"));

/** Not those of one more group: so many by now. */
const byNow = /\bhave (?:now )?been\b|\bso far\b|\bby now\b/;

/** Of other fates two counts are too often two groups. */
const counted: ReadonlySet<Fate> = new Set<Fate>(["dead", "injured", "missing"]);
const isCounted = (fate: Fate, text: string): boolean => counted.has(fate) || (fate === "rescued" && byNow.test(text));

type Toll = {
  readonly source: number;
  readonly sentence: number;
  readonly fate: Fate;
  readonly value: number;
  /** It counts over other days or places, and is compared with nothing. */
  readonly isElsewhere: boolean;
  readonly isCorrection: boolean;
};

export type Tolls = {
  readonly updates: readonly Dispute<Claim>[];
  /** "source/sentence" of older counts, with the sentence that has the newest. */
  readonly overtaken: ReadonlyMap<string, string>;
};

/** `skip` holds the sources that are not told from. Linear in the heads of the reports. */
export function tollsOf(sources: readonly ReadArticle[], skip: ReadonlySet<number>): Tolls {
  const tolls = sources.flatMap((source, at) => (skip.has(at) ? [] : countsIn(source, at)));
  const updates: Dispute<Claim>[] = [];
  const overtaken = new Map<string, string>();
  const timeOf = ({ source }: Toll): number => sources[source]?.article.publishedAt ?? Number.NaN;
  for (const [, counts] of Map.groupBy(tolls, (toll) => toll.fate)) {
    const dated = counts.filter((toll) => timeOf(toll) > 0).toSorted((one, other) => timeOf(other) - timeOf(one));
    const ordered = dated.filter(({ isElsewhere }) => !isElsewhere);
    const [newest] = ordered;
    if (newest === undefined) continue;
    const olderThan = (one: Toll): readonly Toll[] =>
      ordered.filter((toll) => timeOf(one) - timeOf(toll) >= updateAfterMs && overtakes(one, toll));
    const correction = ordered.find(({ isCorrection }) => isCorrection);
    for (const one of correction === undefined ? [newest] : [correction, newest])
      for (const toll of olderThan(one)) overtaken.set(sentenceKey(toll), textOf(one, sources));
    // A later report that counts in another way may have taken the newest count back.
    const isLast = dated.every((toll) => timeOf(toll) <= timeOf(newest));
    const [before] = olderThan(newest);
    if (before !== undefined && isLast) updates.push(updateOf(newest, before, sources));
  }
  return { updates, overtaken };
}

/** The dead do not become fewer: a later report that counts fewer counts others, unless it says that it corrects. */
const overtakes = ({ fate, value, isCorrection }: Toll, before: Toll): boolean =>
  fate === "missing" || isCorrection ? value !== before.value : value > before.value;

const updateOf = (newest: Toll, before: Toll, sources: readonly ReadArticle[]): Dispute<Claim> => ({
  about: `${newest.value} ${newest.fate}`,
  before: `${before.value}`,
  kind: "overtaken",
  versions: [newest, before].map((toll) => {
    const text = textOf(toll, sources);
    return { text, citations: [wholeSentence(toll.source, toll.sentence, text)] };
  }),
});

const textOf = ({ source, sentence }: Toll, sources: readonly ReadArticle[]): string =>
  sources[source]?.reading.sentences[sentence]?.text ?? "";

/** The first count of each fate, and before it the first of other days or places. */
function countsIn({ reading }: ReadArticle, source: number): readonly Toll[] {
  if (reading.language !== "en") return [];
  const found = new Map<string, Toll>();
  for (const [sentence, { text }] of reading.sentences.slice(0, sentences).entries()) {
    const passage = cut(text);
    const [isElsewhere, isCorrection] = [countsElsewhere(text), corrects(text)];
    for (const { from, value } of quantitiesOf(passage, "en")) {
      const fate = fateRules.ask(passage, from);
      if (fate === undefined || !isCounted(fate, text) || value === undefined || !Number.isInteger(value)) continue;
      const key = `${fate} ${isElsewhere}`;
      if (!found.has(key)) found.set(key, { source, sentence, fate, value, isElsewhere, isCorrection });
    }
  }
  return [...found.values()];
}
