// Sums of money whose sign or code stands before the number: "$1.2bn", "€12-20 million", "Rs 500 crore".
import type { Token } from "../token.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { type Numeral, readNumeral } from "./numerals.ts";
import { dashes, type Found, type Passage } from "./quantity.ts";
import { currencyCodes, currencySigns, smallCodes } from "./symbols.ts";

export type MoneySign = { readonly currency: string; readonly to: number };

/** "c $ 300": texts that come with their signs apart; "a $5 note" and "s $5" are no currencies. */
const spacedLetters: ReadonlySet<string> = new Set(["us", "c", "hk", "nz"]);

/** "$", "US$", "HK$", "EUR", "Rs." right before a number. */
export function moneyBefore(tokens: readonly Token[], at: number): MoneySign | undefined {
  const token = tokens[at] as Token;
  if (token.kind === "number" || token.kind === "address") return undefined;
  const next = tokens[at + 1];
  if (next === undefined) return undefined;
  if (token.kind === "sign") {
    const currency = currencySigns.get(token.text);
    if (currency === undefined) return undefined;
    if (next.kind === "number") return { currency, to: at + 1 };
    // "$-3.5 million"
    if (next.norm === "-" && tokens[at + 2]?.kind === "number" && !tokens[at + 2]?.spaced)
      return { currency, to: at + 2 };
    // "$US50", "$A3": the sign comes first in Australian texts.
    const turned = currencySigns.get(`${next.norm}${token.text}`);
    return turned !== undefined && !next.spaced && tokens[at + 2]?.kind === "number"
      ? { currency: turned, to: at + 2 }
      : undefined;
  }
  if (next.kind === "sign" && tokens[at + 2]?.kind === "number") {
    if (next.text === "=" && token.text === "Y") return { currency: "JPY", to: at + 2 };
    const currency = currencySigns.get(token.norm + next.text);
    if (currency !== undefined && (!next.spaced || spacedLetters.has(token.norm))) return { currency, to: at + 2 };
    if (next.text === "." && !next.spaced && (token.text === "Rs" || token.text === "Fr"))
      return { currency: currencyCodes.get(token.text) as string, to: at + 2 };
  }
  if (next.kind !== "number") return undefined;
  if (token.text === "R" && next.spaced) return undefined;
  const currency = currencyCodes.get(token.text) ?? smallCodes.get(token.norm);
  return currency === undefined ? undefined : { currency, to: at + 1 };
}

export function moneyFrom(passage: Passage, at: number, sign: MoneySign): Found | undefined {
  const { tokens, words } = passage;
  const first = amountAt(tokens, sign.to, words);
  if (first === undefined) return undefined;
  const end = upperEnd(passage, at, sign, first);
  const scale = end === undefined ? first.scale : end.scale;
  const low = end && first.scale === 1 && end.scale > 1 && first.value < 1000 ? first.value * end.scale : first.value;
  if (end && low < end.value)
    return { from: at, to: end.next, value: low, high: end.value, scale, kind: "money", unit: sign.currency };
  const to = /^dollars?$/.test(tokens[first.next]?.norm ?? "") ? first.next + 1 : first.next;
  return { from: at, to, value: first.value, scale: first.scale, kind: "money", unit: sign.currency };
}

/** "$16 million to $28 million", "€12-20 million", "between €12 million and €20 million" */
function upperEnd(passage: Passage, at: number, sign: MoneySign, first: Numeral): Numeral | undefined {
  const { tokens, words } = passage;
  const joint = tokens[first.next];
  const lead = tokens[at - 1]?.norm ?? "";
  if (joint === undefined || lead === "from" || tokens[first.next + 1] === undefined) return undefined;
  const between = words.rangeAnd.has(joint.norm) && words.between.has(lead);
  if (!dashes.has(joint.norm) && !words.rangeWords.has(joint.norm) && !between) return undefined;
  const again = moneyBefore(tokens, first.next + 1);
  const second = amountAt(tokens, again ? again.to : first.next + 1, words);
  if (!second?.digits) return undefined;
  return again?.currency === sign.currency || (!again && (between || dashes.has(joint.norm))) ? second : undefined;
}

const shortScales: ReadonlyMap<string, number> = new Map([
  ["m", 1e6],
  ["mm", 1e6],
  ["bn", 1e9],
  ["b", 1e9],
  ["tn", 1e12],
  ["t", 1e12],
  ["k", 1e3],
]);

/** After a currency sign a scale letter may also stand apart: "$5 m", "$8 B". */
function amountAt(tokens: readonly Token[], at: number, words: Vocabulary): Numeral | undefined {
  const numeral = readNumeral(tokens, at, words);
  if (numeral === undefined || numeral.scale > 1) return numeral;
  const scale = shortScales.get(tokens[numeral.next]?.norm ?? "");
  return scale === undefined
    ? numeral
    : { ...numeral, value: Number((numeral.value * scale).toPrecision(12)), next: numeral.next + 1, scale };
}
