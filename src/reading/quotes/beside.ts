// Who is named beside a quotation: where the rows find a cue, the words on the side that it points to.

import { reportingClass } from "../../language/en/speech-verbs.ts";
import type { Quoted } from "../../language/quotation.ts";
import type { Cut, Token } from "../../language/token.ts";
import { cut } from "../../language/tokenize.ts";
import { wordSet } from "../../language/word-set.ts";
import type { NameMention, Sentence } from "../../news/reading.ts";
import { attributionsOf } from "./attributions.ts";
import { type Cue, unsaid } from "./cue.ts";
import { cuesAhead } from "./cues-ahead.ts";
import { cuesBehind, cuesInNextSentence } from "./cues-behind.ts";
import type { Names } from "./speaker.ts";
import { clauseSubjectAt, isSubjectOf } from "./speaker-tree.ts";
import { voiceBefore } from "./voice-before.ts";
import { type Voice, voiceAfter } from "./voices.ts";

export type Beside = {
  readonly voice: Voice;
  readonly sentence: number;
  readonly cited?: true;
};

/** `touching`: the cue and who it names are the quotation's own, so that nothing behind it is asked. */
type Before = Beside & { readonly touching: boolean };

/** A speaker stands this near or is not looked for: it bounds the work for one quotation. */
const windowAround = 400;
const mostTokens = 90;
/** A sentence that only says who spoke has no more characters. */
const longestNext = 260;
const farthestName = 12;
/** A name behind a dash signs the paragraph over it. */
const signature = /^[-–—―] ?\p{Lu}/u;
/** "Inc." ends with a full stop and ends no sentence. */
const longestShort = 4;

export function besideAfter(sentences: readonly Sentence[], names: Names, part: Quoted): Beside | undefined {
  const index = part.lastSentence;
  const whole = cut(sentences[index]?.text ?? "");
  const mark = tokenAt(whole.tokens, part.end);
  if (mark < whole.tokens.length - 1) {
    const cue = cuesBehind.ask(whole, mark);
    const voice = cue && voiceOfCue(whole, cue, names[index] ?? []);
    return voice && voice.start > part.end ? { voice, sentence: index } : undefined;
  }
  const next = sentences[index + 1];
  if (next === undefined || next.text.length > longestNext) return undefined;
  if (next.paragraph !== sentences[index]?.paragraph && !signature.test(next.text)) return undefined;
  const following = cut(next.text);
  const cue = cuesInNextSentence.ask(following, 0);
  const voice = cue && voiceOfCue(following, cue, names[index + 1] ?? []);
  return voice && !voice.pronoun && (cue.side === "right" || voice.start <= farthestName)
    ? { voice, sentence: index + 1 }
    : undefined;
}

export function besideBefore(sentences: readonly Sentence[], names: Names, part: Quoted): Before | undefined {
  const whole = cut(sentences[part.sentence]?.text ?? "");
  const mark = tokenAt(whole.tokens, part.start - 1);
  const here = names[part.sentence] ?? [];
  const cue = cuesAhead.ask(whole, mark);
  if (cue?.reported || (cue && isDenied(whole.tokens, cue.at))) return undefined;
  const voice = cue && voiceOfCue(whole, cue, here);
  const cited = cue?.cited ? { cited: cue.cited } : {};
  if (voice && voice.end < part.start)
    return { voice, sentence: part.sentence, touching: cue.side !== "clause", ...cited };
  const to = part.start - 1;
  const words = outsideQuotes(whole.tokens.slice(Math.max(0, mark - mostTokens), Math.max(0, mark)));
  const sayings = attributionsOf(words, namesWithin(here, Math.max(0, to - windowAround), to), true);
  const leading = sayings.findLast((each) => each.to === words.length) ?? sayings.at(-1);
  // "Reed said he would go. "I won't," said hill": a sentence has ended that was not told apart.
  const hasEnded = words.at(-1)?.text === "." && (words.at(-2)?.text.length ?? 0) > longestShort;
  if (hasEnded && leading?.to === words.length && leading.verb < words.length - 2) return undefined;
  return leading && !isDenied(words, leading.verb) && !isUnsaid(words, leading.voice)
    ? { voice: leading.voice, sentence: part.sentence, touching: false }
    : undefined;
}

/** "Asked if Hill called him", "Neither Reed nor Hill said": nobody is said to have said it. */
function isUnsaid(tokens: readonly Token[], { start, phrase = start }: Voice): boolean {
  const first = tokens.findIndex((token) => token.start >= phrase);
  return tokens.slice(Math.max(0, first - 1)).some((token) => token.start < start && conditions.has(token.lower));
}
const conditions = wordSet("if whether neither nor unless");

/** "Reed denied saying", "denied having ever said", "has never said", "could not recall saying": he did not say it. */
function isDenied(words: readonly Token[], verb: number): boolean {
  let at = verb;
  while (at > 0 && (at === verb || helping.has(words[at]?.lower ?? ""))) at--;
  return words.slice(at, verb + 1).some(({ capital, lower }) => isDenial(lower) || (!capital && unsaid.has(lower)));
}
const helping = wordSet("been ever had has have having he once recall remember she that they");

const isDenial = (lower: string): boolean => reportingClass(lower) === "deny";

function voiceOfCue(whole: Cut, { at, side }: Cue, names: readonly NameMention[]): Voice | undefined {
  const { tokens } = whole;
  const place = tokens[at]?.start ?? 0;
  const near = namesWithin(names, place - windowAround, place + windowAround);
  if (side === "left") {
    const voice = voiceBefore(tokens, at, near);
    return voice && isUnsaid(tokens, voice) ? undefined : voice;
  }
  if (side === "right") return voiceAfter(tokens, at + 1, near, 14);
  return clauseVoice(whole, place, near);
}

/** Who is the subject of the clause, by the tree: its person, the pronoun, or the phrase. */
function clauseVoice({ text }: Cut, place: number, names: readonly NameMention[]): Voice | undefined {
  const subject = clauseSubjectAt(text, place);
  if (subject === undefined) return undefined;
  const [person, another] = names.filter(({ kind, at }) => kind === "person" && isSubjectOf(subject, at));
  if (person) return another ? undefined : { text: person.text, ...placeOf(person.at), pronoun: false };
  const { phrase, kind } = subject;
  return { text: text.slice(phrase.start, phrase.end), ...phrase, pronoun: kind === "pronoun" };
}

const placeOf = ({ start, end }: Pick<Voice, "start" | "end">) => ({ start, end });

/** The first token that begins here or later. */
function tokenAt(tokens: readonly Token[], start: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

const opening = new Set(["“", "„", "«", "「"]);
const closing = new Set(["”", "»", "」"]);

/** What others say inside an earlier quotation says nothing about this one. */
function outsideQuotes(words: readonly Token[]): Token[] {
  const kept: Token[] = [];
  const straight = words.filter((word) => word.text === '"').length;
  // An odd count means that the window begins inside a quotation.
  let inside = straight % 2 === 1 || firstMarkCloses(words);
  for (const word of words) {
    if (opening.has(word.text)) inside = true;
    else if (closing.has(word.text)) inside = false;
    else if (word.text === '"') {
      inside = !inside;
      if (inside) kept.push(word);
    }
    if (!inside) kept.push(word);
  }
  return kept;
}

const firstMarkCloses = (words: readonly Token[]): boolean =>
  closing.has(words.find((word) => opening.has(word.text) || closing.has(word.text))?.text ?? "");

/** The names of a window; they are in order, so a search by halves keeps a sentence of a million characters cheap. */
export function namesWithin(
  names: readonly NameMention[] | undefined,
  from: number,
  to: number,
): readonly NameMention[] {
  if (names === undefined) return [];
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
