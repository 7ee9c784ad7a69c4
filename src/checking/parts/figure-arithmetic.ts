// How two numbers are related: the same, one the other to fewer digits, a scale off, near, or computed from others.
import { sameDate } from "../../language/date/calendar.ts";
import type { QuantityKind } from "../../language/number/quantity.ts";
import type { Word } from "../line.ts";

const apart: ReadonlySet<QuantityKind> = new Set(["percent", "ordinal", "date", "time", "year", "label", "vague"]);

/**
 * Numbers of one kind may be taken for one another: counts and measures, sums of one currency, shares in per cent,
 * dates.
 */
export const sameKind = (one: Word, other: Word): boolean => kindOf(one) === kindOf(other);

function kindOf({ quantity }: Word): string {
  if (quantity === undefined) return "plain";
  if (quantity.kind === "share") return "percent";
  if (quantity.kind === "money") return `money ${quantity.unit}`;
  return apart.has(quantity.kind) ? quantity.kind : "plain";
}

/** The same key; or the same value where only one of them has a unit beside it; or dates of which one gives less. */
export function statesSame(one: Word, other: Word): boolean {
  if (one.norm === other.norm) return true;
  const [mine, theirs] = [one.quantity, other.quantity];
  if (mine?.date && theirs?.date) return sameDate(mine.date, theirs.date);
  if (mine?.value === undefined || theirs === undefined) return false;
  return valueIn(one) === valueIn(other) && mine.high === theirs.high && sameUnit(one, other);
}

/** Another number that could stand in its place: of the same kind and unit, an age for an age. */
export const isRival = (one: Word, other: Word): boolean =>
  sameKind(one, other) && unitOf(one) === unitOf(other) && isAge(one) === isAge(other) && !statesSame(one, other);

const isAge = ({ quantity }: Word): boolean => quantity?.kind === "age";

function sameUnit(one: Word, other: Word): boolean {
  const [mine, theirs] = [unitOf(one), unitOf(other)];
  return mine === theirs || mine === "" || theirs === "";
}

const unitOf = ({ quantity }: Word): string => (quantity?.kind === "share" ? "%" : (quantity?.unit ?? ""));

/** A share of a whole in per cent; NaN where there is no value. */
function valueIn({ quantity }: Word): number {
  const value = quantity?.value ?? Number.NaN;
  return quantity?.kind === "share" ? Number((value * 100).toPrecision(6)) : value;
}

/** The claim's number is the source's to fewer digits. */
export const rounds = (claimed: Word, given: Word): boolean =>
  sameUnit(claimed, given) && roundsTo(valueIn(claimed), valueIn(given));

function roundsTo(claimed: number, given: number): boolean {
  if (claimed === given || claimed === 0 || given === 0 || !(Math.abs(claimed / given - 1) <= 0.1)) return false;
  const [mine, theirs] = [Math.abs(claimed), Math.abs(given)];
  const shown = significant(mine);
  if (shown >= significant(theirs)) return false;
  const step = 10 ** (Math.floor(Math.log10(theirs)) - shown + 1);
  return [Math.round(theirs / step), Math.floor(theirs / step)].some(
    (whole) => Math.abs(whole * step - mine) < 1e-6 * mine,
  );
}

/** The digits that are shown, of a positive number. */
const significant = (value: number): number =>
  Math.max(
    1,
    String(Number(value.toPrecision(12)))
      .replace(/e.*$/, "")
      .replace(/^0*\.?0*|\./g, "")
      .replace(/0+$/, "").length,
  );

/** A thousand, a million or a billion times too much or too little. */
export function scales(claimed: Word, given: Word): boolean {
  const [mine, theirs] = [valueIn(claimed), valueIn(given)];
  if (theirs === 0 || !sameUnit(claimed, given)) return false;
  return [1e3, 1e6, 1e9, 1e-3, 1e-6, 1e-9].some((step) => mine === theirs * step || roundsTo(mine * step, theirs));
}

/** Within six per cent. */
export const isNear = (claimed: Word, given: Word): boolean =>
  sameUnit(claimed, given) && Math.abs(valueIn(given) / (valueIn(claimed) || 1) - 1) < 0.06;

type Computed = { readonly from: readonly Word[]; readonly words: string };

/** The sum, difference or share of two numbers that stand close together, as a formula in the source's words. */
export function derive(word: Word, numbers: readonly Word[]): Computed | undefined {
  const target = valueIn(word);
  const kind = kindOf(word);
  if (!(target >= 2) || (kind !== "plain" && kind !== "percent" && !kind.startsWith("money"))) return undefined;
  for (const [index, one] of numbers.entries())
    for (const two of numbers.slice(index + 1, index + 8)) {
      if (Math.abs(one.sentence - two.sentence) > 1 || !sameKind(one, two)) continue;
      const words = kind === "percent" && kindOf(one) !== "percent" ? share(target, one, two) : sum(target, one, two);
      if (words !== undefined && (kind === "percent" || kind === kindOf(one))) return { from: [one, two], words };
    }
  return undefined;
}

function share(target: number, one: Word, two: Word): string | undefined {
  const [a, b] = [valueIn(one), valueIn(two)];
  if (b === 0) return undefined;
  if (Math.abs((a / b) * 100 - target) < 0.6) return `${one.text} / ${two.text}`;
  return Math.abs((Math.abs(a - b) / b) * 100 - target) < 0.6 ? `(${one.text} - ${two.text}) / ${two.text}` : undefined;
}

function sum(target: number, one: Word, two: Word): string | undefined {
  const [a, b] = [valueIn(one), valueIn(two)];
  if (a + b === target) return `${one.text} + ${two.text}`;
  if (Math.abs(a - b) !== target) return undefined;
  return a > b ? `${one.text} - ${two.text}` : `${two.text} - ${one.text}`;
}
