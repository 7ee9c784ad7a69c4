// How a claim in other words than its source's says so: which lines of a briefing are, by whose check, and which words
// stand for which.

import type { Tongue } from "../words/tongue.ts";
import type { Briefing } from "./briefing.ts";
import type { Claim, Edit } from "./claim.ts";

type Edited = Claim & { readonly edits: readonly Edit[] };

/** A judge vouched for it; every other claim follows from its source by declared edits. */
export const isInOtherWords = ({ edits }: Edited): boolean => edits.some(({ vouched }) => vouched !== undefined);

/** "4 of 6 lines in other words, checked by gpt-5-mini", of lead and points; undefined when none is. */
export function linesInOtherWords(
  { lead, points }: Pick<Briefing, "lead" | "points">,
  tongue: Tongue,
): string | undefined {
  const lines = [lead, ...points];
  const vouched = lines.filter(isInOtherWords);
  if (vouched.length === 0) return undefined;
  const judges = judgesOf(
    vouched.flatMap(({ edits }) => edits),
    tongue,
  );
  return tongue.say("making.other-words-of", { vouched: vouched.length, lines: lines.length, judges });
}

/** The same of an answer: "in other words, checked by gpt-5-mini". */
export function answeredInOtherWords(claims: readonly Edited[], tongue: Tongue): string | undefined {
  const edits = claims.filter(isInOtherWords).flatMap((claim) => claim.edits);
  return edits.length === 0 ? undefined : tongue.say("making.other-words", { judges: judgesOf(edits, tongue) });
}

/**
 * For Evidence: 'in other words: "backed" for "voted for" · checked by gpt-5-mini', of the pairs whose words differ;
 * undefined for a claim that no judge vouched for.
 */
export function pairsInWords(claim: Edited, tongue: Tongue): string | undefined {
  if (!isInOtherWords(claim)) return undefined;
  const pairs = claim.edits.filter(({ from, to }) => same(from) !== same(to)).map(pairOf);
  const words = [...new Set(pairs.map((pair) => tongue.say("making.pair", pair)))].join(", ");
  const how = claim.translated ? "evidence.pairs-translated" : "making.pairs";
  const told = pairs.length === 0 ? [] : [tongue.say(how, { pairs: words })];
  return [...told, tongue.say("making.checked-by", { judges: judgesOf(claim.edits, tongue) })].join(" · ");
}

/**
 * For Evidence: 'translated from English: "The bridge closes."', the line that was checked against its sentences; the
 * language alone where that line is the one sentence shown beneath. `language` is ISO 639-1, "und" where nobody knows.
 */
export function translatedInWords(
  { translated }: Claim,
  language: string,
  sentences: readonly string[],
  tongue: Tongue,
): string {
  const named = language === "und" ? undefined : tongue.nameOf(language);
  const from = named ? tongue.say("evidence.translated-from", { language: named }) : tongue.say("evidence.translated");
  const line = translated?.line ?? "";
  return sentences.length === 1 && sentences[0] === line
    ? from
    : tongue.say("evidence.translated-line", { from, line });
}

/** By name, each once. */
export const judgesOf = (edits: readonly Edit[], tongue: Tongue): string =>
  tongue.list([...new Set(edits.flatMap(({ vouched }) => vouched?.by ?? []))]);

/** Without what both begin and end with, but a word each and no gap cut off: "shut" for "close". */
function pairOf({ from, to }: Edit): { readonly ours: string; readonly theirs: string } {
  const [theirs, ours] = [from.split(" "), to.split(" ")];
  if (/…|\.\.\./.test(from + to)) return { ours: to, theirs: from };
  const most = Math.min(theirs.length, ours.length) - 1;
  let before = 0;
  while (before < most && same(theirs[before]) === same(ours[before])) before++;
  let after = 0;
  while (before + after < most && same(theirs.at(-1 - after)) === same(ours.at(-1 - after))) after++;
  const middle = (words: readonly string[]): string => words.slice(before, words.length - after).join(" ");
  return { ours: middle(ours), theirs: middle(theirs) };
}

/** Capitals, quotation marks and the gap between two stretches make no other words. */
const same = (words = ""): string =>
  words
    .toLowerCase()
    .replace(/[–—]/g, "-")
    .replace(/[\s"“”„«»‘’',.;:…()]+/g, " ")
    .trim();
