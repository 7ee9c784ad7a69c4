// Whether a sentence of a claim is one cited sentence with words left out and nothing else changed: what lock two may post.
import type { Line, Prepared, Word } from "../prepared.ts";
import { hedges, modals, negatingVerbs, negations, reportingClass } from "../words.ts";

/** May be put in, left out or be another: they carry neither who nor what. */
const loose = new Set("a an the that has have had also".split(" "));
/** With these words left out the rest could say something else: who did it, whether it happened, to whom. */
const binding = new Set(
  "by to for from of if unless until than only and or but nor attempt attempted tried try fake former ex acting".split(
    " ",
  ),
);

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
    if (word.kind === "mark" ? word.norm !== '"' : loose.has(word.norm)) continue;
    let gap = 0;
    while (at < line.all.length && !same(word, line.all[at] as Word)) {
      const left = line.all[at] as Word;
      if (binds(left) || (binding.has(left.norm) && gap === 0)) return false;
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
  /^(?:according|if|unless|until|alleged|believed|accused|suspected|reportedly)$/.test(word.norm);
