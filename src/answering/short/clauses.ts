// Which clause of a sentence says why, and which words of it are what somebody said.
import type { QuoteFound } from "../../news/reading.ts";
import type { Question } from "../question/question.ts";
import { tokensOf } from "../words.ts";
import type { Span } from "./spans.ts";

const reasons: readonly (readonly [RegExp, number])[] = [
  [
    /\b(?:because(?: of)?|due to|owing to|thanks to|on account of|as a result of|in response to|in protest (?:at|over|against)|prompted by|caused by|sparked by|triggered by|driven by|blamed on|attributed to|citing|by (?:saying|arguing|explaining)(?: that)?,?|on (?:the )?grounds that)\b/gi,
    1,
  ],
  [
    /\b(?:in order to|so that|in an effort to|in an attempt to|in a bid to|on suspicion of|on charges of|for (?:allegedly|failing|refusing|violating|breaking|not)|on fears of|amid|so (?:that )?(?:they|he|she|it) could)\b/gi,
    0.8,
  ],
  [/(?<=\b(?:broke|collapsed|failed|fell|stopped|ended|began|died|erupted|started)\b[^,.;]{0,20} )when\b/gi, 0.5],
  [/\b(?:after|following|since|as|over|for fear of|to avoid|to prevent|to protect|to help|to allow)\b/gi, 0.5],
];
const clauseWords = 28;

/** From the word of reason to the end of its clause. */
export function reasonSpans(text: string): Span[] {
  const found: Span[] = [];
  for (const [pattern, fits] of reasons)
    for (const match of text.matchAll(pattern)) {
      if (found.some((span) => match.index >= span.start && match.index < span.end)) continue;
      if (fits <= 0.5 && onlyTime(text, match.index, match[0])) continue;
      const end = clauseEnd(text, match.index + match[0].length);
      if (tokensOf(text.slice(match.index, end)).length < 3) continue;
      found.push({ start: match.index, end, fits });
    }
  return found;
}

/** "A year after", "over 24 hours", "as well": time, measure and likeness, no reason. */
function onlyTime(text: string, at: number, word: string): boolean {
  const before = text.slice(Math.max(0, at - 24), at);
  const after = text.slice(at + word.length, at + word.length + 24);
  if (/^(?:after|following|since)$/i.test(word))
    return /\b(?:second|minute|hour|day|week|month|year|decade)s? $/i.test(before);
  if (/^over$/i.test(word))
    return /^ (?:\d|an? \p{L}+ |half|one|two|three|four|five|six|seven|eight|nine|ten|the (?:next|last|past|coming|course))/iu.test(
      after,
    );
  if (/^as$/i.test(word))
    return (
      /\b(?:such|as|so|same|known|well|named|described|seen|regarded|act\p{L}*|serv\p{L}+|work\p{L}*) (?:\p{L}+ )?$/iu.test(
        before,
      ) || /^ (?:well|of|its|his|her|their|chief|an?|\p{L}+ as)\b/iu.test(after)
    );
  return false;
}

function clauseEnd(text: string, from: number): number {
  const rest = text.slice(from);
  const stop =
    /[;.!?]["”’)]*(?=\s|$)|, (?:but|while|although|though|which|who|said|says|according|adding|and (?:has|have|had|will|would|is|are|was|were|he|she|they|it)\b)/.exec(
      rest,
    );
  const words = tokensOf(rest.slice(0, stop?.index ?? rest.length));
  const last = words[Math.min(words.length, clauseWords) - 1];
  return from + (words.length > clauseWords ? (last?.end ?? 0) : (stop?.index ?? rest.length));
}

const reporting =
  /\b(?:said|says|say|stated|states|told [^,.]{2,40}?|announced|claimed|claims|argued|argues|insisted|insists|explained|added|warned|believes?|believed|denied|denies|remarked|commented|noted|tweeted|wrote|asserted|declared|promised|predicted|expects?|expected|suggested|admitted|confirmed|stressed|demanded|urged|called|asked|wants?|proposed|reacted|responded|replied|expressed|welcomed|criticised|criticized|praised|condemned)\b(?: that\b|,|:)?\s*/gi;

const stance = /^(?:den|doubt|reject|criti|condemn|prais|welcom|urged|demanded|called|asked)/i;

/** What was said: a quotation of who is asked about, or the reported clause after the verb. */
export function saidSpans(question: Question, quotes: readonly QuoteFound[], text: string): Span[] {
  // Who is named now is meant, not who was named before.
  const lent = question.terms.some((term) => term.isName) ? [] : question.lent;
  const asked = [...question.terms, ...lent]
    .filter((term) => term.isName || term.weight > 0.3)
    .map((term) => term.norm);
  const isAsked = (words: string): boolean => {
    const low = words.toLowerCase();
    return asked.some((norm) => low.includes(norm));
  };
  const found: Span[] = [];
  for (const quote of quotes) {
    const start = text.indexOf(quote.text);
    // A word or two in quotation marks is a manner of speaking.
    if (start < 0 || quote.text.split(" ").length < 3) continue;
    const fits = quote.speaker !== undefined && isAsked(quote.speaker) ? 1 : 0.5;
    found.push({ start, end: start + quote.text.length, fits });
  }
  for (const match of text.matchAll(reporting)) {
    // What was denied or condemned is not what was said: the verb stays.
    const start = match.index + (stance.test(match[0]) ? 0 : match[0].length);
    // Between a quotation and its speaker the verb reports what stands before it.
    if (
      /[,.!?]["”]\s*$/.test(text.slice(0, match.index)) ||
      /^["“]/.test(text.slice(start)) ||
      tokensOf(text.slice(start)).length < 3
    )
      continue;
    const end = text.slice(start).replace(/[.!?]["”’)]*$/, "").length + start;
    if (found.some((span) => span.start < end && start < span.end)) continue;
    found.push({ start, end, fits: isAsked(text.slice(0, match.index).slice(-80)) ? 0.9 : 0.3 });
    break;
  }
  return found;
}
