// Which words name a speaker: the noun phrase before or after a speaking verb, over an apposition, down to the person in it.

import { isSpeaking } from "../../language/en/speech-verbs.ts";
import type { Token } from "../../language/token.ts";
import type { NameMention } from "../../news/reading.ts";

export type Voice = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly pronoun: boolean;
  /** Where the whole phrase begins: "survivor" of "survivor Anna Berg". */
  readonly phrase?: number;
};

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const auxiliaries = set(
  "has have had also later earlier then reportedly recently repeatedly previously again already himself herself once initially further still now just",
);

export const clauseWords = set(
  "that but as while when where if because which whom whose although though since before after until and or so than whether",
);

export const stopsAfter = set(
  "in on at during after before when while as who that from by with adding but and speaking through outside following about yesterday today monday tuesday wednesday thursday friday saturday sunday last earlier later this because told to via regarding if",
);

const pronouns = set("he she they it we i you who");

export const prepositions = set(
  "in on at during after before by for from with despite under amid since until following",
);

export const determiners = set("the a an its his her their one some many several both another local");

export const groups = set(
  "police officials analysts critics experts authorities investigators prosecutors witnesses researchers economists sources lawmakers supporters opponents residents activists doctors scientists reports forecasters lawyers organisers organizers campaigners protesters republicans democrats conservatives estimates figures documents",
);

export const quoteSigns = new Set(['"', "“", "”", "«", "»", "„", "‘"]);

export const clauseSigns = new Set([",", ";", ":", "(", ")", "—", "–", ".", "?", "!", ...quoteSigns]);

/** The noun phrase left of a verb, over an apposition where there is one. */
export function voiceBefore(words: readonly Token[], verb: number, names: readonly NameMention[]): Voice | undefined {
  let to = verb;
  while (to > 0 && (auxiliaries.has((words[to - 1] as Token).lower) || /ly$/.test((words[to - 1] as Token).lower)))
    to--;
  if (to === 0) return undefined;
  const joint = words[to - 1] as Token;
  const relative = joint.lower === "who" && joint.text !== "WHO";
  if (joint.text === "," || joint.text === ")" || joint.text === "–" || joint.text === "—" || relative) {
    const opens = joint.text === ")" ? "(" : relative ? "," : joint.text;
    let from = relative ? to - 1 : to - 2;
    while (from > 0 && from > to - 30 && (words[from] as Token).text !== opens) {
      if (quoteSigns.has((words[from] as Token).text) || (words[from] as Token).text === ";") return undefined;
      from--;
    }
    if (from <= 0 || (words[from] as Token).text !== opens) return joint.text === "," ? undefined : undefined;
    // "the union's leader, Tony Woodley, said": the name may be the apposition.
    const inner = words[from + 1];
    const apposed = names.find(
      (name) =>
        (name.kind === "person" ||
          (name.kind === "organisation" && name.at.start === inner?.start && name.at.end === words[to - 2]?.end)) &&
        inner !== undefined &&
        name.at.start >= inner.start &&
        name.at.start <= inner.start + 20 &&
        name.at.end <= joint.start,
    );
    const outer = words[from - 1];
    if (apposed && !names.some((name) => name.kind === "person" && name.at.end === outer?.end))
      return { text: apposed.text, start: apposed.at.start, end: apposed.at.end, pronoun: false };
    to = from;
  }
  let from = to;
  while (from > 0 && from > to - 14) {
    const word = words[from - 1] as Token;
    if (
      word.kind === "sign" &&
      clauseSigns.has(word.text) &&
      !(
        word.text === "." &&
        from < to &&
        (words[from] as Token).capital &&
        (words[from - 2]?.text.length ?? 9) < 5 &&
        words[from - 2]?.capital
      )
    )
      break;
    if (
      word.kind === "word" &&
      clauseWords.has(word.lower) &&
      !(word.lower === "and" && from < to && words[from - 2]?.capital && (words[from] as Token).capital)
    )
      break;
    from--;
  }
  return voiceOf(words, from, to, names, true);
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
  const inside = names.filter((name) => name.at.start >= start && name.at.end <= end);
  const person = before
    ? inside.findLast((name) => name.kind === "person")
    : inside.find((name) => name.kind === "person");
  if (person) return { text: person.text, start: person.at.start, end: person.at.end, pronoun: false, phrase: start };
  const phrase = words.slice(first, to);
  if (!isNounPhrase(phrase)) return undefined;
  return { text: phraseText(words, first, to), start, end, pronoun: false };
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
