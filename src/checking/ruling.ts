// What follows from a score: the state of a claim, with quotations and speakers held exactly, whatever the score says.
import type { Reason, VerdictState } from "../news/claim.ts";
import type { ReadArticle } from "../news/reading.ts";
import type { Judged } from "./learned/judge.ts";
import { thresholds } from "./learned/thresholds.ts";
import { speechOf } from "./parts/speech.ts";
import type { PreparedClaim } from "./prepared-claim.ts";

export type Ruling = { readonly state: VerdictState; readonly score: number; readonly reasons: readonly Reason[] };

/** For claims that are not outright. */
export function ruleOn(judged: Judged, claim: PreparedClaim, sources: readonly ReadArticle[]): Ruling {
  const { score, reasons } = withSpeech(judged, claim, sources);
  const state = score >= thresholds.post ? "supported" : score >= thresholds.reject ? "doubtful" : "rejected";
  return { state, score, reasons };
}

/** Quotations are exact: an altered or moved one is rejected whatever the score, a right one is at worst doubtful. */
function withSpeech(judged: Judged, claim: PreparedClaim, sources: readonly ReadArticle[]): Judged {
  const speeches = sources.map((source) => speechOf(claim, source));
  const reasons = [...judged.reasons, ...speeches.flatMap((speech) => speech.reasons)];
  if (speeches.length > 0 && speeches.every(({ state }) => state === "altered" || state === "moved"))
    return { score: Math.min(judged.score, thresholds.reject / 2), reasons };
  const right = speeches.some(({ state }) => state === "right");
  return { score: right ? Math.max(judged.score, thresholds.reject) : judged.score, reasons: judged.reasons };
}
