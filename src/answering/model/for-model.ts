// A question that is understood and answered without a model: what a model is asked from, and what stands if it fails.
import type { Answer } from "../../news/answer.ts";
import type { Earlier } from "../question/followup.ts";
import type { ChosenSentences } from "../retrieval/best.ts";
import type { Material } from "../retrieval/material.ts";

export type ForModel = {
  readonly text: string;
  readonly earlier: readonly Earlier[];
  readonly choice: ChosenSentences;
  readonly materials: readonly Material[];
  readonly embedded: Answer;
};
