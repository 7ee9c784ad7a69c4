// Who spoke a quotation: beside it, carried over from the sentence before, or a pronoun that can mean one person only.

import type { Quoted } from "../../language/quotation.ts";
import { tokensWithin } from "../../language/tokenize.ts";
import type { NameMention, Sentence, Span } from "../../news/reading.ts";
import { attributionsOf } from "./attributions.ts";
import { besideAfter, besideBefore, type Names, namesWithin, windowBefore } from "./beside.ts";
import { subjectOf } from "./subject.ts";
import type { Voice } from "./voices.ts";

/** `far`: not stated beside the quotation but carried over from the sentence before. `cited`: by a noun, no verb. */
export type Speaker = { readonly name: string; readonly at: Span; readonly far: boolean; readonly cited?: true };
export type Last = { readonly part: Quoted; readonly speaker: Speaker | undefined } | undefined;

export function speakerOf(sentences: readonly Sentence[], names: Names, part: Quoted, last: Last): Speaker | undefined {
  const opensSentence = part.start <= 2;
  const before = opensSentence ? undefined : besideBefore(sentences, names, part);
  if (before?.touching) {
    const speaker = settle(sentences, names, before.voice, part, part.sentence, last);
    return speaker && before.cited ? { ...speaker, cited: true } : speaker;
  }
  const after = besideAfter(sentences, names, part);
  if (after) return settle(sentences, names, after.voice, part, after.sentence, last);
  if (before) return settle(sentences, names, before.voice, part, part.sentence, last);
  return opensSentence ? carried(sentences, names, part, last) : undefined;
}

/** A quotation that opens its sentence and names no speaker goes on with the one just heard. */
function carried(sentences: readonly Sentence[], names: Names, part: Quoted, last: Last): Speaker | undefined {
  const before = sentences[part.sentence - 1];
  if (before === undefined) return undefined;
  if (last?.speaker) {
    const near = last.part.lastSentence >= part.sentence - 1;
    const sameParagraph = sentences[last.part.lastSentence]?.paragraph === sentences[part.sentence]?.paragraph;
    if (
      (near || (sameParagraph && last.part.lastSentence >= part.sentence - 3)) &&
      !otherPerson(names, last.speaker, last.part.lastSentence + 1, part.sentence, 0)
    )
      return { ...last.speaker, far: true };
  }
  const from = Math.max(0, before.text.length - windowBefore);
  const words = tokensWithin(before.text, from);
  const here = namesWithin(names[part.sentence - 1], from, before.text.length);
  const sayings = attributionsOf(words, here);
  const distinct = new Set(sayings.map((saying) => saying.voice.text));
  const voice = sayings.at(-1)?.voice ?? (before.text.endsWith(":") ? subjectOf(words, here) : undefined);
  if (voice === undefined || distinct.size > 1) return undefined;
  const speaker = settle(sentences, names, voice, part, part.sentence - 1, last);
  return speaker && { ...speaker, far: true };
}

/** A pronoun becomes a name only when exactly one person can be meant. */
function settle(
  sentences: readonly Sentence[],
  names: Names,
  voice: Voice,
  part: Quoted,
  sentence: number,
  last: Last,
): Speaker | undefined {
  if (!voice.pronoun) return { name: voice.text, at: { sentence, start: voice.start, end: voice.end }, far: false };
  if (!/^(?:he|she)$/i.test(voice.text)) return undefined;
  // "“Heads will roll for Epping,” he said": nobody names himself in his own words.
  const before = (names[sentence] ?? []).filter((name) => name.at.end <= voice.start && !isInside(part, name));
  const here = distinctPersons(before);
  if (here.length === 1) return asSpeaker(here[0] as NameMention);
  // "Clinton says she admired Machado": the one who speaks first is the one who goes on.
  const first = here.length > 1 ? firstSpeaker(sentences[sentence]?.text ?? "", voice.start, before) : undefined;
  if (first) return { name: first.text, at: { sentence, start: first.start, end: first.end }, far: false };
  if (
    last?.speaker &&
    here.length === 0 &&
    last.part.lastSentence >= sentence - 1 &&
    !otherPerson(names, last.speaker, last.part.sentence, sentence, voice.start)
  )
    return last.speaker;
  if (here.length > 1) return undefined;
  for (let back = sentence - 1; back >= 0 && back >= sentence - 3; back--) {
    const persons = distinctPersons((names[back] ?? []).filter((name) => !isInside(part, name)));
    if (persons.length === 1) return asSpeaker(persons[0] as NameMention);
    if (persons.length > 1) return undefined;
  }
  return undefined;
}

const isInside = (part: Quoted, { at }: NameMention): boolean =>
  (at.sentence > part.sentence || (at.sentence === part.sentence && at.start >= part.start)) &&
  (at.sentence < part.lastSentence || (at.sentence === part.lastSentence && at.end <= part.end));

function firstSpeaker(text: string, to: number, names: readonly NameMention[]): Voice | undefined {
  const from = Math.max(0, to - windowBefore);
  const voices = attributionsOf(tokensWithin(text, from, to), names.length > 40 ? names.slice(-40) : names).filter(
    ({ voice }) => !voice.pronoun,
  );
  return voices.length === 1 && names.some((name) => name.kind === "person" && name.at.start === voices[0]?.voice.start)
    ? voices[0]?.voice
    : undefined;
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
