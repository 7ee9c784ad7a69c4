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
  const body = countTerms(`${article.title}\n${article.text.slice(0, bodyLength)}`);
  const lead = countTerms(`${article.title}\n${article.text.slice(0, leadLength)}`);
  return { body: weighed(body.words), lead: weighed(lead.words), names: weighed(body.names) };
}

const token = /[\p{L}\p{N}]+(?:['’.,&-][\p{L}\p{N}]+)*/gu;

/** One pass: words by their stems; capitalised words inside sentences and numbers also as they stand. */
function countTerms(text: string): { readonly words: Map<string, number>; readonly names: Map<string, number> } {
  const words = new Map<string, number>();
  const names = new Map<string, number>();
  let sentenceStart = true;
  let last = 0;
  for (const match of text.matchAll(token)) {
    const found = match[0];
    const lower = found.toLowerCase();
    if (match.index > last && /[.!?\n:]["'”’)\s]*$/.test(text.slice(Math.max(0, match.index - 6), match.index)))
      sentenceStart = true;
    const stem = stemOf(lower);
    words.set(stem, (words.get(stem) ?? 0) + 1);
    const digit = found.charCodeAt(0) <= 57;
    const capital = !digit && found !== lower && lower.charAt(0) !== found.charAt(0);
    if (digit || (capital && !sentenceStart)) {
      const name = lower.replace(/['’]s$/, "");
      names.set(name, (names.get(name) ?? 0) + 1);
    }
    sentenceStart = false;
    last = match.index + found.length;
  }
  return { words, names };
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
