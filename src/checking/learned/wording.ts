// Whether the small words that carry truth survive: negation on its verb, hedges, modals, and that somebody says it.
import { hedges, modals, negatingVerbs, negations } from "../../language/en/certainty.ts";
import { intentions } from "../../language/en/clauses.ts";
import { reportingClass } from "../../language/en/speech-verbs.ts";
import type { Reason } from "../../news/claim.ts";
import type { Line, Word } from "../line.ts";
import type { Prepared } from "../prepared.ts";
import type { Alignment } from "./pairs.ts";
import { opposed } from "./related.ts";

const denying = (word: Word): boolean => negations.has(word.norm) || negatingVerbs.has(word.norm);
const hedging = (word: Word): boolean => hedges.has(word.norm);
const modal = ({ norm }: Word): boolean => modals.has(norm) || intentions.has(norm);

/** The word that denies this one: a few words before it in the same clause, or right after it ("is not"). */
export function deniedBy(line: Line, at: number): Word | undefined {
  for (let back = at - 1; back >= Math.max(0, at - 5); back--) {
    const word = line.all[back] as Word;
    if (/^[,;:"(—]$/.test(word.norm)) break;
    if (denying(word)) return word;
  }
  for (let on = at + 1; on <= Math.min(line.all.length - 1, at + 2); on++) {
    const word = line.all[on] as Word;
    if (word.kind === "sign") break;
    if (/^(?:not|never|no|nothing|nobody|none)$/.test(word.norm)) return word;
  }
  return undefined;
}

export type Flip = { readonly word: Word; readonly source: Word; readonly by: Word; readonly added: boolean };

/**
 * Where a denial is on one side only: the word it falls on stands in the evidence, and nothing near there denies,
 * opposes, fails or refuses. The word "not" alone tells nothing.
 */
export function flipsOf(claim: Line, pairs: readonly Alignment[], article: Prepared): readonly Flip[] {
  const flips: Flip[] = [];
  for (const { word, best } of pairs) {
    if (best === undefined || word.kind !== "word" || word.weight <= 0.25 || denying(word) || denying(best)) continue;
    const line = article.lines[best.sentence] as Line;
    const here = deniedBy(claim, word.index);
    const there = deniedBy(line, best.index);
    if ((here === undefined) === (there === undefined)) continue;
    const by = (here ?? there) as Word;
    if (here ? denies(line, best.index) : denies(claim, word.index)) continue;
    const across = here ? line.content : claim.content;
    if (across.some((other) => opposed(other.stem, word.stem))) continue;
    flips.push({ word, source: best, by, added: here !== undefined });
  }
  return flips;
}

/** A denial anywhere close, and so no flip for sure. */
const denies = (line: Line, at: number): boolean => line.all.slice(Math.max(0, at - 9), at + 7).some(denying);

const before = (line: Line, at: number, test: (word: Word) => boolean): Word | undefined =>
  line.all.slice(Math.max(0, at - 3), at).findLast(test);

const speech = (line: Line | undefined): Word | undefined =>
  line?.all.find((word) => !word.quoted && (reportingClass(word.norm) !== undefined || word.norm === "according"));

export function wordingOf(claim: Line, pairs: readonly Alignment[], article: Prepared, evidence: readonly number[]) {
  const flips = flipsOf(claim, pairs, article);
  let hedgeAdded = 0;
  let hedgeDropped = 0;
  let modalChanged = 0;
  for (const { word, best } of pairs) {
    if (best === undefined || word.weight <= 0.25) continue;
    const line = article.lines[best.sentence] as Line;
    const here = before(claim, word.index, hedging) !== undefined;
    const there = before(line, best.index, hedging) !== undefined;
    if (here && !there) hedgeAdded = 1;
    if (there && !here && word.kind === "number") hedgeDropped = 1;
    if (
      (before(claim, word.index, modal) === undefined) !== (before(line, best.index, modal) === undefined) &&
      /[^s]$/.test(word.stem)
    )
      modalChanged += 0.5;
  }
  const first = article.lines[evidence[0] ?? -1];
  const said = speech(first);
  return {
    negationAdded: flips.some((flip) => flip.added) ? 1 : 0,
    negationDropped: flips.some((flip) => !flip.added) ? 1 : 0,
    hedgeAdded,
    hedgeDropped,
    modalChanged: Math.min(1.5, modalChanged),
    attributionDropped: said && speech(claim) === undefined ? 1 : 0,
  };
}

export function wordingReasons(
  claim: Line,
  pairs: readonly Alignment[],
  article: Prepared,
  evidence: readonly number[],
): readonly Reason[] {
  const reasons: Reason[] = [];
  const [flip] = flipsOf(claim, pairs, article);
  if (flip) {
    const line = article.lines[flip.source.sentence] as Line;
    reasons.push({
      kind: "negation",
      claim: flip.added ? `${flip.by.text} ${flip.word.text}` : flip.word.text,
      source: line.text.slice(line.all[Math.max(0, flip.source.index - 3)]?.start, flip.source.end),
      words: flip.added
        ? `The claim denies "${flip.word.text}"; the source does not.`
        : `The source denies "${flip.source.text}"; the claim does not.`,
    });
  }
  for (const { word, best } of pairs) {
    if (best === undefined || word.weight <= 0.25) continue;
    const line = article.lines[best.sentence] as Line;
    const there = before(line, best.index, (each) => hedging(each) || modals.has(each.norm));
    const here = before(claim, word.index, (each) => hedging(each) || modals.has(each.norm));
    if ((there === undefined) === (here === undefined)) continue;
    const small = (there ?? here) as Word;
    reasons.push({
      kind: "wording",
      claim: here ? here.text : word.text,
      source: there ? there.text : best.text,
      words: there
        ? `The source says "${small.text}"; the claim leaves it out.`
        : `The source does not say "${small.text}".`,
    });
    break;
  }
  const first = article.lines[evidence[0] ?? -1];
  const said = speech(first);
  if (first && said && speech(claim) === undefined)
    reasons.push({
      kind: "attribution",
      claim: claim.text.slice(0, 60),
      source: first.text.slice(Math.max(0, said.start - 30), said.end + 30),
      words: `The source gives this as somebody's statement ("${said.text}"); the claim as a fact.`,
    });
  return reasons;
}
