// Which figure of a sentence answers "how many", "how much", "how old": by kind, by what it counts, as it is hedged.
import { quantitiesOf } from "../../language/number/quantities.ts";
import type { QuantityKind } from "../../language/number/quantity.ts";
import type { SentenceTree } from "../../language/syntax/sentence-tree.ts";
import type { Token } from "../../language/token.ts";
import { cut } from "../../language/tokenize.ts";
import type { FigureFound, FigureKind } from "../../news/reading.ts";
import type { AnswerType } from "../question/answer-types.ts";
import { patternOf } from "../question/pattern.ts";
import type { Question } from "../question/question.ts";
import type { QuestionDetails } from "../question/question-details.ts";
import { questionWords } from "../question/word-sets.ts";
import type { Query } from "../retrieval/query.ts";
import { wordLikeness } from "../retrieval/synonyms.ts";
import { type SentenceWords, sentenceWords } from "../sentence-words.ts";
import { countsOther } from "./figure-cells.ts";
import { type MatchedSentence, overlap, type ShortSpan } from "./spans.ts";

/** How well a kind of figure fits what is asked; absent means not at all. */
const fitting: Partial<Record<AnswerType, Partial<Record<FigureKind, number>>>> = {
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

export const asksFigure = (wants: AnswerType): boolean => wants in fitting;

/** `figures`: those of this sentence. */
export function figureSpans(
  { question }: Query,
  figures: readonly FigureFound[],
  line: MatchedSentence,
  tree: SentenceTree | undefined,
): ShortSpan[] {
  const { text, words } = line;
  const kinds = fitting[question.wants];
  if (kinds === undefined) return [];
  const all = figures.map((figure) => ({
    ...figure.at,
    figure,
    isBehind: figure.kind === "age",
    // "No, the other one": what was just said is not asked for again.
    isRival:
      kinds[figure.kind] !== undefined && counted(question, figure) >= leastRival && figure.text !== question.said,
  }));
  const others = countsOther(line, all, question);
  const found = all.flatMap((one): ShortSpan[] => {
    const { figure } = one;
    const fits = kinds[figure.kind];
    if (fits === undefined) return [];
    const said = sentenceWords(figure.text).tokens;
    const after = words.tokens.find((token) => token.start >= figure.at.end);
    const isFraction = isPart.find(said) !== undefined;
    const share = (isFraction || figure.kind === "percent") && isShareOfThem(question, figure.at.end, words);
    const part =
      (isFraction && !share) || isRate(question, text, figure.at.end, after) || isChange(question, one, words);
    const own = ofThem(question, figure.at.end, words);
    const isApart = others.has(one) || saysAnother(question.says.source, text, figure.at);
    const apart = isApart ? anothersWorth : 1;
    const sum = isSummed(question, words) ? partWorth : 1;
    const worth =
      sum * apart * (own ? 1 : counted(question, figure)) * inCurrency(question.says, figure) * (part ? partWorth : 1);
    const end =
      question.wants === "count"
        ? endOfCounted(figure, tree)
        : question.wants === "age"
          ? endOfAges(figure, figures, text)
          : figure.at.end;
    return [{ start: beginOf(figure, text), end, fits: share ? shareWorth : fits * worth }];
  });
  // "54,000 people, 25,000 of them in Spain": of those in Spain there are no 54,000.
  const narrowed = found.filter(({ end }) => ofThem(question, end, words));
  return narrowed.length > 0 ? narrowed : [...found, ...worded(question, text, words, found)];
}

/** "212 passengers and crew" are no 212 passengers: what is counted together ends the answer. */
function endOfCounted({ at }: FigureFound, tree: SentenceTree | undefined): number {
  const last = tree?.within(at).at(-1);
  if (tree === undefined || last === undefined || !isNoun(tree, last)) return at.end;
  const joined = tree.on(last, "conj").find((word) => {
    const first = tree.place(word).start;
    const isNext = /^ (?:and|or|and\/or) $/.test(tree.text.slice(at.end, first));
    return isNext && isNoun(tree, word) && tree.on(word).every((under) => tree.label(under) === "cc");
  });
  return joined === undefined ? at.end : tree.place(joined).end;
}

/** "The women, aged 21 and 25": of two in one breath neither is the answer alone. */
function endOfAges({ at }: FigureFound, figures: readonly FigureFound[], text: string): number {
  const next = figures.find((one) => one.kind === "age" && text.slice(at.end, one.at.start) === " and ");
  return next?.at.end ?? at.end;
}

const isNoun = (tree: SentenceTree, word: number): boolean => /^NNS?$/.test(tree.tag(word));

type Found = Pick<ShortSpan, "start" | "end"> & { readonly figure: FigureFound };

/** "Between €12 million and €20 million": without its first word it would be two sums. */
function beginOf({ at, high }: FigureFound, text: string): number {
  const before =
    high === undefined ? undefined : /(?:between|from) (?:about |some |roughly )?$/i.exec(text.slice(0, at.start));
  return before?.index ?? at.start;
}

const ofThemWords = patternOf("^ of them|those|whom|which {word}? in|from|at|on the? {capital}");

/** "25,000 of them in Spain" counts what stands before it, there where the question asks. */
function ofThem({ wants, terms }: Question, end: number, { tokens }: SentenceWords): boolean {
  const behind = tokens.filter((token) => token.start >= end);
  const last = wants === "count" ? ofThemWords.find(behind)?.end : undefined;
  const place = last === undefined ? undefined : behind[last - 1]?.stem;
  return terms.some(({ isName, stem }) => isName && stem === place);
}

/** "Half" is an amount of something else. */
const isPart = patternOf("^ one|a? half|third|quarter $");
const partWorth = 0.5;

/** "Rescued 700, and the navy saved 200 more": asked without anybody's name, neither is how many were rescued. */
const isSummed = ({ wants, frame }: Question, { tokens }: SentenceWords): boolean =>
  wants === "count" &&
  frame?.subject.length === 0 &&
  tokens.some(({ norm }, at) => furthered.has(norm) && isCount(tokens[at - 1]));

const furthered: ReadonlySet<string> = new Set(["more", "others"]);
const isCount = (token: Token | undefined): boolean =>
  token !== undefined && quantitiesOf(cut(token.text), "en").some(({ kind }) => kind === "count");

const anothersWorth = 0.3;
/** A figure whose noun fits less cannot be the one that is asked for. */
const leastRival = 0.75;

/** "90,000, according to Norway; Sweden says 60,000": asked for Sweden's, what stands before the stop is another's. */
function saysAnother(
  source: string | undefined,
  text: string,
  { start, end }: { start: number; end: number },
): boolean {
  if (source === undefined || !text.includes(";")) return false;
  const clause = text.slice(text.lastIndexOf(";", start) + 1, (text.indexOf(";", end) + 1 || text.length + 1) - 1);
  return !sentenceWords(clause).tokens.some(({ stem }) => stem === source);
}

const shareWorth = 0.9;
const asksShare: ReadonlySet<AnswerType> = new Set(["count", "percent"]);

/** "A quarter of citizens" answers how many citizens, and what share of them. */
function isShareOfThem({ wants, head, terms }: Question, end: number, { tokens }: SentenceWords): boolean {
  const behind = tokens.filter((token) => token.start >= end).slice(0, nounReach + 1);
  const nouns = behind[0]?.norm === "of" ? behind.slice(1) : [];
  return (
    asksShare.has(wants) &&
    nouns.some(({ stem }) => (wants === "count" ? head?.stem === stem : terms.some((term) => term.stem === stem)))
  );
}

const rateWords: ReadonlySet<string> = new Set(["a", "an", "per"]);
const shareWords: ReadonlySet<string> = new Set(["apiece", "each"]);

/** "€4 per share" is not what the whole costs, and two lands "with more than 50 each" have not fifty. */
const isRate = ({ wants, says }: Question, text: string, end: number, after: Token | undefined): boolean =>
  !says.perUnit &&
  after !== undefined &&
  (shareWords.has(after.norm) || (wants !== "count" && rateWords.has(after.norm))) &&
  text.slice(end, after.start) === " ";

const moves: ReadonlySet<string> = new Set(["down", "up"]);

/** "$22 million, up 103%" is asked for as an amount: the second is by how much it grew. */
function isChange({ wants, terms, frame }: Question, { start, figure }: Found, { tokens }: SentenceWords): boolean {
  const before = tokens.findLast(({ end }) => end <= start);
  const asksMove = frame?.verb !== undefined || terms.some(({ norm }) => moves.has(norm));
  return wants === "amount" && figure.kind === "percent" && moves.has(before?.norm ?? "") && !asksMove;
}

const currencies: Readonly<Record<NonNullable<QuestionDetails["currency"]>, RegExp>> = {
  dollar: /\$|dollar/i,
  euro: /€|euro/i,
  pound: /£|pound/i,
  yen: /¥|yen/i,
};

/** "What is that in dollars?" wants the figure in dollars. */
const inCurrency = ({ currency }: QuestionDetails, figure: FigureFound): number =>
  currency === undefined || currencies[currency].test(figure.text) ? 1 : 0.2;

/** Numbers that may count something. */
const counting: ReadonlySet<QuantityKind> = new Set(["count", "vague", "vote", "score"]);
const nounReach = 3;
/** From here on a word stands for the noun asked for. */
const leastLike = 0.7;

/** "Ten Republicans": a number right before the noun asked for, where the ledger has none. */
function worded(
  { wants, head }: Question,
  text: string,
  { tokens, marks }: SentenceWords,
  found: readonly ShortSpan[],
): ShortSpan[] {
  if (wants !== "count" || head === undefined) return [];
  return quantitiesOf(cut(text), "en").flatMap((quantity): ShortSpan[] => {
    const known = found.some((span) => overlap(span, quantity));
    if (known || !counting.has(quantity.kind) || quantity.value === 1) return [];
    const at = tokens.findIndex((token) => token.end >= quantity.end);
    const noun = tokens
      .slice(at + 1, at + 1 + nounReach)
      .find((next, more) => marks[at + 1 + more] === marks[at] && wordLikeness(head, next.stem) >= leastLike);
    return noun ? [{ start: quantity.start, end: noun.end, fits: 1 }] : [];
  });
}

const units: ReadonlySet<string> = new Set(["", "number", "one", "unit"]);

/** "How many jobs" wants a figure of jobs; one that counts something else is the commonest wrong answer. */
function counted({ wants, head, terms }: Question, figure: FigureFound): number {
  // "How much is a song?" asks for no number of songs.
  if (wants === "amount" && figure.kind === "count" && head === undefined) {
    const unit = sentenceWords(figure.unit).tokens.at(-1)?.stem;
    return terms.some(({ stem }) => stem === unit) ? 0.4 : 1;
  }
  if (wants !== "count" || head === undefined) return 1;
  // What a clause says around the figure may be counted too: "Ten Republicans joined forty Democrats".
  const noun = figure.measures.includes(figure.text) ? "" : figure.measures;
  const { tokens } = sentenceWords(`${figure.unit} ${noun} ${figure.text}`);
  if (tokens.some(({ stem }) => wordLikeness(head, stem) > 0)) return 1;
  // "13,000 people" are no dealers.
  if (figure.unit === "people" || figure.unit === "person") return questionWords.person.has(head.norm) ? 0.75 : 0.5;
  return units.has(figure.unit) ? 0.75 : 0.4;
}
