// The forms a sentence can be printed in: whole, and without up to five of the stretches that the table of deletions
// finds in it.
import type { DeletionKind } from "../../language/en/deletion/deletion.ts";
import { deletionsOf, markDeletions } from "../../language/en/deletion/deletions.ts";
import type { Stretch } from "../../language/en/deletion/read-sentence.ts";
import { withoutDeletions } from "../../language/en/deletion/without.ts";
import { functionWords } from "../../language/en/function-words.ts";
import { isStopWord } from "../../language/stop-words.ts";
import type { Cut, Token } from "../../language/token.ts";
import { cut } from "../../language/tokenize.ts";

export type Shortening = {
  readonly text: string;
  /** UTF-16 units of the sentence that are left out, in order. */
  readonly gone: readonly Stretch[];
  readonly words: number;
  /** Distinct stems of the words that say something. */
  readonly stems: ReadonlySet<string>;
  /** What is lost beside words, in the units of a line's worth. */
  readonly cost: number;
};

/**
 * What the loss of a kind costs beside its words, from reading what was lost: a circumstance more than an aside. What
 * costs nothing always goes.
 */
const costs: Readonly<Record<DeletionKind, number>> = {
  dateline: 0,
  connective: 0,
  "said where": 0.1,
  age: 0.1,
  weekday: 0.2,
  brackets: 0.3,
  including: 0.3,
  "relative clause": 0.3,
  "second clause": 0.3,
  apposition: 0.4,
  "participle clause": 0.4,
  dashes: 0.5,
  "second predicate": 0.5,
  "opening clause": 0.6,
  circumstance: 0.6,
  "first clause": 0.7,
  "trailing clause": 0.8,
};
const costWeight = 0.05;
const mostGone = 5;
/** More stretches than these make forms that differ by little. */
const mostFound = 8;
const fewestWords = 8;
const mostForms = 6;

type Found = Stretch & { readonly cost: number; readonly words: number };

export type Weighing = {
  readonly language: string;
  readonly weightOf: (stem: string) => number;
  /** Forms of more words are only made where there is none of fewer. */
  readonly most: number;
  /** Whether the sentence may be looked at by its tree: a millisecond. */
  readonly parse: boolean;
};

/** Those that say most for their words, the fullest first; never none. */
export function shorteningsOf(
  text: string,
  { language, weightOf, most, parse }: Weighing,
): readonly [Shortening, ...Shortening[]] {
  const whole = cut(text);
  const found = foundIn(whole, language, parse);
  const always = found.filter(({ cost }) => cost === 0);
  const content = contentOf(whole, language);
  const sizeOf = (gone: readonly Found[]): Sketch => sketch(content, wordsIn(text), [...always, ...gone], weightOf);
  const sketches = subsets(found.filter(({ cost }) => cost > 0)).map(sizeOf);
  const plain = sketches[0] as Sketch;
  const able = sketches.filter((one) => one === plain || (one.words >= fewestWords && endsWell(whole, one.gone)));
  const few = able.filter(({ words }) => words <= most);
  const kept = few.length > 0 ? few : shortest(able);
  const [first = plain, ...rest] = undominated(kept).slice(0, mostForms);
  return [formOf(whole, content, first), ...rest.map((one) => formOf(whole, content, one))];
}

/** The words of a line as a reader counts them. */
export function wordsIn(text: string): number {
  let words = 0;
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const isSpace = text.charCodeAt(at) <= 32;
    if (!isSpace && !inside) words++;
    inside = !isSpace;
  }
  return words;
}

function foundIn(whole: Cut, language: string, parse: boolean): readonly Found[] {
  const all = parse ? deletionsOf(whole, language) : markDeletions(whole).filter(({ kind }) => isPlain(kind, language));
  const sized = all.map(({ kind, start, end }) => ({
    start,
    end,
    cost: costs[kind],
    words: wordsIn(whole.text.slice(start, end)),
  }));
  const costly = sized.filter(({ cost }) => cost > 0).toSorted((one, other) => other.words - one.words);
  return [...sized.filter(({ cost }) => cost === 0), ...costly.slice(0, mostFound)];
}

const isPlain = (kind: DeletionKind, language: string): boolean =>
  language === "en" || language === "und" || kind === "dateline";

/** All sets of at most so many that do not overlap; the first is empty. */
function subsets(found: readonly Found[]): readonly (readonly Found[])[] {
  let made: (readonly Found[])[] = [[]];
  for (const one of found) {
    const grown = made.flatMap((set) => {
      const fits = set.length < mostGone && set.every(({ start, end }) => end <= one.start || start >= one.end);
      return fits ? [[...set, one]] : [];
    });
    made = [...made, ...grown];
  }
  return made;
}

/** A word that says something: its place and stem. */
type Content = { readonly at: number; readonly stem: string };

const contentOf = ({ tokens }: Cut, language: string): readonly Content[] =>
  tokens.flatMap((token) => (isStopWord(token, language) ? [] : [{ at: token.start, stem: token.stem }]));

type Sketch = {
  readonly gone: readonly Found[];
  readonly words: number;
  readonly value: number;
  readonly cost: number;
};

/** What a form is worth and how long it is, before it is made. */
function sketch(
  content: readonly Content[],
  words: number,
  gone: readonly Found[],
  weightOf: (stem: string) => number,
): Sketch {
  const cost = costWeight * gone.reduce((sum, one) => sum + one.cost, 0);
  let value = -cost;
  for (const stem of stemsLeft(content, gone)) value += weightOf(stem);
  return { gone, words: words - gone.reduce((sum, one) => sum + one.words, 0), value, cost };
}

function stemsLeft(content: readonly Content[], gone: readonly Stretch[]): ReadonlySet<string> {
  const left = new Set<string>();
  for (const { at, stem } of content) if (!gone.some(({ start, end }) => at >= start && at < end)) left.add(stem);
  return left;
}

const isMark = ({ kind, text }: Token): boolean => kind === "sign" && !/^[%$£€¥]$/.test(text);

/** It ends as the sentence does, or in no "of", "and" or "the". */
function endsWell({ tokens }: Cut, gone: readonly Stretch[]): boolean {
  const words = tokens.filter((token) => !isMark(token));
  const last = words.findLast((token) => !gone.some(({ start, end }) => token.start >= start && token.start < end));
  return last !== undefined && (last === words.at(-1) || !functionWords.has(last.norm));
}

function shortest(all: readonly Sketch[]): readonly Sketch[] {
  const least = Math.min(...all.map(({ words }) => words));
  return all.filter(({ words }) => words <= least + 1);
}

/** Without those that another one beats in words and in worth; the fullest first. */
function undominated(all: readonly Sketch[]): readonly Sketch[] {
  const sorted = all.toSorted((one, other) => one.words - other.words || other.value - one.value);
  let most = Number.NEGATIVE_INFINITY;
  return sorted
    .filter(({ value }) => {
      if (value <= most) return false;
      most = value;
      return true;
    })
    .toReversed();
}

function formOf(whole: Cut, content: readonly Content[], { gone, cost }: Sketch): Shortening {
  const sorted = gone.toSorted((one, other) => one.start - other.start);
  const text = sorted.length === 0 ? whole.text : withoutDeletions(whole, sorted);
  return { text, gone: sorted, words: wordsIn(text), stems: stemsLeft(content, sorted), cost };
}
