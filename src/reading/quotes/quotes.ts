// The quotations of an article with their speakers; a speaker the text does not state is left out, never guessed.

import { isQuoting } from "../../language/en/speech-verbs.ts";
import { type Quoted, quotedParts } from "../../language/quotation.ts";
import type { QuoteFound, Sentence, Span } from "../../news/reading.ts";
import { crossChecked } from "./cross-check.ts";
import { germanSpeakerOf } from "./german-speakers.ts";
import type { Context, Last, Names, Speaker } from "./speaker.ts";
import { speakerOf } from "./speakers.ts";
import { isWritten } from "./written.ts";

/** A shorter text between marks is a nickname, a title or irony, unless somebody is said to have said it. */
const fewestWords = 4;
/** "‘They’re owed it.’" */
const fewestWhole = 3;
const longestSentence = 5000;
/** Quotations that may stand in the sentences looked back to. */
const nearParts = 8;

/** `language` is ISO 639-1: in one whose speech verbs are not known here, nobody is said to have spoken. */
export function findQuotes(sentences: readonly Sentence[], names: Names, language: string): QuoteFound[] {
  const parts = quotedParts(sentences);
  const quotes: QuoteFound[] = [];
  let last: Last;
  for (const [index, part] of parts.entries()) {
    const text = wordsBetween(sentences, part);
    if (text === "") continue;
    const words = text.split(" ", fewestWords).length;
    if (isTitle(text) || leadsIn(text)) continue;
    // A line of thousands of scraps between marks is no news, and each would be looked around.
    if (words < fewestWords && textOf(sentences, part.sentence).length > longestSentence) continue;
    const quoted = parts.slice(Math.max(0, index - nearParts), index + 1);
    const speaker = speakerIn(language, { sentences, names, part, last, quoted });
    const fewest = isWhole(sentences, part) ? fewestWhole : fewestWords;
    if (words < fewestWords && (speaker === undefined || (speaker.far && words < fewest))) continue;
    // The speaker of a long quotation may be named only in its last paragraph.
    const earlier = quotes.at(-1);
    if (part.continues && speaker && earlier && earlier.speaker === undefined)
      quotes[quotes.length - 1] = { ...earlier, speaker: speaker.name, speakerAt: speaker.at };
    last = { part, speaker };
    quotes.push(found(text, textOf(sentences, part.sentence).length, part, speaker));
  }
  return quotes;
}

const textOf = (sentences: readonly Sentence[], at: number): string => sentences[at]?.text ?? "";

function speakerIn(language: string, context: Context): Speaker | undefined {
  if (language === "de") return germanSpeakerOf(context.sentences, context.part);
  if (language !== "en" && language !== "und") return undefined;
  const { sentences, part } = context;
  if (isWritten(textOf(sentences, part.sentence), part.start - 1)) return undefined;
  return crossChecked(context, speakerOf(context));
}

/** It is all of its sentence. */
const isWhole = (sentences: readonly Sentence[], part: Quoted): boolean =>
  part.start === 1 &&
  part.sentence === part.lastSentence &&
  part.end >= textOf(sentences, part.sentence).length - 1 &&
  /[.!?]$/.test(wordsBetween(sentences, part));

/** “The Kennedy Legacy” is a book's name and nobody's words: every long word has its capital, and nothing ends it. */
function isTitle(text: string): boolean {
  if (text.length > 90 || /[.!?…]$/.test(text)) return false;
  const words = text.split(" ");
  return (
    words.length > 1 &&
    words.every((word) => word.length < 4 || /^[^\p{L}]*\p{Lu}/u.test(word)) &&
    words.some((word) => word.length > 3)
  );
}

/** 'The mayor said: "We won': the mark before closed another quotation, and this is not the mayor's. */
function leadsIn(text: string): boolean {
  const inner = /[,:] ["“](?=\p{L})/u.exec(text);
  const before = inner && /(\p{L}+)$/u.exec(text.slice(0, inner.index))?.[1];
  return typeof before === "string" && isQuoting(before.toLowerCase()) && !/[“”]/.test(text.slice(0, inner?.index));
}

function found(text: string, first: number, part: Quoted, speaker: Speaker | undefined): QuoteFound {
  const end = part.sentence === part.lastSentence ? part.start + text.length : first;
  const at: Span = { sentence: part.sentence, start: part.start, end };
  if (speaker === undefined) return { text, at, lastSentence: part.lastSentence };
  const elsewhere = speaker.at.sentence !== part.sentence;
  return {
    text,
    speaker: speaker.name,
    ...(elsewhere ? { speakerAt: speaker.at } : {}),
    at,
    lastSentence: part.lastSentence,
  };
}

/** Verbatim, sentences with a space between them; without the closing comma, which is the sentence's around it. */
function wordsBetween(sentences: readonly Sentence[], part: Quoted): string {
  const pieces: string[] = [];
  for (let sentence = part.sentence; sentence <= part.lastSentence; sentence++) {
    const text = textOf(sentences, sentence);
    const from = sentence === part.sentence ? part.start : 0;
    pieces.push(text.slice(from, sentence === part.lastSentence ? part.end : text.length));
  }
  return pieces
    .join(" ")
    .trimEnd()
    .replace(/[,，]$/, "");
}
