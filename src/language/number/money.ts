// Sums of money whose sign or code stands before the number: "$1.2bn", "€12-20 million", "Rs 500 crore".
import type { Token } from "../token.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { type Numeral, readNumeral } from "./numerals.ts";
import { dashes, type NumberFound, type NumberPassage } from "./quantity.ts";
import { lowEnd, moves } from "./ranges.ts";
import { currencyCodes, currencySigns, smallCodes } from "./symbols.ts";

export type MoneySign = { readonly currency: string; readonly to: number };

/** "c $ 300": texts that come with their signs apart; "a $5 note" and "s $5" are no currencies. */
const spacedLetters: ReadonlySet<string> = new Set(["us", "c", "hk", "nz"]);

/** "$", "US$", "HK$", "EUR", "Rs." right before a number. */
export function moneyBefore(tokens: readonly Token[], at: number): MoneySign | undefined {
  const { kind } = tokens[at] as Token;
  const next = tokens[at + 1];
  if (next === undefined || kind === "number" || kind === "address") return undefined;
  if (kind === "sign") return signBefore(tokens, at, next);
  if (next.kind === "number") return codeBefore(tokens[at] as Token, next, at);
  return next.kind === "sign" ? lettersBefore(tokens, at, next) : undefined;
}

function signBefore(tokens: readonly Token[], at: number, next: Token): MoneySign | undefined {
  const { text } = tokens[at] as Token;
  const currency = currencySigns.get(text);
  if (currency === undefined) return undefined;
  if (next.kind === "number") return { currency, to: at + 1 };
  const number = tokens[at + 2];
  if (number?.kind !== "number") return undefined;
  // "$-3.5 million"
  if (next.norm === "-" && !number.spaced) return { currency, to: at + 2 };
  // "$US50", "$A3": the sign comes first in Australian texts.
  const turned = next.spaced ? undefined : currencySigns.get(`${next.norm}${text}`);
  return turned === undefined ? undefined : { currency: turned, to: at + 2 };
}

/** "US$", "HK$", "Rs.", "Y=" and a number. */
function lettersBefore(tokens: readonly Token[], at: number, next: Token): MoneySign | undefined {
  const { text, norm } = tokens[at] as Token;
  if (tokens[at + 2]?.kind !== "number") return undefined;
  if (next.text === "=" && text === "Y") return { currency: "JPY", to: at + 2 };
  const signed = next.spaced && !spacedLetters.has(norm) ? undefined : currencySigns.get(norm + next.text);
  const stopped =
    next.text === "." && !next.spaced && (text === "Rs" || text === "Fr") ? currencyCodes.get(text) : undefined;
  const currency = signed ?? stopped;
  return currency === undefined ? undefined : { currency, to: at + 2 };
}

function codeBefore({ text, norm }: Token, next: Token, at: number): MoneySign | undefined {
  if (text === "R" && next.spaced) return undefined;
  const currency = currencyCodes.get(text) ?? smallCodes.get(norm);
  return currency === undefined ? undefined : { currency, to: at + 1 };
}

export function moneyFrom(passage: NumberPassage, at: number, sign: MoneySign): NumberFound | undefined {
  const { tokens, words } = passage;
  const first = amountAt(tokens, sign.to, words);
  if (first === undefined) return undefined;
  const end = upperEnd(passage, at, sign, first);
  const scale = end === undefined ? first.scale : end.scale;
  const low = end ? lowEnd(first, end, dashes.has(tokens[first.next]?.norm ?? "")) : first.value;
  if (end && low < end.value)
    return { from: at, to: end.next, value: low, high: end.value, scale, kind: "money", unit: sign.currency };
  const to = /^dollars?$/.test(tokens[first.next]?.norm ?? "") ? first.next + 1 : first.next;
  return { from: at, to, value: first.value, scale: first.scale, kind: "money", unit: sign.currency };
}

/** "fell $2 to $84.10": further apart than this they are no two ends. */
const mostTimes = 20;

/** "$16 million to $28 million", "€12-20 million", "between €12 million and €20 million" */
function upperEnd(passage: NumberPassage, at: number, sign: MoneySign, first: Numeral): Numeral | undefined {
  const { tokens, words } = passage;
  const joint = tokens[first.next];
  const lead = tokens[at - 1]?.norm ?? "";
  if (joint === undefined || lead === "from" || tokens[first.next + 1] === undefined) return undefined;
  // "up $1.05 to $30": by so much, to so much.
  if (moves.has(lead) && joint.norm === "to") return undefined;
  const between = words.rangeAnd.has(joint.norm) && words.between.has(lead);
  if (!dashes.has(joint.norm) && !words.rangeWords.has(joint.norm) && !between) return undefined;
  const again = moneyBefore(tokens, first.next + 1);
  const second = amountAt(tokens, again ? again.to : first.next + 1, words);
  if (!second?.digits || (again && joint.norm === "to" && second.value > mostTimes * first.value)) return undefined;
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

/** "₹5L": lakhs. */
const scaleAfter = (tokens: readonly Token[], at: number): number | undefined =>
  tokens[at]?.text === "L" && /^(?:₹|rs)$/.test(tokens[at - 2]?.norm ?? "")
    ? 1e5
    : shortScales.get(tokens[at]?.norm ?? "");

/** "£106.8mLast month", "$ 1, 000": without or with a space too many a million would be told as one. */
const runsOn = /^(?:mm?|bn?|tn?|k)\p{Lu}/u;

/** After a currency sign a scale letter may also stand apart: "$5 m", "$8 B". */
function amountAt(tokens: readonly Token[], at: number, words: Vocabulary): Numeral | undefined {
  const numeral = readNumeral(tokens, at, words);
  if (numeral === undefined || numeral.scale > 1) return numeral;
  const glued = tokens[numeral.next];
  if (glued && !glued.spaced && runsOn.test(glued.text)) return undefined;
  const rest = tokens[numeral.next + 1];
  if (glued?.text === "," && !glued.spaced && rest?.spaced && numeral.value < 1000 && /^\d{3}$/.test(rest.text))
    return undefined;
  const scale = scaleAfter(tokens, numeral.next);
  return scale === undefined
    ? numeral
    : { ...numeral, value: Number((numeral.value * scale).toPrecision(12)), next: numeral.next + 1, scale };
}
