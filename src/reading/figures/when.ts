// The date or period a sentence gives for a figure: "last year", "in 2012", "since September".

import { isMonthName } from "../../language/en/calendar.ts";
import type { Token } from "../../language/token.ts";
import { phraseText } from "../quotes/voices.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const periods = set("year month week quarter decade season night summer winter spring autumn weekend day");
const leads = set("in since by until as during for from before after");
const relative = set("last this next previous past");
const alone = set("yesterday today tomorrow currently");
const year = /^(?:1[89]|20)\d\d$/;

/** In the same clause first, up to twelve words after the figure or eight before it. */
export function asOfWhen(words: readonly Token[], from: number, to: number): string | undefined {
  for (let at = to; at < words.length && at < to + 12; at++) {
    const word = words[at] as Token;
    if (word.text === ";" || (word.text === "." && at + 1 < words.length)) break;
    if (word.kind === "number" && !year.test(word.text)) break;
    const period = periodAt(words, at);
    if (period) return period;
  }
  for (let at = from - 1; at >= 0 && at > from - 9; at--) {
    const word = words[at] as Token;
    if (word.text === ";" || (word.kind === "number" && !year.test(word.text))) return undefined;
    const period = periodAt(words, at);
    // "Smith, who turned 40 in May, has 3 children": a comma ends what the period is said of, but where it opens all.
    const opens = at === 0 || words[at - 1]?.kind === "sign";
    if (period) return opens || !words.slice(at, from).some(({ text }) => text === ",") ? period : undefined;
  }
  return undefined;
}

function periodAt(words: readonly Token[], at: number): string | undefined {
  const word = words[at] as Token;
  const next = words[at + 1];
  if (alone.has(word.lower)) return word.text;
  if (relative.has(word.lower) && next && (periods.has(next.lower) || isMonthName(next.lower)))
    return phraseText(words, at, at + 2);
  if (!leads.has(word.lower) || next === undefined) return undefined;
  if (year.test(next.text)) return phraseText(words, at, upToYear(words, at + 2));
  if (next.capital && isMonthName(next.lower))
    return phraseText(words, at, year.test(words[at + 2]?.text ?? "") ? at + 3 : at + 2);
  if (relative.has(next.lower) && periods.has(words[at + 2]?.lower ?? "")) return phraseText(words, at, at + 3);
  return undefined;
}

/** "from 2010 to 2020" is one period. */
const upToYear = (words: readonly Token[], at: number): number =>
  /^(?:to|and|through|until|-|—)$/.test(words[at]?.norm ?? "") && year.test(words[at + 1]?.text ?? "") ? at + 2 : at;
