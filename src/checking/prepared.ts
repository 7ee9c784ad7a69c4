// An article made ready to be compared with claims: every word by its stem with its place, weight and whether it is part of a name.

import { meaning } from "../language/stem.ts";
import type { ReadArticle } from "../news/reading.ts";
import { quotedTokens } from "./exact/views.ts";
import { weightOf } from "./learned/rarity.ts";
import { type Token, tokens } from "./tokens.ts";
import { comparatives, functionWords, modals, negations, pronouns } from "./words.ts";

export type Word = Token & {
  /** What the word shares with its other forms. */
  readonly stem: string;
  /** How much it says: 0 for a mark, 1 for a word that occurs nowhere else. */
  readonly weight: number;
  readonly sentence: number;
  /** Among the line's tokens. */
  readonly index: number;
  /** Among the line's content words, -1 for the others. */
  readonly place: number;
  readonly quoted: boolean;
  /** Among all words of the article. */
  readonly at: number;
};

export type Line = { readonly text: string; readonly all: readonly Word[]; readonly content: readonly Word[] };

export type Prepared = {
  readonly lines: readonly Line[];
  readonly byStem: ReadonlyMap<string, readonly Word[]>;
  readonly pairs: ReadonlySet<string>;
  readonly triples: ReadonlySet<string>;
  readonly numbers: readonly Word[];
  /** A word's occurrences inside sentences: [in lower case, with a capital]. */
  readonly cases: ReadonlyMap<string, readonly [number, number]>;
};

export function lineOf(text: string, sentence: number, before = 0): Line {
  const all = tokens(text);
  const quoted = quotedTokens(all);
  const words: Word[] = [];
  const content: Word[] = [];
  for (const [index, token] of all.entries()) {
    const counts = isContent(token);
    const word: Word = {
      norm: token.norm,
      raw: token.raw,
      start: token.start,
      end: token.end,
      kind: token.kind,
      ...(token.value === undefined ? {} : { value: token.value }),
      ...(token.unit === undefined ? {} : { unit: token.unit }),
      stem: token.kind === "word" ? meaning(token.norm) : token.norm,
      weight: weigh(token),
      sentence,
      index,
      place: counts ? content.length : -1,
      quoted: quoted[index] === true,
      at: before + index,
    };
    words.push(word);
    if (counts) content.push(word);
  }
  return { text, all: words, content };
}

/** Words that carry meaning although they are the language's: compared like content. Negations are compared apart (`wording.ts`). */
const meant = new Set([...modals, ...comparatives, ...pronouns].filter((word) => !negations.has(word)));

const isContent = (token: Token): boolean =>
  token.kind === "number" ||
  (token.kind === "word" && (!functionWords.has(token.norm) || meant.has(token.norm)) && !negations.has(token.norm));

function weigh(token: Token): number {
  if (token.kind === "mark") return 0;
  if (token.kind === "number") return 0.8;
  if (pronouns.has(token.norm)) return 0.1;
  if (functionWords.has(token.norm) || meant.has(token.norm)) return 0.25;
  return weightOf(token.norm);
}

const kept = new WeakMap<ReadArticle, Prepared>();

/** Linear in the article; once an article. Sentences beyond the first 600 are not compared. */
export function prepared(source: ReadArticle): Prepared {
  const known = kept.get(source);
  if (known) return known;
  const made = prepare(source.reading.sentences.slice(0, 600).map((sentence) => sentence.text));
  kept.set(source, made);
  return made;
}

export function prepare(sentences: readonly string[]): Prepared {
  const lines: Line[] = [];
  let count = 0;
  for (const [sentence, text] of sentences.entries()) {
    const line = lineOf(text, sentence, count);
    lines.push(line);
    count += line.all.length;
  }
  const byStem = new Map<string, Word[]>();
  const pairs = new Set<string>();
  const triples = new Set<string>();
  const numbers: Word[] = [];
  const cases = new Map<string, [number, number]>();
  for (const line of lines) {
    let before = "";
    let between = "";
    for (const word of line.all) {
      if (word.kind === "mark") continue;
      const list = byStem.get(word.stem);
      if (list) list.push(word);
      else byStem.set(word.stem, [word]);
      if (word.kind === "number") numbers.push(word);
      else if (word.index > 0) {
        const count = cases.get(word.norm) ?? [0, 0];
        count[/^\p{Lu}/u.test(word.raw) ? 1 : 0]++;
        cases.set(word.norm, count);
      }
      if (between !== "") pairs.add(`${between} ${word.norm}`);
      if (before !== "") triples.add(`${before} ${between} ${word.norm}`);
      before = between;
      between = word.norm;
    }
  }
  return { lines, byStem, pairs, triples, numbers, cases };
}

/** Whether a claim's word is a name. The article's use of capitals decides, since claims may be all in lower case. */
export function isName(word: Word, article: Prepared): boolean {
  if (word.kind !== "word" || functionWords.has(word.norm) || calendar.has(word.norm)) return false;
  const count = article.cases.get(word.norm);
  if (count) return count[1] > count[0];
  return word.index > 0 && /^\p{Lu}/u.test(word.raw);
}

/** Written with a capital in English, and no names. */
export const calendar: ReadonlySet<string> = new Set(
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today yesterday tomorrow tonight".split(
    " ",
  ),
);
