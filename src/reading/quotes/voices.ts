// Which words name a speaker: a noun phrase, down to its person; and the one right of a speaking verb.

import { isSpeaking } from "../../language/en/speech-verbs.ts";
import lists from "../../language/en/voices.words.json" with { type: "json" };
import type { Token } from "../../language/token.ts";
import type { NameMention } from "../../news/reading.ts";
import { personRoles } from "../actors/role-words.ts";

export type Voice = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly pronoun: boolean;
  /** Where the whole phrase begins: "survivor" of "survivor Anna Berg". */
  readonly phrase?: number;
};

const auxiliaries: ReadonlySet<string> = new Set(lists.auxiliaries);
export const isAuxiliary = (lower: string): boolean => auxiliaries.has(lower);

export const clauseWords: ReadonlySet<string> = new Set(lists.clauseWords);

export const stopsAfter: ReadonlySet<string> = new Set(lists.stopsAfter);

const pronouns: ReadonlySet<string> = new Set(lists.pronouns);
export const isPronoun = (lower: string): boolean => pronouns.has(lower);

export const prepositions: ReadonlySet<string> = new Set(lists.prepositions);

export const determiners: ReadonlySet<string> = new Set(lists.determiners);

export const groups: ReadonlySet<string> = new Set(lists.groups);

export const quoteSigns = new Set(['"', "“", "”", "«", "»", "„", "‘"]);

export const clauseSigns = new Set([",", ";", ":", "(", ")", "—", "–", "--", ".", "?", "!", ...quoteSigns]);

/** "Gen. Lee" goes on. */
export const isShortTitle = (words: readonly Token[], at: number): boolean => {
  const before = words[at - 1];
  if (words[at]?.text !== "." || before === undefined) return false;
  return before.capital && before.text.length < 5 && words[at + 1]?.capital === true;
};

/** The noun phrase right of a verb or of "according to". */
export function voiceAfter(
  words: readonly Token[],
  from: number,
  names: readonly NameMention[],
  most: number,
): Voice | undefined {
  let to = from;
  while (to < words.length && to < from + most) {
    const word = words[to] as Token;
    if (word.kind === "sign" && clauseSigns.has(word.text) && !isShortTitle(words, to)) break;
    if (word.kind === "word" && to > from && stopsAfter.has(word.lower)) break;
    to++;
  }
  // "said the union's leader, Tony Woodley": the name stands in the apposition.
  const inner = words[to]?.text === "," ? words[to + 1] : undefined;
  const apposed = inner && names.find((name) => name.kind === "person" && name.at.start === inner.start);
  const start = words[from]?.start ?? 0;
  const isNamed = (name: NameMention): boolean => name.at.start >= start && name.at.end <= (apposed?.at.start ?? 0);
  if (apposed && !names.some((name) => name.kind === "person" && isNamed(name) && !owns(words, name)))
    return { text: apposed.text, start: apposed.at.start, end: apposed.at.end, pronoun: false };
  // "said Tom Reed and Ann Hill": neither said it alone.
  const isJoined =
    words[to]?.lower === "and" && names.some(({ kind, at }) => kind !== "place" && at.start === words[to + 1]?.start);
  if (isJoined) return undefined;
  return voiceOf(words, from, to, names, false);
}

/** "said Hill's opponent, Tom Reed": whose opponent he is says nothing. */
const owns = (words: readonly Token[], { at }: NameMention): boolean =>
  words.find(({ start }) => start >= at.end)?.norm === "'s";

/** "a spokesman for Reed", "the wife of the mayor Tom Reed": he says who somebody else is; not "footage of Reed". */
function isToldOf(words: readonly Token[], first: number, { at }: NameMention): boolean {
  let before = words.findIndex(({ start }) => start >= at.start) - 1;
  while (before > first && isOfTitle(words[before] as Token)) before--;
  if (!linking.has(words[before]?.lower ?? "")) return false;
  // "European Commissioner for Competition X": of a title in capitals more may be read as the name.
  return words.slice(first, before).some(isPerson);
}
const isOfTitle = ({ lower }: Token): boolean => determiners.has(lower) || personRoles.has(lower);
const isPerson = ({ lower, capital, start }: Token): boolean => personRoles.has(lower) && (!capital || start === 0);
const linking: ReadonlySet<string> = new Set(["of", "for", "to", "with", "by"]);

/** Of a phrase of words: its person, the pronoun it is, or itself where it looks like somebody. */
export function voiceOf(
  words: readonly Token[],
  from: number,
  to: number,
  names: readonly NameMention[],
  before: boolean,
): Voice | undefined {
  let first = from;
  if (before && prepositions.has(words[first]?.lower ?? "")) {
    // "In Syria a military source said": the phrase begins at its article.
    let at = to - 1;
    while (at > first && !determiners.has((words[at] as Token).lower)) at--;
    if (at === first) return undefined;
    first = at;
  }
  if (first >= to || !(words[first] as Token | undefined)) return undefined;
  const start = (words[first] as Token).start;
  const end = (words[to - 1] as Token).end;
  if (to - first === 1 && pronouns.has((words[first] as Token).lower)) {
    const pronoun = words[first] as Token;
    return pronoun.lower === "who" ? undefined : { text: pronoun.text, start, end, pronoun: true };
  }
  const inside = names.filter(
    (name) =>
      name.kind === "person" &&
      name.at.start >= start &&
      name.at.end <= end &&
      !owns(words, name) &&
      !isToldOf(words, first, name),
  );
  if (inside.length > 1 && areJoined(words, inside)) return undefined;
  const person = before ? inside.at(-1) : firstOf(words, inside);
  if (person && !isOwner(words, first, to, person))
    return { text: person.text, start: person.at.start, end: person.at.end, pronoun: false, phrase: start };
  const phrase = words.slice(first, to);
  if (!isNounPhrase(phrase)) return undefined;
  return { text: phraseText(words, first, to), start, end, pronoun: false };
}

/** "Chuck Schumer and Speaker Nancy Pelosi said": neither said it alone. */
const areJoined = (words: readonly Token[], persons: readonly NameMention[]): boolean =>
  words.some(
    ({ lower, start }) =>
      lower === "and" && start > (persons.at(-2)?.at.end ?? 0) && start < (persons.at(-1)?.at.start ?? 0),
  );

/** "asked Milton resident Cindy Black": a name before a role is where somebody is from. */
function firstOf(words: readonly Token[], persons: readonly NameMention[]): NameMention | undefined {
  const [first, next] = persons;
  if (first === undefined || next === undefined) return first;
  const between = words.filter(({ start, end }) => start >= first.at.end && end <= next.at.start);
  const last = between.at(-1)?.lower ?? "";
  return between.every(({ kind }) => kind === "word") && personRoles.has(last) ? next : first;
}

/** "a former Vaughn officer", "Obama's strategist": the phrase ends with what somebody else is. */
function isOwner(words: readonly Token[], from: number, to: number, { at }: NameMention): boolean {
  const after = words.slice(from, to).filter(({ start }) => start >= at.end);
  const last = after.at(-1);
  const stops = after.some(({ kind, lower }) => kind !== "word" || prepositions.has(lower) || lower === "of");
  return last !== undefined && !last.capital && !stops && personRoles.has(last.lower);
}

/** A phrase without a name must look like one: an article or a capital first, or a known group of people. */
function isNounPhrase(phrase: readonly Token[]): boolean {
  const first = phrase[0] as Token;
  if (first.capital && (first.start > 0 || phrase.length > 1 || !clauseWords.has(first.lower)))
    return !phrase.some((word) => word.kind === "word" && isSpeaking(word.lower) && !groups.has(word.lower));
  if (determiners.has(first.lower)) return phrase.length > 1;
  return phrase.some((word) => groups.has(word.lower) || (word.capital && phrase.length < 8));
}

/** The words as the sentence has them. */
export function phraseText(words: readonly Token[], from: number, to: number): string {
  let text = "";
  for (let at = from; at < to; at++)
    text += (at > from && (words[at] as Token).spaced ? " " : "") + (words[at] as Token).text;
  return text;
}
