// What is kept of each judge: how it did in the quiz, and what it let through of known lies since.
import type { Instant } from "../news/article.ts";

/** Items of one kind in the quiz. `passed` is what code's checks left of what the judge accepted. */
export type Tally = { readonly asked: number; readonly accepted: number; readonly passed: number };

export type JudgeMark = {
  /** The model's name. */
  readonly judge: string;
  /** Of the judge's prompts, and of the quiz. */
  readonly versions: { readonly prompts: string; readonly quiz: string };
  readonly at: Instant;
  readonly truths: Tally;
  readonly lies: Tally;
  /** Its count of decoys got worse than the mark allows: it holds no more. */
  readonly withdrawn?: { readonly at: Instant; readonly decoys: number; readonly missed: number };
};

/** Decoys of one call. */
export type Decoys = { readonly decoys: number; readonly missed: number };

/** By a key of judge, its effort, prompts and quiz; everybody's, as a judge is the same for all tenants. */
export interface Marks {
  ofKey(key: string): Promise<JudgeMark | undefined>;
  /** Replaces. */
  keep(key: string, mark: JudgeMark): Promise<void>;
  /** Keeps the newest 200 calls of a key. */
  count(key: string, shown: Decoys, at: Instant): Promise<void>;
  /** Newest first, not older than `since`. */
  counted(key: string, since: Instant): Promise<readonly Decoys[]>;
}
