// The short answer of one sentence: the figure, name, day, quote or reason that the question asks for, verbatim.
import type { AnswerType } from "../question/answer-types.ts";
import { isEmptyWord } from "../question/asked-words.ts";
import type { Question } from "../question/question.ts";
import type { Material } from "../retrieval/material.ts";
import type { Query } from "../retrieval/query.ts";
import { type RolesMet, sameVerb } from "../roles/meeting.ts";
import type { SentenceWords } from "../sentence-words.ts";
import { definitionSpans } from "./definitions.ts";
import { placeSpans } from "./places.ts";
import { reasonSpans } from "./reasons.ts";
import { saidSpans } from "./reported.ts";
import { dateSpans } from "./short-dates.ts";
import { asksFigure, figureSpans } from "./short-figures.ts";
import { asksName, nameSpans } from "./short-names.ts";
import { leadsTo, type MatchedSentence, nearness, overlap, repeats, type ShortSpan } from "./spans.ts";

export type Short = ShortSpan & {
  readonly text: string;
  /** It stands where the question asks. */
  readonly fills: boolean;
  /** How near it stands to the words asked about, 0..1. */
  readonly near: number;
  /** What the choice went by. */
  readonly worth: number;
  /** How many others of the sentence are of the kind asked for. */
  readonly rivals: number;
};

/** Kinds for which a sentence without the thing asked for is hardly an answer. */
export const isTyped = (wants: AnswerType): boolean =>
  asksFigure(wants) || (asksName(wants) && wants !== "thing") || wants === "date";

/** Kinds whose answer mostly does what is asked about. */
const actors: ReadonlySet<AnswerType> = new Set(["person", "organisation"]);
const subjectWorth = 1.2;
/** What stands where the question asks is the answer rather than what stands near its words. */
const fillsWorth = 1.5;
/** A figure beside the words of a description may belong to another of them: "19 percent with Wal-Mart at 15". */
const asksPlace = ({ frame, wants }: Question): boolean => frame?.asks !== "description" || !asksFigure(wants);
/** What fits nearly as well might be meant instead. */
const rivalFit = 0.7;
const rivalNear = 0.6;

/** What fits less is of another kind: a sentence with nothing better has no short answer. */
const leastFit = 0.2;

/** Best first. */
export function shortsOf(
  query: Query,
  line: MatchedSentence,
  material: Material,
  sentence: number,
  meeting?: RolesMet,
): Short[] {
  const { question, own } = query;
  const isNew = (span: ShortSpan): boolean =>
    !(question.scrap && line.text.slice(span.start, span.end) === question.said) &&
    !repeats(span, line, query, !asksFigure(question.wants));
  const found = spansIn(query, line, material, sentence, meeting)
    .filter((span) => span.end > span.start && span.fits >= leastFit && isNew(span))
    .map((span): Short => {
      const near = nearness(span, line, query);
      const subject = actors.has(question.wants) && leadsTo(span, line, own) ? subjectWorth : 1;
      const fills = asksPlace(question) && meeting?.fills.some((stretch) => overlap(stretch, span)) === true;
      const worth = span.fits * (0.35 + near) * subject * (fills ? fillsWorth : 1);
      return { ...span, text: line.text.slice(span.start, span.end), fills, near, worth, rivals: 0 };
    })
    .sort((a, b) => b.worth - a.worth || a.start - b.start);
  const isRival = (one: Short, other: Short): boolean =>
    !overlap(one, other) &&
    one.text !== other.text &&
    other.fits >= one.fits * rivalFit &&
    other.near >= one.near * rivalNear;
  return found.map((one) => ({ ...one, rivals: found.filter((other) => isRival(one, other)).length }));
}

function spansIn(
  query: Query,
  line: MatchedSentence,
  material: Material,
  sentence: number,
  meeting: RolesMet | undefined,
): ShortSpan[] {
  const { question } = query;
  const { wants } = question;
  const { text, words } = line;
  const reading = () => material.reading().reading;
  const here = <Found extends { readonly at: { readonly sentence: number } }>(found: readonly Found[]) =>
    found.filter((one) => one.at.sentence === sentence);
  if (asksFigure(wants)) return figureSpans(query, material.figures(sentence), line, meeting?.tree);
  if (wants === "place" && question.head === undefined && meeting !== undefined) {
    const clause = meeting.clause.length > 0 ? meeting.clause : meeting.tree.forms.keys().toArray();
    const spans = placeSpans(meeting.tree, clause, here(reading().names), question.says.direction);
    if (spans.length > 0) return spans;
  }
  if (asksName(wants))
    return [
      ...kindSpans(question.says.kindOf, text, words),
      ...(wants === "person" ? describedSpans(question, line, meeting) : []),
      ...nameSpans(question, here(reading().names), text, words, reading().actors).map((span) =>
        isCountryActing(question, span, text, meeting) ? { ...span, fits: Math.max(span.fits, countryFits) } : span,
      ),
      ...(wants === "person" ? unnamedSpans(question, meeting) : []),
    ];
  if (wants === "date")
    return dateSpans(text, words, question.says, material.publishedAt)
      .filter((span) => !countsFromAsked(span, line))
      .map((span) => ({ ...span, fits: span.fits * yearWorth(question, text.slice(span.start, span.end)) }));
  if (wants === "reason") return reasonSpans(text, words);
  if (wants === "said") return saidSpans(question, here(reading().quotes), text, words);
  if (wants === "definition")
    return [...definitionSpans(question, reading(), sentence, text, words), ...besideSpans(question, line, meeting)];
  return [];
}

/** "In which year?" asks for no other date. */
const yearWorth = ({ head }: Question, date: string): number =>
  head?.norm !== "year" || /\b\d{4}\b|\byear\b(?! (?:after|before|earlier))/.test(date) ? 1 : 0.4;

/** "The day before the sale" does not say when the sale was. */
function countsFromAsked({ start, end }: ShortSpan, { words, met }: MatchedSentence): boolean {
  const last = words.tokens.findLastIndex((token) => token.start >= start && token.end <= end);
  const from = counting.has(words.tokens[last]?.norm ?? "") ? last : last + 1;
  if (!counting.has(words.tokens[from]?.norm ?? "")) return false;
  return [from + 1, from + 2].some((at) => (met[at] ?? []).length > 0);
}
const counting: ReadonlySet<string> = new Set(["after", "before"]);

const countryFits = 0.9;

/** "Brazil won gold": a country does it, there where the question asks. */
const isCountryActing = (
  { wants, frame, head }: Question,
  { start, end }: ShortSpan,
  text: string,
  meeting: RolesMet | undefined,
): boolean =>
  wants === "person" &&
  head === undefined &&
  frame?.asks === "subject" &&
  !/^['’]s? /.test(text.slice(end)) &&
  meeting?.fills.some((stretch) => start - stretch.start <= "The ".length && end >= stretch.end) === true;

/** "She blamed the organisers": those without a name answer in their sentence, and are never shown before it. */
function unnamedSpans({ frame, head }: Question, meeting: RolesMet | undefined): ShortSpan[] {
  if (meeting === undefined || meeting.verb < sameVerb || head !== undefined || frame?.verb === undefined) return [];
  if (frame.asks !== "subject" && frame.asks !== "object") return [];
  return meeting.fills.flatMap(({ start, end }) => {
    const words = meeting.tree.within({ start, end });
    const top = words.find((word) => !words.includes(meeting.tree.head(word)));
    if (top === undefined || meeting.tree.on(top, "case").length > 0) return [];
    return /^NNS?$/.test(meeting.tree.tag(top)) ? [{ start, end, fits: unnamedFits }] : [];
  });
}
const unnamedFits = 0.6;

/** "Chief of Staff Susan Wiley": the name beside the description, which the tagger may hold for one name. */
function describedSpans(
  { frame }: Question,
  { text, words }: MatchedSentence,
  meeting: RolesMet | undefined,
): ShortSpan[] {
  if (frame?.asks !== "description") return [];
  return (meeting?.fills ?? []).flatMap(({ start, end }): ShortSpan[] => {
    const tokens = words.tokens.filter((token) => token.start >= start && token.end <= end);
    const isName = tokens.every((token) => token.capital && !frame.subject.includes(token.stem));
    if (!isName || tokens.length < 2 || tokens.length > longestName) return [];
    return /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)+$/u.test(text.slice(start, end))
      ? [{ start, end, fits: 0.95 }]
      : [];
  });
}
const longestName = 4;

/** "The church's cruise ship, Freewinds": what stands beside the name, where it holds a word that is no name. */
function besideSpans({ frame }: Question, { words }: MatchedSentence, meeting: RolesMet | undefined): ShortSpan[] {
  if (frame?.asks !== "description") return [];
  return (meeting?.fills ?? []).flatMap(({ start, end }): ShortSpan[] => {
    const tokens = words.tokens.filter((token) => token.start >= start && token.end <= end);
    const repeats = tokens.some(({ stem }) => frame.subject.includes(stem));
    const says = tokens.filter(({ kind, capital, norm }) => kind === "word" && !capital && !isEmptyWord(norm)).length;
    return repeats || says === 0 || tokens.length < 2 || tokens.length > longestBeside
      ? []
      : [{ start, end, fits: 0.85 }];
  });
}
const longestBeside = 14;

/** "What kind of attack was it?": the words that narrow the noun, "a denial-of-service attack". */
function kindSpans(noun: string | undefined, text: string, { tokens }: SentenceWords): ShortSpan[] {
  if (noun === undefined) return [];
  return tokens.flatMap((token, at): ShortSpan[] => {
    const before = tokens[at - 1];
    if ((token.norm !== noun && token.norm !== `${noun}s`) || before?.kind !== "word") return [];
    if (text.slice(before.end, token.start) !== " ") return [];
    let first = at - 1;
    while (text.slice(tokens[first - 1]?.end ?? 0, tokens[first]?.start) === "-") first--;
    const start = tokens[first]?.start ?? before.start;
    const narrow = before.start - start + before.text.length;
    if (narrow < shortestKind || (first === at - 1 && isEmptyWord(before.norm))) return [];
    return [{ start, end: token.end, fits: first < at - 1 ? 1 : 0.8 }];
  });
}

const shortestKind = 3;
