// One sentence of a claim held against sentences of one article: all that is found in both, found once.
import type { Reason } from "../../news/claim.ts";
import type { Line, Word } from "../line.ts";
import { type FigureHeld, figuresOf } from "../parts/claim-figures.ts";
import { type NameHeld, namesOf } from "../parts/claim-names.ts";
import { type QuoteHeld, quotesOf } from "../parts/claim-quotes.ts";
import type { Prepared } from "../prepared.ts";
import { exchangeReasons } from "./exchanged.ts";
import { leftOutOf } from "./ordered.ts";
import { type Alignment, align } from "./pairs.ts";
import { type Slot, slotsOf } from "./slots.ts";

export type Held = {
  readonly line: Line;
  readonly article: Prepared;
  /** Sentences of the article, the closest first. */
  readonly evidence: readonly number[];
  readonly pairs: readonly Alignment[];
  /** What each word without a counterpart stands in for. */
  readonly slots: readonly (Slot | undefined)[];
  readonly figures: readonly FigureHeld[];
  readonly names: readonly NameHeld[];
  readonly quotes: readonly QuoteHeld[];
  /** Who did it and to whom it was done are exchanged: one reason at most. */
  readonly exchanged: readonly Reason[];
  /** Of a sentence that is a cited one with words left out and nothing else changed, those words. */
  readonly leftOut: readonly Word[] | undefined;
  /** Lock one let it through: nothing is said against it. */
  readonly clear: boolean;
};

export function hold(line: Line, article: Prepared, evidence: readonly number[], clear = false): Held {
  const cited = new Set(evidence);
  const pairs = align(line, article, evidence);
  return {
    line,
    article,
    evidence,
    pairs,
    slots: slotsOf(pairs, article),
    figures: figuresOf(line, article, cited),
    names: namesOf(line, article, cited),
    quotes: quotesOf(line, article),
    exchanged: clear ? [] : exchangeReasons(line, pairs, article, evidence),
    leftOut: leftOutOf(line, article, evidence),
    clear,
  };
}
