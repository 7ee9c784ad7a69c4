// To whom a cited sentence gives what it says: to the speaker a claim declares, to another, or to nobody it names.
import { pronouns } from "../../language/en/function-words.ts";
import { isSpeaking, reportingClass } from "../../language/en/speech-verbs.ts";
import { spelt, wordPieces } from "../../language/pieces.ts";
import { type SentenceTree, sentenceTree } from "../../language/syntax/sentence-tree.ts";
import { cut } from "../../language/tokenize.ts";
import type { Reading } from "../../news/reading.ts";

/**
 * `forms` name the declared speaker ("them"), each spelt with a space before and after. Known speakers are those of
 * quotations and subjects of verbs of saying; a pronoun is nobody.
 */
export function givenTo(
  { quotes, language }: Reading,
  { sentence, text }: { readonly sentence: number; readonly text: string },
  forms: readonly string[],
): "them" | "another" | "nobody" {
  const quoted = quotes
    .filter(({ at, lastSentence, speaker }) => at.sentence <= sentence && lastSentence >= sentence && speaker)
    .map(({ speaker }) => spelt(wordPieces(speaker ?? "", language)));
  const tree = sentenceTree(cut(text), language);
  const speakers = [...quoted, ...(tree === undefined ? [] : speakersIn(tree, language))];
  if (speakers.length === 0) return "nobody";
  return speakers.some((speaker) => isOneOf(speaker, forms)) ? "them" : "another";
}

/** "police" is "police in Karsk", "the minister" is not "Tom Reed". */
const isOneOf = (speaker: string, forms: readonly string[]): boolean =>
  forms.some((form) => speaker.includes(form) || form.includes(speaker));

const besides = new Set(["nmod", "acl", "acl:relcl", "det", "case", "nmod:poss", "punct", "cc"]);

/** Spelt: the subject of each verb of saying and whom "according to" names, without what only limits them. */
function speakersIn(tree: SentenceTree, language: string): readonly string[] {
  const subjects = tree.forms.flatMap((_, verb) => {
    const form = tree.form(verb);
    if (form === "according") return [tree.head(verb)];
    return tree.isVerb(verb) && (isSpeaking(form) || reportingClass(form) !== undefined) ? tree.on(verb, "nsubj") : [];
  });
  return subjects
    .filter((word) => word >= 0 && !pronouns.has(tree.form(word)) && !/^W/.test(tree.tag(word)))
    .flatMap((word) => namedBy(tree, word).map((words) => spelt(wordPieces(words, language))));
}

/** The head with its name, and each that is joined to it or stands for it: "Tom Reed", "the mayor". */
function namedBy(tree: SentenceTree, head: number): readonly string[] {
  const others = tree.on(head, "conj", "appos");
  const name = nameUnder(tree, head, others).sort((one, other) => one - other);
  const spelled = name.map((word) => tree.text.slice(tree.place(word).start, tree.place(word).end)).join(" ");
  return [spelled, ...others.flatMap((word) => namedBy(tree, word))];
}

function nameUnder(tree: SentenceTree, head: number, others: readonly number[]): number[] {
  const own = tree.on(head).filter((word) => !besides.has(tree.label(word)) && !others.includes(word));
  return [head, ...own.flatMap((word) => nameUnder(tree, word, others))];
}
