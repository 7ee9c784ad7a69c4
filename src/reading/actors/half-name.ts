// Whether only half of a person's name was found: "Labidi" of "Mehrezia Labidi" is not the other Labidi of the text.
import { courtesyTitles, honorifics } from "../../language/en/titles.ts";
import { rarity } from "../../language/frequency.ts";
import { isPersonRole } from "./role-words.ts";

/** No first name is longer. */
const longest = 24;
const wordBefore = /(?:^|[\s"“‘'(])(\p{Lu}[\p{Ll}’'-]+) $/u;

/** A word with a capital that news does not know stands right before a name of one word. `at` is in `text`. */
export function isHalfName(text: string, name: string, at: { readonly start: number }): boolean {
  if (name.includes(" ")) return false;
  const before = wordBefore.exec(text.slice(Math.max(0, at.start - longest), at.start))?.[1]?.toLowerCase();
  if (before === undefined || honorifics.has(before) || courtesyTitles.has(before)) return false;
  return !isPersonRole(before) && rarity(before) === 1;
}
