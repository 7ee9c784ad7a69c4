// Shares of a whole that are written as fractions: "two-thirds", "a third of", "one in five".

import type { Word } from "../words.ts";
import { afterNotFigure } from "./not-figures.ts";
import { isSmallNumber } from "./number-words.ts";
import { type Numeral, readNumeral } from "./numerals.ts";
import type { Passage, Quantity } from "./quantity.ts";
import { units } from "./units.ts";

const parts: ReadonlyMap<string, number> = new Map([
  ["half", 2],
  ["third", 3],
  ["quarter", 4],
  ["fifth", 5],
  ["sixth", 6],
  ["seventh", 7],
  ["eighth", 8],
  ["ninth", 9],
  ["tenth", 10],
]);

/** "two-thirds", "a third of", "half of", "half the": shares of a whole. */
export function fractionAt(words: readonly Word[], at: number): Quantity | undefined {
  const word = words[at] as Word;
  if (word.kind !== "word") return undefined;
  const share = (to: number, value: number): Quantity => ({ from: at, to, value, kind: "percent", unit: "share" });
  if (word.lower === "half") {
    const next = words[at + 1]?.lower ?? "";
    if (words[at - 1]?.lower === "first" || words[at - 1]?.lower === "second" || words[at - 1]?.text === "-")
      return undefined;
    const lead = words[at - 1]?.lower ?? "";
    if (
      (lead === "by" || lead === "almost" || lead === "nearly" || lead === "about" || lead === "than") &&
      (next === "" ||
        words[at + 1]?.kind === "sign" ||
        next === "to" ||
        next === "in" ||
        next === "since" ||
        next === "by")
    )
      return share(at + 1, 0.5);
    return next === "of" || next === "the" || next === "its" || next === "their" || next === "his" || next === "all"
      ? share(at + 1, 0.5)
      : undefined;
  }
  const top =
    word.lower === "a" || word.lower === "one"
      ? 1
      : word.lower === "two"
        ? 2
        : word.lower === "three"
          ? 3
          : word.lower === "four"
            ? 4
            : word.lower === "nine"
              ? 9
              : 0;
  if (top === 0) return undefined;
  const hyphen = words[at + 1]?.text === "-" ? 1 : 0;
  const part = words[at + 1 + hyphen];
  if (part?.kind !== "word") return undefined;
  const bottom = parts.get(top > 1 ? part.lower.replace(/s$/, "") : part.lower);
  if (bottom === undefined || (top > 1 && !part.lower.endsWith("s")) || top >= bottom) return undefined;
  const to = at + 2 + hyphen;
  if (top === 1 && hyphen === 0) {
    // "a third man", "a quarter century", "a half million" are none.
    const after = words[to]?.lower ?? ".";
    if (after !== "of" && !(word.lower === "one" && words[to]?.kind !== "word")) return undefined;
    if (words[to + 1]?.lower === "a" && /^(?:million|billion|century)$/.test(words[to + 2]?.lower ?? ""))
      return undefined;
  }
  return share(to, Number((top / bottom).toFixed(4)));
}

/** "one in three", "nine out of 10" */
export function oneInSome(reading: Passage, at: number, first: Numeral): Quantity | undefined {
  const { words } = reading;
  let to = first.next;
  if (words[to]?.lower === "out" && words[to + 1]?.lower === "of") to += 2;
  else if (words[to]?.lower === "in" && (words[to + 1]?.kind === "number" || isSmallNumber(words[to + 1]?.lower ?? "")))
    to += 1;
  else return undefined;
  const second = readNumeral(words, to, reading.commaDecimal);
  if (
    second === undefined ||
    first.value > 99 ||
    second.value <= first.value ||
    first.value < 1 ||
    second.value > 1e6 ||
    !Number.isInteger(first.value)
  )
    return undefined;
  // "three in 2015" and "two in 10 days" are not shares.
  const after = words[second.next];
  if (
    words[first.next]?.lower === "in" &&
    ((second.value > 1000 && second.digits) || units.get(after?.lower ?? "")?.kind === "duration")
  )
    return undefined;
  if (afterNotFigure(words, to) > to) return undefined;
  return {
    from: at,
    to: second.next,
    value: Number((first.value / second.value).toFixed(4)),
    kind: "percent",
    unit: "share",
  };
}
