// Which words of a sentence are the name of a body that a list holds: firms, clubs, parties of several words.

import lists from "../../language/en/bodies.words.json" with { type: "json" };
import { cut } from "../../language/tokenize.ts";
import type { TaggerSentence } from "./context.ts";

type Listed = {
  readonly words: readonly string[];
  /** "John Lewis": as much a person's name as a firm's. */
  readonly likePerson: boolean;
};

/** By their first word, the longest first. */
const byFirst = new Map<string, Listed[]>();
const list = (phrases: readonly string[], likePerson: boolean): void => {
  for (const phrase of phrases) {
    const words = cut(phrase).tokens.map(({ lower }) => lower);
    const [first = ""] = words;
    byFirst.set(first, [...(byFirst.get(first) ?? []), { words, likePerson }]);
  }
};
list([...lists.bodies, ...lists.clubs, ...lists.companies], false);
list(lists.likePersons, true);
for (const all of byFirst.values()) all.sort((one, other) => other.words.length - one.words.length);

export type KnownBody = { readonly from: number; readonly to: number; readonly likePerson: boolean };

/** In text order, none within another. */
export function knownBodies({ words, style }: TaggerSentence): KnownBody[] {
  if (style !== 0) return [];
  const found: KnownBody[] = [];
  for (let i = 0; i < words.length - 1; i++) {
    const word = words[i];
    if (word === undefined || !(word.capital || word.lower.length < 4)) continue;
    const listed = byFirst.get(word.lower);
    if (listed === undefined) continue;
    const body = listed.find((each) => each.words.every((word, at) => words[i + at]?.lower === word));
    if (body === undefined || !words[i + body.words.length - 1]?.letters) continue;
    const to = i + body.words.length;
    if (!isWrittenAsName(words.slice(i, to).map(({ capital, lower }) => capital || lower.length < 4))) continue;
    found.push({ from: i, to, likePerson: body.likePerson });
    i = to - 1;
  }
  return found;
}

/** "best buy" and "red wings" in small letters are no names; "of" and "al-" have none. */
const isWrittenAsName = (capitals: readonly boolean[]): boolean => capitals.every(Boolean);
