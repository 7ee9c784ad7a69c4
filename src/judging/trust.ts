// Whether a judge may vouch: what it was measured to let through.
import type { Measured } from "./measured.ts";

export type Trust = {
  /** True for a model that was measured and met the mark. Never throws. */
  readonly mayVouch: (judge: string) => Promise<boolean>;
  /** Adds what a call showed of the judge. Never throws. */
  readonly count: (judge: string, measured: Measured) => Promise<void>;
};
