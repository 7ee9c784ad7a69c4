// Which words tell stories apart: an article's terms weighed by TF-IDF (how often here, how seldom elsewhere), for its
// whole text, its lead and its names.
import type { Article } from "../news/article.ts";
import counts from "./wordcounts.table.json" with { type: "json" };

/** Term (its number in a lexicon) to weight; the squares of the weights sum to 1. */
export type Vector = ReadonlyMap<number, number>;

export type Terms = { readonly body: Vector; readonly lead: Vector; readonly names: Vector };

/**
 * Numbers for words, so that texts are compared without comparing letters. Vectors of different lexicons have nothing
 * in common.
 */
export type Lexicon = {
  readonly tokens: Map<string, Token>;
  readonly terms: Map<string, number>;
  readonly rarities: number[];
};

export const newLexicon = (): Lexicon => ({ tokens: new Map(), terms: new Map(), rarities: [] });

/** What is known of a token as written. */
type Token = { readonly stem: number; readonly name: number; readonly digit: boolean; readonly capital: boolean };

/** The opening says what a story is about; what comes after five thousand characters is background. */
const leadLength = 600;
const bodyLength = 5000;

const documents = counts.documents;
const known = new Map(Object.entries(counts.words));
/** Words the table leaves out were in fewer documents than its rarest. */
const unknown = Math.log((documents + 1) / (counts.least / 4 + 0.5));

export function termsOf(article: Pick<Article, "title" | "text">, lexicon: Lexicon): Terms {
  const counted: Counts = { body: new Map(), lead: new Map(), names: new Map() };
  const text = `${article.title}\n${article.text.slice(0, bodyLength)}`;
  countTerms(text, article.title.length + 1 + leadLength, counted, lexicon);
  const weighed = (counts: ReadonlyMap<number, number>) => weigh(counts, lexicon.rarities);
  return { body: weighed(counted.body), lead: weighed(counted.lead), names: weighed(counted.names) };
}

type Counts = { readonly [K in keyof Terms]: Map<number, number> };

const token = /[\p{L}\p{N}]+(?:['’.,&-][\p{L}\p{N}]+)*/gu;

/** One pass: words by their stems; capitalised words inside sentences and numbers also as they stand. */
function countTerms(text: string, leadEnds: number, counts: Counts, lexicon: Lexicon): void {
  let last = 0;
  for (const match of text.matchAll(token)) {
    const written = match[0];
    const { stem, name, digit, capital } = lexicon.tokens.get(written) ?? learn(written, lexicon);
    add(counts.body, stem);
    if (match.index < leadEnds) add(counts.lead, stem);
    if (digit || (capital && !opensSentence(text, last, match.index))) add(counts.names, name);
    last = match.index + written.length;
  }
}

function learn(written: string, lexicon: Lexicon): Token {
  const lower = written.toLowerCase();
  const digit = written.charCodeAt(0) <= 57;
  const learned: Token = {
    stem: numberOf(stemOf(lower), lexicon),
    name: numberOf(lower.replace(/['’]s$/, ""), lexicon),
    digit,
    capital: !digit && lower.charCodeAt(0) !== written.charCodeAt(0),
  };
  lexicon.tokens.set(written, learned);
  return learned;
}

function numberOf(term: string, { terms, rarities }: Lexicon): number {
  const known = terms.get(term);
  if (known !== undefined) return known;
  terms.set(term, rarities.length);
  return rarities.push(rarity(term)) - 1;
}

function add(counts: Map<number, number>, term: number): void {
  counts.set(term, (counts.get(term) ?? 0) + 1);
}

/** Between the word before and this one, a sentence or a line ended. */
function opensSentence(text: string, from: number, to: number): boolean {
  if (from === 0) return true;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 46 || code === 33 || code === 63 || code === 58 || code === 10) return true;
  }
  return false;
}

/** A light stem: "sentenced", "sentences" and "sentencing" meet, few strangers do. */
export function stemOf(lower: string): string {
  const bare = lower.replace(/['’]s?$/, "");
  const cut = bare.length > 4 && !/\d/.test(bare) ? bare.replace(/(?:ings?|ed|ers?|es|s|e|ly)$/, "") : bare;
  return cut.length >= 3 ? cut : bare;
}

function weigh(counts: ReadonlyMap<number, number>, rarities: readonly number[]): Vector {
  const vector = new Map<number, number>();
  let squares = 0;
  for (const [term, times] of counts) {
    const weight = (1 + Math.log(times)) * (rarities[term] ?? 0);
    vector.set(term, weight);
    squares += weight * weight;
  }
  const length = Math.sqrt(squares) || 1;
  for (const [term, weight] of vector) vector.set(term, weight / length);
  return vector;
}

/**
 * How surprising a word is in news. Short words the table does not know are most likely another language's small
 * change.
 */
function rarity(term: string): number {
  const seen = known.get(term) ?? known.get(stemOf(term));
  if (seen !== undefined) return Math.max(0, Math.log((documents + 1) / (seen + 0.5)));
  return term.length <= 3 && !/\d/.test(term) ? unknown / 3 : unknown;
}

export function cosine(one: Vector, other: Vector): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}
