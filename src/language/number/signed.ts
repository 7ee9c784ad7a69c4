// The sign before a number: "-5°C", "-$4 million", "minus 12 degrees", "negative 0.4%", "+3%".
import type { Token } from "../token.ts";
import type { Vocabulary } from "../vocabulary.ts";
import type { NumberFound } from "./quantity.ts";

/** The same quantity with what stands before it as its sign. A dash between two words or numbers is none. */
export function signed(tokens: readonly Token[], found: NumberFound, words: Vocabulary): NumberFound {
  const { from, value } = found;
  const before = tokens[from - 1];
  if (value === undefined) return found;
  // "$-3.5 million"
  if (tokens[from]?.kind === "sign" && tokens[from + 1]?.norm === "-") return negative(found, from);
  const below = belowZero(tokens, found.to, words);
  if (below > found.to) return { ...negative(found, from), to: below };
  if (before === undefined) return found;
  if (before.kind !== "word") return withMark(tokens, found, before);
  return words.minus.has(before.norm) && !subtracts(tokens, from) ? negative(found, from - 1) : found;
}

function withMark(tokens: readonly Token[], found: NumberFound, mark: Token): NumberFound {
  const { from } = found;
  if ((tokens[from] as Token).spaced || !(mark.spaced || opens(tokens[from - 2]))) return found;
  if (mark.norm === "+") return { ...found, from: from - 1 };
  if (mark.norm !== "-" && mark.text !== "–") return found;
  // "-5 people" at the start may be a mark of a list; a length of time has no sign.
  if (found.kind === "duration" || found.high !== undefined || (from === 1 && found.kind === "count")) return found;
  return negative(found, from - 1);
}

/** "20 degrees below zero": one past it. */
function belowZero(tokens: readonly Token[], at: number, words: Vocabulary): number {
  const below = tokens[at]?.norm;
  const zero = tokens[at + 1];
  if ((below !== "below" && below !== "unter") || zero === undefined) return at;
  return words.small.get(zero.norm) === 0 || zero.text === "0" ? at + 2 : at;
}

const negative = (found: NumberFound, from: number): NumberFound => ({
  ...found,
  from,
  value: -(found.value as number),
  ...(found.high === undefined ? {} : { high: -found.high }),
});

const opens = (token: Token | undefined): boolean => token === undefined || /^[("“—]$/.test(token.text);

/** "10 minus 4": a sum; "plus or minus 3": a hedge. */
const subtracts = (tokens: readonly Token[], from: number): boolean =>
  tokens[from - 2]?.kind === "number" || (tokens[from - 2]?.norm === "or" && tokens[from - 3]?.norm === "plus");
