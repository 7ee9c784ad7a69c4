// Which words name a speaker: the noun phrase before or after a speaking verb, over an apposition, down to its person.

import { weekdayNames } from "../../language/en/calendar.ts";
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

export const clauseWords: ReadonlySet<string> = new Set(lists.clauseWords);

export const stopsAfter: ReadonlySet<string> = new Set(lists.stopsAfter);

const pronouns: ReadonlySet<string> = new Set(lists.pronouns);

export const prepositions: ReadonlySet<string> = new Set(lists.prepositions);

export const determiners: ReadonlySet<string> = new Set(lists.determiners);

export const groups: ReadonlySet<string> = new Set(lists.groups);

const weekdays: ReadonlySet<string> = new Set(weekdayNames);

export const quoteSigns = new Set(['"', "“", "”", "«", "»", "„", "‘"]);

export const clauseSigns = new Set([",", ";", ":", "(", ")", "—", "–", ".", "?", "!", ...quoteSigns]);

/** The noun phrase left of a verb, over an apposition where there is one. */
export function voiceBefore(words: readonly Token[], verb: number, names: readonly NameMention[]): Voice | undefined {
  let to = verb;
  while (to > 0 && isAside(words[to - 1] as Token)) to--;
  if (to === 0) return undefined;
  // "through what she calls": the phrase before a pronoun is not of the speaker.
  if (isSubjectPronoun(words[to - 1] as Token)) return voiceOf(words, to - 1, to, names, true);
  for (let asides = 0; asides < mostAsides; asides++) {
    const joint = words[to - 1] as Token | undefined;
    const relative = joint?.lower === "who" && joint.text !== "WHO";
    if (joint === undefined || !(relative || closesApposition.has(joint.text))) break;
    const from = appositionStart(words, to, relative);
    if (from === undefined) return undefined;
    const apposed = apposedName(words, from, to, names);
    if (apposed) return { text: apposed.text, start: apposed.at.start, end: apposed.at.end, pronoun: false };
    to = from;
  }
  // "TikTok on Tuesday said"
  if (weekdays.has((words[to - 1] as Token).lower)) to -= words[to - 2]?.lower === "on" ? 2 : 1;
  const first = phraseStart(words, to);
  if (
    words[first - 1]?.lower === "and" &&
    names.some(({ kind, at }) => kind === "person" && at.end === words[first - 2]?.end)
  )
    return undefined;
  const voice = voiceOf(words, first, to, names, true);
  const isListed = to < verb - 1 || words[first - 1]?.lower === "and" || words[first]?.lower === "of";
  const name = voice && !voice.pronoun && isListed ? listedName(words, first, names) : undefined;
  return name ? { text: name.text, start: name.at.start, end: name.at.end, pronoun: false } : voice;
}

/** "Tom Casey, chair of the council, a body, said", "Ann Hill, a judge and mayor, said", "Ann Hill, 47, of Ellery said". */
function listedName(words: readonly Token[], phrase: number, names: readonly NameMention[]): NameMention | undefined {
  let at = phrase - 1;
  while (at > 0 && at > phrase - 14 && !clauseSigns.has((words[at] as Token).text)) at--;
  const end = words[at]?.text === "," ? words[at - 1]?.end : undefined;
  const name = names.find((each) => each.kind === "person" && each.at.end === end);
  // "Reed, the minister and a friend said": only a name that opens its sentence is what the rest is listed of.
  return name && words.every((word) => word.end > name.at.start || word.capital) ? name : undefined;
}

/** "Jim Jordan (R-Ohio), a panel member, said". */
const mostAsides = 2;
const isSubjectPronoun = ({ lower }: Token): boolean => lower !== "who" && pronouns.has(lower);
const isAside = ({ lower }: Token): boolean => auxiliaries.has(lower) || lower.endsWith("ly");
const closesApposition: ReadonlySet<string> = new Set([",", ")", "–", "—"]);

/** Where the apposition or relative clause that ends before `to` opens; undefined where nothing opens it. */
function appositionStart(words: readonly Token[], to: number, relative: boolean): number | undefined {
  const joint = words[to - 1] as Token;
  const opens = joint.text === ")" ? "(" : relative ? "," : joint.text;
  let from = relative ? to - 1 : to - 2;
  while (from > 0 && from > to - 30 && (words[from] as Token).text !== opens) {
    if (quoteSigns.has((words[from] as Token).text) || (words[from] as Token).text === ";") return undefined;
    from--;
  }
  return from > 0 && (words[from] as Token).text === opens ? from : undefined;
}

/** "the union's leader, Tony Woodley, said": the name may be the apposition. */
function apposedName(
  words: readonly Token[],
  from: number,
  to: number,
  names: readonly NameMention[],
): NameMention | undefined {
  const inner = words[from + 1];
  if (inner === undefined) return undefined;
  const fills = ({ kind, at }: NameMention): boolean =>
    kind === "organisation" && at.start === inner.start && at.end === words[to - 2]?.end;
  const apposed = names.find(
    (name) =>
      (name.kind === "person" || fills(name)) &&
      name.at.start >= inner.start &&
      name.at.start <= inner.start + 20 &&
      name.at.end <= (words[to - 1] as Token).start,
  );
  const outer = words[from - 1];
  return names.some((name) => name.kind === "person" && name.at.end === outer?.end) ? undefined : apposed;
}

/** The first word of the phrase that ends before `to`: behind a sign or a word that opens a clause. */
function phraseStart(words: readonly Token[], to: number): number {
  let from = to;
  while (from > 0 && from > to - 14 && !endsPhraseAt(words, from - 1, from < to)) from--;
  return from;
}

function endsPhraseAt(words: readonly Token[], at: number, inside: boolean): boolean {
  const word = words[at] as Token;
  const between = inside && words[at + 1]?.capital === true && words[at - 1]?.capital === true;
  // "Gen. Lee" and "Black and White" go on.
  if (word.kind === "sign" && clauseSigns.has(word.text))
    return !(word.text === "." && between && (words[at - 1]?.text.length ?? 9) < 5);
  return word.kind === "word" && clauseWords.has(word.lower) && !(word.lower === "and" && between);
}

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
    if (
      word.kind === "sign" &&
      clauseSigns.has(word.text) &&
      !(word.text === "." && (words[to - 1]?.text.length ?? 9) < 5 && words[to - 1]?.capital && words[to + 1]?.capital)
    )
      break;
    if (word.kind === "word" && to > from && stopsAfter.has(word.lower)) break;
    to++;
  }
  // "said the union's leader, Tony Woodley": the name stands in the apposition.
  const inner = words[to]?.text === "," ? words[to + 1] : undefined;
  const apposed = inner && names.find((name) => name.kind === "person" && name.at.start === inner.start);
  const start = words[from]?.start ?? 0;
  if (
    apposed &&
    !names.some((name) => name.kind === "person" && name.at.start >= start && name.at.end <= apposed.at.start)
  )
    return { text: apposed.text, start: apposed.at.start, end: apposed.at.end, pronoun: false };
  return voiceOf(words, from, to, names, false);
}

function voiceOf(
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
  const inside = names.filter(({ kind, at }) => kind === "person" && at.start >= start && at.end <= end);
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
