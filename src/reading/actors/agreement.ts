// What a text shows of its persons' gender, by their titles and first names: whether a "he" or "she" may mean one.

import { type Gender, genderOfFirstName, genderOfNoun, genderOfPronoun } from "../../language/en/gender.ts";
import type { NameMention, Sentence } from "../../news/reading.ts";

type Shown = Gender | "both";

/** By the last word of a name, and by the whole name: what any mention in the text shows. */
export type Genders = ReadonlyMap<string, Shown>;

const known = new WeakMap<readonly Sentence[], Genders>();

/** Kept as long as the sentences are; linear in the names. English only. */
export function gendersOf(sentences: readonly Sentence[], names: readonly (readonly NameMention[])[]): Genders {
  const before = known.get(sentences);
  if (before) return before;
  const found = new Map<string, Shown>();
  for (const name of names.flat()) {
    const gender = name.kind === "person" ? ownGender(sentences[name.at.sentence]?.text ?? "", name) : undefined;
    if (gender === undefined) continue;
    for (const key of new Set([surname(name.text), name.text.toLowerCase()]))
      found.set(key, (found.get(key) ?? gender) === gender ? gender : "both");
  }
  known.set(sentences, found);
  return found;
}

/** False only where something speaks against it: "she" for "Mr. Reed". A name that shows nothing may be anybody's. */
export function mayMean(genders: Genders, pronoun: string, name: string): boolean {
  const wanted = genderOfPronoun(pronoun.toLowerCase());
  const whole = genders.get(name.toLowerCase());
  const shown = whole && whole !== "both" ? whole : genders.get(surname(name));
  return wanted === undefined || shown === undefined || shown === "both" || shown === wanted;
}

/** "Mrs. Hill", "his wife Eve", "Anna Berg". */
function ownGender(text: string, { text: name, at }: NameMention): Gender | undefined {
  const title = /([\p{L}.]+) $/u.exec(text.slice(Math.max(0, at.start - 20), at.start))?.[1]?.toLowerCase() ?? "";
  const first = name.split(" ", 1)[0]?.toLowerCase() ?? "";
  return genderOfNoun(title) ?? genderOfNoun(first) ?? genderOfFirstName(first);
}

/** The last word, in small letters. */
export const surname = (name: string): string => name.slice(name.lastIndexOf(" ") + 1).toLowerCase();
