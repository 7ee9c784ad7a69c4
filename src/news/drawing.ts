// What can be drawn of a story: how one figure moved, or what changed on which day; each point with who said so.
import type { Instant, NonEmpty } from "./article.ts";

/** `amount`: the number as its outlet wrote it. Untrusted, like `outlet`. */
export type FigureStep = {
  readonly at: Instant;
  readonly value: number;
  readonly amount: string;
  readonly outlet: string;
};

/** `words`: what changed by then, as it was told. */
export type TimelineStep = { readonly at: Instant; readonly words: string; readonly outlet: string };

/** Steps are oldest first. `title`: what is measured, or the story's headline. Days are those of `zone`. */
export type Drawing = { readonly title: string; readonly language: string; readonly zone: string } & (
  | { readonly kind: "figure"; readonly steps: NonEmpty<FigureStep> }
  | { readonly kind: "timeline"; readonly steps: NonEmpty<TimelineStep> }
);
