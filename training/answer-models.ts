// How questions become cases, how all cases together become the two models, and how sure an answer has to be.

import { claimsAt } from "../src/answering/claims.ts";
import { answerFrom } from "../src/answering/embedded.ts";
import { type Earlier, resolve } from "../src/answering/question/followup.ts";
import { phrasingOf } from "../src/answering/question/message.ts";
import { questionOf } from "../src/answering/question/question.ts";
import { type AnswerWeights, chooseSentences, inOrder, shownOf, surenessOf } from "../src/answering/retrieval/best.ts";
import type { Considered } from "../src/answering/retrieval/fit.ts";
import type { Material } from "../src/answering/retrieval/material.ts";
import type { Query } from "../src/answering/retrieval/query.ts";
import { bare, type EditorArticle, type NewsQuestion, withoutAnswer } from "./answer-cases.ts";
import { learnRank, learnSure } from "./answer-learning.ts";

/** Where learning begins, so that it ends the same whatever was learned before: it ranks roughly and always answers. */
export const start: AnswerWeights = {
  rank: [
    3, 1, 0.5, 0.5, 0.6, 1.5, 0.6, 0.8, 0.5, 0.3, 0.5, 0.2, -0.5, -0.3, -0.8, 0.6, 0.2, 0.3, 1, 0.5, -1, 0, 0.5, 0.5,
    -0.5, 0.3, 0.3,
  ],
  sure: [],
  threshold: 0,
};

export type Case = {
  /** The week of a news question, "editor" for an editor's. */
  readonly group: string;
  readonly kind: "answerable" | "other-week" | "removed" | "unanswerable";
  readonly asked: Query;
  readonly considered: readonly Considered[];
  readonly right: readonly boolean[];
  readonly materials: readonly Material[];
};

/** Earlier turns of an editor's questions are answered with the weights given. */
export function considerAll(
  news: readonly NewsQuestion[],
  others: readonly { readonly question: NewsQuestion; readonly materials: readonly Material[] }[],
  editors: readonly EditorArticle[],
  by: AnswerWeights,
): Case[] {
  const cases: Case[] = [];
  for (const { week, question, materials, holds, answerable } of news) {
    if (!answerable) continue;
    const { asked, ranked } = chooseSentences(questionOf(phrasingOf(question)), materials, by);
    const right = ranked.map((one) => holds(one.line.text));
    cases.push({ group: week, kind: "answerable", asked, considered: ranked, right, materials });
    cases.push(nothingRight(week, "removed", question, withoutAnswer(materials, holds), by));
  }
  for (const { question, materials } of others) {
    cases.push(nothingRight(question.week, "other-week", question.question, materials, by));
  }
  for (const { material, questions } of editors) {
    const earlier: Earlier[] = [];
    for (const { question, answer, evidence } of questions) {
      const materials = [material];
      const { asked, ranked } = chooseSentences(resolve(phrasingOf(question), earlier), materials, by);
      const wanted = bare(evidence ?? "").trim();
      const right = ranked.map((one) => wanted !== "" && bare(one.line.text).includes(wanted));
      cases.push({
        group: "editor",
        kind: answer === null ? "unanswerable" : "answerable",
        asked,
        considered: ranked,
        right,
        materials,
      });
      earlier.push({
        question,
        answer: answerFrom(question, { materials, earlier: [...earlier], now: 0, id: "" }, by),
      });
    }
  }
  return cases;
}

function nothingRight(
  group: string,
  kind: Case["kind"],
  question: string,
  materials: readonly Material[],
  by: AnswerWeights,
): Case {
  const { asked, ranked } = chooseSentences(questionOf(phrasingOf(question)), materials, by);
  return { group, kind, asked, considered: ranked, right: ranked.map(() => false), materials };
}

/** An editor's questions are few and the kind people ask in a thread: each counts more than a quiz question. */
const worth = { answerable: 1.2, "other-week": 0.6, removed: 1, unanswerable: 3 } as const;

/**
 * Lede answers from this certainty on, where the sentence also holds what is asked (src/answering/holds-asked.ts). Looked
 * for once on the seen documents, with weights that had not seen the week: from 0.4 on three in four are not answered whose
 * answer was taken out of the articles.
 */
const leastSure = 0.4;

export function learnAll(cases: readonly Case[]): AnswerWeights {
  const rank = learnRank(
    cases.map((one) => ({ rows: one.considered.map((considered) => considered.features), right: one.right })),
  );
  const sure = learnSure(
    cases.map((one) => {
      const ranked = rankedBy(one, rank);
      const top = topOf(one, ranked);
      const right = top[0] === true;
      // Where the articles hold the answer and it was not found, neither answering nor refusing is what should be learned.
      const lost = one.kind === "answerable" && one.group !== "editor" && !right;
      return { row: surenessOf(one.asked, ranked), right, weight: lost ? 0 : worth[one.kind] };
    }),
  );
  return { rank, sure, threshold: leastSure };
}

export const rankedBy = (one: Case, rank: readonly number[]): Considered[] => inOrder(one.considered, one.asked, rank);

/** Which of the sentences that would be shown are right. */
export function topOf(one: Case, ranked: readonly Considered[]): boolean[] {
  const claims = claimsAt(shownOf(ranked), one.materials, 3);
  return claims.map((claim) =>
    claim.citations.some(({ source, sentence }) => {
      const at = one.considered.findIndex(
        ({ candidate }) => candidate.source === source && candidate.sentence === sentence,
      );
      return one.right[at] === true;
    }),
  );
}

export const surenessBy = (one: Case, by: AnswerWeights): number => {
  const ranked = rankedBy(one, by.rank);
  const sum = surenessOf(one.asked, ranked).reduce((all, value, at) => all + value * (by.sure[at] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
};
