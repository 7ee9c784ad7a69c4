// What makes one word of a claim doubtful: how it, its neighbours and what it stands in for are found in the sources.
import { modals } from "../../language/en/certainty.ts";
import { reportingClass } from "../../language/en/speech-verbs.ts";
import type { Line, Word } from "../line.ts";
import { closeness, type FigureHeld } from "../parts/claim-figures.ts";
import { bestCompany } from "../parts/claim-names.ts";
import { isName, type Prepared } from "../prepared.ts";
import type { Held } from "./held.ts";
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
export function doubtsOf(held: Held): readonly Float64Array[] {
  const { pairs } = held;
  const figures = new Map(held.figures.map((found) => [found.word, found]));
  const whole = pairs.reduce((sum, { word }) => sum + word.weight, 0) || 1;
  const covered = pairs.reduce((sum, { inFirst, word }) => (inFirst ? sum + word.weight : sum), 0) / whole;
  return pairs.map((pair, at) => {
    const named = isName(pair.word, held.article);
    return Float64Array.of(
      ...ofItself(pair, named),
      ...ofCounterpart(pair, held.article),
      ...ofNeighbours(held, at),
      ...ofSlot(held, at),
      ...ofSense(held, pair),
      ...ofFigure(figures.get(pair.word)),
      ...ofPlace(held, at, named, covered),
    );
  });
}

const flag = (value: unknown): number => (value ? 1 : 0);

const ofItself = ({ word }: Alignment, named: boolean): readonly number[] => [
  flag(word.kind === "number"),
  flag(named),
  flag(word.weight <= 0.1),
  flag(word.weight > 0.1 && word.weight <= 0.25),
  flag(/(?:ed|ing|es|s)$/.test(word.norm)),
  flag(/ly$/.test(word.norm)),
  word.weight,
];

const ofCounterpart = ({ word, best, inFirst, near, inArticle, context }: Alignment, article: Prepared) => [
  flag(inFirst),
  flag(best),
  flag(best && best.norm === word.norm),
  flag(near),
  flag(inArticle),
  Math.min(8, article.byStem.get(word.stem)?.length ?? 0),
  context,
];

/** The words right beside it, then the content words beside it: -1 where there is none. */
function ofNeighbours({ line, article, pairs, evidence }: Held, at: number): readonly number[] {
  const { word } = pairs[at] as Alignment;
  const before = beside(line, word, -1);
  const after = beside(line, word, 1);
  const [left, right] = [pairs[at - 1], pairs[at + 1]];
  const first = evidence[0] ?? -1;
  return [
    before === undefined ? -1 : flag(article.pairs.has(`${before} ${word.norm}`)),
    after === undefined ? -1 : flag(article.pairs.has(`${word.norm} ${after}`)),
    before === undefined || after === undefined ? -1 : flag(article.triples.has(`${before} ${word.norm} ${after}`)),
    left ? flag(gap(left.word, word, article) <= 6) : -1,
    right ? flag(gap(word, right.word, article) <= 6) : -1,
    known(left, first),
    known(right, first),
    left ? Math.min(30, gap(left.word, word, article)) : -1,
    right ? Math.min(30, gap(word, right.word, article)) : -1,
  ];
}

function ofSlot({ article, pairs, slots, evidence }: Held, at: number): readonly number[] {
  const { word, best } = pairs[at] as Alignment;
  const slot = slots[at];
  const first = article.lines[evidence[0] ?? -1];
  const contradicts = (other: Word): boolean => opposed(other.stem, word.stem);
  return [
    slot ? Math.min(4, slot.words.length) : -1,
    flag(slot?.words.some((other) => isName(other, article))),
    flag(slot?.words.some((other) => other.kind === "number")),
    flag(slot?.words.some(contradicts) || (!best && first?.content.some(contradicts))),
    flag(slot?.closed && slot.words.length === 0),
    slot ? slot.length : -1,
  ];
}

/** Denied or not, certain or not, on one side only. */
function ofSense({ line, article }: Held, { word, best }: Alignment): readonly number[] {
  const theirs = best && article.lines[best.sentence];
  if (best === undefined || theirs === undefined) return [0, 0, 0];
  const heavy = word.weight > 0.25;
  const here = heavy && deniedBy(line, word.index) !== undefined;
  const there = heavy && deniedBy(theirs, best.index) !== undefined;
  return [
    flag(here && !there),
    flag(there && !here),
    flag(hasModal(line, word.index) !== hasModal(theirs, best.index)),
  ];
}

const ofFigure = (figure: FigureHeld | undefined): readonly number[] =>
  figure ? [status[figure.status], figure.own, figure.other - figure.own] : [-1, -1, -2];

function ofPlace({ line, article, pairs }: Held, at: number, named: boolean, covered: number): readonly number[] {
  const { word, best } = pairs[at] as Alignment;
  const left = pairs[at - 1];
  const inOneSentence = left?.best !== undefined && best !== undefined && left.best.sentence === best.sentence;
  const oneName = named && left && isName(left.word, article) && left.word.index === word.index - 1;
  return [
    named ? bestCompany(article.byStem.get(word.stem) ?? [], line, article) : -1,
    inOneSentence ? Math.max(-6, Math.min(6, best.place - (left.best as Word).place)) : 7,
    covered,
    flag(word.quoted),
    oneName ? flag(!article.pairs.has(`${left.word.norm} ${word.norm}`)) : -1,
    flag(reportingClass(word.norm) !== undefined),
    flag(at === pairs.length - 1),
    best ? closeness(word, line, best, article.lines[best.sentence] as Line) : -1,
  ];
}

const known = (pair: Alignment | undefined, first: number): number =>
  pair === undefined ? -1 : pair.best === undefined ? 0 : pair.best.sentence === first ? 2 : 1;

/** The norm of the nearest word on one side. */
function beside(line: Line, word: Word, step: 1 | -1): string | undefined {
  let at = word.index + step;
  while (line.all[at]?.kind === "sign") at += step;
  return line.all[at]?.norm;
}

/** How many words lie between the nearest occurrences of two words, either way round; 60 when one does not occur. */
function gap(one: Word, two: Word, article: Prepared): number {
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
