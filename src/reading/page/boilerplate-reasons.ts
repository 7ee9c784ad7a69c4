// What a line of furniture is dropped for, and when a sentence that opens with the same words is kept.
import type { Match, TokenRule } from "../../language/rule.ts";

export type FurnitureReason = { readonly why: string };
export const because =
  (why: string) =>
  (_: Match): FurnitureReason => ({ why });
/** A link has no full stop; a sentence that opens with the same words has one. */
export const unlessSentence =
  (why: string) =>
  ({ tokens, to }: Match): FurnitureReason | undefined =>
    tokens.slice(to).some(({ norm }) => norm === ".") ? undefined : { why };

export type BoilerplateRule = TokenRule<FurnitureReason>;
