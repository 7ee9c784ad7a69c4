// Which words of a question say what it is about, and how much each says.

import { functionWords } from "../../language/en/function-words.ts";
import { rarity } from "../../language/frequency.ts";
import type { Token } from "../../language/token.ts";
import askingWords from "./asking-words.json" with { type: "json" };
import { isPartedVerb } from "./parted-verbs.ts";

/** One word a question asks about. */
export type AskedWord = {
  readonly stem: string;
  readonly norm: string;
  /** How much it says, 0..1. */
  readonly weight: number;
  readonly isName: boolean;
  readonly isNumber: boolean;
};

/** Words of asking rather than of what is asked about. */
const asking: ReadonlySet<string> = new Set(askingWords);

export const isFunctionWord = (norm: string): boolean => functionWords.has(norm);
export const isEmptyWord = (norm: string): boolean => functionWords.has(norm) || asking.has(norm);
/** A word that no table of common words holds: most names are. */
export const isUncommon = (norm: string): boolean => rarity(norm) === 1;

/** "Last year" tells a figure from this year's, although either word says little. */
const relatives: ReadonlySet<string> = new Set(["last", "next", "previous", "this"]);
const periods: ReadonlySet<string> = new Set([
  "autumn",
  "decade",
  "month",
  "night",
  "quarter",
  "season",
  "spring",
  "summer",
  "week",
  "weekend",
  "winter",
  "year",
]);

/** What the least telling word of each sort says. */
const least = { number: 0.8, name: 0.75, period: 0.45, parted: 0.5, plain: 0.15 } as const;
/** Of "Valeska Paris", texts say "Paris": a name's last word stands for all of it. */
const notLast = 0.5;

/** None twice. `shouted`: all of it is in capitals, which then make no name. */
export function askedWordsOf(tokens: readonly Token[], shouted = false): AskedWord[] {
  const seen = new Map<string, AskedWord>();
  for (const [index, token] of tokens.entries()) {
    if (seen.has(token.stem)) continue;
    const asked = partedVerb(token, tokens[index + 1]) ?? askedWord(tokens, index, shouted);
    if (asked !== undefined) seen.set(token.stem, asked);
  }
  return [...seen.values()];
}

function partedVerb({ norm, stem }: Token, next: Token | undefined): AskedWord | undefined {
  if (!isPartedVerb(norm, next?.norm ?? "")) return undefined;
  return { stem, norm, weight: least.parted, isName: false, isNumber: false };
}

function askedWord(tokens: readonly Token[], index: number, shouted: boolean): AskedWord | undefined {
  const token = tokens[index] as Token;
  const { norm, stem } = token;
  const isNumber = token.kind === "number";
  // "US" and "WHO" are names although "us" and "who" are not.
  const acronym = token.spelling.allCaps && !shouted;
  const relative = relatives.has(norm) && periods.has(tokens[index + 1]?.norm ?? "");
  const period = periods.has(norm) && relatives.has(tokens[index - 1]?.norm ?? "");
  if (!acronym && !relative && isEmptyWord(norm)) return undefined;
  const uncommon = isUncommon(norm);
  const isName = acronym || (token.capital && ((index > 0 && !shouted) || uncommon));
  if (isNumber) return { stem, norm, weight: least.number, isName, isNumber };
  const floor = isName ? least.name : relative || period ? least.period : least.plain;
  const weight = Math.max(floor, rarity(norm)) * (isName && leads(token, tokens[index + 1]) ? notLast : 1);
  return { stem, norm, weight, isName, isNumber };
}

/** Does the next word belong to the same name? Only white space parts them. */
const leads = (token: Token, next: Token | undefined): boolean =>
  next?.capital === true && !isEmptyWord(next.norm) && next.start === token.end + 1;
