// The answerer that needs nothing: question and articles in, an answer of checked sentences out, or the plain word that they do not say.
import type { Answer, Passage } from "../news/answer.ts";
import type { Instant } from "../news/article.ts";
import type { CheckedClaim } from "../news/claim.ts";
import type { ReadArticle } from "../news/reading.ts";
import { addressed } from "../writing/addressed.ts";
import { claimsAt, isNonEmpty, sourceOf } from "./claims.ts";
import { sidesOf } from "./disputed.ts";
import { declined, questionIn } from "./question/declined.ts";
import { type Earlier, resolve } from "./question/followup.ts";
import type { Question } from "./question/question.ts";
import { type Choice, choose, shownOf, type Weights, weights } from "./retrieval/best.ts";
import { openingsSince, sinceWhen } from "./retrieval/changed.ts";
import { type Material, materialRead } from "./retrieval/material.ts";
import { dayMeant } from "./short/short-dates.ts";

export type Asking = {
  readonly materials: readonly Material[];
  readonly earlier: readonly Earlier[];
  readonly now: Instant;
  readonly id: string;
};

const mostClaims = 3;
const mostNearest = 3;

/** Pure. `by` is for training and evaluations. */
export function answerFrom(text: string, asking: Asking, by: Weights = weights): Answer {
  const { materials, id, now } = asking;
  const made = { id, question: text, writer: { name: "embedded" }, at: now } as const;
  const words = declined(text);
  if (words !== undefined) return { ...made, kind: "declined", words, sources: [], nearest: [] };
  const choice = chosen(text, asking, by);
  const sources = materials.map(sourceOf);
  if (choice.asked.question.wants === "change") {
    const openings = claimsAt(openingsSince(sinceWhen(text, now), materials), materials, mostClaims);
    return isNonEmpty(openings)
      ? { ...made, sources, kind: "answered", claims: openings, nearest: [] }
      : { ...made, sources, kind: "abstained", nearest: nearestOf(choice, materials) };
  }
  if (choice.sure < by.threshold) return { ...made, sources, kind: "abstained", nearest: nearestOf(choice, materials) };
  const sides = sidesOf(choice.asked, choice.ranked, materials);
  const both = sides ? claimsAt(sides, materials, 2) : [];
  const [one, other] = both;
  if (one && other) return { ...made, sources, kind: "disputed", claims: [one, other], nearest: [] };
  const claims = claimsAt(shownOf(choice.asked, choice.ranked), materials, mostClaims);
  if (!isNonEmpty(claims)) return { ...made, sources, kind: "abstained", nearest: nearestOf(choice, materials) };
  const short = shortOf(claims[0], choice, materials);
  return { ...made, sources, kind: "answered", ...(short ? { short } : {}), claims, nearest: [] };
}

/** The question as it stands in its conversation, and the sentences that may answer it. */
export function chosen(
  text: string,
  { materials, earlier }: Pick<Asking, "materials" | "earlier">,
  by: Weights = weights,
): Choice {
  const question: Question = resolve(questionIn(text) || text, earlier);
  return choose(question, materials, by);
}

/** Pure, for articles that were read already. */
export const answerEmbedded = (
  question: string,
  from: {
    readonly articles: readonly ReadArticle[];
    readonly earlier?: readonly Earlier[];
    readonly now: Instant;
    readonly id?: string;
  },
): Answer =>
  answerFrom(question, {
    materials: from.articles.map(materialRead),
    earlier: from.earlier ?? [],
    now: from.now,
    id: from.id ?? "answer",
  });

export function nearestOf({ ranked }: Choice, materials: readonly Material[]): Passage[] {
  const able = ranked.filter(({ candidate, line }) => candidate.sentence >= 0 && addressed(line.text) === undefined);
  return able.slice(0, mostNearest).map(({ candidate: { source, sentence } }) => {
    return { source, sentence, text: materials[source]?.sentences[sentence]?.text ?? "" };
  });
}

/** Below this the words stand too far from what was asked to be put first. */
const leastNear = 0.12;
const leastFit = 0.3;

/** The short answer of the sentence that the first claim is made of, where the claim still holds it verbatim. */
function shortOf(first: CheckedClaim, { ranked, asked }: Choice, materials: readonly Material[]) {
  const cited = first.citations.at(-1);
  const from = ranked.find(
    (one) => one.candidate.source === cited?.source && one.candidate.sentence === cited.sentence,
  );
  const short = from?.short;
  if (!from || !short || short.near < leastNear || short.fits < leastFit || !first.text.includes(short.text))
    return undefined;
  const { source, sentence } = from.candidate;
  const day =
    asked.question.wants === "date"
      ? dayMeant(short.text, from.line.text, materials[source]?.article.publishedAt)
      : undefined;
  return {
    text: day === undefined ? short.text : `${short.text} [${day}]`,
    citation: { source, sentence, start: short.start, end: short.end },
  };
}
