// The figures of an article: each number with its hedge, unit, what it measures, who says so and as of when.
import type { FigureFound, NameMention, Sentence } from "../../news/reading.ts";
import type { Attribution } from "../quotes/attributions.ts";
import { attributionsOf } from "../quotes/attributions.ts";
import { phraseText } from "../quotes/voices.ts";
import type { Word } from "../words.ts";
import { evidentialBefore, hedgeAfter, hedgeBefore } from "./hedges.ts";
import { measured } from "./measures.ts";
import { quantitiesOf } from "./quantities.ts";
import type { Quantity } from "./quantity.ts";
import { asOfWhen } from "./when.ts";

/** A sentence with its words, its names and who speaks in it: read once, used by figures, quotes and disputes. */
export type Parsed = {
  readonly index: number;
  readonly sentence: Sentence;
  readonly words: readonly Word[];
  readonly names: readonly NameMention[];
};

/** Languages that write 1,234.5; the others write 1.234,5. */
const pointDecimal: ReadonlySet<string> = new Set([
  "en",
  "und",
  "zh",
  "ja",
  "ko",
  "th",
  "he",
  "hi",
  "bn",
  "ta",
  "te",
  "mr",
  "ur",
  "ga",
  "cy",
  "ms",
]);

/** At most this many figures of one sentence: a table pasted as one line is no news, and its attributions are not searched. */
const mostWords = 1500;

export function findFigures(parsed: readonly Parsed[], language: string): FigureFound[] {
  const commaDecimal = !pointDecimal.has(language);
  const figures: FigureFound[] = [];
  for (const each of parsed) {
    const quantities = quantitiesOf(each.words, commaDecimal);
    if (quantities.length === 0) continue;
    const long = each.words.length > mostWords;
    const sayings = long ? [] : attributionsOf(each.words, each.names);
    let shared = "";
    for (const quantity of quantities) {
      const figure = figureOf(each, quantity, sayings, shared);
      if (figure === undefined) continue;
      const before = figures.at(-1);
      // "600m (1,800ft)": the same thing in another unit.
      const converted =
        each.words[quantity.from - 1]?.text === "(" &&
        before?.at.sentence === each.index &&
        before.at.end === each.words[quantity.from - 2]?.end;
      shared = figure.kind === "count" && continues(each.words, quantity) ? figure.unit : "";
      figures.push(converted && before ? { ...figure, measures: before.measures } : figure);
    }
  }
  return figures;
}

const indices = /\b(?:nikkei|ftse|dax|dow|nasdaq|s&p|cac|hang seng|index|sensex)\b/i;

/** The level of a stock index is in points; "331 in favour" is votes. */
function kindOf(each: Parsed, quantity: Quantity, unit: string): Pick<FigureFound, "kind" | "unit"> {
  if (quantity.kind !== "count" || unit !== "") return { kind: quantity.kind, unit };
  const next = each.words[quantity.to]?.lower;
  const after = each.words[quantity.to + 1]?.lower;
  if (next === "against" || (next === "in" && (after === "favour" || after === "favor")))
    return { kind: "vote", unit: "vote" };
  if (
    quantity.value > 300 &&
    (each.words[quantity.from] as Word).kind === "number" &&
    indices.test(each.sentence.text.slice(0, 400))
  )
    return { kind: "measure", unit: "point" };
  return { kind: quantity.kind, unit };
}

function figureOf(
  each: Parsed,
  quantity: Quantity,
  sayings: readonly Attribution[],
  shared: string,
): FigureFound | undefined {
  const { words } = each;
  const { unit, measures, to } = measured(words, quantity, shared);
  if (!counts(words, quantity, unit)) return undefined;
  const front = hedgeBefore(words, quantity.from);
  const back = front ? undefined : hedgeAfter(words, quantity.to);
  const hedge = front ?? back ?? evidentialBefore(words, quantity.from);
  const from = front ? front.from : quantity.from;
  const end = Math.max(quantity.to, to, back ? back.to : 0);
  const start = (words[from] as Word).start;
  const stop = (words[end - 1] as Word).end;
  const saidBy = sourceOf(sayings, quantity);
  const asOf = asOfWhen(words, quantity.from, end);
  return {
    text: each.sentence.text.slice(start, stop),
    ...kindOf(each, quantity, unit),
    value: quantity.value,
    ...(quantity.high === undefined ? {} : { high: quantity.high }),
    measures,
    ...(hedge ? { hedge: phraseText(words, hedge.from, hedge.to) } : {}),
    ...(saidBy ? { saidBy } : {}),
    ...(asOf ? { asOf } : {}),
    at: { sentence: each.index, start, end: stop },
  };
}

/** "one" and "the two" are mostly pronouns; a bare zero is a phrase. */
function counts(words: readonly Word[], quantity: Quantity, unit: string): boolean {
  // "one day" is mostly some day.
  if (quantity.kind === "duration" && quantity.value === 1 && unit === "day" && words[quantity.from]?.lower === "one")
    return false;
  if (quantity.kind !== "count") return true;
  const first = words[quantity.from] as Word;
  const before = words[quantity.from - 1]?.lower;
  if (first.kind !== "word") return true;
  if (quantity.value === 1 && quantity.high === undefined) return onlyOne(words, quantity);
  // "the two" are those just named; "the two producers" are counted.
  if (quantity.value < 10 && unit === "" && before === "the") return false;
  if (quantity.value <= 3 && (before === "his" || before === "her")) return false;
  return true;
}

const single = new Set(
  "person man woman child boy girl soldier officer civilian worker student patient pilot police death victim survivor fatality case seat vote goal point member passenger firefighter protester suspect".split(
    " ",
  ),
);

/** "one person was killed", "at least one soldier": counted, not pointed at. */
function onlyOne(words: readonly Word[], quantity: Quantity): boolean {
  const next = words[quantity.to];
  const before = words[quantity.from - 1]?.lower;
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
    single.has(next.lower) ||
    ((before === "least" || before === "only") && next.lower !== "of" && next.lower !== "more")
  );
}

/** Does another figure of the same list follow: ", 7.6 million ... and 4 million ..."? */
function continues(words: readonly Word[], quantity: Quantity): boolean {
  for (let at = quantity.to; at < words.length && at < quantity.to + 10; at++) {
    const word = words[at] as Word;
    if (word.text === "," || word.lower === "and" || word.lower === "or" || word.lower === "while") return true;
    if (word.text === "." || word.text === ";") return false;
  }
  return false;
}

/** The nearest who speaks over the figure: a leading speaker before it, else a trailing one, else "according to". */
function sourceOf(sayings: readonly Attribution[], quantity: Quantity): string | undefined {
  let best: Attribution | undefined;
  for (const saying of sayings) {
    if (quantity.from < saying.from || quantity.from >= saying.to || saying.voice.pronoun) continue;
    if (best === undefined || (saying.verb < quantity.from && saying.verb > best.verb)) best = saying;
  }
  return best?.voice.text;
}
