// How a role goes on behind its last word: "of the Russian army's general staff", "for the mayor"; never a verb.

import { honorifics } from "../../language/en/titles.ts";
import { wordSet } from "../../language/word-set.ts";
import type { IsHead } from "./role-phrase.ts";
import type { RoleToken } from "./role-tokens.ts";
import { closers, days, modifiers, roleDeterminers, rolePrepositions, roleStops, verbForms } from "./role-words.ts";

/** No tail is longer. */
const longest = 16;

/** One past the last word of the tail that begins at `start` and ends before `limit`; `start` where none does. */
export function nounTail(tokens: readonly RoleToken[], start: number, limit: number, isHead: IsHead): number {
  let end = start;
  let at = start;
  while (at < limit && at - start < longest) {
    const noun = nounEnd(tokens, at, limit, isHead, end === start);
    if (noun === undefined) break;
    at = noun;
    end = noun;
  }
  return end;
}

const lowerAt = (tokens: readonly RoleToken[], i: number): string => tokens[i]?.lower ?? "";

/** A preposition or "and" with its noun phrase from `at` on: where it ends. */
function nounEnd(
  tokens: readonly RoleToken[],
  at: number,
  limit: number,
  isHead: IsHead,
  first: boolean,
): number | undefined {
  // "a boy from Irving, Texas, said"
  const place = tokens[at - 1]?.named === "place" && tokens[at + 1]?.named === "place";
  if (place && !first && lowerAt(tokens, at) === ",") return at + 2 <= limit ? at + 2 : undefined;
  const from = skip(tokens, at + 1);
  if (!links(tokens, at, from, isHead, first)) return undefined;
  let to = phraseEnd(tokens, from, limit, isHead);
  while (to > from && (roleDeterminers.has(lowerAt(tokens, to - 1)) || honorifics.has(lowerAt(tokens, to - 1)))) to--;
  return to > from ? to : undefined;
}

/** Does the word at `at` link a noun phrase that begins at `from`, its article left out, to a role? */
function links(tokens: readonly RoleToken[], at: number, from: number, isHead: IsHead, first: boolean): boolean {
  const link = lowerAt(tokens, at);
  const next = tokens[from];
  if (next === undefined || isTime(next)) return false;
  const bare = from === at + 1;
  if (link === "to") return !bare || next.capital;
  if (link !== "and" && link !== "&") return rolePrepositions.has(link);
  // "a writer and his confidante" is one person; "the president and the pope" are two.
  if (lowerAt(tokens, at + 1) === "the" || next.named === "person") return false;
  // "veteran of two wars and serves as": a verb goes on with the sentence.
  if (bare && /[^s]s$/.test(next.lower) && goesOn.has(lowerAt(tokens, from + 1))) return false;
  return !first || !bare || modifiers.has(next.lower) || isHead(next);
}

const goesOn = wordSet("as a an the his her its their on with at up");

function phraseEnd(tokens: readonly RoleToken[], from: number, limit: number, isHead: IsHead): number {
  const article = roleDeterminers.has(lowerAt(tokens, from - 1));
  let to = from;
  while (to < limit && isInside(tokens, to, to === from && article)) {
    const person = tokens[to]?.named === "person";
    // "Minister of Education Stefania Giannini": a person behind a noun is not of the phrase; behind a title he is.
    if (person && to > from && !isHead(tokens[to - 1])) break;
    to++;
    if (person && lowerAt(tokens, to) !== "'s") break;
  }
  return to;
}

const skip = (tokens: readonly RoleToken[], at: number): number =>
  roleDeterminers.has(lowerAt(tokens, at)) || /^(?:that|this|these|those)$/.test(lowerAt(tokens, at)) ? at + 1 : at;

/** "minister in 2010", "teacher at the time", "mayor of Ellery on Monday" */
const isTime = ({ lower }: RoleToken): boolean => /^\d|^(?:time|last|next|recent)$/.test(lower) || days.has(lower);

/** May the word stand in a noun phrase? `opens`: right behind an article, where "the united" is no verb. */
function isInside(tokens: readonly RoleToken[], i: number, opens: boolean): boolean {
  const word = tokens[i];
  if (word === undefined) return false;
  const { lower } = word;
  if (word.named !== undefined || lower === "'s") return true;
  if (lower === "'") return word.start === tokens[i - 1]?.end && lowerAt(tokens, i - 1).endsWith("s");
  if (!/^\p{L}|^\d+(?:st|nd|rd|th)$/u.test(lower) || closers.has(lower) || rolePrepositions.has(lower)) return false;
  if (word.capital) return !roleStops.has(lower) && !days.has(lower);
  if (roleStops.has(lower) || verbForms.has(lower) || roleDeterminers.has(lower) || lower === "and") return false;
  return opens || !/(?:ed|ly)$/.test(lower) || modifiers.has(lower);
}
