// Who is named beside a quotation: right after or before it, in its signature, or as the subject of its sentence.

import { isQuoting, isSpeechAfterQuote, mayBeNoun } from "../../language/en/speech-verbs.ts";
import type { Quoted } from "../../language/quotation.ts";
import type { Token } from "../../language/token.ts";
import { cut, tokensWithin } from "../../language/tokenize.ts";
import type { NameMention, Sentence } from "../../news/reading.ts";
import { attributionsOf } from "./attributions.ts";
import { subjectOf } from "./subject.ts";
import { type Voice, voiceAfter, voiceBefore } from "./voices.ts";

export type Names = readonly (readonly NameMention[])[];
export type Beside = { readonly voice: Voice; readonly sentence: number };

/** A speaker stands this near or is not looked for: it bounds the work for one quotation. */
const windowAfter = 260;
export const windowBefore = 400;
const opening = new Set(["“", "„", "«", "「"]);
const closing = new Set(["”", "»", "」"]);
const isMark = (word: Token): boolean => word.text === '"' || opening.has(word.text) || closing.has(word.text);

/** '", said John Smith', '", the minister said', '" — Jane Roe', '"We won." John said.' (the full stop cut it off). */
export function besideAfter(sentences: readonly Sentence[], names: Names, part: Quoted): Beside | undefined {
  const index = part.lastSentence;
  const text = sentences[index]?.text ?? "";
  const from = part.end + 1;
  if (from < text.length) {
    const words = tokensWithin(text, from, from + windowAfter);
    const voice =
      signature(words, namesWithin(names[index], from, from + windowAfter)) ??
      saying(words, namesWithin(names[index], from, from + windowAfter));
    return voice && { voice, sentence: index };
  }
  const next = sentences[index + 1];
  if (next === undefined || next.paragraph !== sentences[index]?.paragraph || next.text.length > windowAfter)
    return undefined;
  const words = cut(next.text).tokens;
  const signed = signature(words, names[index + 1] ?? []);
  if (signed) return { voice: signed, sentence: index + 1 };
  const verb = words.findIndex((word) => isQuoting(word.lower));
  if (verb < 1 || !endsSaying(words, verb)) return undefined;
  const voice = voiceBefore(words, verb, names[index + 1] ?? []);
  return voice && !voice.pronoun && voice.start <= 12 ? { voice, sentence: index + 1 } : undefined;
}

const momentsAfter: ReadonlySet<string> = new Set(
  `in on at to during after of about when while monday tuesday wednesday thursday friday saturday sunday`.split(" "),
);

/** Nothing is said after the verb: 'John Smith, a farmer, said in an interview.' */
function endsSaying(words: readonly Token[], verb: number): boolean {
  const next = words[verb + 1];
  if (next === undefined || next.text === ".") return true;
  return momentsAfter.has(next.lower) && !words.some((word) => word.lower === "that" || isMark(word));
}

/** '" — Jane Roe': nothing but the name stands after the dash. */
function signature(words: readonly Token[], names: readonly NameMention[]): Voice | undefined {
  const dash = words[0]?.kind === "sign" && !/^[-–—―]$/.test(words[0].text) ? 1 : 0;
  if (!/^[-–—―]$/.test(words[dash]?.text ?? "")) return undefined;
  const first = words[dash + 1];
  if (!first?.capital) return undefined;
  const voice = voiceAfter(words, dash + 1, names, 6);
  const after = words.find((word) => word.start >= (voice?.end ?? 0));
  return voice && (after === undefined || /^[,.(”"]$/.test(after.text)) ? voice : undefined;
}

/** The verb must come before the clause is over. */
function saying(words: readonly Token[], names: readonly NameMention[]): Voice | undefined {
  const first = words[0];
  const start = first?.kind === "sign" ? 1 : 0;
  if (first?.text === "." || first?.text === ";") return undefined;
  const lead = words[start]?.lower;
  if (lead === "according" && words[start + 1]?.lower === "to") return voiceAfter(words, start + 2, names, 14);
  if (lead === "per") return voiceAfter(words, start + 1, names, 8);
  let commas = 0;
  for (let at = start; at < words.length && at < start + 36; at++) {
    if (endsClause(words, at)) return undefined;
    if ((words[at] as Token).text === "," && ++commas > 3) return undefined;
    if (!isSaying(words, at)) continue;
    const opens = at === start || (at === start + 1 && (words[start] as Token).lower.endsWith("ly"));
    if (opens) return isSpeechAfterQuote((words[at] as Token).lower) ? voiceAfter(words, at + 1, names, 14) : undefined;
    if (!isVerbThere(words, at)) continue;
    const voice = voiceBefore(words, at, names);
    if (voice && voice.start <= (first as Token).start + 90) return voice;
  }
  return undefined;
}

function endsClause(words: readonly Token[], at: number): boolean {
  const word = words[at] as Token;
  if (isMark(word) || word.text === ";" || word.text === ":") return true;
  return word.text === "." && (words[at - 1]?.lower.length ?? 9) > 4;
}

/** "said", "put it". */
function isSaying(words: readonly Token[], at: number): boolean {
  const word = words[at] as Token;
  if (word.kind !== "word") return false;
  return isQuoting(word.lower) || (word.lower === "put" && words[at + 1]?.lower === "it");
}

/** "claims" is a verb only behind a name, a "he" or a "she". */
function isVerbThere(words: readonly Token[], at: number): boolean {
  const before = words[at - 1];
  if (!mayBeNoun((words[at] as Token).lower)) return true;
  return before?.capital === true || before?.lower === "he" || before?.lower === "she";
}

export type Before = {
  readonly voice: Voice;
  /** The verb touches the quotation: nothing can come between. */
  readonly touching: boolean;
  /** "the comments by Obama that": whose words they are is said by a noun. */
  readonly cited?: true;
};

export function besideBefore(sentences: readonly Sentence[], names: Names, part: Quoted): Before | undefined {
  const text = sentences[part.sentence]?.text ?? "";
  const to = part.start - 1;
  const from = Math.max(0, to - windowBefore);
  const words = outsideQuotes(tokensWithin(text, from, to));
  const here = namesWithin(names[part.sentence], from, to);
  const sayings = attributionsOf(words, here, true);
  const cited = wordsOfSomeone(words, here);
  if (cited) return { voice: cited, touching: true, cited: true };
  const touching = touchingVerb(words, here);
  if (touching) return { voice: touching, touching: true };
  if (words.at(-1)?.text === ":") {
    const subject = subjectOf(words, here);
    if (subject) return { voice: subject, touching: true };
  }
  const leading = sayings.findLast((each) => each.to === words.length) ?? sayings.at(-1);
  return leading ? { voice: leading.voice, touching: false } : undefined;
}

const utterances: ReadonlySet<string> = new Set(
  `comment comments remark remarks claim claims statement statements assertion assertions
  suggestion suggestions words warning warnings promise promises insistence`.split(/\s+/),
);

/** "the comments by President Obama that ISIL had been “contained”": the words are his and not the speaker's. */
function wordsOfSomeone(words: readonly Token[], names: readonly NameMention[]): Voice | undefined {
  for (let at = words.length - 1; at >= 0 && at > words.length - 26; at--) {
    const word = words[at] as Token;
    if (isMark(word)) return undefined;
    if (utterances.has(word.lower) && /^(?:by|from|of)$/.test(words[at + 1]?.lower ?? "")) {
      const voice = voiceAfter(words, at + 2, names, 12);
      return voice && words.some((each) => each.lower === "that" && each.start >= voice.end) ? voice : undefined;
    }
    if (isQuoting(word.lower)) return undefined;
  }
  return undefined;
}

/** A quoting verb among the last words before the mark: 'said: "', 'called the plan "', 'Trump hit back, saying "'. */
function touchingVerb(words: readonly Token[], names: readonly NameMention[]): Voice | undefined {
  for (let at = words.length - 1; at >= 0 && at > words.length - 9; at--) {
    const word = words[at] as Token;
    if (isMark(word)) return undefined;
    if (word.kind !== "word" || !isQuoting(word.lower)) continue;
    const before = words[at - 1];
    const right = names.find((name) => name.kind === "person" && name.at.end === before?.end);
    if (right) return { text: right.text, start: right.at.start, end: right.at.end, pronoun: false };
    if (mayBeNoun(word.lower) && !(before?.capital || /^(?:he|she|it|they)$/.test(before?.lower ?? ""))) continue;
    if (
      word.lower.endsWith("ing") ||
      before?.lower === "to" ||
      before?.lower === "and" ||
      before?.lower === "or" ||
      before?.lower === "by"
    )
      return subjectOf(words.slice(0, at), names);
    // 'Said Ellis: "'
    if (at === 0 && words.at(-1)?.text === ":") return voiceAfter(words, 1, names, 12);
    return voiceBefore(words, at, names) ?? (before?.text === "," ? subjectOf(words.slice(0, at), names) : undefined);
  }
  return undefined;
}

/** What others say inside an earlier quotation says nothing about this one. */
function outsideQuotes(words: readonly Token[]): Token[] {
  const kept: Token[] = [];
  const straight = words.filter((word) => word.text === '"').length;
  // An odd count means that the window begins inside a quotation.
  let inside = straight % 2 === 1 || firstMarkCloses(words);
  for (const word of words) {
    if (opening.has(word.text)) inside = true;
    else if (closing.has(word.text)) {
      inside = false;
      kept.push(word);
      continue;
    } else if (word.text === '"') {
      inside = !inside;
      kept.push(word);
      continue;
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
