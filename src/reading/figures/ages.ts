// Which numbers are somebody's age.

import type { Word } from "../words.ts";
import type { Numeral } from "./numerals.ts";

/** "year-old", "years old", "years of age": the index after it, or `at` when it is no age. */
export function aged(words: readonly Word[], at: number): number {
  let to = at;
  if (words[to]?.text === "-" && !words[to]?.spaced) to++;
  if (/^olds?$/.test(words[to]?.lower ?? "")) return to + 1;
  if (words[at]?.lower === "of" && words[at + 1]?.lower === "age") return at + 2;
  return at;
}

/** "aged 55", "age 17", "age of 56", "Smith, 42, said", "when she was five" */
export function isAge(words: readonly Word[], at: number, numeral: Numeral): boolean {
  if (numeral.scaled || numeral.value > 120 || !Number.isInteger(numeral.value)) return false;
  const before = words[at - 1];
  const next = words[numeral.next];
  if (before === undefined) return false;
  if (before.lower === "aged" || before.lower === "age" || before.lower === "ages") return true;
  if (before.lower === "of" && words[at - 2]?.lower === "age") return true;
  if (
    before.lower === "turned" &&
    (next === undefined || next.kind === "sign" || next.lower === "in" || next.lower === "on")
  )
    return true;
  if (before.lower === "and" && (words[at - 3]?.lower === "aged" || words[at - 3]?.lower === "ages")) return true;
  // "The suspect, 27, appeared"
  if (
    before.text === "," &&
    next?.text === "," &&
    words[at - 2]?.kind === "word" &&
    numeral.digits &&
    numeral.value > 9 &&
    words[numeral.next + 1]?.kind !== "number" &&
    words[numeral.next + 1]?.lower !== "and"
  )
    return !months.has(words[at - 2]?.lower ?? "");
  const closed = next === undefined || next.kind === "sign";
  if (
    before.text === "," &&
    words[at - 2]?.capital &&
    next !== undefined &&
    (next.text === "," || next.text === "." || next.text === ")") &&
    numeral.digits &&
    numeral.value > 3
  )
    return !months.has(words[at - 2]?.lower ?? "");
  if (
    before.text === "(" &&
    next?.text === ")" &&
    words[at - 2]?.capital &&
    numeral.digits &&
    numeral.value > 9 &&
    numeral.value < 110
  )
    return words[at - 3]?.capital === true;
  if (
    (before.lower === "was" || before.lower === "is") &&
    /^(?:she|he|who|queen|king|man|woman|boy|girl|victim|suspect|actor|actress|singer)$/.test(
      words[at - 2]?.lower ?? "",
    ) &&
    closed
  )
    return true;
  return false;
}

const months = new Set(
  "january february march april may june july august september october november december".split(" "),
);
