// Whom a "he" or "she" that speaks stands for: the one person it agrees with that the words before it are about.

import { genderOfPronoun } from "../../language/en/gender.ts";
import type { Token } from "../../language/token.ts";
import { cut, tokenAfter, tokensWithin } from "../../language/tokenize.ts";
import { wordSet } from "../../language/word-set.ts";
import type { NameMention } from "../../news/reading.ts";
import { type Genders, gendersOf, mayMean, surname } from "../actors/agreement.ts";
import { personRoles } from "../actors/role-words.ts";
import { attributionsOf } from "./attributions.ts";
import { leadingPerson } from "./leading-person.ts";
import { isPersonPhrase } from "./somebody.ts";
import type { Context, Names, Speaker } from "./speaker.ts";
import type { Voice } from "./voices.ts";

type Search = Context & { readonly pronoun: string; readonly genders: Genders };

/** So many sentences back, each of them about the same "he". */
const farthestBack = 3;

/** `voice` is the pronoun, in this sentence. Anything but one certain person is nobody. */
export function antecedentOfSpeaker(context: Context, voice: Voice, sentence: number): Speaker | undefined {
  const pronoun = voice.text.toLowerCase();
  if (pronoun !== "he" && pronoun !== "she") return undefined;
  const { sentences, names, part } = context;
  if (repliesTo(sentences[sentence]?.text ?? "", voice)) return undefined;
  const search: Search = { ...context, pronoun, genders: gendersOf(sentences, names) };
  // Words of the quotation's own sentence stand before it, words behind it before the pronoun.
  const first = Math.min(sentence, part.sentence);
  const here = [...personsIn(search, first, first === sentence ? voice.start : Number.POSITIVE_INFINITY)];
  if (first < sentence) here.push(...personsIn(search, sentence, voice.start));
  const to = first < sentence || part.start < voice.start ? part.start : voice.start;
  if (here.length > 0) return ownSentence(search, first, here, to);
  return namesRole(sentences[first]?.text ?? "", to) ? undefined : behind(search, first);
}

/** 'Hill asked the player. "Yes," he replied': he is not the one whom the sentence before is about. */
const repliesTo = (text: string, { start, end }: Voice): boolean =>
  [wordsBefore(text, start).at(-1), tokenAfter(text, end)].some((word) => word && replies.has(word.lower));
const replies = wordSet("replied replies answered answers responded responds retorted retorts countered");

/** No more of a long sentence is looked at. */
const windowBefore = 400;
const wordsBefore = (text: string, to: number): readonly Token[] =>
  tokensWithin(text, Math.max(0, to - windowBefore), to);

/** Persons whom the pronoun may mean, each once, outside quotations: nobody names himself in his own words. */
function personsIn({ names, quoted, genders, pronoun }: Search, sentence: number, before: number): NameMention[] {
  const found = new Map<string, NameMention>();
  for (const name of names[sentence] ?? []) {
    if (name.kind !== "person" || name.at.end > before || !mayMean(genders, pronoun, name.text)) continue;
    const isQuoted = quoted.some(
      (part) =>
        (sentence > part.sentence || (sentence === part.sentence && name.at.start >= part.start)) &&
        (sentence < part.lastSentence || (sentence === part.lastSentence && name.at.end <= part.end)),
    );
    if (!isQuoted && !found.has(surname(name.text))) found.set(surname(name.text), name);
  }
  return [...found.values()];
}

/** "Clinton says she admired Machado": the one whom the sentence is about, and if others are named, who speaks. */
function ownSentence(search: Search, sentence: number, here: readonly NameMention[], to: number): Speaker | undefined {
  const text = search.sentences[sentence]?.text ?? "";
  const lead = leadingPerson(text, search.names[sentence] ?? []);
  if (lead === undefined || !here.includes(lead.name) || hasOtherGender(search.pronoun, text, to)) return undefined;
  return here.length === 1 || speaksAlone(text, to, lead.name, here) ? asSpeaker(lead.name) : undefined;
}

/** "Reed kept a note he had from Hill in which she said": she is the other one. */
function hasOtherGender(pronoun: string, text: string, to: number): boolean {
  const own = genderOfPronoun(pronoun);
  return wordsBefore(text, to).some(({ lower }) => (genderOfPronoun(lower) ?? own) !== own);
}

function speaksAlone(text: string, to: number, { at }: NameMention, names: readonly NameMention[]): boolean {
  const said = attributionsOf(wordsBefore(text, to), names).filter(({ voice }) => !voice.pronoun);
  return said.length === 1 && said[0]?.voice.start === at.start;
}

/** "The aide recalled that he said": he may be the aide. */
const namesRole = (text: string, to: number): boolean =>
  wordsBefore(text, to).some(({ lower }) => personRoles.has(lower));

/** The sentences before: who spoke last, whom they are about, or the same pronoun again. */
function behind(search: Search, first: number): Speaker | undefined {
  const { sentences, names, last, pronoun, genders } = search;
  for (let at = first; at >= 0 && at >= first - farthestBack; at--) {
    if (last && last.part.lastSentence >= at) return lastSpeaker(search, at);
    if (at === first) continue;
    const text = sentences[at]?.text ?? "";
    if (isHeading(search, at)) return undefined;
    const lead = leadingPerson(text, names[at] ?? []);
    const persons = personsIn(search, at, Number.POSITIVE_INFINITY);
    if (lead !== undefined) {
      if (!mayMean(genders, pronoun, lead.name.text)) return undefined;
      const alone = persons.length === 1 || speaksAlone(text, text.length, lead.name, persons);
      return alone ? asSpeaker(lead.name) : undefined;
    }
    if (persons.length > 0 || cut(text).tokens[0]?.lower !== pronoun) return undefined;
  }
  return undefined;
}

/** Who was heard last goes on, where he can be meant and nobody else is named. */
function lastSpeaker(search: Search, sentence: number): Speaker | undefined {
  const speaker = search.last?.speaker;
  if (speaker === undefined || !mayMean(search.genders, search.pronoun, speaker.name)) return undefined;
  if (!isPerson(search.names, speaker)) return undefined;
  const others = personsIn(search, sentence, Number.POSITIVE_INFINITY).filter(
    ({ text }) => surname(text) !== surname(speaker.name),
  );
  return others.length === 0 ? speaker : undefined;
}

function isPerson(names: Names, { name, at }: Speaker): boolean {
  const own = names[at.sentence]?.find((each) => each.at.start <= at.start && each.at.end >= at.end);
  return own ? own.kind === "person" : isPersonPhrase(name);
}

/** A line of its own without an end: it names what follows, and nobody goes on from it. */
function isHeading({ sentences }: Search, at: number): boolean {
  const own = sentences[at];
  if (own === undefined || /[.!?…"”’')]$/.test(own.text)) return false;
  return own.paragraph !== sentences[at + 1]?.paragraph && own.paragraph !== sentences[at - 1]?.paragraph;
}

const asSpeaker = ({ text, at }: NameMention): Speaker => ({ name: text, at, far: false });
