// Coreference, as far as it is sure: the one person that a sentence's opening "He" or "Her" stands for.

import { isSpeaking } from "../../language/en/speech-verbs.ts";
import type { Token } from "../../language/token.ts";
import { cut, tokensWithin } from "../../language/tokenize.ts";
import type { NameMention, Reading } from "../../news/reading.ts";
import { countOf, firstWord, namesOfSentence, openingWords } from "./dangling.ts";

export type Antecedent = {
  readonly pronoun: { readonly start: number; readonly end: number };
  /** Index of the actor it stands for. */
  readonly actor: number;
  readonly possessive: boolean;
};

type Read = Pick<Reading, "sentences" | "names" | "actors">;

/**
 * The same paragraph, no quotation left open, exactly one person in the sentence before, who is its subject or speaker,
 * and no other actor of the two sentences before: then, and only then, the name may stand for the pronoun.
 */
export function antecedentOf(read: Read, index: number): Antecedent | undefined {
  const sentence = read.sentences[index];
  const before = read.sentences[index - 1];
  if (sentence === undefined || before === undefined || before.paragraph !== sentence.paragraph) return undefined;
  const words = openingWords(sentence.text);
  const at = firstWord(words);
  const pronoun = at === undefined ? undefined : words[at];
  if (pronoun === undefined || at === undefined || !/^(?:he|she|his|her)$/.test(pronoun.lower)) return undefined;
  if (isOpenQuotation(before.text) || isOpenQuotation(sentence.text)) return undefined;
  if (/["“„«‘]/.test(sentence.text.slice(0, pronoun.start))) return undefined;
  const names = namesOfSentence(read, index - 1).filter((name) => name.kind === "person");
  const name = names[0];
  const surnames = new Set(names.map(({ text }) => text.slice(text.lastIndexOf(" ") + 1)));
  if (name === undefined || surnames.size !== 1 || !leads(before.text, name)) return undefined;
  const actor = onlyPersonNear(read, index);
  const isIt = actor !== undefined && named(read, actor).some((form) => names.some(({ text }) => text.includes(form)));
  return isIt ? { pronoun: { start: pronoun.start, end: pronoun.end }, actor, possessive: owns(words, at) } : undefined;
}

function named({ actors }: Read, index: number): readonly string[] {
  const actor = actors[index];
  return actor === undefined ? [] : [actor.name, ...actor.aliases];
}

/** The one person named in the two sentences before, in the same paragraph. */
function onlyPersonNear({ sentences, actors }: Read, sentence: number): number | undefined {
  const paragraph = sentences[sentence]?.paragraph;
  let found: number | undefined;
  for (const [index, actor] of actors.entries()) {
    if (actor.kind !== "person") continue;
    const isNear = actor.mentions.some(
      (span) =>
        span.sentence < sentence && span.sentence >= sentence - 2 && sentences[span.sentence]?.paragraph === paragraph,
    );
    if (!isNear) continue;
    if (found !== undefined) return undefined;
    found = index;
  }
  return found;
}

/** "His", and "her" before a noun. */
function owns(words: readonly Token[], at: number): boolean {
  const lower = words[at]?.lower;
  const next = words[at + 1];
  return lower === "his" || (lower === "her" && next?.kind === "word" && !isSpeaking(next.lower));
}

const isOpenQuotation = (text: string): boolean =>
  countOf(text, "“") !== countOf(text, "”") || countOf(text, '"') % 2 === 1;

const prepositions: ReadonlySet<string> = new Set(
  "of by with to for from against in on and at after before as than under".split(" "),
);
const personalPronouns: ReadonlySet<string> = new Set("he she him his her hers himself herself".split(" "));

/** Subject of the sentence (it opens with the person, at most a title before), or the one who says. */
function leads(text: string, name: NameMention): boolean {
  const before = cut(text.slice(Math.max(0, name.at.start - 200), name.at.start)).tokens;
  const [next] = tokensWithin(text, name.at.end, name.at.end + 120);
  if (before.some((word) => personalPronouns.has(word.lower))) return false;
  if (next?.lower === "'s" || next?.lower === "and" || next?.text === "&") return false;
  if (isSpeaking(next?.lower ?? "") || isSpeaking(before.at(-1)?.lower ?? "")) return true;
  const lead = before.filter((word) => word.kind === "word");
  return (
    lead.length <= 4 && !before.some((word) => /["“,;:]/.test(word.text)) && !prepositions.has(lead.at(-1)?.lower ?? "")
  );
}
