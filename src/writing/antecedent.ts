// Whom an opening "He" or "Her" stands for, when that is sure: then the name goes in brackets, so that a reader sees who put it there.
import { antecedentOf } from "../checking/forms.ts";
import type { Edit } from "../news/claim.ts";
import type { ReadArticle } from "../news/reading.ts";

/**
 * Exactly one person is named in the two sentences before, in the same paragraph (checking's rule), and there it opens the sentence
 * or speaks: a person merely mentioned is not the one a "He" goes on about. `text` is the sentence as it would be printed.
 */
export function bracketed(
  source: ReadArticle,
  sentence: number,
  text: string,
): { readonly text: string; readonly edit: Edit } | undefined {
  const pronoun = /^(?:(He|She)|(His|Her)(?= \p{L}))\b/u.exec(text);
  if (!pronoun) return undefined;
  const index = antecedentOf(source, sentence);
  const actor = index === undefined ? undefined : source.reading.actors[index];
  if (!actor) return undefined;
  const led = actor.mentions.some((mention) => {
    if (mention.sentence < 0 || mention.sentence >= sentence || mention.sentence < sentence - 2) return false;
    const before = source.reading.sentences[mention.sentence]?.text ?? "";
    return leads(before, mention.start, mention.end) && closed(before);
  });
  if (!led) return undefined;
  const name = pronoun[1] ? `[${actor.name}]` : `[${actor.name}'s]`;
  return { text: name + text.slice(pronoun[0].length), edit: { rule: "antecedent", from: pronoun[0], to: name } };
}

const saying =
  /^(?:,[^,]{2,80},)?\s+(?:also |has |had )?(?:said|told|added|warned|admitted|explained|insisted|argued|says|believes|claimed|wrote)\b/;

/** Subject or speaker: few words before the name and none that makes it an object, or a verb of saying after it. */
function leads(text: string, start: number, end: number): boolean {
  const before = text.slice(0, start).trim();
  if (saying.test(text.slice(end)) || /\b(?:said|added|explained|warned|says|wrote)$/.test(before)) return true;
  if (/^['’]s?\b|^\s+(?:and|&)\s/.test(text.slice(end))) return false;
  return (
    before.split(/\s+/).length <= 5 &&
    !/["“]/.test(before) &&
    !/\b(?:of|by|with|to|for|from|against|at|in|on)$/i.test(before)
  );
}

const closed = (text: string): boolean =>
  (text.match(/"/g)?.length ?? 0) % 2 === 0 && (text.match(/“/g)?.length ?? 0) <= (text.match(/”/g)?.length ?? 0);
