// Which words tell stories apart: an article's terms with how much each says, for its whole text, its lead and its names.
import type { Article } from "../news/article.ts";
import counts from "./wordcounts.table.json" with { type: "json" };

/** Term to weight; the squares of the weights sum to 1. */
export type Vector = ReadonlyMap<string, number>;

export type Terms = { readonly body: Vector; readonly lead: Vector; readonly names: Vector };

/** The opening says what a story is about; what comes after five thousand characters is background. */
const leadLength = 600;
const bodyLength = 5000;

const documents = counts.documents;
const known = new Map(Object.entries(counts.words));
/** Words the table leaves out were in fewer documents than its rarest. */
const unknown = Math.log((documents + 1) / (counts.least / 4 + 0.5));

export function termsOf(article: Pick<Article, "title" | "text">): Terms {
  const counted = {
    body: new Map<string, number>(),
    lead: new Map<string, number>(),
    names: new Map<string, number>(),
  };
  countTerms(`${article.title}\n${article.text.slice(0, bodyLength)}`, article.title.length + 1 + leadLength, counted);
  return { body: weighed(counted.body), lead: weighed(counted.lead), names: weighed(counted.names) };
}

type Counts = { readonly [K in keyof Terms]: Map<string, number> };

const token = /[\p{L}\p{N}]+(?:['’.,&-][\p{L}\p{N}]+)*/gu;

/** One pass: words by their stems; capitalised words inside sentences and numbers also as they stand. */
function countTerms(text: string, leadEnds: number, counts: Counts): void {
  let last = 0;
  for (const match of text.matchAll(token)) {
    const found = match[0];
    const lower = found.toLowerCase();
    const stem = stemOf(lower);
    add(counts.body, stem);
    if (match.index < leadEnds) add(counts.lead, stem);
    const digit = found.charCodeAt(0) <= 57;
    const capital = !digit && lower.charCodeAt(0) !== found.charCodeAt(0);
    if (digit || (capital && !opensSentence(text, last, match.index))) add(counts.names, lower.replace(/['’]s$/, ""));
    last = match.index + found.length;
  }
}

function add(counts: Map<string, number>, term: string): void {
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

const stems = new Map<string, string>();

/** A light stem, remembered: "sentenced", "sentences" and "sentencing" meet, few strangers do. */
export function stemOf(lower: string): string {
  const kept = stems.get(lower);
  if (kept !== undefined) return kept;
  const bare = lower.replace(/['’]s?$/, "");
  const cut = bare.length > 4 && !/\d/.test(bare) ? bare.replace(/(?:ings?|ed|ers?|es|s|e|ly)$/, "") : bare;
  const stem = cut.length >= 3 ? cut : bare;
  if (stems.size > 100_000) stems.clear();
  stems.set(lower, stem);
  return stem;
}

function weighed(terms: ReadonlyMap<string, number>): Vector {
  const vector = new Map<string, number>();
  let squares = 0;
  for (const [term, times] of terms) {
    const weight = (1 + Math.log(times)) * rarity(term);
    vector.set(term, weight);
    squares += weight * weight;
  }
  const length = Math.sqrt(squares) || 1;
  for (const [term, weight] of vector) vector.set(term, weight / length);
  return vector;
}

/** How surprising a word is in news. Short words the table does not know are most likely another language's small change. */
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
