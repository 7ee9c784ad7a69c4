// Whether a sentence is one cited sentence with words left out and nothing else changed, and which words those are.

import { hedges, modals, negatingVerbs, negations } from "../../language/en/certainty.ts";
import { bindingWords, conditionWords, looseWords } from "../../language/en/clauses.ts";
import { reportingClass } from "../../language/en/speech-verbs.ts";
import { type Line, saysSame, type Word } from "../line.ts";
import type { Prepared } from "../prepared.ts";

/**
 * The words left out, where the others keep their order and their form and none of these denies, hedges, conditions or
 * attributes; undefined where that is not so.
 */
export function leftOutOf(claim: Line, article: Prepared, evidence: readonly number[]): readonly Word[] | undefined {
  for (const sentence of evidence) {
    const line = article.lines[sentence];
    const left = line && leftOut(claim, line);
    if (left) return left;
  }
  return undefined;
}

function leftOut(claim: Line, line: Line): readonly Word[] | undefined {
  const left: Word[] = [];
  let at = 0;
  for (const word of claim.all) {
    if (isLoose(word, claim.all)) continue;
    let gap = 0;
    while (at < line.all.length && !same(word, line.all[at] as Word)) {
      const word = line.all[at] as Word;
      if (binds(word, line.all) || (gap === 0 && (bindingWords.has(word.norm) || word.joined))) return undefined;
      left.push(word);
      gap++;
      at++;
    }
    if (at >= line.all.length || (gap > 0 && leavesPart(line.all, at, gap))) return undefined;
    at++;
  }
  const rest = line.all.slice(at);
  return rest.some((word) => binds(word, line.all)) ? undefined : [...left, ...rest];
}

/** "Three of the five suspects" is no five, "two thirds of 5,000" no 5,000: so many words are left out before `at`. */
function leavesPart(all: readonly Word[], at: number, gap: number): boolean {
  const from = at - gap;
  const last = at - 1 > from && wholes.has(all[at - 1]?.norm ?? "") ? at - 2 : at - 1;
  const numbered = isNumber(all[at]) || (wholes.has(all[at]?.norm ?? "") && isNumber(all[at + 1]));
  const part = all[last - 1];
  return numbered && all[last]?.norm === "of" && last > from && (isNumber(part) || parts.has(part?.norm ?? ""));
}

const isNumber = (word: Word | undefined): boolean => word?.kind === "number" || word?.quantity?.value !== undefined;

const wholes = new Set(["the", "its", "their", "his", "her", "our", "these", "those", "all", "some", "about"]);
const parts = new Set("half third thirds quarter quarters fifth fifths tenth tenths most many few none".split(" "));

const same = (mine: Word, theirs: Word): boolean => saysSame(mine, theirs) && mine.quoted === theirs.quoted;

const isLoose = (word: Word, all: readonly Word[]): boolean =>
  word.kind === "sign" ? !isSpoken(word, all) : looseWords.has(word.norm);

/** Marks that only part words. All others are read out: "3 × 10", "−4.6", "50+", "A/B". */
const silent = new Set([",", ".", ";", ":", "!", "?", "...", "(", ")", "[", "]", "'", "—"]);

function isSpoken({ norm, index, end, start }: Word, all: readonly Word[]): boolean {
  if (!silent.has(norm)) return true;
  const next = all[index + 1];
  // A dash that touches the number after it and nothing before it is a minus.
  return norm === "—" && next?.kind === "number" && next.start === end && all[index - 1]?.end !== start;
}

const binds = (word: Word, all: readonly Word[]): boolean =>
  (word.kind === "sign" && isSpoken(word, all)) ||
  negations.has(word.norm) ||
  negatingVerbs.has(word.norm) ||
  hedges.has(word.norm) ||
  modals.has(word.norm) ||
  reportingClass(word.norm) !== undefined ||
  conditionWords.has(word.norm);
