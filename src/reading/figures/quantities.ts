// Which figures stand in a sentence, read from left to right.

import type { Word } from "../words.ts";
import { aged, isAge } from "./ages.ts";
import { contestAt, contestOf } from "./contests.ts";
import { type MoneySign, moneyBefore, moneyFrom } from "./money.ts";
import { afterNotFigure } from "./not-figures.ts";
import { folds } from "./number-words.ts";
import { type Numeral, readNumeral, startsNumeral } from "./numerals.ts";
import type { Contest, Passage, Quantity } from "./quantity.ts";
import { compound, rangeAt } from "./ranges.ts";
import { fractionAt, oneInSome } from "./shares.ts";
import { weighsPounds, writtenInMetres } from "./two-meanings.ts";
import { unitAt } from "./unit-words.ts";
import { units } from "./units.ts";

export function quantitiesOf(words: readonly Word[], commaDecimal: boolean): Quantity[] {
  const reading: Passage = { words, commaDecimal, contest: undefined };
  let contest: Contest | null = null;
  const found: Quantity[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at] as Word;
    const sign = moneyBefore(words, at);
    if (sign === undefined && !startsNumeral(word)) {
      at++;
      continue;
    }
    if (contest === null) contest = contestOf(words);
    const quantity = quantityAt({ ...reading, contest }, at, sign);
    if (typeof quantity === "number") at = quantity;
    else {
      found.push(quantity);
      at = Math.max(at + 1, quantity.to);
    }
  }
  return found;
}

/** The quantity at a word, or the word to go on from. */
function quantityAt(reading: Passage, at: number, sign: MoneySign | undefined): Quantity | number {
  const { words } = reading;
  if (sign) return moneyFrom(reading, at, sign) ?? sign.to;
  const fold = foldAt(words, at);
  if (fold) return fold;
  const stretch = stretchAt(words, at);
  if (stretch) return stretch;
  const fraction = fractionAt(words, at);
  if (fraction) return fraction;
  const past = afterNotFigure(words, at);
  if (past > at) return past;
  const written = readNumeral(words, at, reading.commaDecimal);
  if (written === undefined) return at + 1;
  const first = writtenInMetres(words, at, written)
    ? { ...written, value: written.value / 1e6, next: written.next - 1, scaled: false }
    : written;
  return (
    contestAt(reading, at, first) ??
    oneInSome(reading, at, first) ??
    rangeAt(reading, at, first) ??
    compound(reading, at, first) ??
    single(reading, at, first)
  );
}

function single(reading: Passage, at: number, first: Numeral): Quantity | number {
  const { words } = reading;
  const unit = unitAt(words, first.next);
  const negative =
    at > 0 &&
    (words[at - 1]?.text === "-" || words[at - 1]?.text === "−") &&
    !(words[at] as Word).spaced &&
    (at === 1 || words[at - 1]?.spaced) &&
    (words[at - 1] as Word).spaced;
  const value = negative && unit && unit.unit.kind !== "duration" ? -first.value : first.value;
  const from = value < 0 ? at - 1 : at;
  if (unit?.unit.unit === "GBP" && !unit.unit.factor && weighsPounds(words, at, unit.to - 1))
    return { from, to: unit.to, value, kind: "measure", unit: "pound" };
  if (unit) {
    const end = unit.unit.kind === "duration" ? aged(words, unit.to) : unit.to;
    const amount = unit.unit.factor ? Number((value * unit.unit.factor).toFixed(6)) : value;
    return { from, to: end, value: amount, kind: end > unit.to ? "age" : unit.unit.kind, unit: unit.unit.unit };
  }
  if (isAge(words, at, first)) return { from: at, to: first.next, value, kind: "age", unit: "year" };
  return { from: at, to: first.next, value, kind: "count", unit: "" };
}

/** "fivefold" */
function foldAt(words: readonly Word[], at: number): Quantity | undefined {
  const word = words[at] as Word;
  const times = folds.get(word.lower);
  return times === undefined ? undefined : { from: at, to: at + 1, value: times, kind: "multiple", unit: "times" };
}

const stretches: ReadonlyMap<string, number> = new Map([
  ["a", 1],
  ["an", 1],
  ["half", 0.5],
]);
const stretchLeads = new Set(
  "over than nearly almost about around least within for approximately roughly under most".split(" "),
);

/** "over a year", "half an hour", "less than a decade": one of a unit of time counts only where its length is the point. */
function stretchAt(words: readonly Word[], at: number): Quantity | undefined {
  const word = words[at] as Word;
  const value = stretches.get(word.lower);
  if (value === undefined) return undefined;
  const half = value === 0.5 && (words[at + 1]?.lower === "a" || words[at + 1]?.lower === "an");
  if (value === 0.5 && !half) return undefined;
  const to = at + (half ? 2 : 1);
  const unit = units.get(words[to]?.lower ?? "");
  if (
    unit === undefined ||
    (unit.kind !== "duration" && !(half && unit.kind === "distance")) ||
    /^(?:day|second|quarter|season)$/.test(unit.unit)
  )
    return undefined;
  const next = words[to + 1]?.lower ?? "";
  if (next === "ago" || next === "earlier" || next === "later" || next === "before" || words[to + 1]?.text === "-")
    return undefined;
  if (!half && !stretchLeads.has(words[at - 1]?.lower ?? "")) return undefined;
  if (
    !half &&
    words[at - 1]?.lower === "for" &&
    next !== "" &&
    words[to + 1]?.kind === "word" &&
    !/^(?:after|before|and|in|at|to|while|until|without)$/.test(next)
  )
    return undefined;
  return { from: at, to: to + 1, value, kind: unit.kind, unit: unit.unit };
}
