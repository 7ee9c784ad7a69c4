// Figures that a sentence names and does not assert, and numbers of names and pairs that only look like counts.

import type { Quantity } from "../../language/number/quantity.ts";
import type { Token } from "../../language/token.ts";
import { wordSet } from "../../language/word-set.ts";
import type { NameMention } from "../../news/reading.ts";

type Named = Pick<Quantity, "from" | "to" | "hedge" | "kind" | "unit">;

const negations = wordSet("not nicht");
const between = wordSet("a an the about exactly");

/** "The toll is 30, not 300": no reader may take 300 for a number of this text. "Not more than 10" is a hedge. */
export function isNegated(tokens: readonly Token[], { from, hedge }: Named): boolean {
  const begins = hedge && hedge.to <= from ? hedge.from : from;
  const at = between.has(tokens[begins - 1]?.norm ?? "") ? begins - 2 : begins - 1;
  return negations.has(tokens[at]?.norm ?? "") && tokens[at - 1]?.norm !== "or";
}

/** "It costs ~~40~~ 50 euros": who wrote it has struck out the 40. */
export function isStruck(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return text.slice(0, start).split("~~").length % 2 === 0 && text.indexOf("~~", end) >= 0;
}

/** "Seven West Media", "Pieter ten Brink": the number is a word of the name. `from` and `to` are token positions. */
export function isOfName(tokens: readonly Token[], { from, to, kind }: Named, names: readonly NameMention[]): boolean {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (kind !== "count" || first?.kind !== "word" || last === undefined) return false;
  return names.some(
    ({ at }) => at.end > last.end && (first.capital ? at.start <= first.start : at.start < first.start),
  );
}

/** "The two brothers, 12 and 15, were found": ages, not twelve brothers and fifteen. */
export function isPairOfAges(tokens: readonly Token[], { from, kind, unit }: Named): boolean {
  if (kind !== "count" || unit !== "") return false;
  return isPair(tokens, from) || isPair(tokens, from - 2);
}

const isPair = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.text === "," &&
  tokens[at - 2]?.kind === "word" &&
  isSmall(tokens[at]) &&
  tokens[at + 1]?.norm === "and" &&
  isSmall(tokens[at + 2]) &&
  tokens[at + 3]?.text === ",";

const isSmall = (token: Token | undefined): boolean => /^\d{1,2}$/.test(token?.text ?? "");
