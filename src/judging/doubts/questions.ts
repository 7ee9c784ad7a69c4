// The questions of a doubts' call: those about lines, those whose answers are known, and how both are put.
import type { NonEmpty } from "../../news/article.ts";
import type { CheckedClaim, Citation } from "../../news/claim.ts";
import type { ReadArticle } from "../../news/reading.ts";
import { defused } from "../../prompting/material.ts";
import type { Decoy } from "../decoys/decoy.ts";
import { numberedSentences, numbersOf, shownLines, withNeighbour } from "../sheet.ts";

export type DoubtQuestion = {
  readonly text: string;
  /** The sentences it is answered from, each with the one before it. */
  readonly citations: NonEmpty<Citation>;
  /** Of an invented one. */
  readonly known?: "yes" | "no";
};

export const wholeQuestion = (statement: string): string =>
  `Do the sentences say all of this, no less surely: "${statement}"`;

/** Of a place in a statement: true of a true line, and false of a lie about its changed words. */
const placeQuestion = (words: string, statement: string): string =>
  `Is "${words}" right, by the sentences, in "${statement}"`;

/** Fewer than this would be passed by luck. */
const fewest = 4;

/**
 * As many as are real, and mostly lies: real doubts are mostly answered with yes, and half of all answers should not
 * be. `decoys` and `truths` in the order in which they should be used.
 */
export function invented(
  from: { readonly decoys: readonly Decoy[]; readonly truths: readonly CheckedClaim[] },
  real: number,
): readonly DoubtQuestion[] {
  const wanted = Math.max(fewest, real);
  const lies = from.decoys.slice(0, wanted - 1).map(
    ({ text, wrong, citations }, at): DoubtQuestion => ({
      text: at % 2 === 0 && text.includes(wrong) ? placeQuestion(wrong, text) : wholeQuestion(text),
      citations,
      known: "no",
    }),
  );
  const truths = from.truths
    .slice(0, 1)
    .map(({ text, citations }): DoubtQuestion => ({ text: wholeQuestion(text), citations, known: "yes" }));
  return [...lies, ...truths];
}

export type Asked = {
  readonly text: string;
  readonly articles: string;
  /** What a question's quote must stand in. */
  readonly sentencesOf: (question: DoubtQuestion) => readonly string[];
};

export function askedOf(questions: readonly DoubtQuestion[], sources: readonly ReadArticle[]): Asked {
  const { byNumber, numberOf } = numberedSentences(
    questions.flatMap(({ citations }) => citations),
    sources,
  );
  const places = ({ citations }: DoubtQuestion): readonly Pick<Citation, "source" | "sentence">[] =>
    citations.flatMap(withNeighbour);
  return {
    text: questions
      .map((one, at) => `${at + 1}. [${numbersOf(one.citations, numberOf)}] ${defused(one.text)}`)
      .join("\n"),
    articles: shownLines(byNumber, sources),
    sentencesOf: (question) => places(question).flatMap((place) => byNumber.get(numberOf(place) ?? 0)?.text ?? []),
  };
}
