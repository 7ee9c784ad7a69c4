// Numbers in words: small ones and tens put together, scales, halves, and words run together ("zweiunddreißig").
import type { Token } from "../token.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { fromTwenties, startsTwenties } from "./by-twenties.ts";
import { tidied } from "./digits.ts";

export type Spelled = {
  readonly value: number;
  readonly next: number;
  readonly scale: number;
  /** Nothing may multiply it any more. */
  readonly closed: boolean;
};

export const startsWithNumberWord = (norm: string, words: Vocabulary): boolean =>
  words.small.has(norm) ||
  startsTwenties(norm, words) ||
  words.tens.has(norm) ||
  words.articles.has(norm) ||
  words.parts.has(norm) ||
  words.folds.has(norm) ||
  compoundValue(norm, words) !== undefined;

/** At most this many words of one number are looked at. */
const longest = 16;

export function fromWords(tokens: readonly Token[], at: number, words: Vocabulary): Spelled | undefined {
  if (words.twenties.size > 0) {
    const found = fromTwenties(tokens, at, words);
    return found && { ...found, scale: 1, closed: true };
  }
  const first = tokens[at] as Token;
  const couple = coupleOf(tokens, at, words);
  if (couple) return couple;
  const part = partOfScale(tokens, at, words);
  if (part !== undefined || words.articles.has(first.norm) || words.parts.has(first.norm)) return part;
  const compound = compoundValue(first.norm, words);
  if (compound !== undefined) return { value: compound, next: at + 1, scale: 1, closed: false };
  return sumFrom(tokens, at, words);
}

/** A number word at `at`, or after the hyphen or the "and" there: its position, or undefined. */
function wordAt(tokens: readonly Token[], at: number, start: number, scaled: boolean, and: string): number | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const hyphen = token.norm === "-" && !token.spaced && at > start;
  const joined = hyphen || (scaled && token.norm === and);
  const candidate = joined ? tokens[at + 1] : token;
  if (candidate?.kind !== "word" || (hyphen && candidate.spaced)) return undefined;
  return joined ? at + 1 : at;
}

type Sum = { total: number; group: number; scale: number; last: "" | "ten" | "unit" | "scale" };

function sumFrom(tokens: readonly Token[], at: number, words: Vocabulary, begin = 0): Spelled | undefined {
  const sum: Sum = { total: 0, group: begin, scale: 1, last: begin > 0 ? "unit" : "" };
  let next = at;
  while (next < at + longest) {
    const place = wordAt(tokens, next, at, sum.last === "scale", words.and);
    if (place === undefined || !add(sum, (tokens[place] as Token).norm, words, place > next)) break;
    next = place + 1;
  }
  if (next === at) return undefined;
  const value = sum.total + sum.group;
  const more = andPart(tokens, next, words);
  if (more.next > next) {
    const scaled = sum.last === "scale";
    const scale = scaled ? sum.scale : 1;
    return { value: value + more.part * scale, next: more.next, scale, closed: scaled };
  }
  return { value: tidied(value), next, scale: sum.scale, closed: true };
}

/** One more word of the number; false when it is none of it. */
function add(sum: Sum, norm: string, words: Vocabulary, joined: boolean): boolean {
  const open = sum.last === "" || sum.last === "scale";
  const ten = words.tens.get(norm);
  const unit = words.small.get(norm);
  if (ten !== undefined && open) {
    sum.group += ten;
    sum.last = "ten";
    return true;
  }
  if (unit !== undefined && (open || (sum.last === "ten" && unit < 10))) {
    sum.group += unit;
    sum.last = "unit";
    return true;
  }
  const scale = words.scales.get(norm);
  if (scale === undefined || sum.last === "" || (joined && sum.last === "scale")) return false;
  multiply(sum, scale);
  return true;
}

/**
 * Hundreds and dozens multiply what was said of this group; larger ones close it, and multiply all where it is
 * empty.
 */
function multiply(sum: Sum, scale: number): void {
  if (scale < 1000) sum.group = (sum.group || 1) * scale;
  else if (sum.group === 0) sum.total *= scale;
  else {
    sum.total += sum.group * scale;
    sum.group = 0;
  }
  sum.scale = scale;
  sum.last = "scale";
}

/**
 * "two and a half", "six-and-a-half", "two and a quarter", "one and three-quarter": the part, and the token after it.
 */
function andPart(
  tokens: readonly Token[],
  at: number,
  words: Vocabulary,
): { readonly part: number; readonly next: number } {
  const none = { part: 0, next: at };
  const pastHyphen = (place: number): number =>
    tokens[place]?.norm === "-" && !tokens[place]?.spaced ? place + 1 : place;
  let next = pastHyphen(at);
  if (tokens[next]?.norm !== words.and) return none;
  next = pastHyphen(next + 1);
  const norm = tokens[next]?.norm ?? "";
  const top = words.articles.has(norm) ? 1 : words.small.get(norm);
  const bottom = words.parts.get(tokens[pastHyphen(next + 1)]?.norm ?? "");
  if (top === undefined || bottom === undefined || top >= bottom) return none;
  return { part: top / bottom, next: pastHyphen(next + 1) + 1 };
}

/** "a couple of windows": two. A couple without "of" is two people, or nobody knows how many. */
const coupleOf = (tokens: readonly Token[], at: number, words: Vocabulary): Spelled | undefined =>
  tokens[at]?.norm === "a" &&
  tokens[at + 1]?.norm === "couple" &&
  tokens[at + 2]?.norm === "of" &&
  !words.scales.has(tokens[at + 3]?.norm ?? "")
    ? { value: 2, next: at + 3, scale: 1, closed: true }
    : undefined;

/**
 * "a million", "a hundred and fifty", "half a million", "a quarter of a million", "three quarters of a million",
 * "half-a-dozen", "eine halbe Million". A bare "a", "half" or "three quarters" is no numeral.
 */
function partOfScale(tokens: readonly Token[], at: number, words: Vocabulary): Spelled | undefined {
  const norm = (place: number): string => tokens[place]?.norm ?? "";
  const pastHyphen = (place: number): number => (norm(place) === "-" && !tokens[place]?.spaced ? place + 1 : place);
  let next = at;
  let top = words.small.get(norm(next)) ?? 0;
  if (top > 0 || words.articles.has(norm(next))) next = pastHyphen(next + 1);
  top = Math.max(1, top);
  const bottom = words.parts.get(norm(next));
  if (bottom !== undefined) {
    next = pastHyphen(next + 1);
    if (words.of.has(norm(next))) next++;
    if (words.articles.has(norm(next))) next = pastHyphen(next + 1);
  } else if (next === at || words.small.has(norm(at))) return undefined;
  const word = tokens[next];
  const scale = word?.kind === "word" ? words.scales.get(word.norm) : undefined;
  if (scale === undefined || words.vague.has(word?.norm ?? "") || word?.norm === "grand") return undefined;
  if (scale === 20 && top === 1 && !words.of.has(norm(next + 1))) return undefined;
  if (bottom === undefined) return sumFrom(tokens, next, words, 1);
  return { value: tidied((top / bottom) * scale), next: next + 1, scale, closed: false };
}

const compounds = new WeakMap<Vocabulary, Map<string, number | null>>();

/**
 * "dreihundertfünfzigtausend", "einundzwanzig": words of a number written as one. Undefined where the language has
 * none.
 */
export function compoundValue(norm: string, words: Vocabulary): number | undefined {
  if (!words.onesFirst || norm.length < 6 || norm.length > 60) return undefined;
  const known = compounds.get(words) ?? new Map<string, number | null>();
  compounds.set(words, known);
  if (known.size > 4000) known.clear();
  const before = known.get(norm);
  if (before !== undefined) return before ?? undefined;
  const value = pieceValue(norm, words);
  known.set(norm, value ?? null);
  return value;
}

/** Splits at thousand, then at hundred, then at the "and" between ones and tens. */
function pieceValue(text: string, words: Vocabulary): number | undefined {
  if (text === "") return 0;
  const plain = words.small.get(text) ?? words.tens.get(text) ?? (words.articles.has(text) ? 1 : undefined);
  if (plain !== undefined) return plain;
  const half = text.endsWith("einhalb") ? pieceValue(text.slice(0, -7), words) : undefined;
  if (half !== undefined) return half + 0.5;
  for (const [word, scale] of words.scales)
    if (scale === 1000 && text.includes(word)) return split(text, word, scale, words);
  for (const [word, scale] of words.scales)
    if (scale === 100 && text.includes(word)) return split(text, word, scale, words);
  return onesAndTens(text, words);
}

/** "zweihundert|fünf": so many of the scale, and a rest that is smaller than it. */
function split(text: string, word: string, scale: number, words: Vocabulary): number | undefined {
  const place = text.indexOf(word);
  const left = place === 0 ? 1 : pieceValue(text.slice(0, place), words);
  const rest = text.slice(place + word.length);
  const right = pieceValue(rest.startsWith(words.and) ? rest.slice(words.and.length) : rest, words);
  return left === undefined || right === undefined || right >= scale ? undefined : left * scale + right;
}

/** "einundzwanzig" */
function onesAndTens(text: string, words: Vocabulary): number | undefined {
  const joint = text.indexOf(words.and, 2);
  if (joint < 0) return undefined;
  const before = text.slice(0, joint);
  const ones = words.small.get(before) ?? (words.articles.has(before) ? 1 : undefined);
  const tens = words.tens.get(text.slice(joint + words.and.length));
  return ones === undefined || tens === undefined || ones > 9 ? undefined : ones + tens;
}
