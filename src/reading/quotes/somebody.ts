// Which words can stand for a speaker: a name, a person by what he is, a body or a document; never a thing or a scrap.

import lists from "../../language/en/speakers.words.json" with { type: "json" };
import type { Token } from "../../language/token.ts";
import { cut } from "../../language/tokenize.ts";
import { wordSet } from "../../language/word-set.ts";
import type { NameMention } from "../../news/reading.ts";
import { organisationRoles, personRoles } from "../actors/role-words.ts";
import { groups } from "./voices.ts";

const bodies: ReadonlySet<string> = new Set(lists.bodies);
const documents: ReadonlySet<string> = new Set(lists.documents);
const people: ReadonlySet<string> = new Set(lists.people);
const opens = wordSet("a an the another one two three four five six some several many most both local");
const possessives = wordSet("its their his her our my your");
const endsPhrase = wordSet("of for in at from on with by to who which that and near against about behind under");
const nobodies = wordSet(
  "he she it they we i you who this that these those there nobody none neither nothing something everything all",
);

/** "the union's leader", "a spokesman for the mayor", "The ministry"; not "Yields", "of Oregon" or "Their research". */
export function isSomebody(phrase: string): boolean {
  const { tokens } = cut(phrase);
  const first = tokens[0];
  if (first === undefined || nobodies.has(first.lower) || endsPhrase.has(first.lower)) return false;
  const head = headOf(tokens);
  if (head === undefined) return false;
  // "Estimates suggest", "Figures show": nobody's.
  if (tokens.length === 1 && isDocument(head.lower)) return false;
  if (isPersonWord(head.lower)) return true;
  if (possessives.has(first.lower)) return false;
  return isBody(head.lower) || isName(tokens) || isSingleCapital(tokens);
}

/** The words between these places hold a name of somebody, or say what he is. */
export const isNamedOrSomebody = (
  { text, start, end }: { readonly text: string; readonly start: number; readonly end: number },
  names: readonly NameMention[],
): boolean =>
  !endsPhrase.has(text.split(" ", 1)[0]?.toLowerCase() ?? "") &&
  (isSomebody(text) || names.some(({ kind, at }) => kind !== "place" && at.start >= start && at.end === end));

/** He can be meant by "he" and she by "she". */
export const isPersonPhrase = (phrase: string): boolean => {
  const head = headOf(cut(phrase).tokens);
  return head !== undefined && personRoles.has(head.lower);
};

/** The last word before the phrase's first "of", "for", "who" or comma. */
function headOf(tokens: readonly Token[]): Token | undefined {
  const end = tokens.findIndex(
    ({ lower, kind, text }, at) => at > 0 && (endsPhrase.has(lower) || (kind === "sign" && /^[,(–—]$/.test(text))),
  );
  return tokens.slice(0, end < 0 ? tokens.length : end).findLast(({ kind }) => kind === "word");
}

const isPersonWord = (lower: string): boolean =>
  personRoles.has(lower) || groups.has(lower) || people.has(lower) || personRoles.has(singular(lower));

const isBody = (lower: string): boolean =>
  isDocument(lower) || [lower, singular(lower)].some((word) => bodies.has(word) || organisationRoles.has(word));

const isDocument = (lower: string): boolean => documents.has(lower) || documents.has(singular(lower));

const singular = (lower: string): string => lower.replace(/s$/, "");

/** "Rhona Zimmermann", "Acme Corp": capitals alone, at least two. */
const isName = (tokens: readonly Token[]): boolean => {
  const words = tokens.filter(({ kind, lower }) => kind === "word" && !opens.has(lower) && !endsPhrase.has(lower));
  return words.length > 1 && words.every(({ capital }) => capital);
};

/** "Dubois", "the Times"; not "Yields". */
function isSingleCapital(tokens: readonly Token[]): boolean {
  const [first, second] = tokens;
  if (tokens.length === 2) return first?.lower === "the" && second?.capital === true;
  return tokens.length === 1 && first?.capital === true && !/(?:s|ing)$/.test(first.lower);
}
