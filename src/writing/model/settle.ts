// What may be shown of proposed lines: proof first, then what code alone refuses, then a judge that must show its work.
import type { Gate } from "../../checking/check.ts";
import type { Verdict } from "../../checking/verdict.ts";
import { vetoesOf } from "../../checking/vouched/vouched.ts";
import type { Claim } from "../../news/claim.ts";
import type { ReadArticle } from "../../news/reading.ts";

/** A judge that may vouch: a ruling for each claim, in their order. Never throws for what the judge does. */
export type Vouch = (claims: readonly Claim[]) => Promise<readonly Verdict[]>;

export type Road = {
  readonly gate: Gate;
  readonly sources: readonly ReadArticle[];
  /** Absent where no judge is trusted: then nothing passes but proof. */
  readonly vouch?: Vouch | undefined;
};

/** A line on its way: its place among the proposed ones, and what was found of it. */
export type Trial = { readonly at: number; readonly claim: Claim; readonly verdict: Verdict };

export const passed = ({ verdict }: Trial): boolean => verdict.claim !== undefined;

/** What proof or a veto settles costs nothing; the rest goes to the judge in one call. */
export async function settleLines(claims: readonly Claim[], road: Road): Promise<Trial[]> {
  const free = claims.map((claim) => ruledFree(claim, road));
  const open = claims.filter((_, at) => free[at] === undefined);
  const judged = open.length > 0 && road.vouch ? await road.vouch(open) : [];
  let next = 0;
  return claims.map((claim, at) => ({ at, claim, verdict: free[at] ?? judged[next++] ?? road.gate.check(claim) }));
}

/** Undefined where only a judge can tell. */
function ruledFree(claim: Claim, { gate, sources, vouch }: Road): Verdict | undefined {
  const verdict = gate.check(claim);
  if (verdict.claim || vouch === undefined) return verdict;
  const vetoes = vetoesOf(claim, sources).filter(({ weight }) => weight === "veto");
  if (vetoes.length === 0) return undefined;
  return { state: "rejected", score: verdict.score, reasons: vetoes.map(({ reason }) => reason), edits: [] };
}
