// Why a configured model's words are not what stands there, as readers are told: one table for briefings and answers.
import type { TroubleKind } from "../trouble.ts";
import { tongueFor } from "../words/tongue.ts";

const told = {
  "timed-out": "fell-back.timed-out",
  "rate-limited": "fell-back.rate-limited",
  "bad-credentials": "fell-back.bad-credentials",
  "not-found": "fell-back.bad-credentials",
  "not-allowed": "fell-back.bad-credentials",
  "out-of-budget": "fell-back.out-of-budget",
  "bad-input": "fell-back.bad-input",
  unreadable: "fell-back.unreadable",
  "over-budget": "fell-back.over-budget",
  unproved: "fell-back.unproved",
  "not-measured": "fell-back.not-measured",
} as const;

/**
 * A trouble that the model's side threw; or our own: no money left for today (`over-budget`), a reply of which no line
 * held (`unproved`), or none held and no judge may vouch for it, unmeasured or measured and below the mark
 * (`not-measured`).
 */
export type FellBack = TroubleKind | keyof typeof told;

/** An English sentence, for the store and for programs; readers get it in their language by `Tongue.again`. */
export const fellBackWords = (why: FellBack): string =>
  tongueFor("en").say(why in told ? told[why as keyof typeof told] : "fell-back.other");
