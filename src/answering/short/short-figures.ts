// Which figure of a sentence answers "how many", "how much", "how old": by kind, by what it counts, and as the text hedges it.
import type { FigureFound, FigureKind } from "../../news/reading.ts";
import type { Question, Wants } from "../question/question.ts";
import { likeWords, tokensOf } from "../words.ts";
import type { Span } from "./spans.ts";

/** How well a kind of figure fits what is asked; absent means not at all. */
const fitting: Partial<Record<Wants, Partial<Record<FigureKind, number>>>> = {
  count: { count: 1, vote: 0.9, score: 0.6, multiple: 0.4, percent: 0.35, measure: 0.3 },
  money: { money: 1 },
  percent: { percent: 1, multiple: 0.4 },
  amount: {
    money: 0.9,
    percent: 0.9,
    count: 0.7,
    measure: 0.8,
    distance: 0.8,
    multiple: 0.7,
    duration: 0.4,
    vote: 0.4,
  },
  age: { age: 1, duration: 0.35 },
  duration: { duration: 1, age: 0.1 },
  distance: { distance: 1, measure: 1, count: 0.2 },
};

export const asksFigure = (wants: Wants): boolean => wants in fitting;

export function figureSpans(question: Question, figures: readonly FigureFound[], text: string): Span[] {
  const kinds = fitting[question.wants];
  if (kinds === undefined) return [];
  const found = figures.flatMap((figure): Span[] => {
    const fits = kinds[figure.kind];
    if (fits === undefined) return [];
    const asked =
      counted(question, figure) *
      inCurrency(question, figure.text) *
      (isPart(figure.text) || isRate(question, text.slice(figure.at.end)) ? partWorth : 1);
    return [{ start: figure.at.start, end: figure.at.end, fits: fits * asked }];
  });
  return [...found, ...worded(question, text, found)];
}

/** "Half" is an amount of something else. */
const isPart = (text: string): boolean => /^(?:(?:one|a) )?(?:half|third|quarter)$/i.test(text);
const partWorth = 0.5;

/** "€4 per share" is not what the whole costs. */
const isRate = ({ text }: Question, after: string): boolean =>
  /^ (?:per|an?|each|apiece)\b/i.test(after) &&
  !/\b(?:per|each|apiece|an? (?:share|hour|day|week|month|year|barrel))\b/i.test(text);

const currencies: readonly (readonly [RegExp, RegExp])[] = [
  [/\bin (?:u\.?s\.? )?dollars\b/i, /\$|dollar/i],
  [/\bin euros?\b/i, /€|euro/i],
  [/\bin (?:british )?(?:pounds|sterling)\b/i, /£|pound/i],
  [/\bin (?:japanese )?yen\b/i, /¥|yen/i],
];

/** "What is that in dollars?" wants the figure in dollars. */
function inCurrency({ text }: Question, figure: string): number {
  const row = currencies.find(([asks]) => asks.test(text));
  return row === undefined || row[1].test(figure) ? 1 : 0.2;
}

const number =
  /^(?:\d+(?:,\d{3})*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|forty|fifty|dozens|hundreds|thousands)$/;
const nounReach = 3;

/** "Ten Republicans": a number right before the noun asked for, where the ledger has none. */
function worded({ wants, head }: Question, text: string, found: readonly Span[]): Span[] {
  if (wants !== "count" || head === undefined) return [];
  const tokens = tokensOf(text);
  return tokens.flatMap((token, at): Span[] => {
    if (!number.test(token.norm) || found.some((span) => span.start < token.end && token.start < span.end)) return [];
    const noun = tokens
      .slice(at + 1, at + 1 + nounReach)
      .find((next) => next.marks === token.marks && likeWords(head, next.stem) >= 0.7);
    return noun ? [{ start: token.start, end: noun.end, fits: 1 }] : [];
  });
}

/** "How many jobs" wants a figure of jobs; one that counts something else is the commonest wrong answer. */
function counted({ wants, head }: Question, figure: FigureFound): number {
  if (wants !== "count" || head === undefined) return 1;
  const words = tokensOf(`${figure.unit} ${figure.measures} ${figure.text}`);
  const like = Math.max(0, ...words.map((word) => likeWords(head, word.stem)));
  if (like > 0) return 1;
  if (/^(?:people|person|one|number|unit|)$/.test(figure.unit)) return 0.75;
  return 0.4;
}
