// The gate: the one place where a proposed claim becomes a checked one, or is refused with reasons.
import type { Draft } from "../news/briefing.ts";
import type { CheckedClaim, Claim, Edit, Reason } from "../news/claim.ts";
import { isSealed, sealClaim } from "../news/claim-seal.ts";
import type { ReadArticle } from "../news/reading.ts";
import { sentenceText } from "./exact/ground.ts";
import { type CitedSentence, isVerbatim, outright } from "./exact/outright.ts";
import { closestFirst } from "./learned/evidence.ts";
import { hold } from "./learned/held.ts";
import { type Judged, judge } from "./learned/judge.ts";
import { speakerReasons } from "./parts/declared-speaker.ts";
import { type Checked, checkParts } from "./parts/draft-parts.ts";
import { prepared } from "./prepared.ts";
import { type PreparedClaim, preparedClaim } from "./prepared-claim.ts";
import { ruleOn } from "./ruling.ts";
import type { Verdict } from "./verdict.ts";
import { opinionIn, unvoiced } from "./voice.ts";
import type { Vouching } from "./vouched/pair.ts";
import { findingsOn, vetoesOf, vouchedEdits, vouchingIn } from "./vouched/vouched.ts";

export type { Verdict };

/**
 * The gate for the claims of one draft. Pure; never throws. `citation.source` of a claim counts into the sources it
 * opened with.
 */
export type Gate = {
  /** The same claim on the same sentences is judged once. */
  readonly check: (claim: Claim) => Verdict;
  /** Every part of a draft. Nothing that failed is in the result but under `failed` and `leftOut`. */
  readonly draft: (draft: Draft) => Checked;
};

export function openGate(sources: readonly ReadArticle[]): Gate {
  const verdicts = new Map<string, Verdict>();
  const check = (claim: Claim): Verdict => {
    const key = JSON.stringify([claim.text, claim.saidBy, claim.citations]);
    const verdict = vouchedBefore(claim, sources) ?? verdicts.get(key) ?? checkClaim(claim, sources);
    verdicts.set(key, verdict);
    return verdict;
  };
  return { check, draft: (draft) => checkParts(draft, sources, check) };
}

/** A claim that a judge vouched for holds its pairs: they are verified again against these sources. */
function vouchedBefore(claim: Claim & Partial<CheckedClaim>, sources: readonly ReadArticle[]): Verdict | undefined {
  const pairs = isSealed(claim) ? vouchingIn(claim.edits ?? []) : undefined;
  const by = claim.edits?.[0]?.vouched?.by;
  return pairs && by !== undefined ? checkVouched(claim, { by, pairs }, sources) : undefined;
}

export const checkDraft = (draft: Draft, sources: readonly ReadArticle[]): Checked => openGate(sources).draft(draft);

/**
 * A claim passes when declared edits prove it, and by nothing else: a score only says why one did not. In another
 * language than its source's none can, since no declared edit translates. Pure; never throws, whatever the claim says.
 * `citation.source` counts into `sources`.
 */
export function checkClaim(claim: Claim, sources: readonly ReadArticle[]): Verdict {
  const cited = citedSentences(claim, sources);
  if (cited === undefined) return refused(claim, "coverage", "A citation points outside its source.");
  if (claim.text.trim() === "") return refused(claim, "coverage", "The claim is empty.");
  const unsaid = claim.saidBy === undefined ? [] : speakerReasons(claim.saidBy, cited);
  if (unsaid.length > 0) return { state: "rejected", score: 0, reasons: unsaid, edits: [] };
  const opinion = unvoiced(claim, () => cited[0] && opinionIn(cited[0].source));
  if (opinion !== undefined) {
    const { claim: checked, ...verdict } = checkClaim({ ...claim, text: opinion.text }, sources);
    return checked === undefined ? verdict : proved(claim, [opinion.edit, ...verdict.edits]);
  }
  // Most claims of the embedded writer are, and need not be cut into words.
  if (isVerbatim(claim.text, cited)) return proved(claim, []);
  const ready = preparedClaim(claim.text, cited[0]?.source.reading.language ?? "und");
  const edits = outright(ready, cited);
  if (edits) return proved(claim, edits);
  return { ...ruleOn(judgeAgainst(ready, cited), ready, [...new Set(cited.map(sourceOf))]), edits: [] };
}

/**
 * A claim in other words passes when a judge shows for all of it which words of its cited sentences carry it, and code
 * has no veto: neither against the claim nor against a pair or what stands beside its words. Doubts are for the caller
 * to ask (`findingsOn`). Sealed with one edit of the rule "vouched" a pair. Pure; never throws.
 */
export function checkVouched(claim: Claim, vouching: Vouching, sources: readonly ReadArticle[]): Verdict {
  if (claim.text.trim() === "") return refused(claim, "coverage", "The claim is empty.");
  if (citedSentences(claim, sources) === undefined)
    return refused(claim, "coverage", "A citation points outside its source.");
  const found = [...vetoesOf(claim, sources), ...findingsOn(claim, vouching.pairs, sources)];
  const reasons = found.filter(({ weight }) => weight === "veto").map(({ reason }) => reason);
  return reasons.length > 0
    ? { state: "rejected", score: 0, reasons, edits: [] }
    : proved(claim, vouchedEdits(vouching));
}

const proved = (claim: Claim, edits: readonly Edit[]): Verdict => ({
  state: "outright",
  score: 1,
  reasons: [],
  edits,
  claim: sealClaim({ ...claim, score: 1, edits }),
});

const sourceOf = ({ source }: CitedSentence): ReadArticle => source;

const refused = (claim: Claim, kind: Reason["kind"], words: string): Verdict => ({
  state: "rejected",
  score: 0,
  reasons: [{ kind, claim: claim.text, source: "", words }],
  edits: [],
});

/**
 * The distinct sentences a claim cites, in order; undefined when a citation does not resolve to characters of its
 * source.
 */
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

/**
 * Sentence by sentence against what it cites in one source; of several sources the one that supports the claim best
 * decides.
 */
function judgeAgainst({ sentences }: PreparedClaim, cited: readonly CitedSentence[]): Judged {
  const sources = [...new Set(cited.map(sourceOf))];
  const verdicts = sources.map((source) => {
    const article = prepared(source);
    const own = cited.filter((each) => each.source === source && each.sentence >= 0).map(({ sentence }) => sentence);
    return judge(sentences.map((line) => hold(line, article, closestFirst(line, article, own))));
  });
  const [first = { score: -1, reasons: [] }] = verdicts.toSorted((one, other) => other.score - one.score);
  return first;
}
