// Why a configured model's words are not what stands there, as readers are told: one table for briefings and answers.
import type { TroubleKind } from "../trouble.ts";

/** Sentences: /why shows them as they are, the quiet line within its own (shown.ts). */
const words = {
  "timed-out": "The model was too slow.",
  "rate-limited": "The model is busy.",
  "bad-credentials": "The model is not set up correctly, and its operator was told.",
  "not-found": "The model is not set up correctly, and its operator was told.",
  "not-allowed": "The model is not set up correctly, and its operator was told.",
  "out-of-budget": "The account of the model has no credit left, and its operator was told.",
  "bad-input": "The model's server did not accept the text.",
  unreadable: "The model's reply could not be read.",
  "over-budget": "The model is over today's budget.",
  unproved: "What the model wrote could not be checked.",
  "not-measured": "The model is not yet measured to be reliable.",
} as const;

/**
 * A trouble that the model's side threw; or our own: no money left for today (`over-budget`), a reply of which no line
 * held (`unproved`), or none held and no judge may vouch for it, unmeasured or measured and below the mark
 * (`not-measured`).
 */
export type FellBack = TroubleKind | keyof typeof words;

export const fellBackWords = (why: FellBack): string =>
  why in words ? words[why as keyof typeof words] : "The model is not working just now.";
