// Whether words of a source give a figure of the claim, in whatever notation: as it is, rounded, ranked, listed.
import type { CalendarDate } from "../../language/date/calendar.ts";
import { wordSet } from "../../language/word-set.ts";
import type { Word } from "../line.ts";
import { derive, rounds, sameKind, statesSame } from "../parts/figure-arithmetic.ts";
import type { Passage } from "./passage.ts";

/** "one" is a pronoun too; the number of a name ("FTSE 100") is held with the name. */
export const numbersAmong = (passage: Passage, pieces: readonly number[]): readonly number[] =>
  pieces.filter((at) => passage.isFigure(at));

/** The figure of the claim stands among these pieces of the sentence, or follows from them. */
export function figureStands(own: Word, sentence: Passage, source: readonly number[]): boolean {
  const theirs = numbersAmong(sentence, source).map(sentence.word);
  return (
    theirs.some((there) => saysFigure(own, there)) ||
    isRankIn(own, sentence, source) ||
    (isFirst(own) && !isLast(sentence, source) && !theirs.some(({ quantity }) => quantity?.kind === "ordinal")) ||
    isListed(own, sentence, source) ||
    isMonthOf(own, sentence, source) ||
    isEither(own, theirs) ||
    isScore(own, sentence, source) ||
    isNamedTime(own, sentence, source) ||
    derive(own, theirs) !== undefined
  );
}

/** What the claim says is no more than what the source says: "2003" of "28 April 2003". */
function coversDate(own: CalendarDate, theirs: CalendarDate): boolean {
  const gives = (mine: number | undefined, other: number | undefined): boolean => mine === undefined || mine === other;
  return (
    (own.year === undefined || theirs.year === undefined || own.year === theirs.year) &&
    gives(own.month, theirs.month) &&
    gives(own.day, theirs.day) &&
    own.decade === theirs.decade &&
    (own.last === undefined || own.last === theirs.last)
  );
}

export function saysFigure(own: Word, theirs: Word): boolean {
  if (own.quantity?.date && theirs.quantity?.date) return coversDate(own.quantity.date, theirs.quantity.date);
  const [mine, other] = [own.quantity, theirs.quantity];
  // "two seconds" is not in "the second half"
  if ((mine?.kind === "ordinal") !== (other?.kind === "ordinal")) return false;
  if (statesSame(own, theirs) || isEndOf(own, theirs) || isSameTime(own, theirs) || isSameShare(own, theirs))
    return true;
  // "the 27-year contract" and "27 years", "a sixth term" and "his sixth term"
  if (
    mine?.value !== undefined &&
    mine.value === other?.value &&
    mine.high === other.high &&
    mine.kind !== "money" &&
    other.kind !== "money"
  )
    return isSameUnit(mine.unit, other.unit) || (mine.kind === "age") !== (other.kind === "age");
  // "almost 6" for 5.9
  return mine?.hedge !== undefined && rounds(own, theirs);
}

/** "half a year" for "six months". */
function isSameTime({ quantity: own }: Word, { quantity: theirs }: Word): boolean {
  const [mine, other] = [own?.kind === "duration", theirs?.kind === "duration"];
  if (!mine || !other || own?.value === undefined || theirs?.value === undefined) return false;
  return lengths.some((units) => {
    const [one, two] = [units.get(own.unit), units.get(theirs.unit)];
    return (
      one !== undefined &&
      two !== undefined &&
      own.high === undefined &&
      own.value === (theirs.value ?? 0) * (two / one)
    );
  });
}

/** "two thirds" for 67%. */
const isSameShare = ({ quantity: own }: Word, { quantity: theirs }: Word): boolean =>
  own?.kind === "share" &&
  theirs?.kind === "percent" &&
  own.high === undefined &&
  Math.round((own.value ?? 0) * 100) === Math.round(theirs.value ?? -1);

/** How many months, and how many minutes. */
const lengths: readonly ReadonlyMap<string, number>[] = [
  new Map([
    ["month", 1],
    ["year", 12],
    ["decade", 120],
    ["century", 1200],
  ]),
  new Map([
    ["minute", 1],
    ["hour", 60],
    ["day", 1440],
    ["week", 10_080],
  ]),
];

/** None said on one side is none denied; "working day" is a day. */
const isSameUnit = (one: string, other: string): boolean => one.endsWith(other) || other.endsWith(one);

/** "until 2050" for "over 2000 - 2050". */
const isEndOf = ({ quantity: own }: Word, { quantity: theirs }: Word): boolean =>
  own?.kind === "year" &&
  theirs?.unit === "" &&
  theirs.high !== undefined &&
  (own.date?.year === theirs.high || own.date?.year === theirs.value);

/** "the second-biggest" for "the No. 2". */
const isRankIn = ({ quantity }: Word, sentence: Passage, source: readonly number[]): boolean =>
  quantity?.kind === "ordinal" && source.some((at) => sentence.word(at).quantity?.value === quantity.value);

/** "first flew" for "maiden flight". */
const isFirst = ({ quantity }: Word): boolean => quantity?.kind === "ordinal" && quantity.value === 1;

const isLast = (sentence: Passage, source: readonly number[]): boolean =>
  source.some((at) => lasts.has(sentence.word(at).norm));

const lasts = wordSet("last final latest closing");

/** "two models" for "the Sky and Astra": as many as are joined. */
function isListed({ quantity }: Word, sentence: Passage, source: readonly number[]): boolean {
  const value = quantity?.kind === "count" ? (quantity.value ?? 0) : 0;
  if (value < 2 || value > 6) return false;
  if (value === 2 && source.some((at) => pairs.has(sentence.word(at).norm))) return true;
  const from = Math.min(...source);
  const marks = sentence.all.slice(from, Math.max(...source) + 1);
  return marks.filter(({ norm }) => /^(?:,|and|und|y)$/.test(norm)).length >= value - 1;
}

const pairs = wordSet("both pair couple twin twins duo double twice beide beiden ambos ambas dos");

/** A date of which the source words hold the month alone, and the day was cut off by the judge, is not said. */
const isMonthOf = (own: Word, sentence: Passage, source: readonly number[]): boolean =>
  own.quantity?.kind === "date" && source.some((at) => sentence.word(at).norm === own.norm);

/** "27 or 49 percent" for "by either 49 percent or by 27 percent". */
function isEither({ quantity, text }: Word, theirs: readonly Word[]): boolean {
  if (quantity?.high === undefined || !/\b(?:or|and)\b/.test(text)) return false;
  const gives = (value: number | undefined): boolean =>
    theirs.some(({ quantity: other }) => other?.value === value && isSameUnit(other?.unit ?? "", quantity.unit));
  return gives(quantity.value) && gives(quantity.high);
}

/** "1-0" for "1 – 0". */
function isScore({ quantity: own }: Word, sentence: Passage, source: readonly number[]): boolean {
  return own?.kind === "score" && scoresIn(sentence, source).includes(`${own.value} ${own.high}`);
}

/** "1 0" of "1-0" and "1 – 0". */
export const scoresIn = (sentence: Passage, source: readonly number[]): readonly string[] =>
  source.flatMap((at) => {
    const [one, dash, two] = [sentence.word(at).quantity, sentence.all[at + 1], sentence.all[at + 2]?.quantity];
    if (one?.high !== undefined) return [`${one.value} ${one.high}`];
    return one !== undefined && two !== undefined && /^[-–]$/.test(dash?.text ?? "")
      ? [`${one.value} ${two.value}`]
      : [];
  });

/** "ten years" for "a decade". */
const isNamedTime = ({ quantity: own }: Word, sentence: Passage, source: readonly number[]): boolean =>
  own?.kind === "duration" &&
  source.some((at) => namedTimes.get(sentence.word(at).norm)?.includes(`${own.value} ${own.unit}`) === true);

const namedTimes: ReadonlyMap<string, readonly string[]> = new Map([
  ["decade", ["10 year"]],
  ["century", ["100 year"]],
  ["fortnight", ["14 day", "2 week"]],
  ["year", ["12 month"]],
  ["week", ["7 day"]],
  ["day", ["24 hour"]],
  ["hour", ["60 minute"]],
]);

/** The figure of the source that the claim's could have been taken for. */
export const rivalIn = (own: Word, sentence: Passage, source: readonly number[]): string | undefined =>
  numbersAmong(sentence, source)
    .map(sentence.word)
    .find((there) => sameKind(own, there))?.text;
