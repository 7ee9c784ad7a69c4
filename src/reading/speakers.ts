// Who spoke a quotation: the words beside it, the sentence before or after it, and a pronoun where only one person can be meant.
import type { NameMention, Sentence, Span } from "../news/reading.ts";
import { attributionsOf, type Voice, voiceAfter, voiceBefore } from "./attributions.ts";
import type { Quoted } from "./quote-marks.ts";
import { isQuoting, isSpeechAfterQuote } from "./verbs.ts";
import { type Word, wordsOf } from "./words.ts";

/** `far`: not stated beside the quotation but carried over from the sentence before. */
export type Speaker = { readonly name: string; readonly at: Span; readonly far: boolean };

type Names = readonly (readonly NameMention[])[];
type Last = { readonly part: Quoted; readonly speaker: Speaker | undefined } | undefined;

/** A speaker stands this near or is not looked for: it bounds the work for one quotation. */
const windowAfter = 260;
const windowBefore = 400;
const quoteSigns = new Set(['"', "“", "„", "«", "‘", "「"]);

export function speakerOf(sentences: readonly Sentence[], names: Names, part: Quoted, last: Last): Speaker | undefined {
  const opensSentence = part.start <= 2;
  const before = opensSentence ? undefined : besideBefore(sentences, names, part);
  if (before?.touching) return settle(names, before.voice, part.sentence, last);
  const after = besideAfter(sentences, names, part);
  if (after) return settle(names, after, part.lastSentence, last);
  if (before) return settle(names, before.voice, part.sentence, last);
  return carried(sentences, names, part, last, opensSentence);
}

function besideAfter(sentences: readonly Sentence[], names: Names, part: Quoted): Voice | undefined {
  const text = sentences[part.lastSentence]?.text ?? "";
  const from = part.end + 1;
  if (from >= text.length) return nextSentence(sentences, names, part);
  return voiceIn(wordsOf(text, from, from + windowAfter), within(names[part.lastSentence], from, from + windowAfter));
}

/** '"We won." John said.': the saying was cut off by the full stop. */
function nextSentence(sentences: readonly Sentence[], names: Names, part: Quoted): Voice | undefined {
  const next = sentences[part.lastSentence + 1];
  if (next === undefined || next.text.length > 90 || next.paragraph !== sentences[part.lastSentence]?.paragraph)
    return undefined;
  const words = wordsOf(next.text);
  const verb = words.findIndex((word) => isQuoting(word.lower));
  if (verb < 1 || verb > 5 || words.length > verb + 4) return undefined;
  return voiceBefore(words, verb, names[part.lastSentence + 1] ?? []);
}

/** '", said John Smith', '", the minister said', '", according to police'. The verb must come before the clause is over. */
function voiceIn(words: readonly Word[], names: readonly NameMention[]): Voice | undefined {
  const start =
    words[0]?.kind === "sign" && words[0].text !== ","
      ? words[0].text === "."
        ? -1
        : 1
      : words[0]?.text === ","
        ? 1
        : 0;
  if (start < 0) return undefined;
  if (words[start]?.lower === "according" && words[start + 1]?.lower === "to")
    return voiceAfter(words, start + 2, names, 14);
  let commas = 0;
  for (let at = start; at < words.length && at < start + 34; at++) {
    const word = words[at] as Word;
    if (quoteSigns.has(word.text) || word.text === ";" || word.text === ":") return undefined;
    if (word.text === "." && (words[at - 1]?.lower.length ?? 9) > 4) return undefined;
    if (word.text === ",") commas++;
    if (commas > 2) return undefined;
    if (word.kind !== "word" || !isQuoting(word.lower)) continue;
    if (at === start || (at === start + 1 && /ly$/.test((words[start] as Word).lower))) {
      if (!isSpeechAfterQuote(word.lower)) return undefined;
      return voiceAfter(words, at + 1, names, 14);
    }
    const voice = voiceBefore(words, at, names);
    if (voice && voice.start <= (words[Math.min(start + 3, words.length - 1)] as Word).start + 60) return voice;
  }
  return undefined;
}

function besideBefore(
  sentences: readonly Sentence[],
  names: Names,
  part: Quoted,
): { voice: Voice; touching: boolean } | undefined {
  const text = sentences[part.sentence]?.text ?? "";
  const to = part.start - 1;
  const from = Math.max(0, to - windowBefore);
  const words = wordsOf(text, from, to);
  const here = within(names[part.sentence], from, to);
  const sayings = attributionsOf(words, here);
  const leading = sayings.findLast((saying) => saying.to === words.length);
  let verb = -1;
  for (let at = words.length - 1; at >= 0 && at > words.length - 8; at--) {
    if (isQuoting((words[at] as Word).lower)) {
      verb = at;
      break;
    }
  }
  if (verb >= 0) {
    const voice = voiceBefore(words, verb, here);
    if (voice) return { voice, touching: true };
  }
  return leading ? { voice: leading.voice, touching: false } : undefined;
}

/** A quotation that opens its sentence and names no speaker goes on with the one just heard. */
function carried(
  sentences: readonly Sentence[],
  names: Names,
  part: Quoted,
  last: Last,
  opensSentence: boolean,
): Speaker | undefined {
  if (!opensSentence) return undefined;
  const before = sentences[part.sentence - 1];
  if (last?.speaker && last.part.lastSentence >= part.sentence - 1) return { ...last.speaker, far: true };
  if (before === undefined) return undefined;
  const here = names[part.sentence - 1] ?? [];
  const from = Math.max(0, before.text.length - windowBefore);
  const words = wordsOf(before.text, from);
  const sayings = attributionsOf(words, within(here, from, before.text.length));
  const distinct = new Set(sayings.map((saying) => saying.voice.text));
  const saying = sayings.at(-1);
  if (saying === undefined || distinct.size !== 1) return undefined;
  const speaker = settle(names, saying.voice, part.sentence - 1, last);
  return speaker && { ...speaker, far: true };
}

/** A pronoun becomes a name only when exactly one person can be meant. */
function settle(names: Names, voice: Voice, sentence: number, last: Last): Speaker | undefined {
  if (!voice.pronoun) return { name: voice.text, at: { sentence, start: voice.start, end: voice.end }, far: false };
  if (!/^(?:he|she)$/i.test(voice.text)) return undefined;
  if (
    last?.speaker &&
    last.part.lastSentence >= sentence - 1 &&
    !otherPerson(names, last.speaker, last.part.sentence, sentence, voice.start)
  )
    return last.speaker;
  const here = distinctPersons((names[sentence] ?? []).filter((name) => name.at.end <= voice.start));
  if (here.length === 1) return asSpeaker(here[0] as NameMention);
  if (here.length > 1) return undefined;
  for (let back = sentence - 1; back >= 0 && back >= sentence - 3; back--) {
    const persons = distinctPersons(names[back] ?? []);
    if (persons.length === 1) return asSpeaker(persons[0] as NameMention);
    if (persons.length > 1) return undefined;
  }
  return undefined;
}

const asSpeaker = (name: NameMention): Speaker => ({ name: name.text, at: name.at, far: false });

function otherPerson(names: Names, speaker: Speaker, from: number, to: number, before: number): boolean {
  const own = surname(speaker.name);
  for (let sentence = from; sentence <= to; sentence++)
    for (const name of names[sentence] ?? [])
      if (name.kind === "person" && surname(name.text) !== own && (sentence < to || name.at.end <= before)) return true;
  return false;
}

function distinctPersons(names: readonly NameMention[]): NameMention[] {
  const bySurname = new Map<string, NameMention>();
  for (const name of names.length > 200 ? names.slice(-200) : names) {
    if (name.kind !== "person") continue;
    const key = surname(name.text);
    if (!bySurname.has(key)) bySurname.set(key, name);
  }
  return [...bySurname.values()];
}

const surname = (name: string): string => name.slice(name.lastIndexOf(" ") + 1).toLowerCase();

/** The names of a window; they are in order, so a search by halves keeps a sentence of a million characters cheap. */
function within(names: readonly NameMention[] | undefined, from: number, to: number): readonly NameMention[] {
  if (names === undefined || names.length < 16) return names ?? [];
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle] as NameMention).at.start < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < names.length && (names[end] as NameMention).at.end <= to) end++;
  return names.slice(low, end);
}
