// The answerer without a model: question and articles in, checked sentences or the plain word that they do not say.
import type { Answer } from "../news/answer.ts";
import type { Instant } from "../news/article.ts";
import { tongueFor } from "../words/tongue.ts";
import { sourceOf } from "./claims.ts";
import { closestOf } from "./closest.ts";
import { aboutAnswer } from "./question/about-answer.ts";
import { type Earlier, resolve, saidAbout } from "./question/followup.ts";
import { askedMessage } from "./question/message.ts";
import { declining } from "./question/message-acts.ts";
import { type AnswerWeights, answerWeights, type ChosenSentences, chooseSentences } from "./retrieval/best.ts";
import type { Material } from "./retrieval/material.ts";
import { ways } from "./ways.ts";

export type Asking = {
  readonly materials: readonly Material[];
  readonly earlier: readonly Earlier[];
  readonly now: Instant;
  readonly id: string;
};

/** Pure: what is asked in words, outside of any place. `by` is for training and evaluations. */
export function answerFrom(
  text: string,
  { materials, earlier, now, id }: Asking,
  by: AnswerWeights = answerWeights,
): Answer {
  const language = materials[0]?.article.language;
  const made = {
    id,
    question: text,
    writer: { name: "embedded" },
    at: now,
    ...(language !== undefined && { language }),
  } as const;
  const { act, asks, words } = askedMessage(text);
  if (act !== undefined)
    return { ...made, kind: "declined", words: tongueFor(language).say(declining[act]), sources: [] };
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
  made: Pick<Answer, "id" | "question" | "writer" | "at" | "language">,
  threshold: number = answerWeights.threshold,
): Answer {
  const sources = materials.map(sourceOf);
  for (const way of ways) {
    const found = way({ choice, materials, at: made.at, threshold });
    if (found === "nothing") break;
    if (found !== undefined) return { ...made, sources, ...found };
  }
  return unanswered(choice, materials, { ...made, sources });
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
