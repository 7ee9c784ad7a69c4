// Which tokens after a number are its unit.
import type { Token } from "../token.ts";
import type { UnitRow, Vocabulary } from "../vocabulary.ts";
import { dashes } from "./quantity.ts";
import { currencyCodes, currencySigns, onlyTouching, smallCodes } from "./symbols.ts";

export type UnitAfter = { readonly unit: UnitRow; readonly to: number };

const singularTime: ReadonlySet<string> = new Set(
  "second minute hour day week month year decade mile metre meter foot inch pound ton acre point".split(" "),
);

/** Letters that are a unit only where they touch the number and are written so: "41C", "50p", "10s". */
const touchingLetters: ReadonlyMap<string, UnitRow> = new Map<string, UnitRow>([
  ["p", { kind: "money", unit: "GBP", factor: 0.01 }],
  ["C", { kind: "measure", unit: "celsius" }],
  ["F", { kind: "measure", unit: "fahrenheit" }],
  ["s", { kind: "duration", unit: "second" }],
  ["x", { kind: "multiple", unit: "times" }],
  ["°", { kind: "measure", unit: "degree" }],
]);

/** "10 MSEK": millions of a currency. */
const millionsOf: ReadonlyMap<string, string> = new Map(
  ["USD", "EUR", "GBP", "SEK", "NOK", "DKK", "AUD"].map((code) => [`M${code}`, code]),
);

/** The unit that begins at a token: up to three words, possibly after a hyphen. */
export function unitAt(tokens: readonly Token[], at: number, words: Vocabulary): UnitAfter | undefined {
  const first = tokens[at];
  if (first === undefined) return undefined;
  if (first.kind === "sign") {
    const apart = hyphenApart(tokens, at, words) ?? bracketed(tokens, at, words);
    if (apart) return apart;
  }
  // "forty-odd years"
  if (first.norm === "-" && /^(?:odd|plus)$/.test(tokens[at + 1]?.norm ?? "")) return unitAt(tokens, at + 2, words);
  const hyphen = dashes.has(first.norm) && !first.spaced;
  const from = hyphen ? at + 1 : at;
  const token = tokens[from];
  if (token === undefined || (hyphen && token.spaced)) return undefined;
  if (token.kind === "sign") return signUnit(tokens, from, words);
  if (token.kind !== "word") return undefined;
  const code = currencyCodes.get(token.text) ?? smallCodes.get(token.norm);
  if (code !== undefined && tokens[from + 1]?.kind !== "number" && token.text.length > 1)
    return { unit: { kind: "money", unit: code }, to: from + 1 };
  const millions = millionsOf.get(token.text);
  if (millions) return { unit: { kind: "money", unit: millions, factor: 1e6 }, to: from + 1 };
  return wordUnit(tokens, from, hyphen, words);
}

/** "30 - year bonds": some texts come with their hyphens apart; a singular after it is the sign. */
function hyphenApart(tokens: readonly Token[], at: number, words: Vocabulary): UnitAfter | undefined {
  const apart = tokens[at + 1];
  if (tokens[at]?.norm !== "-" || !tokens[at]?.spaced || !apart?.spaced || !singularTime.has(apart.norm))
    return undefined;
  const unit = words.units.get(apart.norm);
  return unit && { unit, to: at + 2 };
}

/** "600 (metres)" */
function bracketed(tokens: readonly Token[], at: number, words: Vocabulary): UnitAfter | undefined {
  const sign = tokens[at]?.text;
  if (sign !== "(" && sign !== "[") return undefined;
  const unit = words.units.get(tokens[at + 1]?.norm ?? "");
  const closed = tokens[at + 2]?.text === ")" || tokens[at + 2]?.text === "]";
  return unit && closed ? { unit, to: at + 3 } : undefined;
}

function signUnit(tokens: readonly Token[], at: number, words: Vocabulary): UnitAfter | undefined {
  const { text } = tokens[at] as Token;
  if (text === "°" || text === "º") {
    const letter = words.units.get(`°${tokens[at + 1]?.norm}`);
    return letter ? { unit: letter, to: at + 2 } : { unit: { kind: "measure", unit: "degree" }, to: at + 1 };
  }
  if (text === "%" || text === "％")
    return tokens[at + 1]?.norm === "points"
      ? { unit: { kind: "percent", unit: "percentage point" }, to: at + 2 }
      : { unit: { kind: "percent", unit: "%" }, to: at + 1 };
  const sign = words.units.get(text);
  if (sign) return { unit: sign, to: at + 1 };
  if (text === "¢") return { unit: { kind: "money", unit: "USD", factor: 0.01 }, to: at + 1 };
  const currency = currencySigns.get(text);
  return currency && tokens[at + 1]?.kind !== "number"
    ? { unit: { kind: "money", unit: currency }, to: at + 1 }
    : undefined;
}

function wordUnit(tokens: readonly Token[], from: number, hyphen: boolean, words: Vocabulary): UnitAfter | undefined {
  const several = longUnit(tokens, from, words);
  if (several) return several;
  const token = tokens[from] as Token;
  const touching = !token.spaced && !hyphen;
  const letter = touching ? (touchingLetters.get(token.text) ?? lowLetter(token.text)) : letterApart(tokens, from);
  if (letter) return { unit: letter, to: from + 1 };
  const unit = words.units.get(token.norm);
  if (unit === undefined || (onlyTouching.has(token.norm) && !touching) || (touching && /^[GK]$/.test(token.text)))
    return undefined;
  if (isNoUnit(token, tokens[from + 1], hyphen) || (token.norm === "won" && isVerbWon(tokens, from))) return undefined;
  return { unit, to: from + 1 };
}

/** "5 m", "22 C": letters that measure apart from the number too. */
function letterApart(tokens: readonly Token[], at: number): UnitRow | undefined {
  const { text, spaced } = tokens[at] as Token;
  if (!spaced) return undefined;
  if (text === "m" && tokens[at - 1]?.kind === "number") return { kind: "distance", unit: "metre" };
  const next = tokens[at + 1];
  const ends = next?.kind !== "word" || /^(?:of|above|below|by|hotter|warmer|cooler|colder)$/.test(next.norm);
  return (text === "C" || text === "F") && ends ? touchingLetters.get(text) : undefined;
}

/** "Three won medals", "5,000 won the race": no currency of Korea, whose sums are large. */
const isVerbWon = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at - 1]?.kind === "number" ? /^\d{1,2}$/ : /^(?:one|two|three|four|five|six|seven|eight|nine|ten)$/).test(
    tokens[at - 1]?.norm ?? "",
  ) || /^(?:the|by|his|her|its|their|all|gold|silver|bronze|it|over|against)$/.test(tokens[at + 1]?.norm ?? "");

/** "two second homes", "10 real people", "two quarter-finals" */
function isNoUnit({ norm, spaced }: Token, next: Token | undefined, hyphen: boolean): boolean {
  if (norm === "second") return !hyphen && spaced && next?.kind === "word";
  return norm === "real" || (norm === "quarter" && next?.norm === "-");
}

/** "50p", "41C": a single letter that measures where it touches the number. */
export const isUnitLetter = (text: string): boolean =>
  touchingLetters.has(text) || lowLetter(text) !== undefined || onlyTouching.has(text);

const lowLetter = (text: string): UnitRow | undefined =>
  text === "c" || text === "f" ? touchingLetters.get(text.toUpperCase()) : undefined;

const ofCountry = /(?:ish|ian|ese|an|ch|ss)$/;

/** "percentage points", "square kilometres", "Canadian dollars", "metres per second", "m/s" */
function longUnit(tokens: readonly Token[], from: number, words: Vocabulary): UnitAfter | undefined {
  const token = tokens[from] as Token;
  const second = tokens[from + 1];
  if (second === undefined) return undefined;
  if (second.text === "/") {
    const rate = words.units.get(`${token.norm}/${tokens[from + 2]?.norm ?? ""}`);
    return rate && { unit: rate, to: from + 3 };
  }
  const joint = second.norm === "-" && !second.spaced ? 1 : 0;
  const later = tokens[from + 1 + joint];
  if (later?.kind !== "word") return undefined;
  return (
    (words.longUnits.has(token.norm) ? wordsOfUnit(tokens, from, joint, words) : undefined) ??
    (joint === 0 ? threeWordMoney(tokens, from, words) : undefined) ??
    moneyOf(token, later, from, words)
  );
}

function wordsOfUnit(tokens: readonly Token[], from: number, joint: number, words: Vocabulary): UnitAfter | undefined {
  const first = (tokens[from] as Token).norm;
  const second = (tokens[from + 1 + joint] as Token).norm;
  const third = tokens[from + 2 + joint];
  const triple = third?.kind === "word" ? words.units.get(`${first} ${second} ${third.norm}`) : undefined;
  if (triple) return { unit: triple, to: from + 3 + joint };
  const bound = joint === 1 ? words.units.get(`${first}-${second}`) : undefined;
  const both = bound ?? words.units.get(`${first} ${second}`);
  return both && { unit: both, to: from + 2 + joint };
}

/** "Hong Kong dollars", "New Zealand dollars" */
function threeWordMoney(tokens: readonly Token[], from: number, words: Vocabulary): UnitAfter | undefined {
  const { norm } = tokens[from] as Token;
  if (norm !== "hong" && norm !== "new" && norm !== "sri") return undefined;
  const named = words.moneyOfCountries.get(`${tokens[from + 1]?.norm} ${singular(tokens[from + 2]?.norm ?? "")}`);
  return named === undefined ? undefined : { unit: { kind: "money", unit: named }, to: from + 3 };
}

const singular = (norm: string): string => norm.replace(/s$/, "");

function moneyOf(country: Token, money: Token, from: number, words: Vocabulary): UnitAfter | undefined {
  const unit = words.units.get(money.norm);
  const dollar = unit?.factor === 0.01 ? words.moneyOfCountries.get(`${country.norm} dollar`) : undefined;
  if (dollar) return { unit: { kind: "money", unit: dollar, factor: 0.01 }, to: from + 2 };
  if (unit?.kind !== "money" || unit.factor !== undefined) return undefined;
  const named = words.moneyOfCountries.get(`${country.norm} ${singular(money.norm)}`);
  if (named) return { unit: { kind: "money", unit: named }, to: from + 2 };
  // "Kenyan shillings": the country only says whose; "10 Canadian companies" never comes here.
  if (money.norm === "won") return undefined;
  return country.capital || ofCountry.test(country.norm) ? { unit, to: from + 2 } : undefined;
}
