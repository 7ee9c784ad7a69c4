// Which words of a sentence are what somebody said: a quotation, or the reported clause behind the verb.
import type { QuoteFound } from "../../news/reading.ts";
import { patternOf } from "../question/pattern.ts";
import type { Question } from "../question/question.ts";
import type { SentenceWords } from "../sentence-words.ts";
import { shortWords } from "./short-words.ts";
import { overlap, type ShortSpan } from "./spans.ts";

const reports = patternOf(["told {word}*4 that", "told {word}", "{reporting} that?"], shortWords);
const shortestReport = 3;
/** A word or two in quotation marks is a manner of speaking. */
const shortestQuote = 3;
/** Who reports stands no further before the verb. */
const subjectReach = 80;

/** `quotes`: those of this sentence. A quotation or report of who is asked about fits best. */
export function saidSpans(
  question: Question,
  quotes: readonly QuoteFound[],
  text: string,
  words: SentenceWords,
): ShortSpan[] {
  const isAsked = askedIn(question);
  const found: ShortSpan[] = [];
  for (const quote of quotes) {
    const start = text.indexOf(quote.text);
    if (start < 0 || quote.text.split(" ").length < shortestQuote) continue;
    const fits = quote.speaker !== undefined && isAsked(quote.speaker) ? 1 : 0.5;
    found.push({ start, end: start + quote.text.length, fits });
  }
  const reported = reportIn(text, words, isAsked);
  if (reported && !found.some((span) => overlap(span, reported))) found.push(reported);
  return found;
}

/** Who is named now is meant, not who was named before. */
function askedIn({ terms, lent }: Question): (words: string) => boolean {
  const meant = [...terms, ...(terms.some((term) => term.isName) ? [] : lent)];
  const norms = meant.filter((term) => term.isName || term.weight > 0.3).map((term) => term.norm);
  return (words) => {
    const low = words.toLowerCase();
    return norms.some((norm) => low.includes(norm));
  };
}

/** The first report that has words of its own. */
function reportIn(text: string, words: SentenceWords, isAsked: (words: string) => boolean): ShortSpan | undefined {
  const { tokens } = words;
  for (const { first, end } of reports.all(tokens)) {
    const verb = tokens[first];
    if (verb === undefined) continue;
    // What was denied or condemned is not what was said: the verb stays.
    const from = shortWords.stance.has(verb.norm) ? first : end;
    const start = tokens[from]?.start ?? text.length;
    const before = text.slice(0, verb.start);
    // Between a quotation and its speaker the verb reports what stands before it.
    const between = /[,.!?]["”]\s*$/.test(before) || /["“]/.test(text.slice(tokens[from - 1]?.end ?? 0, start));
    if (between || tokens.length - from < shortestReport) continue;
    const ending = /[.!?]["”’)]*$/.exec(text)?.[0].length ?? 0;
    return { start, end: text.length - ending, fits: isAsked(before.slice(-subjectReach)) ? 0.9 : 0.3 };
  }
  return undefined;
}
