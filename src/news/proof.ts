// What Evidence shows of one claim: the sentences it stands on, which of their words carry it, and what was changed.
import type { Stretch } from "../language/en/deletion/read-sentence.ts";
import type { PublicationDate } from "./article.ts";
import type { CheckedClaim, Claim } from "./claim.ts";

/** One claim's proof. */
export type Proof = {
  /** The number the reader pressed. */
  readonly number: number;
  /** A checked claim; or a figure, quote or actor of a briefing put as one, where no claim carries it. */
  readonly claim: Claim | CheckedClaim;
  /**
   * One per sentence cited. `carries` are what of the sentence carries the claim, in no order and perhaps overlapping:
   * cut by `markedPieces`.
   */
  readonly stands: readonly (PublicationDate & {
    readonly sentence: string;
    readonly carries: readonly Stretch[];
    readonly sentenceNumber: number;
    readonly outlet: string;
    /** Opens the page at the sentence; absent for pasted text. */
    readonly link?: string;
  })[];
  /** Of a claim in another language than its source's, in words: from which, and the checked line that it says. */
  readonly translated?: string;
  /** What was changed, in words: 'edited: "He" -> [Shoigu]'. */
  readonly edits: readonly string[];
  /** Of a claim in other words, which stand for which and who checked it. The judge's name is the operator's. */
  readonly vouched?: string;
};
