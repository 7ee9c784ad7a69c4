// What a judge shows for a claim in other words: which words of the source carry which words of the claim.
import type { Reason } from "../../news/claim.ts";

/**
 * Untrusted until code has verified it. `source` stands, letter by letter, in the sentence of the claim's citation of
 * that index; a gap in either text is written " ... ".
 */
export type Pair = { readonly claim: string; readonly source: string; readonly citation: number };

/** A judge's work on one claim that it calls supported, and the judge's name as Evidence shows it. */
export type Vouching = { readonly by: string; readonly pairs: readonly Pair[] };

/**
 * What code holds against a claim or its pairs: a veto refuses whatever the judge says; a doubt is put to the judge as
 * one narrow question, never dropped in silence.
 */
export type Finding = {
  /** The row of the table that fired. */
  readonly check: string;
  readonly reason: Reason;
} & ({ readonly weight: "veto" } | { readonly weight: "doubt"; readonly question: string });
