// Which of the sentences found decides a yes-or-no question: the newest that does, where none as new says otherwise.
import type { Question } from "../question/question.ts";
import type { Considered } from "../retrieval/fit.ts";
import type { Material } from "../retrieval/material.ts";
import { stemLikeness } from "../retrieval/synonyms.ts";
import type { YesOrNo } from "./decide.ts";
import { verdict } from "./verdict.ts";

export type Deciding = { readonly verdict: YesOrNo; readonly by: Considered["candidate"] };

/** Further down the list a sentence hardly speaks of what is asked. */
const looked = 10;
/** "Already" and "still" say little of what is asked. */
const little = 0.25;
/** The title speaks for a sentence with so much. */
const beside = 0.5;

/** Undefined where nothing decides it, or where sentences of one age say yes and no. */
export function decidedBy(
  { frame, wants, terms, lent }: Question,
  ranked: readonly Considered[],
  materials: readonly Material[],
): Deciding | undefined {
  if (wants !== "yes-no" || frame === undefined) return undefined;
  const isOfSomebodySaid = frame.subject.length === 0 && /\b(?:he|it|she|they)\b/i.test(frame.text);
  // "Will it close?", and nobody knows what.
  if (isOfSomebodySaid && lent.length === 0) return undefined;
  // What the tree of the question lost must still stand in the sentence or beside it.
  const speaks = (candidate: Considered["candidate"]): boolean =>
    [...terms, ...(isOfSomebodySaid ? lent : [])].every(
      ({ stem, isNumber, weight }, at) =>
        isNumber || weight < little || stem === frame.verb || (candidate.around[at] ?? 0) >= beside,
    );
  const found = ranked.slice(0, looked).flatMap(({ candidate, line }) => {
    const material = materials[candidate.source];
    if (material === undefined || candidate.sentence < 0 || !speaks(candidate)) return [];
    const before = material.words[candidate.sentence - 1]?.tokens ?? [];
    const besides = new Set([...before, ...material.title.tokens].map(({ stem }) => stem));
    const decided = verdict(frame, line.text, besides, stemLikeness);
    if (decided === undefined || decided.verdict === "open") return [];
    return [{ verdict: decided.verdict, by: candidate, at: material.publishedAt ?? 0 }];
  });
  const newest = Math.max(...found.map(({ at }) => at));
  const [first, ...others] = found.filter(({ at }) => at === newest);
  return first && others.every((other) => other.verdict === first.verdict) ? first : undefined;
}
