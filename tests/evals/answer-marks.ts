// When an answer counts as right: its short answer holds the editor's, or, where it gives none, its first sentence does.

import { functionWords } from "../../src/language/en/function-words.ts";
import { meaning } from "../../src/language/stem.ts";
import type { Answer } from "../../src/news/answer.ts";

const numberWords: Readonly<Record<string, string>> = Object.fromEntries(
  "zero one two three four five six seven eight nine ten eleven twelve"
    .split(" ")
    .map((word, value) => [word, String(value)]),
);

const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}+|\d+(?:[.,]\d+)*/gu) ?? [])
    .filter((word) => !functionWords.has(word) || word in numberWords)
    .map((word) => numberWords[word] ?? meaning(word));

/** A gold answer with a number is right by its first number; another by half of its words. */
export function rightShort(answer: Answer, gold: string, evidence: string): boolean {
  if (answer.kind === "disputed") return answer.claims.some((claim) => holds(claim.text, evidence));
  if (answer.kind !== "answered") return false;
  const first = answer.claims[0].text;
  if (answer.short === undefined) return holds(first, evidence) || share(wordsOf(gold), wordsOf(first)) >= 0.6;
  const said = wordsOf(answer.short.text);
  const wanted = wordsOf(gold);
  const number = wanted.find((word) => /^\d/.test(word));
  if (number !== undefined && said.some((word) => /^\d/.test(word))) return said.includes(number);
  return share(wanted, said) >= 0.5 || (said.length > 0 && share(said, wanted) >= 0.8);
}

/** Does one of the sentences shown hold the editor's evidence? */
export const rightSentence = (answer: Answer, evidence: string, most: number): boolean =>
  (answer.kind === "answered" || answer.kind === "disputed") &&
  answer.claims
    .slice(0, most)
    .some((claim) =>
      claim.citations.some((citation) =>
        holds(answer.sources[citation.source]?.sentences[citation.sentence] ?? "", evidence),
      ),
    );

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
const holds = (text: string, evidence: string): boolean => plain(text).includes(plain(evidence));

function share(some: readonly string[], all: readonly string[]): number {
  const has = new Set(all);
  return some.length === 0 ? 0 : some.filter((word) => has.has(word)).length / some.length;
}
