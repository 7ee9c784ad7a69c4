// What changed in a story from one telling to the next: both sides with the lines that carry them, and their days.
import type { Instant } from "./article.ts";
import type { CheckedClaim, Citation } from "./claim.ts";

/** What was told, by whom, and the day of the report that said so. */
export type ChangeSide = { readonly claim: CheckedClaim; readonly outlet: string; readonly at: Instant };

export type StoryChange = {
  /** `outcome`: what was open is done or not to be; `denial`: what was told is denied; `contrary`: its opposite is. */
  readonly kind: "figure" | "outcome" | "denial" | "contrary";
  readonly was: ChangeSide;
  readonly now: ChangeSide;
  /** Both sides in a reader's words: "13 dead, was 7 (2 March)". */
  readonly words: string;
};

/** Found by a model and vouched for by a judge: by the places of its words, so that code words and checks it anew. */
export type FoundChange = Pick<StoryChange, "kind"> & {
  /** The id of the older telling. */
  readonly before: string;
  /** Of a figure the number, else the words that say how it was, in the older telling's sources. */
  readonly was: Citation;
  /** In the newer one's own. */
  readonly now: Citation;
};
