// How many died, are missing or were rescued, where no sentence says it in the question's words: "the toll rose to 13".
import { lineOf } from "../checking/line.ts";
import type { Fate } from "../language/en/fates.ts";
import { foretells } from "../language/en/moving.ts";
import { fatesOf } from "../language/more/fates.ts";
import { cut } from "../language/tokenize.ts";
import { wordSet } from "../language/word-set.ts";
import type { ShortAnswer } from "../news/answer.ts";
import type { SomeLine } from "../unfolding/lines.ts";
import { type Measure, measuresIn, wordsFrom } from "../unfolding/measure.ts";
import type { Question } from "./question/question.ts";
import type { Considered } from "./retrieval/fit.ts";
import type { Material } from "./retrieval/material.ts";
import { near, type Query } from "./retrieval/query.ts";

export type Fated = { readonly short: ShortAnswer; readonly by: Considered["candidate"] };

/** Whom nobody is told apart from: "how many passengers" is not answered by a toll. */
const anybody = wordSet("people persons victims");

/** Nobody has counted yet, or it is not said to be so. */
const open =
  wordSet(`may might could would will if unless until whether fear fears feared fearing deny denies denied not
  no never unclear unknown allegedly possibly claim claims claimed`);

/**
 * The number of its people in the newest report that tells one. Undefined where reports of one age tell several, and
 * where what the question speaks of is not what the sentence and its title do.
 */
export function fatedOf(
  asked: Query,
  ranked: readonly Considered[],
  materials: readonly Material[],
): Fated | undefined {
  const { head } = asked.question;
  const fate = fateAsked(asked.question);
  if (fate === undefined || (head !== undefined && !anybody.has(head.norm))) return undefined;
  const found = ranked.flatMap((one) => {
    const material = materials[one.candidate.source];
    const { language = "" } = material?.article ?? {};
    if (material === undefined || one.candidate.sentence < 0 || !speaksOf(asked, one)) return [];
    return toldIn(one.line.text, language)
      .filter((measure) => measure.fate === fate && (measure.noun === "" || measure.isVictims) && !isOnTop(measure))
      .map(({ quantity, amount }) => ({ ...one, quantity, amount, at: material.publishedAt ?? 0 }));
  });
  const newest = Math.max(...found.map(({ at }) => at));
  const [first, ...others] = found.filter(({ at }) => at === newest);
  if (first === undefined || others.some(({ quantity }) => quantity.value !== first.quantity.value)) return undefined;
  const { candidate, quantity, amount, line } = first;
  const start = line.text.indexOf(amount);
  const { source, sentence } = candidate;
  return { short: { text: amount, citation: { source, sentence, start, end: quantity.end } }, by: candidate };
}

/** "How many people died?" asks for the number of "7 people died". */
export function fateAsked({ wants, text }: Pick<Question, "wants" | "text">): Fate | undefined {
  const told = wants === "count" ? /\bhow many (.*)/is.exec(text)?.[1] : undefined;
  return told === undefined ? undefined : fatesOf("en")?.ask(cut(`7 ${told}`), 0);
}

/** All that is asked about, beside whom it counts, stands in the sentence or beside it; a number and a day in it. */
const speaksOf = ({ question, terms, own }: Query, { candidate }: Considered): boolean =>
  terms.slice(0, own).every(({ stem, isNumber }, at) => {
    if (stem === question.head?.stem || stem === question.frame?.verb) return true;
    return ((isNumber ? candidate.within : candidate.around)[at] ?? 0) >= leastBeside;
  });

/** A word of the title stands so much for one of the sentence. */
const leastBeside = Math.min(near, 0.5);

/** "Two more passengers died" */
const isOnTop = (measure: Measure<SomeLine>): boolean =>
  wordsFrom(measure, 1, 2).some((norm) => onTop.has(norm)) || wordsFrom(measure, -1, 0).some((norm) => onTop.has(norm));

const onTop = wordSet("another further additional extra more other others");

/** Of a sentence that tells how it is. */
function toldIn(text: string, language: string): readonly Measure<SomeLine>[] {
  const words = lineOf(text, language).all;
  if (words.some(({ norm }) => open.has(norm) || foretells.has(norm))) return [];
  return measuresIn({ text, words, matters: [], about: new Set(), language, isName: () => false });
}
