// Which words after a number are its unit.

import type { Word } from "../words.ts";
import { dashes } from "./quantity.ts";
import {
  currencyCodes,
  currencyOf,
  currencySigns,
  gluedUnits,
  onlyGlued,
  smallCodes,
  type Unit,
  units,
} from "./units.ts";

/** The unit that begins at a word: up to three words, possibly after a hyphen. */
export function unitAt(words: readonly Word[], at: number): { readonly unit: Unit; readonly to: number } | undefined {
  let from = at;
  // "30 - year bonds": some texts come with their hyphens apart; a singular after it is the sign.
  const apart = words[at + 1];
  if (
    words[at]?.text === "-" &&
    words[at]?.spaced &&
    apart?.kind === "word" &&
    apart.spaced &&
    singularTime.test(apart.lower)
  ) {
    const unit = units.get(apart.lower);
    if (unit) return { unit, to: at + 2 };
  }
  const bracket =
    words[at]?.text === "(" || words[at]?.text === "[" ? units.get(words[at + 1]?.lower ?? "") : undefined;
  if (bracket && (words[at + 2]?.text === ")" || words[at + 2]?.text === "]")) return { unit: bracket, to: at + 3 };
  if (words[from] && dashes.has((words[from] as Word).text) && !words[from]?.spaced) from++;
  const word = words[from];
  if (word === undefined || (from > at && word.spaced)) return undefined;
  if (word.kind === "sign") {
    if (word.text === "°" || word.text === "º") return degrees(words, from);
    const unit = word.text === "%" || word.text === "％" ? units.get("%") : undefined;
    if (unit)
      return words[from + 1]?.lower === "points"
        ? { unit: units.get("percentage points") as Unit, to: from + 2 }
        : { unit, to: from + 1 };
    const currency = currencySigns.get(word.text);
    return currency && words[from + 1]?.kind !== "number"
      ? { unit: { kind: "money", unit: currency }, to: from + 1 }
      : undefined;
  }
  if (word.kind !== "word") return undefined;
  const code = currencyCodes.get(word.text) ?? smallCodes.get(word.lower);
  if (code && words[from + 1]?.kind !== "number") return { unit: { kind: "money", unit: code }, to: from + 1 };
  return wordUnit(words, from, at);
}

const singularTime =
  /^(?:second|minute|hour|day|week|month|year|decade|mile|metre|meter|foot|inch|pound|ton|acre|point)$/;

function wordUnit(
  words: readonly Word[],
  from: number,
  at: number,
): { readonly unit: Unit; readonly to: number } | undefined {
  const word = words[from] as Word;
  const second = words[from + 1];
  const hyphen = second?.text === "-" && !second.spaced ? 1 : 0;
  const later = words[from + 1 + hyphen];
  if (later?.kind === "word") {
    const pair = `${word.lower} ${later.lower}`;
    const third = words[from + 2 + hyphen];
    const triple = third?.kind === "word" ? units.get(`${pair} ${third.lower}`) : undefined;
    if (triple) return { unit: triple, to: from + 3 + hyphen };
    const both = units.get(pair);
    if (both) return { unit: both, to: from + 2 + hyphen };
    const money = units.get(later.lower);
    if (money?.kind === "money" && money.factor === undefined && hyphen === 0) {
      const named = currencyOf.get(`${word.lower} ${later.lower.replace(/s$/, "")}`);
      if (named) return { unit: { kind: "money", unit: named }, to: from + 2 };
      // "Kenyan shillings": the country only says whose.
      if (word.capital || /(?:ish|ian|ese|an|ch|ss)$/.test(word.lower)) return { unit: money, to: from + 2 };
    }
    if ((word.lower === "hong" || word.lower === "new" || word.lower === "sri") && third?.kind === "word") {
      const named = currencyOf.get(`${later.lower} ${third.lower.replace(/s$/, "")}`);
      if (named) return { unit: { kind: "money", unit: named }, to: from + 3 };
    }
  }
  if (later?.text === "/" || second?.text === "/") {
    const speed = units.get(`${word.lower}/${words[from + 2]?.lower ?? ""}`);
    if (speed) return { unit: speed, to: from + 3 };
  }
  const touching = !word.spaced && from === at;
  if (word.spaced && word.text === "m" && words[from - 1]?.kind === "number")
    return { unit: gluedUnits.get("m") as Unit, to: from + 1 };
  if (touching && gluedUnits.has(word.lower)) return { unit: gluedUnits.get(word.lower) as Unit, to: from + 1 };
  const unit = units.get(word.lower);
  if (unit === undefined || (onlyGlued.has(word.lower) && !touching)) return undefined;
  // "two seconds" is time, "two second homes" is not; "5 marks" of an exam stays a count.
  if (unit.kind === "duration" && word.lower === "second" && from === at && later?.kind === "word" && word.spaced)
    return undefined;
  if (unit.kind === "money" && word.lower === "real") return undefined;
  return { unit, to: from + 1 };
}

function degrees(words: readonly Word[], at: number): { readonly unit: Unit; readonly to: number } {
  const letter = words[at + 1]?.lower;
  const unit = letter === undefined ? undefined : units.get(`°${letter}`);
  return unit ? { unit, to: at + 2 } : { unit: units.get("degree") as Unit, to: at + 1 };
}
