// A name as tokens of a sentence, and the shape of the rules that mend names: rows with what they make and leave alone.

import { monthNames, weekdayNames } from "../../language/en/calendar.ts";
import lists from "../../language/en/names.words.json" with { type: "json" };
import type { NameKind } from "../../news/reading.ts";
import type { DocumentSightings, TaggerSentence } from "./context.ts";
import type { KnownWord } from "./known-word.ts";
import { lexiconBits } from "./lexicon.ts";

/** End exclusive. `other` (languages, nationalities, events) is dropped in the end. */
export type FoundName = { from: number; to: number; kind: NameKind | "other" };

/** What the whole document shows, for rules about one sentence. */
export type DocumentEvidence = {
  readonly sightings: DocumentSightings;
  /** Names that stand with a legal form somewhere ("Barnett Banks" of "Barnett Banks Inc."); rules add to it. */
  readonly companies: Set<string>;
};

export type NameRule = {
  readonly name: string;
  /** Changes `found`, which is in text order and stays so. Linear in the sentence. */
  readonly mend: (sentence: TaggerSentence, found: FoundName[], document: DocumentEvidence) => void;
  /**
   * What was found, and what the rule makes of it, a name in braces with its kind behind a bar: "{Paris Hilton|place}
   * left."
   */
  readonly yes: readonly [readonly [string, string], ...(readonly [string, string])[]];
  /** What it leaves as it was found. */
  readonly no: readonly [string, ...string[]];
};

/** Begin sentences with a capital, and are no names. */
const ordinary: ReadonlySet<string> = new Set([...lists.ordinary, ...monthNames, ...weekdayNames]);
const titled = lexiconBits.title;

/** For each token 1 where a name covers it. */
export function coveredBy(found: readonly FoundName[], length: number): Uint8Array {
  const covered = new Uint8Array(length);
  for (const { from, to } of found) covered.fill(1, from, to);
  return covered;
}

/** In the place of all names it meets; a person it would run into stays. */
export function put(found: FoundName[], name: FoundName): void {
  let first = 0;
  while (first < found.length && (found[first]?.to ?? 0) <= name.from) first++;
  let end = first;
  while (end < found.length && (found[end]?.from ?? 0) < name.to) end++;
  if (found.slice(first, end).some(({ kind, from, to }) => kind === "person" && to - from > 1)) return;
  found.splice(first, end - first, name);
}

export const inTextOrder = (one: FoundName, other: FoundName): number => one.from - other.from;

/**
 * A capitalised word that is no known word of the language here: not first in its sentence by rule, not in small
 * letters elsewhere.
 */
export function isStrange(word: KnownWord | undefined, sightings: DocumentSightings): boolean {
  if (word === undefined || !word.capital || word.text.length < 2 || ordinary.has(word.lower)) return false;
  return (word.known & titled) === 0 && (sightings.get(word.key)?.lowerCase ?? 0) === 0;
}

export const nameText = ({ words }: TaggerSentence, from: number, to: number): string => {
  let text = "";
  for (let i = from; i < to; i++) text += i > from ? ` ${words[i]?.text}` : words[i]?.text;
  return text;
};
