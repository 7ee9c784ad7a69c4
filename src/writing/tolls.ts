// How many died, were hurt or are missing as each report counts them, and which counts the newest has overtaken.
import { quantitiesOf } from "../language/number/quantities.ts";
import { ruleSet, type TokenRule, type WordClasses } from "../language/rule.ts";
import { cut } from "../language/tokenize.ts";
import { wordSet } from "../language/word-set.ts";
import type { Dispute } from "../news/briefing.ts";
import type { Claim } from "../news/claim.ts";
import type { ReadArticle } from "../news/reading.ts";

type Fate = "dead" | "injured" | "missing";

const among =
  (words: ReadonlySet<string>): WordClasses[string] =>
  ({ norm }) =>
    words.has(norm);

const smallNumbers = wordSet(`one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
  sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety`);
const said = wordSet("said says say and but when after as while who which");

const classes: WordClasses = {
  n: ({ kind, norm }) => kind === "number" || smallNumbers.has(norm),
  plain: ({ kind, norm }) => kind === "word" && !smallNumbers.has(norm) && !said.has(norm),
  word: ({ kind, norm }) => kind === "word" && !smallNumbers.has(norm),
  dead: among(wordSet("dead died killed drowned")),
  hurt: among(wordSet("injured hurt wounded")),
  lost: among(wordSet("missing unaccounted")),
  more: among(wordSet("at least more than nearly almost about some around up to over another a further")),
  time: among(wordSet("year years month months day days hour hours week weeks minute minutes % per percent")),
};

const fate = (what: Fate) => () => what;

export const tollRules = ruleSet<Fate>(
  [
    {
      name: "so many are dead",
      pattern: "> {n} {plain}*4 {dead}",
      make: fate("dead"),
      yes: ["{13 people died} in the fire.", "At least {nine people were killed} on Monday."],
      no: ["The 13 guests said nothing of the dead.", "Room 9 was empty and a man died."],
    },
    {
      name: "something killed so many",
      pattern: "killed|kills|killing|claimed|claims {more}*3 > {n} !{time}",
      make: fate("dead"),
      yes: ["The blast killed {13} in Mersa.", "The storm killed at least {21} people."],
      no: ["He was killed 13 years ago.", "The plan was killed by 13 votes."],
    },
    {
      name: "the toll has come to so many",
      pattern: "toll|deaths|dead|died {word}*14 to|at|reached|reaches|passed|passes {more}*3 > {n} !{time}",
      make: fate("dead"),
      yes: ["The toll from the collapse climbs to {13}.", "The number of people who died there has risen to {48}."],
      no: ["The toll of the bridge rises. It is 13 euros.", "He died at the age of 13."],
    },
    {
      name: "so many are hurt",
      pattern: "> {n} {plain}*4 {hurt}",
      make: fate("injured"),
      yes: ["{13 people were injured}.", "{Nine were hurt} on Monday."],
      no: ["The 13 guests said nobody was hurt."],
    },
    {
      name: "something hurt so many",
      pattern: "injured|injures|injuring|wounding|wounded|hurting {more}*3 > {n} !{time}",
      make: fate("injured"),
      yes: ["A train derailed, injuring {12} passengers."],
      no: ["He was injured 13 days ago."],
    },
    {
      name: "so many are missing",
      pattern: "> {n} {plain}*4 {lost}",
      make: fate("missing"),
      yes: ["{Six people are still missing}."],
      no: ["The 13 guests said the key was missing."],
    },
  ] satisfies readonly TokenRule<Fate>[],
  classes,
);

/** What a report says of it stands this near its head; further down it tells of other days. */
const sentences = 4;
/** Reports this far apart are not two versions: the later one knows more. */
const updateAfterMs = 60 * 60_000;
/** A count of several days or places is another one. */
const elsewhere = wordSet("year years since decade decades total nationwide worldwide previous previously earlier");

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
    for (const toll of older) overtaken.set(`${toll.source}/${toll.sentence}`, textOf(newest, sources));
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
    return { text, citations: [{ source: toll.source, sentence: toll.sentence, start: 0, end: text.length }] };
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
    if (passage.tokens.some(({ norm }) => elsewhere.has(norm))) continue;
    for (const { from, value } of quantitiesOf(passage, "en")) {
      const fate = tollRules.ask(passage, from);
      if (fate !== undefined && value !== undefined && Number.isInteger(value) && !found.has(fate))
        found.set(fate, { source, sentence, fate, value });
    }
  }
  return [...found.values()];
}
