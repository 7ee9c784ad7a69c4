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

/**
 * Right after the figure or its label, at the label's end, or opening the sentence: a period elsewhere is as
 * often that of something else ("worse than in 1990"). `from` and `to` are the label's tokens, `end` is one past the
 * figure's.
 */
export function asOfWhen(words: readonly Token[], from: number, end: number, to: number): string | undefined {
  for (const at of [end, to]) {
    const period = words[at] && !isOfPeriod(words, at) && periodAt(words, at);
    if (period) return period;
  }
  for (let at = from; at < to; at++)
    if (endOfPeriod(words, at) === to && !isOfPeriod(words, at) && !isOfOther(words, end, at))
      return periodAt(words, at);
  return opening(words, from);
}

/** "the third quarter of this year": that is not the whole of it. */
const isOfPeriod = (words: readonly Token[], at: number): boolean => words[at - 1]?.lower === "of";

/** "14 games after joining in May": the time is that of the joining. */
function isOfOther(words: readonly Token[], end: number, at: number): boolean {
  for (let before = end; before < at - 1; before++)
    if (others.has(words[before]?.lower ?? "") && words[before + 1]?.lower.endsWith("ing")) return true;
  return false;
}
const others = set("after before since while when despite without by");

/** One past its last token; undefined where none begins. */
function endOfPeriod(words: readonly Token[], at: number): number | undefined {
  const period = periodAt(words, at);
  if (period === undefined) return undefined;
  const end = (words[at] as Token).start + period.length;
  let past = at;
  while (past < words.length && (words[past] as Token).start < end) past++;
  return past;
}

/** Tokens: what is said so far on is no longer said of the opening. */
const farthest = 60;

/** "In May, 3 children died."; not over another time: "Since 2015, 300 died; in 2020 1,500 were born." */
function opening(words: readonly Token[], from: number): string | undefined {
  const past = endOfPeriod(words, 0);
  if (past === undefined || past > from || from > farthest) return undefined;
  for (let at = past; at < from; at++) {
    const { text, norm } = words[at] as Token;
    if (text === ";" || isMonthName(norm) || year.test(text) || periodAt(words, at) !== undefined) return undefined;
  }
  return periodAt(words, 0);
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
