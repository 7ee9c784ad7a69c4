// Whom an opening "He" or "Her" stands for, when reading and checking agree: then the name goes in brackets, so that a reader sees who put it there.
import { antecedentOf as checkable } from "../checking/exact/forms.ts";
import type { Edit } from "../news/claim.ts";
import type { ReadArticle } from "../news/reading.ts";
import { antecedentOf } from "../reading/dangling.ts";

/** `text` is the sentence as it would be printed, from `from` on in its source. The name is the article's fullest for that person. */
export function bracketed(
  source: ReadArticle,
  sentence: number,
  text: string,
  from: number,
): { readonly text: string; readonly edit: Edit } | undefined {
  const found = antecedentOf(source.reading, sentence);
  if (!found || found.pronoun.start !== from) return undefined;
  const index = checkable(source, sentence);
  const actor = index === undefined ? undefined : source.reading.actors[index];
  if (!actor || ![actor.name, ...actor.aliases].some((name) => found.name.includes(name))) return undefined;
  const length = found.pronoun.end - found.pronoun.start;
  const name = found.possessive ? `[${actor.name}'s]` : `[${actor.name}]`;
  return { text: name + text.slice(length), edit: { rule: "antecedent", from: text.slice(0, length), to: name } };
}
