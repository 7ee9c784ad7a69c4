// What an answer is: checked claims from stored articles, or the plain word that these sources do not say.
import type { Instant } from "./article.ts";
import type { Source, Writer } from "./briefing.ts";
import type { CheckedClaim, Citation } from "./claim.ts";

export type AnswerId = string & { readonly __id?: "answer" };

/** The sentence nearest to a question that could not be answered. */
export type Passage = { readonly source: number; readonly sentence: number; readonly text: string };

export type Answer = {
  readonly id: AnswerId;
  readonly question: string;
  readonly writer: Writer;
  readonly at: Instant;
  /** Sources the claims and passages point into. May be empty when nothing was found at all. */
  readonly sources: readonly Source[];
  readonly nearest: readonly Passage[];
} & (
  | {
      readonly kind: "answered";
      /**
       * The figure, the name or the quote alone, verbatim from the first claim, when the question asks for one; after a
       * relative day the date it means, in brackets.
       */
      readonly short?: { readonly text: string; readonly citation: Citation };
      readonly claims: readonly [CheckedClaim, ...CheckedClaim[]];
    }
  /** Two sides that do not agree, each with its evidence. */
  | { readonly kind: "disputed"; readonly claims: readonly [CheckedClaim, CheckedClaim, ...CheckedClaim[]] }
  | { readonly kind: "abstained" }
  /**
   * Opinion, prediction, an instruction to the bot, or a question about the briefing itself: one line of our own words.
   */
  | { readonly kind: "declined"; readonly words: string }
);
