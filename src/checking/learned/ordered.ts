// Whether a sentence is one cited sentence with words left out and nothing else changed: what lock two may post.

import { hedges, modals, negatingVerbs, negations } from "../../language/en/certainty.ts";
import { bindingWords, conditionWords, looseWords } from "../../language/en/clauses.ts";
import { reportingClass } from "../../language/en/reporting-verbs.ts";
import type { Line, Word } from "../line.ts";
import type { Prepared } from "../prepared.ts";

/** The words keep their order and their form; what is left out denies, hedges, conditions and attributes nothing. */
export function standsInOrder(claim: Line, article: Prepared, evidence: readonly number[]): boolean {
  return evidence.some((sentence) => {
    const line = article.lines[sentence];
    return line !== undefined && follows(claim, line);
  });
}

function follows(claim: Line, line: Line): boolean {
  let at = 0;
  for (const word of claim.all) {
    if (word.kind === "sign" ? word.norm !== '"' : looseWords.has(word.norm)) continue;
    let gap = 0;
    while (at < line.all.length && !same(word, line.all[at] as Word)) {
      const left = line.all[at] as Word;
      if (binds(left) || (bindingWords.has(left.norm) && gap === 0)) return false;
      gap++;
      at++;
    }
    if (at >= line.all.length) return false;
    at++;
  }
  return line.all.slice(at).every((word) => !binds(word));
}

const same = (mine: Word, theirs: Word): boolean => mine.norm === theirs.norm && mine.quoted === theirs.quoted;

const binds = (word: Word): boolean =>
  word.norm === '"' ||
  negations.has(word.norm) ||
  negatingVerbs.has(word.norm) ||
  hedges.has(word.norm) ||
  modals.has(word.norm) ||
  reportingClass(word.norm) !== undefined ||
  conditionWords.has(word.norm);
