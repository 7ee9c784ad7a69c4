// The state of a claim that nothing proves: doubtful or rejected, with quotations and speakers held exactly.
import type { Reason, VerdictState } from "../news/claim.ts";
import type { ReadArticle } from "../news/reading.ts";
import type { Judged } from "./learned/judge.ts";
import { rejectBelow } from "./learned/score.ts";
import { speechOf } from "./parts/speech.ts";
import type { PreparedClaim } from "./prepared-claim.ts";

export type Ruling = { readonly state: VerdictState; readonly score: number; readonly reasons: readonly Reason[] };

/** For claims that are not outright. */
export function ruleOn(judged: Judged, claim: PreparedClaim, sources: readonly ReadArticle[]): Ruling {
  const { score, reasons } = withSpeech(judged, claim, sources);
  return { state: score >= rejectBelow ? "doubtful" : "rejected", score, reasons };
}

/** Quotations are exact: an altered or moved one is rejected whatever the score, a right one is at worst doubtful. */
function withSpeech(judged: Judged, claim: PreparedClaim, sources: readonly ReadArticle[]): Judged {
  const speeches = sources.map((source) => speechOf(claim, source));
  const reasons = [...judged.reasons, ...speeches.flatMap((speech) => speech.reasons)];
  if (speeches.length > 0 && speeches.every(({ state }) => state === "altered" || state === "moved"))
    return { score: Math.min(judged.score, rejectBelow / 2), reasons };
  const right = speeches.some(({ state }) => state === "right");
  return { score: right ? Math.max(judged.score, rejectBelow) : judged.score, reasons: judged.reasons };
}
