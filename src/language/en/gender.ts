// What English words show of a person's gender: pronouns, first names, titles and nouns.
import lists from "./gender.words.json" with { type: "json" };

export type Gender = "female" | "male";

const femaleNames: ReadonlySet<string> = new Set(lists.femaleFirstNames);
const maleNames: ReadonlySet<string> = new Set(lists.maleFirstNames);
const female: ReadonlySet<string> = new Set([...lists.femaleTitles, ...lists.femaleNouns]);
const male: ReadonlySet<string> = new Set([...lists.maleTitles, ...lists.maleNouns]);

const pronouns: ReadonlyMap<string, Gender> = new Map<string, Gender>([
  ...["she", "her", "hers", "herself"].map((word): [string, Gender] => [word, "female"]),
  ...["he", "him", "his", "himself"].map((word): [string, Gender] => [word, "male"]),
]);

/** All of these take words in small letters; undefined where a word shows nothing. */
export const genderOfPronoun = (lower: string): Gender | undefined => pronouns.get(lower);

/** "Mrs", "daughter", "spokesman". */
export function genderOfNoun(lower: string): Gender | undefined {
  if (female.has(lower)) return "female";
  return male.has(lower) ? "male" : undefined;
}

/** Names that both men and women have ("Alex", "Jordan") show nothing and stand in neither list. */
export function genderOfFirstName(lower: string): Gender | undefined {
  if (femaleNames.has(lower)) return "female";
  return maleNames.has(lower) ? "male" : undefined;
}
