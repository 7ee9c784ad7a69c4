// Which word of the articles a mistyped word was meant to be: one letter wrong, missing, too many or exchanged.
import { type AskedWord, isUncommon } from "../question/asked-words.ts";
import type { Material } from "./material.ts";

/** Shorter words are too near to others. */
const shortest = 3;
/** Of so many letters on, the first may be the wrong one. */
const longEnough = 5;

/** By the stem asked for. Only words that English does not know and that stand in none of the articles. */
export function misspelt(terms: readonly AskedWord[], materials: readonly Material[]): ReadonlyMap<string, string> {
  const unknown = terms.filter(
    ({ norm, stem, isNumber }) => !isNumber && norm.length >= shortest && isUncommon(norm) && /^\p{L}+$/u.test(stem),
  );
  if (unknown.length === 0) return new Map();
  const counts = new Map<string, number>();
  for (const { words, title } of materials)
    for (const { tokens } of [...words, title])
      for (const { stem } of tokens) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const meant = new Map<string, string>();
  for (const { stem } of unknown) {
    if (counts.has(stem)) continue;
    const near = [...counts].filter(([other]) => isSlip(stem, other)).sort((one, other) => other[1] - one[1]);
    if (near[0] !== undefined) meant.set(stem, near[0][0]);
  }
  return meant;
}

function isSlip(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < shortest || long.length - short.length > 1) return false;
  if (short[0] !== long[0] && short.length < longEnough) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  const rest = short.slice(at + 1) === long.slice(at + 1);
  const exchanged =
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
  return at < short.length && (rest || exchanged);
}
