// What a script asks: an article and a claim as plain text, and whether the article supports the claim.
import type { Reason, VerdictState } from "../news/claim.ts";
import type { ReadArticle } from "../news/reading.ts";
import { read } from "../reading/read.ts";
import { type CitedSentence, outright } from "./exact/outright.ts";
import { bestSentences } from "./learned/evidence.ts";
import { type Held, hold } from "./learned/held.ts";
import { judge } from "./learned/judge.ts";
import { isTokenised, plain } from "./plain.ts";
import { prepared } from "./prepared.ts";
import { type PreparedClaim, preparedClaim } from "./prepared-claim.ts";
import { type Ruling, ruleOn } from "./ruling.ts";

export type TextVerdict = {
  readonly state: VerdictState;
  /** Not rejected. */
  readonly supported: boolean;
  readonly score: number;
  readonly reasons: readonly Pick<Reason, "kind" | "claim" | "source">[];
  readonly evidence: readonly { readonly sentence: number; readonly text: string }[];
};

/** Pure; never throws. Outright when every sentence of the claim is; else its sentences are judged together. */
export function checkText(article: string, claim: string): TextVerdict {
  const source = sourceOf(article);
  const ready = preparedClaim(plain(claim), source.reading.language);
  const held = ready.sentences.map((line) => {
    const evidence = bestSentences(line, prepared(source)).sentences;
    const exact = { text: line.text, sentences: [line] };
    const clear = evidence.length > 0 && outright(exact, cite(source, evidence)) !== undefined;
    return hold(line, prepared(source), evidence, clear);
  });
  const { state, score, reasons } = verdictOn(held, ready, source);
  const cited = new Set(held.flatMap(({ evidence }) => evidence));
  return {
    state,
    supported: state !== "rejected",
    score,
    reasons: reasons.map(({ kind, claim: words, source: theirs }) => ({ kind, claim: words, source: theirs })),
    evidence: [...cited].map((sentence) => ({ sentence, text: source.reading.sentences[sentence]?.text ?? "" })),
  };
}

function verdictOn(held: readonly Held[], claim: PreparedClaim, source: ReadArticle): Ruling {
  if (held.length > 0 && held.every(({ clear }) => clear)) return { state: "outright", score: 1, reasons: [] };
  if (held.every(({ evidence }) => evidence.length === 0))
    return {
      state: "rejected",
      score: 0,
      reasons: [{ kind: "coverage", claim: claim.text, source: "", words: "The article says nothing of this." }],
    };
  return ruleOn(judge(held), claim, [source]);
}

const cite = (source: ReadArticle, evidence: readonly number[]): readonly CitedSentence[] =>
  evidence.map((sentence) => ({ source, sentence, text: source.reading.sentences[sentence]?.text ?? "" }));

/** The last article read: claims of one article come one after the other. */
let last: { readonly text: string; readonly source: ReadArticle } | undefined;

function sourceOf(article: string): ReadArticle {
  if (last?.text === article) return last.source;
  const text = isTokenised(article) ? plain(article) : article;
  const source: ReadArticle = {
    article: { id: "paste:check", title: "", outlet: "", language: "en", completeness: "full", text },
    reading: read({ title: "", text, language: "en" }),
  };
  last = { text: article, source };
  return source;
}
