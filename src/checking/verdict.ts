// What the gate answers for one claim.
import type { CheckedClaim, Edit, Reason, VerdictState } from "../news/claim.ts";

export type Verdict = {
  readonly state: VerdictState;
  /** 1 for outright, else the learned chance in 0..1 that it is supported; 0 where a citation does not resolve. */
  readonly score: number;
  readonly reasons: readonly Reason[];
  readonly edits: readonly Edit[];
  /** Only where declared edits prove it: what may be shown. */
  readonly claim?: CheckedClaim;
};
