// The gate: the one place where a proposed claim becomes a checked one, or is refused with reasons.
import type { Draft } from "../news/briefing.ts";
import type { CheckedClaim, Claim, Edit, Reason } from "../news/claim.ts";
import { sealClaim } from "../news/claim-seal.ts";
import type { ReadArticle } from "../news/reading.ts";
import type { EditRule } from "./exact/edits.ts";
import { sentenceText } from "./exact/ground.ts";
import { type CitedSentence, outright } from "./exact/outright.ts";
import { closestFirst } from "./learned/evidence.ts";
import { type Judged, judge } from "./learned/judge.ts";
import { thresholds } from "./learned/thresholds.ts";
import { speakerReasons } from "./parts/declared-speaker.ts";
import { type Checked, checkParts } from "./parts/draft-parts.ts";
import { translationReasons } from "./parts/translated.ts";
import { claimSentences } from "./plain.ts";
import { lineOf, prepared } from "./prepared.ts";
import { ruleOn } from "./ruling.ts";
import type { Verdict } from "./verdict.ts";

export type { Verdict };

/** The language a claim is written in, where that may not be its source's: ISO 639-1. */
export type Written = { readonly language: string };

/** Pure; never throws, whatever the claim says. `citation.source` counts into `sources`. */
export function checkClaim(claim: Claim, sources: readonly ReadArticle[], written?: Written): Verdict {
  const cited = citedSentences(claim, sources);
  if (cited === undefined) return refused(claim, "coverage", "A citation points outside its source.");
  if (claim.text.trim() === "") return refused(claim, "coverage", "The claim is empty.");
  const unsaid = claim.saidBy === undefined ? [] : speakerReasons(claim.saidBy, cited);
  if (unsaid.length > 0) return { state: "rejected", score: 0, reasons: unsaid, edits: [] };
  if (
    written &&
    cited.some(({ source }) => source.reading.language !== written.language && source.reading.language !== "und")
  )
    return checkTranslation(claim, cited);
  const edits = outright(claim.text, cited);
  if (edits) return { state: "outright", score: 1, reasons: [], edits, claim: passed(claim, 1, edits) };
  const sourcesCited = [...new Set(cited.map(({ source }) => source))];
  const { state, score, reasons } = ruleOn(judgeAgainst(claim.text, cited), claim.text, sourcesCited);
  return { state, score, reasons, edits: [], ...(state === "supported" ? { claim: passed(claim, score, []) } : {}) };
}

/** Every part of a draft through the gate. Nothing that failed is in the result but under `failed` and `leftOut`. */
export const checkDraft = (draft: Draft, sources: readonly ReadArticle[], written?: Written): Checked =>
  checkParts(draft, sources, (claim, all) => checkClaim(claim, all, written));

/** In another language only figures, names and quotations can be compared: what passes is supported, never outright. */
function checkTranslation(claim: Claim, cited: readonly CitedSentence[]): Verdict {
  const reasons = translationReasons(claim.text, cited);
  const edits = [{ rule: "translation" satisfies EditRule, from: "", to: "" }];
  if (reasons.length > 0) return { state: "rejected", score: 0, reasons, edits: [] };
  return { state: "supported", score: thresholds.post, reasons, edits, claim: passed(claim, thresholds.post, edits) };
}

const passed = (claim: Claim, score: number, edits: readonly Edit[]): CheckedClaim =>
  sealClaim({ ...claim, score, edits });

const refused = (claim: Claim, kind: Reason["kind"], words: string): Verdict => ({
  state: "rejected",
  score: 0,
  reasons: [{ kind, claim: claim.text, source: "", words }],
  edits: [],
});

/** The distinct sentences a claim cites, in order; undefined when a citation does not resolve to characters of its source. */
export function citedSentences(claim: Claim, sources: readonly ReadArticle[]): readonly CitedSentence[] | undefined {
  const cited: CitedSentence[] = [];
  for (const { source: index, sentence, start, end } of claim.citations) {
    const source = sources[index];
    const text = sentenceText(source, sentence);
    if (source === undefined || text === undefined || start < 0 || end > text.length || start >= end) return undefined;
    if (!cited.some((each) => each.source === source && each.sentence === sentence))
      cited.push({ source, sentence, text });
  }
  return cited;
}

/** Sentence by sentence against what it cites in one source; of several sources the one that supports the claim best decides. */
function judgeAgainst(text: string, cited: readonly CitedSentence[]): Judged {
  const lines = claimSentences(text).map((sentence) => lineOf(sentence, -1));
  let best: Judged = { score: -1, reasons: [] };
  for (const source of new Set(cited.map((each) => each.source))) {
    const article = prepared(source);
    const sentences = cited.filter((each) => each.source === source && each.sentence >= 0).map((each) => each.sentence);
    const judged = judge(
      lines.map((line) => ({ line, evidence: closestFirst(line, article, sentences) })),
      article,
    );
    if (judged.score > best.score) best = judged;
  }
  return best;
}
