// The answerer without a model: question and articles in, checked sentences or the plain word that they do not say.
import type { Answer } from "../news/answer.ts";
import type { Instant } from "../news/article.ts";
import type { CheckedClaim } from "../news/claim.ts";
import { claimsAt, isNonEmpty, sourceOf } from "./claims.ts";
import { closestOf } from "./closest.ts";
import { sidesOf } from "./disputed.ts";
import { aboutAnswer } from "./question/about-answer.ts";
import { type Earlier, resolve, saidAbout } from "./question/followup.ts";
import { askedMessage } from "./question/message.ts";
import { declining } from "./question/message-acts.ts";
import { type AnswerWeights, answerWeights, type ChosenSentences, chooseSentences, shownOf } from "./retrieval/best.ts";
import { openingsSince, sinceWhen } from "./retrieval/changed.ts";
import type { Material } from "./retrieval/material.ts";
import { dayMeant } from "./short/short-dates.ts";

export type Asking = {
  readonly materials: readonly Material[];
  readonly earlier: readonly Earlier[];
  readonly now: Instant;
  readonly id: string;
};

const mostClaims = 3;

/** Pure: what is asked in words, outside of any place. `by` is for training and evaluations. */
export function answerFrom(
  text: string,
  { materials, earlier, now, id }: Asking,
  by: AnswerWeights = answerWeights,
): Answer {
  const made = { id, question: text, writer: { name: "embedded" }, at: now } as const;
  const { act, asks, words } = askedMessage(text);
  if (act !== undefined) return { ...made, kind: "declined", words: declining[act], sources: [] };
  const about = aboutAnswer(words, earlier.at(-1)?.answer, made);
  if (about) return about;
  const question = resolve(asks, earlier);
  return saidAbout(answerEmbedded(chooseSentences(question, materials, by), materials, made, by.threshold), question);
}

/**
 * Pure: for a question that is understood, with the sentences that may answer it chosen. Below `threshold` it
 * abstains.
 */
export function answerEmbedded(
  choice: ChosenSentences,
  materials: readonly Material[],
  made: Pick<Answer, "id" | "question" | "writer" | "at">,
  threshold: number = answerWeights.threshold,
): Answer {
  const { asked, ranked, sure } = choice;
  const sources = materials.map(sourceOf);
  const abstained = (): Answer => unanswered(choice, materials, { ...made, sources });
  if (asked.question.wants === "change") {
    const since = openingsSince(sinceWhen(made.at, asked.question.says.since), materials);
    const openings = claimsAt(since, materials, mostClaims);
    return isNonEmpty(openings) ? { ...made, sources, kind: "answered", claims: openings } : abstained();
  }
  if (sure < threshold) return abstained();
  const sides = sidesOf(asked, ranked, materials);
  const [one, other] = sides ? claimsAt(sides, materials, 2) : [];
  if (one && other) return { ...made, sources, kind: "disputed", claims: [one, other] };
  const claims = claimsAt(shownOf(ranked), materials, mostClaims);
  if (!isNonEmpty(claims)) return abstained();
  const short = shortOf(claims[0], choice, materials);
  return { ...made, sources, kind: "answered", ...(short ? { short } : {}), claims };
}

/** Not sure, with the one passage that comes close; or nothing at all. */
export function unanswered(
  choice: ChosenSentences,
  materials: readonly Material[],
  made: Omit<Answer, "kind">,
): Answer {
  const closest = closestOf(choice, materials);
  return closest ? { ...made, kind: "unsure", claims: [closest] } : { ...made, kind: "abstained" };
}

/** Below this the words stand too far from what was asked to be put first. */
const leastNear = 0.12;
const leastFit = 0.3;

/** The short answer of the sentence that the first claim is made of, where the claim still holds it verbatim. */
function shortOf(first: CheckedClaim, { ranked, asked }: ChosenSentences, materials: readonly Material[]) {
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
