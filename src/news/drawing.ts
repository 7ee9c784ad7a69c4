// What can be drawn of a story: how one figure moved, or what changed on which day; each point with who said so.
import type { Instant, NonEmpty } from "./article.ts";

/** `at`: the day of the report. `corrected`: its outlet has changed that line since. Untrusted: `outlet`. */
type Step = { readonly at: Instant; readonly outlet: string; readonly corrected?: true };

/** `amount`: the number as its outlet wrote it. Untrusted. */
export type FigureStep = Step & { readonly value: number; readonly amount: string };

/** `words`: what changed by then, as it was told. Untrusted. */
export type TimelineStep = Step & { readonly words: string };

/**
 * Steps are oldest first. `title`: what is measured, or the story's headline. Days are those of `zone`. `left`: how
 * many steps between the first and the last are not among them, as no card has room.
 */
export type Drawing = {
  readonly title: string;
  readonly language: string;
  readonly zone: string;
  readonly left?: number;
} & (
  | { readonly kind: "figure"; readonly steps: NonEmpty<FigureStep> }
  | { readonly kind: "timeline"; readonly steps: NonEmpty<TimelineStep> }
);
