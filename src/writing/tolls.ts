// How many died, were hurt or are missing as each report counts them, and which counts the newest has overtaken.
import { type Fate, fateRules } from "../language/en/fates.ts";
import { quantitiesOf } from "../language/number/quantities.ts";
import { cut } from "../language/tokenize.ts";
import { wordSet } from "../language/word-set.ts";
import type { Dispute } from "../news/briefing.ts";
import { type Claim, sentenceKey, wholeSentence } from "../news/claim.ts";
import type { ReadArticle } from "../news/reading.ts";

/** What a report says of it stands this near its head; further down it tells of other days. */
const sentences = 4;
/** Reports this far apart are not two versions: the later one knows more. */
export const updateAfterMs = 60 * 60_000;
/** A count of several days or places is another one, and may be older than it is told. */
const elsewhere = wordSet(`year years since decade decades total nationwide worldwide previous previously earlier last
  week weekly weeks month monthly months bulletin`);

/** Does the sentence count over other days or places than its report's? */
export const countsElsewhere = (text: string): boolean => cut(text).tokens.some(({ norm }) => elsewhere.has(norm));

/** Not those of one more group: so many by now. */
const byNow = /\bhave (?:now )?been\b|\bso far\b|\bby now\b/;

/** Of other fates two counts are too often two groups. */
const counted: ReadonlySet<Fate> = new Set<Fate>(["dead", "injured", "missing"]);
const isCounted = (fate: Fate, text: string): boolean => counted.has(fate) || (fate === "rescued" && byNow.test(text));

type Toll = { readonly source: number; readonly sentence: number; readonly fate: Fate; readonly value: number };

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
    const ordered = counts.filter((toll) => timeOf(toll) > 0).toSorted((one, other) => timeOf(other) - timeOf(one));
    const [newest] = ordered;
    if (newest === undefined) continue;
    // The dead do not become fewer: a later report that counts fewer counts others.
    const older = ordered.filter(
      (toll) => timeOf(newest) - timeOf(toll) >= updateAfterMs && mayGrow(newest.fate, toll.value, newest.value),
    );
    for (const toll of older) overtaken.set(sentenceKey(toll), textOf(newest, sources));
    const [before] = older;
    if (before !== undefined) updates.push(updateOf(newest, before, sources));
  }
  return { updates, overtaken };
}

const mayGrow = (fate: Fate, from: number, to: number): boolean => (fate === "missing" ? from !== to : from < to);

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

/** The first count of each fate. */
function countsIn({ reading }: ReadArticle, source: number): readonly Toll[] {
  if (reading.language !== "en") return [];
  const found = new Map<Fate, Toll>();
  for (const [sentence, { text }] of reading.sentences.slice(0, sentences).entries()) {
    const passage = cut(text);
    if (countsElsewhere(text)) continue;
    for (const { from, value } of quantitiesOf(passage, "en")) {
      const fate = fateRules.ask(passage, from);
      if (
        fate !== undefined &&
        isCounted(fate, text) &&
        value !== undefined &&
        Number.isInteger(value) &&
        !found.has(fate)
      )
        found.set(fate, { source, sentence, fate, value });
    }
  }
  return [...found.values()];
}
