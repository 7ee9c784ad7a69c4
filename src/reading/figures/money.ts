// Sums of money whose sign or code stands before the number: "$1.2bn", "€12-20 million", "Rs 500 crore".

import type { Word } from "../words.ts";
import { readNumeral } from "./numerals.ts";
import { dashes, type Passage, type Quantity, scaleOf } from "./quantity.ts";
import { currencyCodes, currencySigns, smallCodes, units } from "./units.ts";

export type MoneySign = { readonly currency: string; readonly to: number };

/** "c $ 300": texts that come with their signs apart; "a $5 note" and "s $5" are no currencies. */
const spacedLetters: ReadonlySet<string> = new Set(["us", "u.s", "u.s.", "c", "hk", "nz"]);

/** "$", "US$", "HK$", "EUR", "Rs." right before a number. */
export function moneyBefore(words: readonly Word[], at: number): MoneySign | undefined {
  const word = words[at] as Word;
  if (word.kind === "number") return undefined;
  const next = words[at + 1];
  if (word.kind === "sign") {
    const currency = currencySigns.get(word.text);
    return currency !== undefined && next?.kind === "number" ? { currency, to: at + 1 } : undefined;
  }
  if (next === undefined) return undefined;
  if (next.kind === "sign" && words[at + 2]?.kind === "number") {
    const currency = currencySigns.get(word.lower.replaceAll(".", "") + next.text);
    if (currency !== undefined && (!next.spaced || spacedLetters.has(word.lower))) return { currency, to: at + 2 };
    if (word.text === "Rs" && next.text === ".") return { currency: "INR", to: at + 2 };
  }
  if (next.kind !== "number") return undefined;
  const currency = currencyCodes.get(word.text) ?? smallCodes.get(word.lower);
  return currency === undefined ? undefined : { currency, to: at + 1 };
}

export function moneyFrom(reading: Passage, at: number, sign: MoneySign): Quantity | undefined {
  const { words } = reading;
  const first = readNumeral(words, sign.to, reading.commaDecimal);
  if (first === undefined) return undefined;
  const spacedScale =
    !first.scaled && /^(?:m|mm|bn|b|tn|t|k)$/.test(words[first.next]?.lower ?? "")
      ? shortScale(words[first.next] as Word)
      : 1;
  const value = first.value * spacedScale;
  const next = first.next + (spacedScale > 1 ? 1 : 0);
  // "$16 million to $28 million", "€12-20 million", "between €12 million and €20 million"
  const joint = words[next];
  const joins =
    joint !== undefined &&
    (dashes.has(joint.text) || joint.lower === "to" || (joint.lower === "and" && words[at - 1]?.lower === "between"));
  if (joins && words[at - 1]?.lower !== "from") {
    const again = words[next + 1] ? moneyBefore(words, next + 1) : undefined;
    const second = readNumeral(words, again ? again.to : next + 1, reading.commaDecimal);
    if (second && (again?.currency === sign.currency || (!again && dashes.has(joint.text))) && second.digits) {
      const low = !first.scaled && second.scaled && value < 1000 ? value * scaleOf(words, second) : value;
      if (low < second.value)
        return { from: at, to: second.next, value: low, high: second.value, kind: "money", unit: sign.currency };
    }
  }
  return { from: at, to: currencyWordAfter(words, next), value, kind: "money", unit: sign.currency };
}

const shortScale = (word: Word): number =>
  ({ m: 1e6, mm: 1e6, bn: 1e9, b: 1e9, tn: 1e12, t: 1e12, k: 1e3 })[word.lower] ?? 1;

/** "$5 Canadian" stays as it is; "$5 million dollars" says it twice. */
const currencyWordAfter = (words: readonly Word[], at: number): number =>
  units.get(words[at]?.lower ?? "")?.kind === "money" && /^dollars?$/.test(words[at]?.lower ?? "") ? at + 1 : at;
