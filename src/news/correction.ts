// What an outlet changed of an article after lines of ours were posted that stand on it.
import type { Instant } from "./article.ts";

/** Of one sentence of a briefing's source, by their places as a citation has them; sentence -1 is the title. */
export type Correction = {
  readonly source: number;
  readonly sentence: number;
  /** "note": the editors withdraw it in a note, and no change of the sentence was found. */
  readonly kind: "figure" | "name" | "denial" | "gone" | "note";
  /**
   * The words that gave way, and those in their place, both verbatim; "" where there are none, or where only the
   * sentence that stands there now says what changed.
   */
  readonly was: string;
  readonly now: string;
  /** The sentence that stands there now, verbatim; absent where none does. */
  readonly reads?: string;
  /** What the editors said of it, in their words. */
  readonly note?: string;
  readonly seenAt: Instant;
};
