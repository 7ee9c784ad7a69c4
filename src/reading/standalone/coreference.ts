// Coreference, as far as it is sure: the one person that a sentence's opening "He" or "Her" stands for.

import { functionWords } from "../../language/en/function-words.ts";
import { type Gender, genderOfNoun, genderOfPronoun } from "../../language/en/gender.ts";
import { isSpeaking } from "../../language/en/speech-verbs.ts";
import type { Token } from "../../language/token.ts";
import { cut } from "../../language/tokenize.ts";
import { wordSet } from "../../language/word-set.ts";
import type { NameMention, Reading } from "../../news/reading.ts";
import { gendersOf, mayMean, surname } from "../actors/agreement.ts";
import { modifiers, personRoles, shortRoles } from "../actors/role-words.ts";
import { attributionsOf } from "../quotes/attributions.ts";
import { leadingPerson } from "../quotes/leading-person.ts";
import { countOf, firstWord, namesOfSentence, openingWords } from "./dangling.ts";

export type Antecedent = {
  readonly pronoun: { readonly start: number; readonly end: number };
  /** Index of the actor it stands for. */
  readonly actor: number;
  readonly possessive: boolean;
};

type Read = Pick<Reading, "sentences" | "names" | "actors" | "quotes">;

/**
 * The person that the sentence before is about, in the same paragraph, if that is the only one named there and in the
 * sentence before it, and nothing in either sentence speaks of somebody else whom the pronoun may mean.
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
  if (read.quotes.some((quote) => quote.at.sentence < index && quote.lastSentence >= index)) return undefined;
  if (/["“„«‘]/.test(sentence.text.slice(0, pronoun.start))) return undefined;
  const lead = leadingPerson(before.text, namesOfSentence(read, index - 1));
  if (lead?.by !== "both" || !isAlone(read, index, lead.name, pronoun.lower)) return undefined;
  const actor = onlyPersonNear(read, index);
  if (actor === undefined || !isNamed(read, actor, lead.name, pronoun.lower)) return undefined;
  return { pronoun: { start: pronoun.start, end: pronoun.end }, actor, possessive: owns(words, at) };
}

/** The actor's name is what goes in brackets: the one in the text, or longer by first names of nobody else's family. */
function isNamed({ actors, names, sentences }: Read, index: number, { text }: NameMention, pronoun: string): boolean {
  const name = actors[index]?.name ?? "";
  const own = surname(name);
  const words = name.toLowerCase().split(" ");
  // "Will Taylor Swift come?", "Apple CEO Tim Cook": no parts of a name.
  if (own !== surname(text) || isNoGivenName(words[0] ?? "") || words.some(isRoleWord)) return false;
  const isOther = (each: NameMention): boolean =>
    each.kind === "person" &&
    surname(each.text) === own &&
    !sharesWord(each.text, words, own) &&
    mayMean(gendersOf(sentences, [names]), pronoun, each.text);
  return text === name || !names.some(isOther);
}

/** "Transgender Munroe", as a headline has it */
const isNoGivenName = (lower: string): boolean => functionWords.has(lower) || modifiers.has(lower);

const isRoleWord = (lower: string): boolean => personRoles.has(lower) || shortRoles.has(lower);

/** One word is a surname, and "Joe Hill" may be "Joseph Hill" or his son: not sure. */
const sharesWord = (text: string, words: readonly string[], own: string): boolean => {
  const others = text.toLowerCase().split(" ").slice(0, -1);
  return others.length === 0 || others.some((word) => word !== own && words.includes(word));
};

/** Neither sentence names or speaks of another person whom the pronoun may mean, nor of one of the other gender. */
function isAlone(read: Read, index: number, lead: NameMention, pronoun: string): boolean {
  const genders = gendersOf(read.sentences, [read.names]);
  if (!mayMean(genders, pronoun, lead.text)) return false;
  const persons = [index - 1, index].flatMap((each) => namesOfSentence(read, each)).filter(isPerson);
  const others = persons.filter(({ text }) => surname(text) !== surname(lead.text));
  if (others.some(({ at, text }) => at.sentence < index || mayMean(genders, pronoun, text))) return false;
  const own = genderOfPronoun(pronoun);
  return [index - 1, index].every((each) => {
    const { tokens } = cut(read.sentences[each]?.text ?? "");
    if (tokens.some(({ lower }) => (genderOfPronoun(lower) ?? own) !== own)) return false;
    return each === index || bothSpeak(read, index, lead) || !tokens.some((_, at) => isElse(tokens, at, lead, own));
  });
}

/** "Reed said the mayor left. He added ...": who speaks goes on speaking, whomever he speaks of. */
function bothSpeak(read: Read, index: number, { at }: NameMention): boolean {
  const [first, verb] = openingWords(read.sentences[index]?.text ?? "").filter(({ lower }) => lower !== "also");
  if (genderOfPronoun(first?.lower ?? "") === undefined || !isSpeaking(verb?.lower ?? "")) return false;
  const said = attributionsOf(cut(read.sentences[index - 1]?.text ?? "").tokens, namesOfSentence(read, index - 1));
  return said.length === 1 && said[0]?.voice.start === at.start;
}

const isPerson = ({ kind }: NameMention): boolean => kind === "person";

/** "Reed met the minister": "he" may be either. What Reed himself is called, and who is of the other gender, is not. */
function isElse(tokens: readonly Token[], at: number, { at: lead }: NameMention, own?: Gender): boolean {
  const { lower, end } = tokens[at] as Token;
  const gender = genderOfNoun(lower);
  if (tokens.slice(0, at + 1).some((token) => token.end <= lead.start && generations.has(token.lower))) return true;
  if (!(personRoles.has(lower) || gender) || (gender ?? own) !== own || end <= lead.end) return false;
  let next = tokens.findIndex(({ start }) => start >= lead.end);
  if (tokens[next]?.text === ",") {
    const closing = tokens.findIndex(({ text }, place) => place > next && text === ",");
    if (at < closing) return tokens.slice(next + 2, at).some((token) => joins.has(token.lower));
    next = closing + 1;
  }
  const calls = copulas.has(tokens[next]?.lower ?? "") && at - next <= mostOfRole;
  return !calls || tokens.slice(next, at).some((token) => joins.has(token.lower));
}

/** "The elder Reed": there is another one. */
const generations = wordSet("elder younger senior junior older");
const copulas = wordSet("is was 's became becomes remains served serves works worked");
/** "is a friend of the mayor": from here on the words are of somebody else. */
const joins = wordSet(", of by with to and or for from who whose against at in than");
const mostOfRole = 8;

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
