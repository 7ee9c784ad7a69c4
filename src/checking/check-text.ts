// What a script asks: an article and a claim as plain text, and whether the article supports the claim.
import type { Reason, VerdictState } from "../news/claim.ts";
import type { ReadArticle } from "../news/reading.ts";
import { read } from "../reading/read.ts";
import { checkClaim } from "./check.ts";
import { findEvidence } from "./evidence.ts";
import { claimSentences, isTokenised, plain } from "./plain.ts";
import type { Verdict } from "./verdict.ts";

export type TextVerdict = {
  readonly state: VerdictState;
  /** Not rejected. */
  readonly supported: boolean;
  readonly score: number;
  readonly reasons: readonly Pick<Reason, "kind" | "claim" | "source">[];
  readonly evidence: readonly { readonly sentence: number; readonly text: string }[];
};

/** Pure; never throws. A claim of several sentences is as good as its worst one. */
export function checkText(article: string, claim: string): TextVerdict {
  const source = sourceOf(article);
  const sentences = source.reading.sentences;
  const evidence = new Map<number, string>();
  let worst: Verdict | undefined;
  for (const text of claimSentences(plain(claim))) {
    const verdict = checkSentence(text, source, (sentence) => evidence.set(sentence, sentences[sentence]?.text ?? ""));
    if (worst === undefined || verdict.score < worst.score) worst = verdict;
  }
  const { state, score, reasons } = worst ?? nothing;
  return {
    state,
    supported: state !== "rejected",
    score,
    reasons: reasons.map(({ kind, claim: words, source: theirs }) => ({ kind, claim: words, source: theirs })),
    evidence: [...evidence].map(([sentence, text]) => ({ sentence, text })),
  };
}

const nothing: Pick<Verdict, "state" | "score" | "reasons"> = { state: "rejected", score: 0, reasons: [] };

function checkSentence(text: string, source: ReadArticle, cite: (sentence: number) => void): Verdict {
  const citations = findEvidence(text, [source]);
  if (citations === undefined)
    return {
      ...nothing,
      reasons: [{ kind: "coverage", claim: text, source: "", words: "The article says nothing of this." }],
      edits: [],
    };
  for (const { sentence } of citations) cite(sentence);
  return checkClaim({ text, citations }, [source]);
}

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
