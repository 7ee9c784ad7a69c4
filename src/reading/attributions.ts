// Who says what in a sentence: the speaking verb, the words that name the speaker, and which part of the sentence it covers.
import type { NameMention } from "../news/reading.ts";
import { isSpeaking, isSpeechAfterQuote, needsClause } from "./verbs.ts";
import type { Word } from "./words.ts";

export type Voice = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly pronoun: boolean;
  /** Where the whole phrase begins: "survivor" of "survivor Anna Berg". */
  readonly phrase?: number;
};

export type Attribution = {
  readonly voice: Voice;
  /** Word position of the verb, or of "according". */
  readonly verb: number;
  /** What it covers, as word positions: [from, to). */
  readonly from: number;
  readonly to: number;
};

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const auxiliaries = set(
  "has have had also later earlier then reportedly recently repeatedly previously again already himself herself once initially further still now just",
);
const clauseWords = set(
  "that but as while when where if because which whom whose although though since before after until and or so than whether",
);
const stopsAfter = set(
  "in on at during after before when while as who that from by with adding but and speaking through outside following about yesterday today monday tuesday wednesday thursday friday saturday sunday last earlier later this because told to via regarding if",
);
const pronouns = set("he she they it we i you who");
const weekdays = set("monday tuesday wednesday thursday friday saturday sunday");
const momentWords = set("this last yesterday today earlier late early here");
const prepositions = set("in on at during after before by for from with despite under amid since until following");
const determiners = set("the a an its his her their one some many several both another local");
const quoteSigns = new Set(['"', "“", "”", "«", "»", "„", "‘"]);
const clauseSigns = new Set([",", ";", ":", "(", ")", "—", "–", ".", "?", "!", ...quoteSigns]);

/** In order of the sentence. `names` are those of this sentence; `beforeQuote`: the words end where a quotation opens. */
export function attributionsOf(
  words: readonly Word[],
  names: readonly NameMention[],
  beforeQuote = false,
): Attribution[] {
  const found: Attribution[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word;
    if (word.kind !== "word") continue;
    if (word.lower === "according" && words[at + 1]?.lower === "to") {
      const voice = voiceAfter(words, at + 2, names, 14);
      if (voice)
        found.push({
          voice,
          verb: at,
          ...(at <= 1 ? { from: at, to: words.length } : { from: lastEnd(found), to: words.length }),
        });
      continue;
    }
    if (!speaks(words, at, beforeQuote)) continue;
    const attribution = spoken(words, at, names, lastEnd(found));
    if (attribution) found.push(attribution);
  }
  return found;
}

/** A speaking verb in its place: not "United States", "an estimated 5", "the claims", nor "agreed to" without what was agreed. */
function speaks(words: readonly Word[], at: number, beforeQuote: boolean): boolean {
  const word = words[at] as Word;
  const before = words[at - 1];
  if (word.lower === "put" || word.lower === "puts") return putsAt(words, at);
  if (!isSpeaking(word.lower) || (word.capital && at > 0 && word.text !== word.text.toUpperCase())) return false;
  if (word.lower === "estimated" && (before?.lower === "an" || before?.lower === "the")) return false;
  if (
    bareForms.has(word.lower) &&
    !(
      before !== undefined &&
      (groups.has(before.lower) || (before.lower.endsWith("s") && !determiners.has(before.lower)))
    )
  )
    return false;
  return beforeQuote || !needsClause(word.lower) || hasThat(words, at) || words[at + 1]?.text === ":";
}

const bareForms = set("say allege claim report estimate believe expect argue warn suggest insist predict");

/** "Officials put the damage at $75 million." */
function putsAt(words: readonly Word[], at: number): boolean {
  for (let i = at + 2; i < at + 8; i++) if (words[i]?.lower === "at") return true;
  return false;
}

const lastEnd = (found: readonly Attribution[]): number => {
  const last = found.at(-1);
  return last === undefined ? 0 : last.verb;
};

function spoken(
  words: readonly Word[],
  verb: number,
  names: readonly NameMention[],
  earlier: number,
): Attribution | undefined {
  const word = words[verb] as Word;
  const before = words[verb - 1];
  const next = words[verb + 1];
  if (
    before?.lower === "to" ||
    before?.lower === "the" ||
    before?.lower === "a" ||
    before?.lower === "of" ||
    before?.lower === "be" ||
    before?.lower === "is" ||
    before?.lower === "was" ||
    before?.lower === "were" ||
    before?.lower === "are"
  )
    return undefined;
  const afterMark =
    before !== undefined &&
    before.kind === "sign" &&
    (before.text === "," || quoteSigns.has(before.text) || before.text === "—" || before.text === "–");
  // '"...", said John Smith': the speaker follows the verb.
  if (
    afterMark &&
    isSpeechAfterQuote(word.lower) &&
    next?.kind === "word" &&
    !clauseWords.has(next.lower) &&
    !stopsAfter.has(next.lower)
  ) {
    const voice = voiceAfter(words, verb + 1, names, 12);
    const appositive = before?.text === "," && !quotedBefore(words, verb) && voiceBefore(words, verb, names);
    if (voice && !appositive) return { voice, verb, from: earlier, to: verb };
  }
  const voice = voiceBefore(words, verb, names);
  if (voice === undefined) return undefined;
  const closed =
    next === undefined ||
    next.text === "." ||
    next.text === "," ||
    next.text === ";" ||
    weekdays.has(next.lower) ||
    momentWords.has(next.lower) ||
    (prepositions.has(next.lower) && !hasThat(words, verb));
  const opening = words.findIndex((each) => each.start >= (voice.phrase ?? voice.start));
  const trailing = closed && opening > 2 && !hasThat(words, verb) && clauseSigns.has(words[opening - 1]?.text ?? "");
  return trailing ? { voice, verb, from: earlier, to: verb } : { voice, verb, from: verb, to: words.length };
}

const quotedBefore = (words: readonly Word[], verb: number): boolean =>
  quoteSigns.has(words[verb - 2]?.text ?? "") || quoteSigns.has(words[verb - 1]?.text ?? "");

/** "said on Tuesday that": the clause still follows. */
function hasThat(words: readonly Word[], verb: number): boolean {
  for (let at = verb + 1; at < words.length && at < verb + 9; at++) {
    const word = words[at] as Word;
    if (word.lower === "that" || word.text === ":" || (quoteSigns.has(word.text) && at > verb + 1)) return true;
    if (word.kind === "sign" && word.text !== ",") return false;
  }
  return false;
}

/** The noun phrase left of a verb, over an apposition where there is one. */
export function voiceBefore(words: readonly Word[], verb: number, names: readonly NameMention[]): Voice | undefined {
  let to = verb;
  while (to > 0 && (auxiliaries.has((words[to - 1] as Word).lower) || /ly$/.test((words[to - 1] as Word).lower))) to--;
  if (to === 0) return undefined;
  const joint = words[to - 1] as Word;
  const relative = joint.lower === "who" && joint.text !== "WHO";
  if (joint.text === "," || joint.text === ")" || joint.text === "–" || joint.text === "—" || relative) {
    const opens = joint.text === ")" ? "(" : relative ? "," : joint.text;
    let from = relative ? to - 1 : to - 2;
    while (from > 0 && from > to - 30 && (words[from] as Word).text !== opens) {
      if (quoteSigns.has((words[from] as Word).text) || (words[from] as Word).text === ";") return undefined;
      from--;
    }
    if (from <= 0 || (words[from] as Word).text !== opens) return joint.text === "," ? undefined : undefined;
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
    const word = words[from - 1] as Word;
    if (
      word.kind === "sign" &&
      clauseSigns.has(word.text) &&
      !(
        word.text === "." &&
        from < to &&
        (words[from] as Word).capital &&
        (words[from - 2]?.text.length ?? 9) < 5 &&
        words[from - 2]?.capital
      )
    )
      break;
    if (
      word.kind === "word" &&
      clauseWords.has(word.lower) &&
      !(word.lower === "and" && from < to && words[from - 2]?.capital && (words[from] as Word).capital)
    )
      break;
    from--;
  }
  return voiceOf(words, from, to, names, true);
}

/** The noun phrase right of a verb or of "according to". */
export function voiceAfter(
  words: readonly Word[],
  from: number,
  names: readonly NameMention[],
  most: number,
): Voice | undefined {
  let to = from;
  while (to < words.length && to < from + most) {
    const word = words[to] as Word;
    if (
      word.kind === "sign" &&
      clauseSigns.has(word.text) &&
      !(word.text === "." && (words[to - 1]?.text.length ?? 9) < 5 && words[to - 1]?.capital && words[to + 1]?.capital)
    )
      break;
    if (word.kind === "word" && to > from && stopsAfter.has(word.lower)) break;
    to++;
  }
  return voiceOf(words, from, to, names, false);
}

function voiceOf(
  words: readonly Word[],
  from: number,
  to: number,
  names: readonly NameMention[],
  before: boolean,
): Voice | undefined {
  let first = from;
  if (before && prepositions.has(words[first]?.lower ?? "")) {
    // "In Syria a military source said": the phrase begins at its article.
    let at = to - 1;
    while (at > first && !determiners.has((words[at] as Word).lower)) at--;
    if (at === first) return undefined;
    first = at;
  }
  if (first >= to || !(words[first] as Word | undefined)) return undefined;
  const start = (words[first] as Word).start;
  const end = (words[to - 1] as Word).end;
  if (to - first === 1 && pronouns.has((words[first] as Word).lower)) {
    const pronoun = words[first] as Word;
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

const groups = set(
  "police officials analysts critics experts authorities investigators prosecutors witnesses researchers economists sources lawmakers supporters opponents residents activists doctors scientists reports forecasters lawyers organisers organizers campaigners protesters republicans democrats conservatives estimates figures documents",
);

/** A phrase without a name must look like one: an article or a capital first, or a known group of people. */
function isNounPhrase(phrase: readonly Word[]): boolean {
  const first = phrase[0] as Word;
  if (first.capital && (first.start > 0 || phrase.length > 1 || !clauseWords.has(first.lower)))
    return !phrase.some((word) => word.kind === "word" && isSpeaking(word.lower) && !groups.has(word.lower));
  if (determiners.has(first.lower)) return phrase.length > 1;
  return phrase.some((word) => groups.has(word.lower) || (word.capital && phrase.length < 8));
}

/** The words as the sentence has them. */
export function phraseText(words: readonly Word[], from: number, to: number): string {
  let text = "";
  for (let at = from; at < to; at++)
    text += (at > from && (words[at] as Word).spaced ? " " : "") + (words[at] as Word).text;
  return text;
}
