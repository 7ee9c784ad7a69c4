// When two spellings of a name are the same person or organisation, as far as the text itself shows it.

import { type Gender, genderOfFirstName, genderOfNoun } from "../../language/en/gender.ts";
import lists from "../../language/en/names.words.json" with { type: "json" };
import { officialNames } from "../../language/en/official-names.ts";
import { honorifics } from "../../language/en/titles.ts";
import type { NameKind } from "../../news/reading.ts";
import { companyEnds } from "./role-words.ts";

/** One spelling, ready to be compared. */
export type NameForm = {
  readonly text: string;
  readonly kind: NameKind;
  /** Lower case, without accents, dots, articles and honorifics; a person's in one of the spellings they have. */
  readonly words: readonly string[];
  /** The same for two spellings of one name, and for one with two letters exchanged. */
  readonly key: string;
  /** A person's, by title or first name. */
  readonly gender: Gender | undefined;
};

const bodies: ReadonlySet<string> = new Set(lists.bodies);
const namePrefixes = /^(?:al|el|an|as|ash|ad|ar|ul)-/;

const asciiOnly = /^[\0-\x7f]*$/;
const marks = /\p{M}/gu;

export function formOf(text: string, kind: NameKind): NameForm {
  const bare = asciiOnly.test(text) ? text : text.normalize("NFD").replaceAll(marks, "").replaceAll("’", "'");
  const plain = bare.toLowerCase().replace(/'s?$/, "");
  let words = plain
    .split(/[\s,]+/)
    .map((word) => word.replaceAll(".", ""))
    .filter(Boolean);
  let title = "";
  while (words.length > 1 && (words[0] === "the" || honorifics.has(words[0] ?? ""))) {
    title = words[0] ?? "";
    words = words.slice(1);
  }
  const whole = text === text.toLowerCase() ? undefined : officialNames.get(words.join(" "));
  if (whole !== undefined) words = whole.split(" ");
  if (kind === "person") words = words.map(oneSpelling);
  const several = kind !== "person" && words.length > 1;
  const addressed = kind === "person" ? genderOfNoun(title) : undefined;
  const gender = kind === "person" ? (addressed ?? genderOfFirstName(words[0] ?? "")) : undefined;
  const key = (several ? words.map(lettersOf) : words).join(" ");
  // Mr Hill is another than Mrs Hill; Mr Tom Hill is Tom Hill.
  return { text, kind, words, key: addressed && words.length === 1 ? `${addressed} ${key}` : key, gender };
}

/** Long enough that two names so alike are one. */
const longWord = 7;

/** Zelensky, Zelenskyy and Zelenskiy; Phillips and Philipps. Johnson and Johnston are two. */
const oneSpelling = (word: string): string =>
  word.length < longWord || word.includes("-")
    ? word
    : word.replace(/(?<=sk)(?:iy|yi|ij|ii|i)$/, "y").replace(/(.)\1/g, "$1");

/** The first letter, the last, and those between in the order of the alphabet: "Untied Nations". */
const lettersOf = (word: string): string =>
  word.length < longWord - 1 ? word : (word[0] ?? "") + [...word.slice(1, -1)].sort().join("") + word.at(-1);

/** Without the article of an Arabic surname: Assad and al-Assad. */
export const bareWord = (word: string): string => word.replace(namePrefixes, "");

/** Is `short` the person `full`, less fully named? Both are persons; `full` has a title or two words or more. */
export function shortens(short: NameForm, full: NameForm): boolean {
  if (short.gender && full.gender && short.gender !== full.gender) return false;
  const given = full.words[0] ?? "";
  const family = bareWord(full.words.at(-1) ?? "");
  const first = short.words[0] ?? "";
  const last = bareWord(short.words.at(-1) ?? "");
  if (short.words.length === 1)
    return (
      last === family ||
      full.words.slice(1).some((word) => bareWord(word) === last && word.length > 3) ||
      first === given
    );
  // Who is never called "Jr." where his son is: the father.
  if (generations.has(family)) return false;
  if (last !== family) return short.words.every((word, i) => word === full.words[i]);
  return sameGivenName(first, given) || full.words.slice(1, -1).includes(first);
}

const generations: ReadonlySet<string> = new Set(["jr", "sr"]);

/** Tim and Timothy, J and John; not John and Jane. */
function sameGivenName(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return (short.length === 1 || short.length >= 3) && long.startsWith(short);
}

/**
 * "Apple" and "Apple Inc.", "State Department" and "US State Department", "the Church" and "Church of Scientology": the
 * caller sees to it that there is one such body only.
 */
export function sameOrganisation(short: NameForm, full: NameForm): boolean {
  if (short.words.length >= full.words.length || short.words.length === 0) return false;
  const rest = full.words.slice(short.words.length);
  const [only = ""] = short.words;
  if (short.words.length === 1 && bodies.has(only)) return full.words[0] === only || full.words.at(-1) === only;
  if (short.words.every((word, i) => word === full.words[i])) return rest.every((word) => companyEnds.has(word));
  const before = full.words.length - short.words.length;
  return before === 1 && short.words.length > 1 && short.words.every((word, i) => word === full.words[i + 1]);
}

/** Does the acronym spell the name's initials, small words left out or not? */
export function spells(acronym: string, name: string): boolean {
  const letters = acronym.replaceAll(".", "");
  if (!/^[A-Z][A-Za-z&]{1,9}$/.test(letters) || letters.replaceAll(/[^A-Z]/g, "").length < 2) return false;
  const words = name.split(/[\s-]+/);
  const last = words.at(-1)?.toLowerCase().replace(/\.$/, "") ?? "";
  return initialsFit(letters, words) || (companyEnds.has(last) && initialsFit(letters, words.slice(0, -1)));
}

function initialsFit(letters: string, words: readonly string[]): boolean {
  const capitals = words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join("");
  const all = words.map((word) => (word[0] ?? "").toUpperCase()).join("");
  const upper = letters.toUpperCase();
  return capitals === upper || all === upper;
}

export const isAcronym = (text: string): boolean => /^(?:\p{Lu}\.?){2,8}$/u.test(text);
