// Which of the sentences considered answers best, and how sure that is: two linear models (training/answers.ts).
import type { AnswerType } from "../question/answer-types.ts";
import type { Question } from "../question/question.ts";
import { sameVerb } from "../roles/meeting.ts";
import { isShown } from "../short/gates.ts";
import { isTyped } from "../short/short.ts";
import learned from "./answers.weights.json" with { type: "json" };
import { type Considered, consider, sentenceFeatures } from "./fit.ts";
import type { Material } from "./material.ts";
import { Query } from "./query.ts";
import { rankSentences } from "./rank.ts";

export type ChosenSentences = {
  readonly asked: Query;
  /** Best first. */
  readonly ranked: readonly Considered[];
  /** That the first of them answers, 0..1. */
  readonly sure: number;
};

export type AnswerWeights = {
  readonly rank: readonly number[];
  readonly sure: readonly number[];
  readonly threshold: number;
};

export const answerWeights: AnswerWeights = learned;

/** More are read in full than are shown; fewer would miss answers whose words differ from the question's. */
const considered = 24;

export function chooseSentences(
  question: Question,
  materials: readonly Material[],
  by: AnswerWeights = answerWeights,
): ChosenSentences {
  const asked = new Query(question, materials);
  const ranked = inOrder(consider(rankSentences(materials, asked, considered), materials, asked), asked, by.rank);
  const staying = question.stays ? stayers(question, ranked, materials) : [];
  if (staying.length > 0)
    return { asked, ranked: [...staying, ...ranked.filter((one) => !staying.includes(one))], sure: 1 };
  return { asked, ranked, sure: logistic(dot(by.sure, surenessOf(asked, ranked))) };
}

/**
 * Best first. A scrap has only its own words: sentences without them are about what was asked before. And where a
 * figure, a day or a
 * name is asked for, a sentence with none comes after those that have one and speak of what is asked.
 */
export function inOrder(all: readonly Considered[], asked: Query, rankBy: readonly number[]): Considered[] {
  const { scrap, wants } = asked.question;
  const bodies = all.filter((one) => one.candidate.sentence >= 0).map((one) => one.candidate.covered.within);
  const bestBody = Math.max(0, ...bodies);
  const classOf = (one: Considered): number => {
    const own = one.candidate.covered.within;
    // A title is short of subject and circumstances: it answers only what no sentence does.
    if (one.candidate.sentence === -1 && bestBody >= own * titleYields) return 2;
    if (scrap && own < 0.5) return 2;
    if (one.meeting?.contrary) return 2;
    const lacks = one.short === undefined || one.short.fits < leastKind || own < leastOwn;
    if (isTyped(wants) && lacks) return 1;
    // Of sentences that have as much of the question, one that answers it in a word comes first.
    return isTyped(wants) && own >= bestBody * titleYields && answersInAWord(asked, one) ? -1 : 0;
  };
  return all
    .map((one) => ({ one, first: classOf(one), score: dot(rankBy, one.features) }))
    .sort((a, b) => a.first - b.first || b.score - a.score)
    .map(({ one }) => one);
}

const answersInAWord = ({ question }: Query, one: Considered): boolean =>
  one.short?.fills === true &&
  isShown(question.wants, one.short, one.meeting) &&
  (doesWhatIsAsked(one) || (question.frame?.verb === undefined && (one.meeting?.roles ?? 0) >= mostRoles));

/**
 * Which sentences an answer shows, the best first: one that has nothing of the question is not worth a line beside
 * it.
 */
export const shownOf = (ranked: readonly Considered[]): Considered["candidate"][] =>
  ranked.filter((one, at) => at === 0 || one.candidate.covered.all >= leastShown).map((one) => one.candidate);

/**
 * Beside the first only what does what is asked, speaks of as much, and has something of the kind asked for where the
 * first has: a sentence is not shown for sharing words.
 */
export const addingOf = ([first, ...others]: readonly Considered[]): Considered["candidate"][] =>
  first === undefined
    ? []
    : [
        first,
        ...others.filter(
          (one) => doesWhatIsAsked(one) && adds(one.candidate, first.candidate) && (one.short || !first.short),
        ),
      ].map(({ candidate }) => candidate);

const adds = ({ covered }: Considered["candidate"], first: Considered["candidate"]): boolean =>
  covered.within >= leastAdded && covered.within >= first.covered.within * titleYields;

const leastAdded = 0.5;
const leastShown = 0.02;
const leastOwn = 0.25;
/** What fits less is hardly of the kind asked for. */
const leastKind = 0.4;
const titleYields = 0.8;

const leastClear = 0.6;
const leastNear = 0.2;

/** "Where?" asks more of the sentence just shown: it and its neighbours answer where they hold what is asked for. */
function stayers(
  { near = [], wants }: Question,
  ranked: readonly Considered[],
  materials: readonly Material[],
): Considered[] {
  const far = ({ candidate }: Considered): number =>
    Math.min(
      ...near.map((one) =>
        materials[candidate.source]?.article.id === one.article
          ? Math.abs(candidate.sentence - one.sentence)
          : Number.POSITIVE_INFINITY,
      ),
    );
  const first = near[0];
  if (first === undefined) return [];
  const clear = ({ short }: Considered): number =>
    short && short.fits >= leastClear && short.near >= leastNear && short.rivals === 0 ? 1 : 0;
  const open = !isTyped(wants) && wants !== "reason" && wants !== "said";
  return ranked
    .filter((one) => far(one) <= (open ? 0 : 1) && (open || one.short !== undefined))
    .sort((a, b) => clear(b) - clear(a) || far(a) - far(b) || (b.short?.fits ?? 0) - (a.short?.fits ?? 0));
}

/**
 * What speaks for answering at all, in the order of `sureNames`. How far the best sentence stands above the next is not
 * among it: where a single sentence names Wal-Mart it stands far above all others, whatever is asked about Wal-Mart.
 */
export function surenessOf(query: Query, ranked: readonly Considered[]): number[] {
  const best = ranked[0];
  if (best === undefined) return sureNames.map((_, at) => (at === 0 ? 1 : 0));
  const { own, question } = query;
  const { within, around, anywhere } = best.candidate.covered;
  const yesNo = question.wants === "yes-no";
  const allMet = own > 0 && best.candidate.within.slice(0, own).every((hit) => hit > 0);
  return [
    1,
    around,
    anywhere,
    ...absence(query, best),
    ...sureOfShort(question.wants, best),
    featureOf(best, "short votes"),
    Number(yesNo),
    featureOf(best, "near earlier"),
    (Math.min(own, mostWords) / mostWords) * within,
    Number(yesNo && allMet),
    clauseTypes.has(question.wants) ? (best.short?.fits ?? 0) - 0.5 : 0,
    featureOf(best, "verb met"),
    featureOf(best, "roles held"),
    featureOf(best, "roles apart"),
    featureOf(best, "short fills"),
    Number(doesWhatIsAsked(best)),
    Number(best.short !== undefined && isShown(question.wants, best.short, best.meeting)),
    featureOf(best, "fresh"),
    agreement(ranked),
  ];
}

/** Of what the best few give as the short answer, the share that is the first one's: 1 where they all say the same. */
function agreement(ranked: readonly Considered[]): number {
  const given = ranked.slice(0, fewBest).flatMap(({ short }) => (short === undefined ? [] : [short.text]));
  const first = ranked[0]?.short?.text;
  if (first === undefined) return noneGiven;
  return given.filter((text) => text.includes(first) || first.includes(text)).length / given.length;
}

const fewBest = 6;
/** Between agreed and not, where the first gives none. */
const noneGiven = 0.3;

/** The question's verb is met, and those it names have their parts. */
export const doesWhatIsAsked = ({ meeting }: Considered): boolean =>
  meeting !== undefined &&
  meeting.verb >= sameVerb &&
  meeting.roles >= mostRoles &&
  !meeting.apart &&
  !meeting.contrary;
const mostRoles = 0.75;

const mostWords = 8;
const clauseTypes: ReadonlySet<AnswerType> = new Set(["reason", "said", "definition"]);

const featureOf = ({ features }: Considered, name: (typeof sentenceFeatures)[number]): number =>
  features[sentenceFeatures.indexOf(name)] ?? 0;

/** A number that is absent says less than a word. */
const numberAbsent = 0.6;

/**
 * The weightiest word that is nowhere in the article, and the name that is furthest from standing in or beside the
 * sentence.
 */
function absence({ question, weights }: Query, { candidate }: Considered): readonly [number, number] {
  const gone = question.terms.map(
    (term, at) => (weights[at] ?? 0) * (1 - (candidate.anywhere[at] ?? 0)) * (term.isNumber ? numberAbsent : 1),
  );
  const names = question.terms.flatMap((term, at) => (term.isName ? [1 - (candidate.around[at] ?? 0)] : []));
  return [Math.max(0, ...gone), Math.max(0, ...names)];
}

/**
 * Is what was asked for missing, how near is it, how well does it fit? Kinds that ask for no such thing have a
 * middle value.
 */
function sureOfShort(wants: AnswerType, { short }: Considered): readonly [number, number, number] {
  return isTyped(wants) ? [short ? 0 : 1, short?.near ?? 0, short?.fits ?? 0] : [0, 0.3, 0.5];
}

export const sureNames = [
  "bias",
  "own around",
  "own anywhere",
  "absent",
  "name absent",
  "no short",
  "short near",
  "short fits",
  "votes",
  "yes or no",
  "near earlier",
  "words within",
  "yes or no, all met",
  "clause fits",
  "verb met",
  "roles held",
  "roles apart",
  "short fills",
  "does it",
  "short shown",
  "fresh",
  "agreement",
] as const;

export const dot = (one: readonly number[], other: readonly number[]): number => {
  let sum = 0;
  for (const [at, value] of one.entries()) sum += value * (other[at] ?? 0);
  return sum;
};

export const logistic = (value: number): number => 1 / (1 + Math.exp(-value));
