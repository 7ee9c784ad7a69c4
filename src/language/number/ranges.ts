// Two numbers that are the ends of one figure: "10 to 12 people", "between three and seven percent".
import type { Token } from "../token.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { wordSet } from "../word-set.ts";
import { aged } from "./ages.ts";
import { isNoFigure } from "./no-figure.ts";
import { type Numeral, readNumeral, startsNumeral } from "./numerals.ts";
import { dashes, type NumberFound, type NumberPassage } from "./quantity.ts";
import { type UnitAfter, unitAt } from "./unit-after.ts";

/** "10-12 people", "40 to 50 questions", "between three and seven percent", "from 10 to 15 people" */
export function rangeAt(passage: NumberPassage, at: number, first: Numeral): NumberFound | undefined {
  const { tokens, words } = passage;
  const lead = tokens[at - 1]?.norm ?? "";
  const own = unitAt(tokens, first.next, words);
  const spelt = spelledJoint(tokens, first.next, words);
  const joint = spelt > 0 ? spelt : jointAfter(passage, first.next, own, lead);
  if (spelt === 0 && !joinsRange(passage, joint, lead)) return undefined;
  const second = readNumeral(tokens, spelt > 0 && tokens[joint + 1]?.norm === "-" ? joint + 2 : joint + 1, words);
  if (second === undefined) return undefined;
  const unit = unitAt(tokens, second.next, words);
  if (!isOneFigure(passage, at, joint, first, second)) return undefined;
  const dash = dashes.has((tokens[joint] as Token).norm);
  if (!dash && lead !== "from" && lowEnd(first, second, true) > lowEnd(first, second, false))
    return { from: at, to: second.next, kind: "vague", unit: "" };
  const below = !dash && isBelowZero(tokens, at);
  const low = below ? -first.value : spelt > 0 ? sharedEnd(first, second) : lowEnd(first, second, dash);
  // "12 bis 8 Grad": the second alone would be half of what is said.
  if (low > second.value && (tokens[joint] as Token).norm === "bis")
    return { from: at, to: second.next, kind: "vague", unit: "" };
  return low < second.value || isShares(first, second, unit)
    ? range(passage, below ? at - 1 : at, low, second, unit)
    : undefined;
}

/** Told by the word between the two, by their units and by what is said to have changed. */
function isOneFigure(
  { tokens, words }: NumberPassage,
  at: number,
  joint: number,
  first: Numeral,
  second: Numeral,
): boolean {
  const own = unitAt(tokens, first.next, words);
  const unit = unitAt(tokens, second.next, words);
  if (joint > first.next && own !== undefined && unit?.unit.unit !== own.unit.unit) return false;
  const sign = (tokens[joint] as Token).norm;
  if ((sign === "or" || sign === "oder") && second.value - first.value !== 1 && unit === undefined) return false;
  const lead = tokens[at - 1]?.norm ?? "";
  if (lead === "from" && !dashes.has(sign) && isChange(tokens, at, own, unit)) return false;
  return sign !== "to" || !movedBy(lead, first, second, unit);
}

/** "2-3 million", "20-25,000": the scale is said once for both; "5 to 10,000" does not say. */
export function lowEnd(first: Numeral, second: Numeral, dash: boolean): number {
  if (first.scale > 1 || first.value >= 1000) return first.value;
  if (second.scale > 1) return first.value * second.scale;
  const thousands = dash && second.digits && second.value % 1000 === 0 && first.value * 1000 < second.value;
  return thousands && first.value > 0 ? first.value * 1000 : first.value;
}

/** "zwei- bis dreitausend": a hyphen says that the word goes on as the second one does. */
function sharedEnd(first: Numeral, second: Numeral): number {
  const scale = [1000, 100].find((each) => second.value % each === 0 && first.value < second.value / each) ?? 1;
  return first.digits || second.digits ? lowEnd(first, second, false) : first.value * scale;
}

export const moves = wordSet("up down rose fell gained lost added slipped climbed jumped dropped lower higher");

/** "up 12 to 340p": by so much, to so much. */
const movedBy = (lead: string, first: Numeral, second: Numeral, unit: UnitAfter | undefined): boolean =>
  moves.has(lead) && (unit?.unit.kind === "money" || second.value >= 5 * first.value);

/** "-2 to 1": the dash touches the number alone. */
const isBelowZero = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.norm === "-" && tokens[at - 1]?.spaced === true && tokens[at]?.spaced === false;

/** "52.1-47.9 per cent": the shares of two. */
const isShares = (first: Numeral, second: Numeral, unit: UnitAfter | undefined): boolean =>
  unit?.unit.unit === "%" && first.value % 1 > 0 && second.value % 1 > 0 && first.value + second.value <= 100.5;

/** "rose from 3 to 5 percent", "from 3 percent to 5 percent": two figures and no range. */
const isChange = (
  tokens: readonly Token[],
  at: number,
  own: UnitAfter | undefined,
  unit: UnitAfter | undefined,
): boolean => changed(tokens, at) || (own !== undefined && unit !== undefined);

/** "between 3 percent and 7 percent", "2%-3%": the low end may carry its unit. */
const jointAfter = (
  { tokens, words }: NumberPassage,
  next: number,
  own: UnitAfter | undefined,
  lead: string,
): number => (own && (words.between.has(lead) || dashes.has(tokens[own.to]?.norm ?? "")) ? own.to : next);

function range(
  { tokens, words }: NumberPassage,
  at: number,
  low: number,
  second: Numeral,
  unit: UnitAfter | undefined,
): NumberFound {
  const factor = unit?.unit.factor ?? 1;
  const to = Math.max(second.next, unit?.to ?? 0);
  const end = aged(tokens, to, words);
  const age = end > to || agesLead(tokens, at);
  return {
    from: at,
    to: end,
    value: low * factor,
    high: second.value * factor,
    scale: second.scale,
    kind: age ? "age" : (unit?.unit.kind ?? "count"),
    unit: unit?.unit.unit ?? (age ? "year" : ""),
  };
}

/** "18-to-24-year-olds": the hyphens about the word are passed over; the word itself, or 0. */
const spelledJoint = (tokens: readonly Token[], at: number, words: Vocabulary): number =>
  tokens[at]?.norm === "-" &&
  words.rangeWords.has(tokens[at + 1]?.norm ?? "") &&
  (tokens[at + 2]?.norm === "-" || !/^(?:or|oder)$/.test(tokens[at + 1]?.norm ?? ""))
    ? at + 1
    : 0;

/** A dash, or a word between two ends, at `joint`, and a number that is a figure after it. */
function joinsRange({ cut, tokens, words }: NumberPassage, joint: number, lead: string): boolean {
  const sign = tokens[joint];
  const start = tokens[joint + 1];
  if (sign === undefined || start === undefined) return false;
  const dash = dashes.has(sign.norm);
  if (!dash && !words.rangeWords.has(sign.norm) && !(words.rangeAnd.has(sign.norm) && words.between.has(lead)))
    return false;
  if (dash && sign.spaced !== start.spaced) return false;
  if (!startsNumeral(start, words) || words.articles.has(start.norm)) return false;
  return (
    !isNoFigure(cut, joint + 1, words) ||
    (dash && start.kind === "number" && !words.ordinalEndings.has(tokens[joint + 2]?.norm ?? ""))
  );
}

const agesLead = (tokens: readonly Token[], at: number): boolean =>
  /^(?:aged|ages)$/.test(tokens[at - 1]?.norm ?? "") ||
  (tokens[at - 1]?.norm === "between" && /^(?:aged|ages)$/.test(tokens[at - 2]?.norm ?? "")) ||
  (tokens[at - 1]?.norm === "of" && tokens[at - 2]?.norm === "ages");

const changeWords = wordSet(`
  rose rise rises rising risen fell fall falls falling fallen up down increased increase increases increasing decreased
  dropped drop drops grew grow grown jumped climbed cut reduced raised raise raising lowered went gone slipped declined
  soared plunged surged expanded shrank doubled tripled moved improved widened narrowed`);

/** "rose from 3 to 5 percent" gives two figures, not a range. */
function changed(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 8; i--) if (changeWords.has((tokens[i] as Token).norm)) return true;
  return false;
}
