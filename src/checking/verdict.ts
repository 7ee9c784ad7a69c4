// What the gate answers for one claim.
import type { CheckedClaim, Edit, Reason, VerdictState } from "../news/claim.ts";

export type Verdict = {
  readonly state: VerdictState;
  /** 1 for outright, else the learned score in 0..1; 0 where a citation does not resolve. */
  readonly score: number;
  readonly reasons: readonly Reason[];
  readonly edits: readonly Edit[];
  /** Only for outright and supported claims: what may be shown. */
  readonly claim?: CheckedClaim;
};
