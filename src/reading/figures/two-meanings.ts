// Units with two meanings: the m of "600m" is metres or millions, a pound is money or weight.

import type { Word } from "../words.ts";
import type { Numeral } from "./numerals.ts";

const lengthWords = new Set(
  "long wide water waves wave river tide levels level snow flood tall deep high sprint metre metres meter meters away distance approached approaches swim swam race freestyle hurdles butterfly backstroke breaststroke altitude above radius depth height length width below range ran run runner dash relay swimmer peak summit ft feet yards km".split(
    " ",
  ),
);

const crowdWords = new Set(
  "people jobs homes users viewers customers passengers visitors children workers tonnes barrels shares copies votes subscribers households cars vehicles dollars pounds euros".split(
    " ",
  ),
);

/** "600m" is metres beside feet or a word of length, and millions elsewhere; "$600m" never comes here. */
export function writtenInMetres(words: readonly Word[], at: number, numeral: Numeral): boolean {
  const letter = words[numeral.next - 1];
  if (!numeral.scaled || letter?.text !== "m" || letter.spaced || numeral.next !== at + 2) return false;
  const next = words[numeral.next];
  if (next?.kind === "word" && crowdWords.has(next.lower)) return false;
  if (
    next?.text === "x" ||
    /^(?:freestyle|hurdles|butterfly|backstroke|breaststroke|relay|sprint|dash)$/.test(next?.lower ?? "")
  )
    return true;
  if (
    next?.text === "(" &&
    words[numeral.next + 1]?.kind === "number" &&
    /^(?:ft|feet|foot|yards|yd|miles|in)$/.test(words[numeral.next + 2]?.lower ?? "")
  )
    return true;
  if (words[at - 1]?.text === "(" && /^(?:ft|feet|foot|yards|miles)$/.test(words[at - 2]?.lower ?? "")) return true;
  let length = false;
  for (let near = Math.max(0, at - 6); near < numeral.next + 6 && near < words.length; near++) {
    const word = words[near] as Word;
    if (crowdWords.has(word.lower)) return false;
    if (lengthWords.has(word.lower) && near !== at - 1) length = true;
    if (near > at && word.text === "." && near >= numeral.next) break;
  }
  return length;
}

const weightWords = new Set(
  "weigh weighs weighed weighing weight heavy heavier lighter baby fish bomb bombs cocaine heroin marijuana methamphetamine meat drugs explosives kilogram kilograms kg kilos ounces tons ton lifted thrust diet overweight".split(
    " ",
  ),
);
const moneyWords = new Set("note notes coin fine fee deal contract bill prize budget sterling".split(" "));

/** "200 pounds of cocaine", "a 10-pound baby", "lost 25 pounds"; otherwise a pound is money. */
export function weighsPounds(words: readonly Word[], at: number, unit: number): boolean {
  const form = words[unit]?.lower;
  if (form !== "pound" && form !== "pounds") return false;
  if (
    /^(?:worth|cost|costing|costs|paid|million|billion)$/.test(words[at - 1]?.lower ?? "") ||
    /^(?:million|billion|m|bn)$/.test(words[unit - 1]?.lower ?? "")
  )
    return false;
  const next = words[unit + 1];
  if (
    next?.lower === "of" &&
    words[unit + 2]?.kind === "word" &&
    !/^(?:the|his|her|its|their|public|taxpayers)$/.test(words[unit + 2]?.lower ?? "")
  )
    return true;
  if (form === "pound" && words[unit - 1]?.text === "-") return !moneyWords.has(next?.lower ?? "");
  if (
    /^(?:lose|lost|drop|dropped|gain|gained|shed|over|under)$/.test(words[at - 1]?.lower ?? "") &&
    (next === undefined || next.kind === "sign") &&
    (words[at] as Word).text.length < 4
  )
    return true;
  for (let near = Math.max(0, at - 8); near < unit + 8 && near < words.length; near++)
    if (weightWords.has((words[near] as Word).lower)) return true;
  return false;
}
