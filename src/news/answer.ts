// What an answer is: checked claims from stored articles, the closest of them where it is not sure, or the plain word
// that they do not say.
import type { Instant, NonEmpty } from "./article.ts";
import type { Source, Writer } from "./briefing.ts";
import type { CheckedClaim, Citation } from "./claim.ts";

export type AnswerId = string & { readonly __id?: "answer" };

/** Words of one sentence that answer alone, and where they stand. */
export type ShortAnswer = { readonly text: string; readonly citation: Citation };

export type Answer = {
  readonly id: AnswerId;
  readonly question: string;
  readonly writer: Writer;
  readonly at: Instant;
  /** ISO 639-1: in which language the words around it stand; English where it is not known. */
  readonly language?: string;
  /** Sources the claims point into; of an abstention, those looked through. May be empty when nothing was found. */
  readonly sources: readonly Source[];
  /** What a follow-up was taken to ask about where that was not obvious, for "About the navy:" before the answer. */
  readonly about?: string;
} & (
  | {
      readonly kind: "answered";
      /** How a yes-or-no question is decided by the first claim. */
      readonly decided?: "yes" | "no" | "partly";
      /**
       * The figure, the name or the quote alone, verbatim from the first claim, when the question asks for one; after a
       * relative day the date it means, in brackets.
       */
      readonly short?: ShortAnswer;
      /** A list or a comparison put together from several sentences, each item on a claim that cites its sentence. */
      readonly items?: NonEmpty<ShortAnswer>;
      readonly claims: NonEmpty<CheckedClaim>;
    }
  /** Two sides that do not agree, each with its evidence. */
  | { readonly kind: "disputed"; readonly claims: readonly [CheckedClaim, CheckedClaim, ...CheckedClaim[]] }
  /** Not sure. The one passage that shares the question's verb and object; whether it answers is left to the reader. */
  | { readonly kind: "unsure"; readonly claims: readonly [CheckedClaim] }
  /** Not in these articles. */
  | { readonly kind: "abstained" }
  /**
   * Opinion, prediction, an instruction to the bot, or a question about the briefing itself: one line of our own words.
   */
  | { readonly kind: "declined"; readonly words: string }
);

/** What it shows of its sources, in the order of its numbers: [1] is the first. */
export const claimsOf = (answer: Answer): readonly CheckedClaim[] => ("claims" in answer ? answer.claims : []);
