// The short answer of one sentence: the figure, the name, the day, the quote or the reason that the question asks for, verbatim.
import type { Instant } from "../../news/article.ts";
import type { Reading } from "../../news/reading.ts";
import type { Question, Wants } from "../question/question.ts";
import type { Asked } from "../retrieval/rank.ts";
import { isEmptyWord } from "../words.ts";
import { reasonSpans, saidSpans } from "./clauses.ts";
import { dateSpans } from "./short-dates.ts";
import { asksFigure, figureSpans } from "./short-figures.ts";
import { asksName, definitionSpans, nameSpans } from "./short-names.ts";
import { type Line, leadsTo, nearness, repeats, type Span } from "./spans.ts";

export type Short = Span & {
  readonly text: string;
  /** How near it stands to the words asked about, 0..1. */
  readonly near: number;
  /** What the choice went by. */
  readonly worth: number;
};

/** Kinds for which a sentence without the thing asked for is hardly an answer. */
export const isTyped = (wants: Wants): boolean =>
  asksFigure(wants) || (asksName(wants) && wants !== "thing") || wants === "date";

/** Kinds whose answer mostly does what is asked about. */
const actors: ReadonlySet<Wants> = new Set(["person", "organisation"]);
const subjectWorth = 1.2;

/** What fits less is of another kind: a sentence with nothing better has no short answer. */
const leastFit = 0.2;

/** Best first. */
export function shortsOf(
  asked: Asked,
  line: Line,
  reading: () => Reading,
  sentence: number,
  publishedAt?: Instant,
): Short[] {
  const { question } = asked;
  const own = question.terms.length;
  const saysAgain = (span: Span): boolean => line.text.slice(span.start, span.end) === question.said;
  return spansOf(question, line.text, reading, sentence, publishedAt)
    .filter(
      (span) =>
        span.end > span.start &&
        span.fits >= leastFit &&
        !repeats(span, line, own, !asksFigure(question.wants)) &&
        !(question.scrap && saysAgain(span)),
    )
    .map((span): Short => {
      const near = nearness(span, line, asked);
      const subject = actors.has(question.wants) && leadsTo(span, line, own) ? subjectWorth : 1;
      return { ...span, text: line.text.slice(span.start, span.end), near, worth: span.fits * (0.35 + near) * subject };
    })
    .sort((a, b) => b.worth - a.worth || a.start - b.start);
}

function spansOf(
  question: Question,
  text: string,
  reading: () => Reading,
  sentence: number,
  publishedAt: Instant | undefined,
): Span[] {
  const { wants } = question;
  if (asksFigure(wants))
    return figureSpans(
      question,
      reading().figures.filter((one) => one.at.sentence === sentence),
      text,
    );
  if (asksName(wants))
    return [
      ...kindSpans(question.text, text),
      ...nameSpans(
        question,
        reading().names.filter((one) => one.at.sentence === sentence),
        text,
      ),
    ];
  if (wants === "date") return dateSpans(text, question.text, publishedAt);
  if (wants === "reason") return reasonSpans(text);
  if (wants === "said")
    return saidSpans(
      question,
      reading().quotes.filter((one) => one.at.sentence === sentence),
      text,
    );
  if (wants === "definition") return definitionSpans(question, reading(), sentence, text);
  return [];
}

/** "What kind of attack was it?": the words that narrow the noun, "a denial-of-service attack". */
function kindSpans(asked: string, text: string): Span[] {
  const noun = /\b(?:kind|type|sort|form) of (\p{L}{3,})/iu.exec(asked)?.[1]?.replace(/s$/, "");
  if (noun === undefined) return [];
  return [...text.matchAll(new RegExp(`([\\p{L}-]{3,}) ${noun}s?\\b`, "giu"))].flatMap((match): Span[] =>
    isEmptyWord((match[1] ?? "").toLowerCase())
      ? []
      : [{ start: match.index, end: match.index + match[0].length, fits: match[1]?.includes("-") ? 1 : 0.8 }],
  );
}
