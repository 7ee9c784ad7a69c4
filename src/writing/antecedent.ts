// The name that goes in brackets for an opening "He" or "Her", so that a reader sees who put it there.
import type { Edit } from "../news/claim.ts";
import type { ReadArticle } from "../news/reading.ts";
import { antecedentOf } from "../reading/standalone/coreference.ts";

/** `text` is the sentence as it would be printed, from `from` on in its source. The name is the article's fullest. */
export function bracketed(
  { reading }: ReadArticle,
  sentence: number,
  text: string,
  from: number,
): { readonly text: string; readonly edit: Edit } | undefined {
  const found = antecedentOf(reading, sentence);
  const actor = found && reading.actors[found.actor];
  if (!actor || found.pronoun.start !== from) return undefined;
  const length = found.pronoun.end - found.pronoun.start;
  const name = found.possessive ? `[${actor.name}'s]` : `[${actor.name}]`;
  return { text: name + text.slice(length), edit: { rule: "antecedent", from: text.slice(0, length), to: name } };
}
