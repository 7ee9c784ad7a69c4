// The figures of an article: each number with its hedge, unit, what it measures, who says so and as of when.

import { quantitiesOf } from "../../language/number/quantities.ts";
import type { Quantity, QuantityKind } from "../../language/number/quantity.ts";
import type { Cut, Token } from "../../language/token.ts";
import { cut } from "../../language/tokenize.ts";
import { vocabularyOf } from "../../language/vocabularies.ts";
import { wordSet } from "../../language/word-set.ts";
import type { FigureFound, FigureKind, NameMention, Sentence } from "../../news/reading.ts";
import { type Attribution, attributionsOf } from "../quotes/attributions.ts";
import { phraseText } from "../quotes/voices.ts";
import { isNegated, isOfName, isPairOfAges, isStruck } from "./asserted.ts";
import { type Counted, countedIn, type Measurable } from "./counted-noun.ts";
import { countedInGerman, isFigureInGerman, labelInGerman } from "./german-measures.ts";
import { type LabelledFigure, labelOf } from "./label.ts";
import { givenBy, isDenied } from "./sources.ts";
import { asOfWhen } from "./when.ts";

/** A sentence, its place in the article and its names. */
export type Parsed = {
  readonly index: number;
  readonly sentence: Sentence;
  readonly names: readonly NameMention[];
};

/** A sentence with more tokens is a table pasted as one line: its attributions are not searched. */
const mostTokens = 1500;

/** Dates, times, places in an order, names and numbers that nobody says are no figures. */
const kinds: Readonly<Partial<Record<QuantityKind, FigureKind>>> = {
  count: "count",
  money: "money",
  percent: "percent",
  share: "percent",
  age: "age",
  duration: "duration",
  distance: "distance",
  measure: "measure",
  vote: "vote",
  score: "score",
  multiple: "multiple",
};

/** A quantity that is a figure: its kind and value are known. */
type Shown = Omit<Quantity, "kind" | "value"> & { readonly kind: FigureKind; readonly value: number };

/** Languages whose sentences are understood well enough to say what a figure measures. */
export const labelledLanguages: ReadonlySet<string> = new Set(["en", "und", "de"]);

/** What is known for sure without the language's own words: money by sign or code, and per cent. */
const sureKinds: ReadonlySet<FigureKind> = new Set(["money", "percent"]);

export function findFigures(parsed: readonly Parsed[], language: string): FigureFound[] {
  const reader = readerOf(language);
  const { mayCount } = vocabularyOf(language);
  const figures: FigureFound[] = [];
  for (const each of parsed) {
    if (!mayCount.test(each.sentence.text)) continue;
    figures.push(...figuresOf(each, language, figures.length < mostLabelled ? reader : { ...reader, label: () => "" }));
  }
  return figures;
}

/** Those of one sentence alone, without who gives them in a quotation that began before it. */
export const figuresIn = (parsed: Parsed, language: string): FigureFound[] =>
  figuresOf(parsed, language, readerOf(language));

/** A briefing shows forty at most, and a label may cost a tree: of a text as long as a book the rest go without. */
const mostLabelled = 300;

/** The figures of one sentence. */
function figuresOf(each: Parsed, language: string, reader: Reader): FigureFound[] {
  const whole = cut(each.sentence.text);
  const { tokens } = whole;
  const quantities = quantitiesOf(whole, language);
  if (quantities.length === 0) return [];
  const sayings =
    language === "de" || !labelledLanguages.has(language) || tokens.length > mostTokens
      ? []
      : attributionsOf(tokens, each.names);
  const figures: FigureFound[] = [];
  let shared = "";
  for (const quantity of quantities) {
    const shown = shownOf(quantity, language);
    const figure = shown && figureOf(each, whole, shown, sayings, shared, reader);
    if (figure === undefined) continue;
    const before = figures.at(-1);
    // "77 of the 151 seats" is one figure: a reader who sees 151 alone takes it for what was won.
    if (before && quantity.end <= before.at.end) continue;
    shared = figure.kind === "count" && continues(tokens, quantity) ? figure.unit : "";
    figures.push(before ? withBracket(each.sentence.text, before, figure) : figure);
  }
  return figures;
}

/** "600m (1,800ft)" is the same thing in another unit: its label is that of the figure before it, and the bracket. */
function withBracket(text: string, before: FigureFound, figure: FigureFound): FigureFound {
  const opens = text.slice(before.at.end, figure.at.start) === " (" && text[figure.at.end] === ")";
  if (!opens || !before.measures.endsWith(before.text)) return figure;
  return { ...figure, measures: `${before.measures} (${figure.text})` };
}

/** How a language tells what a figure is of: the noun it counts, and the words that a reader is shown with it. */
type Reader = {
  readonly counted: (tokens: readonly Token[], figure: Measurable, shared: string) => Counted;
  /** Asked with the unit that `counted` gave. */
  readonly isFigure: (tokens: readonly Token[], figure: Measurable) => boolean;
  readonly label: (cut: Cut, figure: LabelledFigure) => string;
};

const english: Reader = { counted: countedIn, isFigure: () => true, label: labelOf };
const german: Reader = { counted: countedInGerman, isFigure: isFigureInGerman, label: labelInGerman };
/** Where nobody reads a language's phrases a figure is only a value in its sentence. */
const unread: Reader = { counted: (_, { unit, to }) => ({ unit, to }), isFigure: () => true, label: () => "" };

const readerOf = (language: string): Reader =>
  language === "de" ? german : language === "en" || language === "und" ? english : unread;

function shownOf(quantity: Quantity, language: string): Shown | undefined {
  const { value } = quantity;
  const kind = kinds[quantity.kind];
  if (kind === undefined || value === undefined) return undefined;
  return labelledLanguages.has(language) || sureKinds.has(kind) ? { ...quantity, kind, value } : undefined;
}

/** "The rupee closed at 84.08 against the dollar" is no vote: votes are whole, and the sentence speaks of them. */
const voting = wordSet(`
  vote votes voted voting voter voters ballot ballots motion bill abstained abstentions favour favor mps senators
  lawmakers`);
const indices = /\b(?:nikkei|ftse|dax|dow|nasdaq|s&p|cac|hang seng|index|sensex)\b/i;

/** The level of a stock index is in points; "331 in favour" is votes. */
function kindOf(
  each: Parsed,
  tokens: readonly Token[],
  figure: Shown,
  unit: string,
): Pick<FigureFound, "kind" | "unit"> {
  if (figure.kind !== "count" || unit !== "") return { kind: figure.kind, unit };
  const next = tokens[figure.to]?.norm;
  const after = tokens[figure.to + 1]?.norm;
  const counted = next === "against" || (next === "in" && (after === "favour" || after === "favor"));
  if (counted && Number.isInteger(figure.value) && tokens.slice(0, 90).some(({ lower }) => voting.has(lower)))
    return { kind: "vote", unit: "vote" };
  const level = figure.value > 300 && (tokens[figure.from] as Token).kind === "number";
  if (level && indices.test(each.sentence.text.slice(0, 400))) return { kind: "measure", unit: "point" };
  return { kind: figure.kind, unit };
}

function figureOf(
  each: Parsed,
  whole: Cut,
  shown: Shown,
  sayings: readonly Attribution[],
  shared: string,
  reader: Reader,
): FigureFound | undefined {
  const { tokens } = whole;
  if (isNegated(tokens, shown) || isPairOfAges(tokens, shown) || isOfName(tokens, shown, each.names)) return undefined;
  const { hedge } = shown;
  // "50+ members": what is counted stands after the hedge.
  const past = hedge !== undefined && hedge.from >= shown.to ? hedge.to : shown.to;
  const { unit, to } = reader.counted(tokens, { ...shown, to: past }, shared);
  if (!counts(tokens, shown, unit) || !reader.isFigure(tokens, { ...shown, unit })) return undefined;
  const from = hedge && hedge.is !== "evidential" ? Math.min(hedge.from, shown.from) : shown.from;
  const end = Math.max(shown.to, to, hedge?.to ?? 0);
  const start = (tokens[from] as Token).start;
  const stop = (tokens[end - 1] as Token).end;
  if (isStruck(whole.text, { start: (tokens[shown.from] as Token).start, end: stop })) return undefined;
  const saying = givenBy(tokens, sayings, shown, each.names);
  if (saying !== undefined && isDenied(tokens, saying)) return undefined;
  const saidBy = saying?.text;
  const measures = reader.label(whole, { kind: shown.kind, from: shown.from, to: past, noun: to, start, end: stop });
  const [first, last] = measures === "" ? [from, end] : tokensOf(whole, measures, from);
  const asOf = asOfWhen(tokens, first, end, last);
  return {
    text: each.sentence.text.slice(start, stop),
    ...kindOf(each, tokens, shown, unit),
    value: shown.value,
    ...(shown.high === undefined ? {} : { high: shown.high }),
    measures,
    ...(hedge ? { hedge: phraseText(tokens, hedge.from, hedge.to) } : {}),
    ...(saidBy ? { saidBy } : {}),
    ...(asOf ? { asOf } : {}),
    at: { sentence: each.index, start, end: stop },
  };
}

/** The tokens of a label, end exclusive; looked for around the figure, because a sentence may be very long. */
function tokensOf({ tokens, text }: Cut, label: string, figure: number): [number, number] {
  const start = text.indexOf(label, Math.max(0, (tokens[figure] as Token).start - label.length));
  let first = figure;
  while (first > 0 && (tokens[first] as Token).start > start) first--;
  let last = figure;
  while (last < tokens.length && (tokens[last] as Token).start < start + label.length) last++;
  return [first, last];
}

/** "one" and "the two" are mostly pronouns; a bare zero is a phrase. */
function counts(tokens: readonly Token[], quantity: Shown, unit: string): boolean {
  // "one day" is mostly some day.
  if (quantity.kind === "duration" && quantity.value === 1 && unit === "day" && tokens[quantity.from]?.norm === "one")
    return false;
  if (quantity.kind !== "count") return true;
  const first = tokens[quantity.from] as Token;
  const before = tokens[quantity.from - 1]?.norm;
  if (first.kind !== "word") return true;
  if (quantity.value === 1 && quantity.high === undefined) return onlyOne(tokens, quantity);
  // "the two" are those just named; "the two producers" are counted.
  if (quantity.value < 10 && unit === "" && before === "the") return false;
  return true;
}

const single = wordSet(`
  person man woman child boy girl soldier officer civilian worker student patient pilot police death victim survivor
  fatality case seat vote goal point member passenger firefighter protester suspect`);

/** "one person was killed", "at least one soldier": counted, not pointed at. */
function onlyOne(tokens: readonly Token[], quantity: Pick<Shown, "from" | "to">): boolean {
  const next = tokens[quantity.to];
  const before = tokens[quantity.from - 1]?.norm;
  if (
    next?.kind !== "word" ||
    before === "no" ||
    before === "any" ||
    before === "every" ||
    before === "this" ||
    before === "the"
  )
    return false;
  return (
    single.has(next.norm) || ((before === "least" || before === "only") && next.norm !== "of" && next.norm !== "more")
  );
}

/** Does another figure of the same list follow: ", 7.6 million ... and 4 million ..."? */
function continues(tokens: readonly Token[], quantity: Pick<Shown, "from" | "to">): boolean {
  for (let at = quantity.to; at < tokens.length && at < quantity.to + 10; at++) {
    const word = tokens[at] as Token;
    if (word.text === "," || word.norm === "and" || word.norm === "or" || word.norm === "while") return true;
    if (word.text === "." || word.text === ";") return false;
  }
  return false;
}
