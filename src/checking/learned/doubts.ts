// What makes one word of a claim doubtful: how it, its neighbours and what it stands in for are found in the sources.
import { closeness, figuresOf } from "../parts/claim-figures.ts";
import { bestCompany } from "../parts/claim-names.ts";
import { isName, type Line, type Prepared, type Word } from "../prepared.ts";
import { modals, reportingClass } from "../words.ts";
import type { Alignment } from "./pairs.ts";
import { opposed } from "./related.ts";
import { deniedBy } from "./wording.ts";

export const doubtNames = [
  "number",
  "name",
  "pronoun",
  "small",
  "verbal",
  "adverb",
  "weight",
  "inFirst",
  "inEvidence",
  "sameForm",
  "near",
  "inArticle",
  "count",
  "context",
  "pairLeft",
  "pairRight",
  "triple",
  "skipLeft",
  "skipRight",
  "leftKnown",
  "rightKnown",
  "gapLeft",
  "gapRight",
  "slot",
  "slotName",
  "slotNumber",
  "slotOpposed",
  "inserted",
  "slotLength",
  "denied",
  "undenied",
  "modal",
  "figureStatus",
  "figureOwn",
  "figureRival",
  "company",
  "jump",
  "covered",
  "quoted",
  "splitName",
  "reporting",
  "last",
  "nearArticle",
] as const;

const status = { exact: 0, rounding: 1, derivable: 2, scale: 3, near: 4, absent: 5 } as const;

/** One vector for each content word of the sentence, in the order of `doubtNames`. */
export function doubtsOf(
  claim: Line,
  article: Prepared,
  evidence: readonly number[],
  pairs: readonly Alignment[],
): readonly Float64Array[] {
  const figures = new Map(figuresOf(claim, article, new Set(evidence)).map((found) => [found.word, found]));
  const used = new Set(pairs.flatMap((pair) => pair.best ?? []));
  const whole = pairs.reduce((sum, pair) => sum + pair.word.weight, 0) || 1;
  const covered = pairs.reduce((sum, pair) => (pair.inFirst ? sum + pair.word.weight : sum), 0) / whole;
  const first = evidence[0] ?? -1;
  return pairs.map((pair, at): Float64Array => {
    const { word, best } = pair;
    const named = isName(word, article);
    const left = pairs[at - 1];
    const right = pairs[at + 1];
    const slot = best ? undefined : slotOf(pairs, at, article, used);
    const figure = figures.get(word);
    const around = raws(claim, word);
    const line = best ? (article.lines[best.sentence] as Line) : undefined;
    const here = best && word.weight > 0.25 ? deniedBy(claim, word.index) !== undefined : false;
    const there = best && line && word.weight > 0.25 ? deniedBy(line, best.index) !== undefined : false;
    const modal = best && line ? hasModal(claim, word.index) !== hasModal(line, best.index) : false;
    const flag = (value: unknown): number => (value ? 1 : 0);
    return Float64Array.of(
      flag(word.kind === "number"),
      flag(named),
      flag(word.weight <= 0.1),
      flag(word.weight > 0.1 && word.weight <= 0.25),
      flag(/(?:ed|ing|es|s)$/.test(word.norm)),
      flag(/ly$/.test(word.norm)),
      word.weight,
      flag(pair.inFirst),
      flag(best),
      flag(best && best.norm === word.norm),
      flag(pair.near),
      flag(pair.inArticle),
      Math.min(8, article.byStem.get(word.stem)?.length ?? 0),
      pair.context,
      around.left === undefined ? -1 : flag(article.pairs.has(`${around.left} ${word.norm}`)),
      around.right === undefined ? -1 : flag(article.pairs.has(`${word.norm} ${around.right}`)),
      around.left === undefined || around.right === undefined
        ? -1
        : flag(article.triples.has(`${around.left} ${word.norm} ${around.right}`)),
      left ? flag(gap(left.word, word, article) <= 6) : -1,
      right ? flag(gap(word, right.word, article) <= 6) : -1,
      known(left, first),
      known(right, first),
      left ? Math.min(30, gap(left.word, word, article)) : -1,
      right ? Math.min(30, gap(word, right.word, article)) : -1,
      slot ? Math.min(4, slot.words.length) : -1,
      flag(slot?.words.some((other) => isName(other, article))),
      flag(slot?.words.some((other) => other.kind === "number")),
      flag(slot?.words.some((other) => opposed(other.stem, word.stem)) || (!best && opposes(word, article, first))),
      flag(slot?.closed && slot.words.length === 0),
      slot ? slot.length : -1,
      flag(here && !there),
      flag(there && !here),
      flag(modal),
      figure ? status[figure.status] : -1,
      figure ? figure.own : -1,
      figure ? figure.other - figure.own : -2,
      named ? bestCompany(article.byStem.get(word.stem) ?? [], claim, article) : -1,
      left?.best && best && left.best.sentence === best.sentence
        ? Math.max(-6, Math.min(6, best.place - left.best.place))
        : 7,
      covered,
      flag(word.quoted),
      named && left && isName(left.word, article) && left.word.index === word.index - 1
        ? flag(!article.pairs.has(`${left.word.norm} ${word.norm}`))
        : -1,
      flag(reportingClass(word.norm) !== undefined),
      flag(at === pairs.length - 1),
      best ? closeness(word, claim, best, article.lines[best.sentence] as Line) : -1,
    );
  });
}

const known = (pair: Alignment | undefined, first: number): number =>
  pair === undefined ? -1 : pair.best === undefined ? 0 : pair.best.sentence === first ? 2 : 1;

function raws(claim: Line, word: Word): { left: string | undefined; right: string | undefined } {
  let left: string | undefined;
  let right: string | undefined;
  for (let at = word.index - 1; at >= 0 && left === undefined; at--)
    if (claim.all[at]?.kind !== "mark") left = claim.all[at]?.norm;
  for (let at = word.index + 1; at < claim.all.length && right === undefined; at++)
    if (claim.all[at]?.kind !== "mark") right = claim.all[at]?.norm;
  return { left, right };
}

/** How many words lie between the nearest occurrences of two words, either way round; 60 when one does not occur. */
export function gap(one: Word, two: Word, article: Prepared): number {
  const a = article.byStem.get(one.stem);
  const b = article.byStem.get(two.stem);
  let least = 60;
  if (a === undefined || b === undefined) return least;
  for (let i = 0; i < a.length && i < 24; i++)
    for (let j = 0; j < b.length && j < 24; j++)
      if (a[i] !== b[j]) least = Math.min(least, Math.abs((a[i] as Word).at - (b[j] as Word).at));
  return least;
}

const hasModal = (line: Line, at: number): boolean =>
  line.all.slice(Math.max(0, at - 3), at).some((word) => modals.has(word.norm));

const opposes = (word: Word, article: Prepared, first: number): boolean =>
  article.lines[first]?.content.some((other) => opposed(other.stem, word.stem)) ?? false;

type Slot = { readonly words: readonly Word[]; readonly closed: boolean; readonly length: number };

/** The unused words of the source between the counterparts of the nearest neighbours that have one. */
export function slotOf(
  pairs: readonly Alignment[],
  at: number,
  article: Prepared,
  used: ReadonlySet<Word>,
): Slot | undefined {
  const left = pairs.slice(0, at).findLast((each) => each.best !== undefined)?.best;
  const right = pairs.slice(at + 1).find((each) => each.best !== undefined)?.best;
  const sentence = (left ?? right)?.sentence;
  const line = sentence === undefined ? undefined : article.lines[sentence];
  if (line === undefined) return undefined;
  const closed =
    left !== undefined && right !== undefined && left.sentence === right.sentence && right.place > left.place;
  const from = left ? left.place + 1 : Math.max(0, (right as Word).place - 3);
  const to = closed ? (right as Word).place : left ? left.place + 4 : (right as Word).place;
  const length = to - from;
  return {
    words: length <= 6 ? line.content.slice(from, to).filter((word) => !used.has(word)) : [],
    closed: closed && length <= 6,
    length: Math.min(12, length),
  };
}
