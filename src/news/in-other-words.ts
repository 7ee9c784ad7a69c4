// How a claim in other words than its source's says so: which lines of a briefing are, by whose check, and which words
// stand for which.
import type { Briefing } from "./briefing.ts";
import type { Claim, Edit } from "./claim.ts";

type Edited = Claim & { readonly edits: readonly Edit[] };

/** A judge vouched for it; every other claim follows from its source by declared edits. */
export const isInOtherWords = ({ edits }: Edited): boolean => edits.some(({ vouched }) => vouched !== undefined);

/** "4 of 6 lines in other words, checked by gpt-5-mini", of lead and points; undefined when none is. */
export function linesInOtherWords({ lead, points }: Pick<Briefing, "lead" | "points">): string | undefined {
  const lines = [lead, ...points];
  const vouched = lines.filter(isInOtherWords);
  if (vouched.length === 0) return undefined;
  const counted = `${vouched.length} of ${lines.length} ${lines.length === 1 ? "line" : "lines"}`;
  return `${counted} in other words, ${checkedBy(vouched.flatMap(({ edits }) => edits))}`;
}

/** The same of an answer: "in other words, checked by gpt-5-mini". */
export function answeredInOtherWords(claims: readonly Edited[]): string | undefined {
  const edits = claims.filter(isInOtherWords).flatMap((claim) => claim.edits);
  return edits.length === 0 ? undefined : `in other words, ${checkedBy(edits)}`;
}

/**
 * For Evidence: 'in other words: "backed" for "voted for" · checked by gpt-5-mini', of the pairs whose words differ;
 * undefined for a claim that no judge vouched for.
 */
export function pairsInWords(claim: Edited): string | undefined {
  if (!isInOtherWords(claim)) return undefined;
  const pairs = claim.edits.filter(({ from, to }) => same(from) !== same(to)).map(pairInWords);
  const how = claim.translated ? "word by word" : "in other words";
  const told = pairs.length === 0 ? [] : [`${how}: ${[...new Set(pairs)].join(", ")}`];
  return [...told, checkedBy(claim.edits)].join(" · ");
}

/**
 * For Evidence: 'translated from English: "The bridge closes."', the line that was checked against its sentences; the
 * language alone where that line is the one sentence shown beneath. `language` is ISO 639-1, "und" where nobody knows.
 */
export function translatedInWords({ translated }: Claim, language: string, sentences: readonly string[]): string {
  const named = languages.of(language);
  const from = named === undefined ? "translated" : `translated from ${named}`;
  const line = translated?.line ?? "";
  return sentences.length === 1 && sentences[0] === line ? from : `${from}: "${line}"`;
}

const languages = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });

export const checkedBy = (edits: readonly Edit[]): string =>
  `checked by ${[...new Set(edits.flatMap(({ vouched }) => vouched?.by ?? []))].join(" and ")}`;

/** Without what both begin and end with, but a word each and no gap cut off: "shut" for "close". */
function pairInWords({ from, to }: Edit): string {
  const [theirs, ours] = [from.split(" "), to.split(" ")];
  if (/…|\.\.\./.test(from + to)) return `"${to}" for "${from}"`;
  const most = Math.min(theirs.length, ours.length) - 1;
  let before = 0;
  while (before < most && same(theirs[before]) === same(ours[before])) before++;
  let after = 0;
  while (before + after < most && same(theirs.at(-1 - after)) === same(ours.at(-1 - after))) after++;
  const middle = (words: readonly string[]): string => words.slice(before, words.length - after).join(" ");
  return `"${middle(ours)}" for "${middle(theirs)}"`;
}

/** Capitals, quotation marks and the gap between two stretches make no other words. */
const same = (words = ""): string =>
  words
    .toLowerCase()
    .replace(/[–—]/g, "-")
    .replace(/[\s"“”„«»‘’',.;:…()]+/g, " ")
    .trim();
