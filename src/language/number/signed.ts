// The sign before a number: "-5°C", "-$4 million", "minus 12 degrees", "negative 0.4%", "+3%".
import type { Token } from "../token.ts";
import type { Vocabulary } from "../vocabulary.ts";
import type { Found } from "./quantity.ts";

/** The same quantity with what stands before it as its sign. A dash between two words or numbers is none. */
export function signed(tokens: readonly Token[], found: Found, words: Vocabulary): Found {
  const { from, value } = found;
  const before = tokens[from - 1];
  if (tokens[from]?.kind === "sign" && tokens[from + 1]?.norm === "-" && found.kind === "money" && value !== undefined)
    return negative(found, from);
  const below = belowZero(tokens, found.to, words);
  if (below > found.to && value !== undefined) return { ...negative(found, from), to: below };
  if (before === undefined || value === undefined) return found;
  const touches = !(tokens[from] as Token).spaced;
  if (before.kind === "word")
    return words.minus.has(before.norm) && !subtracts(tokens, from) ? negative(found, from - 1) : found;
  if (!touches || !(before.spaced || opens(tokens[from - 2]))) return found;
  if (before.norm === "+") return { ...found, from: from - 1 };
  if (before.norm !== "-" && before.text !== "–") return found;
  // "- 5 people" and "-5 people" at the start are marks of a list where nothing but a count follows.
  if (from === 1 && found.kind === "count") return found;
  return found.kind === "duration" || found.high !== undefined ? found : negative(found, from - 1);
}

/** "20 degrees below zero": one past it. */
function belowZero(tokens: readonly Token[], at: number, words: Vocabulary): number {
  const below = tokens[at]?.norm;
  const zero = tokens[at + 1];
  if ((below !== "below" && below !== "unter") || zero === undefined) return at;
  return words.small.get(zero.norm) === 0 || zero.text === "0" ? at + 2 : at;
}

const negative = (found: Found, from: number): Found => ({
  ...found,
  from,
  value: -(found.value as number),
  ...(found.high === undefined ? {} : { high: -found.high }),
});

const opens = (token: Token | undefined): boolean => token === undefined || /^[("“—]$/.test(token.text);

/** "10 minus 4": a sum. */
const subtracts = (tokens: readonly Token[], from: number): boolean => tokens[from - 2]?.kind === "number";
