// Which of the sentences considered answers best, and how sure that is: two linear models learned by training/answers.ts.
import type { Question } from "../question/question.ts";
import { isTyped } from "../short/short.ts";
import learned from "./answers.weights.json" with { type: "json" };
import { type Considered, consider } from "./fit.ts";
import type { Material } from "./material.ts";
import { Query } from "./query.ts";
import { rank } from "./rank.ts";

export type Choice = {
  readonly asked: Query;
  /** Best first. */
  readonly ranked: readonly Considered[];
  /** That the first of them answers, 0..1. */
  readonly sure: number;
};

export type Weights = {
  readonly rank: readonly number[];
  readonly sure: readonly number[];
  readonly threshold: number;
};

export const weights: Weights = learned;

/** More are read in full than are shown; fewer would miss answers whose words differ from the question's. */
const considered = 24;

export function choose(question: Question, materials: readonly Material[], by: Weights = weights): Choice {
  const asked = new Query(question, materials);
  const ranked = inOrder(consider(rank(materials, asked, considered), materials, asked), asked, by.rank);
  const staying = question.stays ? stayers(question, ranked, materials) : [];
  if (staying.length > 0)
    return { asked, ranked: [...staying, ...ranked.filter((one) => !staying.includes(one))], sure: 1 };
  return { asked, ranked, sure: logistic(dot(by.sure, surenessOf(asked, ranked, by.rank))) };
}

/**
 * Best first. A scrap has only its own words: sentences without them are about what was asked before. And where a figure, a day or a
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
    return isTyped(wants) && (one.short === undefined || own < leastOwn) ? 1 : 0;
  };
  return all
    .map((one) => ({ one, first: classOf(one), score: dot(rankBy, one.features) }))
    .sort((a, b) => a.first - b.first || b.score - a.score)
    .map(({ one }) => one);
}

/** Which sentences an answer shows, the best first: one that has nothing of the question is not worth a line beside it. */
export const shownOf = (asked: Query, ranked: readonly Considered[]): Considered["candidate"][] =>
  ranked
    .filter(
      (one, at) =>
        at === 0 ||
        (asked.terms.length > asked.own ? one.candidate.covered.all : one.candidate.covered.within) >= leastShown,
    )
    .map((one) => one.candidate);

const leastShown = 0.02;
const leastOwn = 0.25;
const titleYields = 0.8;

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
  const open = !isTyped(wants) && wants !== "reason" && wants !== "said";
  return ranked
    .filter((one) => far(one) <= (open ? 0 : 1) && (open || one.short !== undefined))
    .sort((a, b) => far(a) - far(b));
}

/** What speaks for answering at all. */
export function surenessOf(asked: Query, ranked: readonly Considered[], rankBy: readonly number[]): number[] {
  const best = ranked[0];
  if (best === undefined) return [1, ...Array.from({ length: sureNames.length - 1 }, () => 0)];
  const { candidate, short } = best;
  const own = asked.question.terms.length;
  const absent = Math.max(
    0,
    ...asked.question.terms.map(
      (term, at) => (asked.weights[at] ?? 0) * (1 - (candidate.anywhere[at] ?? 0)) * (term.isNumber ? 0.6 : 1),
    ),
  );
  const names = asked.question.terms.flatMap((term, at) => (term.isName ? [1 - (candidate.around[at] ?? 0)] : []));
  const missing = asked.question.terms.filter((_, at) => (candidate.within[at] ?? 0) === 0).length;
  const typed = isTyped(asked.question.wants);
  const second = ranked.find((one) => one !== best && one.short?.text !== short?.text);
  return [
    1,
    dot(rankBy, best.features),
    candidate.covered.within,
    candidate.covered.around,
    candidate.covered.anywhere,
    absent,
    names.length === 0 ? 0 : Math.max(...names),
    typed && !short ? 1 : 0,
    typed ? (short?.near ?? 0) : 0.3,
    typed ? (short?.fits ?? 0) : 0.5,
    best.features[7] ?? 0,
    second ? dot(rankBy, best.features) - dot(rankBy, second.features) : 1,
    Math.min(own, 8) / 8,
    own === 0 ? 1 : 0,
    asked.question.wants === "yes-no" ? 1 : 0,
    best.features[15] ?? 0,
    (Math.min(own, 8) / 8) * candidate.covered.within,
    asked.question.wants === "yes-no" && missing === 0 && own > 0 ? 1 : 0,
    asked.question.wants === "reason" || asked.question.wants === "said" || asked.question.wants === "definition"
      ? (short?.fits ?? 0) - 0.5
      : 0,
    missing / Math.max(1, own),
  ];
}

export const sureNames = [
  "bias",
  "best",
  "own within",
  "own around",
  "own anywhere",
  "absent",
  "name absent",
  "no short",
  "short near",
  "short fits",
  "votes",
  "margin",
  "words",
  "no words",
  "yes or no",
  "near earlier",
  "words within",
  "yes or no, all met",
  "clause fits",
  "words missing",
] as const;

export const dot = (one: readonly number[], other: readonly number[]): number => {
  let sum = 0;
  for (const [at, value] of one.entries()) sum += value * (other[at] ?? 0);
  return sum;
};

export const logistic = (value: number): number => 1 / (1 + Math.exp(-value));
