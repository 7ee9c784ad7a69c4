// What changed in a story from one telling to the next: both sides with the lines that carry them, and their days.
import type { Instant } from "./article.ts";
import type { CheckedClaim } from "./claim.ts";

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
