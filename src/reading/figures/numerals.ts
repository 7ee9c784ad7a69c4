// How a number is written: digits with their groups, words, scales, halves and fractions; and what it comes to.

import type { Word } from "../words.ts";
import { articles, folds, glued, scales, small, tens, vulgar } from "./number-words.ts";

export type Numeral = {
  readonly value: number;
  /** The word after it. */
  readonly next: number;
  readonly digits: boolean;
  /** "million", "bn" or "k" was part of it. */
  readonly scaled: boolean;
};

/** Could a numeral start here? One look-up, because it is asked of every word. */
export const startsNumeral = (word: Word): boolean =>
  word.kind === "number" ||
  (word.kind === "word"
    ? small.has(word.lower) || tens.has(word.lower) || articles.has(word.lower) || folds.has(word.lower)
    : vulgar.has(word.text));

/** `commaDecimal`: "1.234,5" as most of Europe writes it. Undefined for dates, versions and vague numbers ("hundreds"). */
export function readNumeral(words: readonly Word[], at: number, commaDecimal: boolean): Numeral | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  if (word.kind === "number") return fromDigits(words, at, commaDecimal);
  if (word.kind === "sign") {
    const value = vulgar.get(word.text);
    return value === undefined ? undefined : scaledUp(words, at + 1, value, false);
  }
  return fromWords(words, at);
}

const english = /^(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d+)(?:\.\d+)?$/;

const european = /^(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/;

const three = /^\d{3}(?:,\d+)?$/;

/** The value of one written number, or undefined. */
export function digitsValue(text: string, commaDecimal: boolean): number | undefined {
  if (text.length > 24) return undefined;
  if (commaDecimal && european.test(text)) return Number(text.replaceAll(".", "").replace(",", "."));
  if (english.test(text)) return Number(text.replaceAll(",", ""));
  if (european.test(text)) return Number(text.replaceAll(".", "").replace(",", "."));
  return undefined;
}

function fromDigits(words: readonly Word[], at: number, commaDecimal: boolean): Numeral | undefined {
  let value = digitsValue((words[at] as Word).text, commaDecimal);
  if (value === undefined) return undefined;
  let next = at + 1;
  const half = partOf(words, at);
  if (half !== undefined) return { value: half, next: at + 3, digits: true, scaled: false };
  // "80, 000": some texts come with their signs apart.
  while (
    value < 1e9 &&
    words[next]?.text === "," &&
    /^0\d\d$/.test(words[next + 1]?.text ?? "") &&
    (words[next - 1] as Word).text.length <= 3
  ) {
    value = value * 1000 + Number(words[next + 1]?.text);
    next += 2;
  }
  if (commaDecimal) {
    // "45 000": groups apart, as French and Nordic texts write them.
    while (
      value < 1e12 &&
      words[next]?.kind === "number" &&
      three.test((words[next] as Word).text) &&
      (words[next - 1] as Word).text.length <= 3
    ) {
      value = value * 1000 + (digitsValue((words[next] as Word).text, true) ?? 0);
      next++;
    }
  }
  const fraction = words[next];
  if (fraction?.kind === "sign" && vulgar.has(fraction.text)) {
    value += vulgar.get(fraction.text) as number;
    next++;
  } else if (
    fraction?.kind === "number" &&
    words[next + 1]?.text === "/" &&
    words[next + 2]?.kind === "number" &&
    !(words[next + 1] as Word).spaced
  ) {
    const part = Number(fraction.text) / Number((words[next + 2] as Word).text);
    if (part > 0 && part < 1) {
      value += part;
      next += 3;
    }
  }
  return scaledUp(words, next, value, true);
}

const bottoms: ReadonlySet<string> = new Set(["2", "3", "4", "5", "8", "16", "32"]);

/** "1/4 mile": a written fraction. "9/11" and "24/7" are none. */
export function partOf(words: readonly Word[], at: number): number | undefined {
  const bottom = words[at + 2];
  if (
    words[at + 1]?.text !== "/" ||
    words[at + 1]?.spaced ||
    bottom === undefined ||
    bottom.spaced ||
    !bottoms.has(bottom.text)
  )
    return undefined;
  if (words[at + 3]?.text === "/" || words[at + 3]?.kind !== "word") return undefined;
  const value = Number((words[at] as Word).text) / Number(bottom.text);
  return value > 0 && value < 1 ? value : undefined;
}

/** A scale may be glued ("45m"), apart ("45 million") or hyphened ("45-million"), and there may be two ("500 thousand crore"). */
function scaledUp(words: readonly Word[], at: number, value: number, digits: boolean): Numeral {
  let next = at;
  let total = value;
  let scaled = false;
  for (let round = 0; round < 2; round++) {
    const hyphen = words[next]?.text === "-" && !(words[next] as Word).spaced ? 1 : 0;
    const word = words[next + hyphen];
    if (word?.kind !== "word") break;
    const scale = (!word.spaced && hyphen === 0 ? glued.get(word.lower) : undefined) ?? scales.get(word.lower);
    if (scale === undefined || (glued.has(word.lower) && !word.spaced && scaled)) break;
    total *= scale;
    scaled = true;
    next += hyphen + 1;
  }
  return { value: tidy(total), next, digits, scaled };
}

function fromWords(words: readonly Word[], at: number): Numeral | undefined {
  const first = (words[at] as Word).lower;
  if (first === "a" || first === "an" || first === "half" || first === "quarter") return fromArticle(words, at);
  let total = 0;
  let group = 0;
  let next = at;
  let scaled = false;
  let previous = "";
  for (; next < at + 16; ) {
    const word = words[next];
    if (word === undefined) break;
    const hyphen = word.text === "-" && !word.spaced && next > at;
    const joined = hyphen || (word.lower === "and" && (previous === "scale" || scaled));
    const candidate = joined ? words[next + 1] : word;
    if (candidate === undefined || candidate.kind !== "word" || (hyphen && candidate.spaced)) break;
    const unit = small.get(candidate.lower);
    const ten = tens.get(candidate.lower);
    const scale = scales.get(candidate.lower);
    if (ten !== undefined && (previous === "" || previous === "scale")) {
      group += ten;
      previous = "ten";
    } else if (unit !== undefined && (previous === "" || previous === "scale" || (previous === "ten" && unit < 10))) {
      group += unit;
      previous = "unit";
    } else if (scale !== undefined && previous !== "" && !(joined && !hyphen)) {
      if (scale === 100 || scale === 12) group *= scale;
      else {
        total += (group || 1) * scale;
        group = 0;
      }
      scaled = true;
      previous = "scale";
    } else break;
    next += joined ? 2 : 1;
  }
  if (next === at) return undefined;
  const half = andHalf(words, next);
  if (half > next) return scaledUp(words, half, total + group + 0.5, false);
  return { value: total + group, next, digits: false, scaled };
}

/** "two and a half" */
function andHalf(words: readonly Word[], at: number): number {
  return words[at]?.lower === "and" && words[at + 1]?.lower === "a" && words[at + 2]?.lower === "half" ? at + 3 : at;
}

/** "a million", "half a million", "a quarter of a million", "half-a-dozen". A bare "a" or "half" is no numeral. */
function fromArticle(words: readonly Word[], at: number): Numeral | undefined {
  let next = at;
  let value = 1;
  const skip = (...texts: readonly string[]): boolean => {
    let to = next;
    while (words[to]?.text === "-") to++;
    if (!texts.includes(words[to]?.lower ?? "")) return false;
    next = to + 1;
    return true;
  };
  skip("a", "an");
  if (skip("half")) value = 0.5;
  else if (skip("quarter")) value = 0.25;
  if (value !== 1) {
    skip("of");
    skip("a", "an");
  }
  while (words[next]?.text === "-") next++;
  const word = words[next];
  const scale = word?.kind === "word" ? scales.get(word.lower) : undefined;
  if (scale === undefined || scale === 1e15 || word?.lower.endsWith("s")) return undefined;
  return scaledUp(words, next + 1, value * scale, false);
}

/** 7.6 x 1,000,000 is 7,600,000 and not 7,599,999.999999999. */
const tidy = (value: number): number => Number(value.toPrecision(12));
