// How alike two articles are, and which pairs are worth comparing at all: found through the words they share, never all
// with all.
import type { Article } from "../news/article.ts";
import { cosine, newLexicon, type TermVectors, tfIdfOf, type Vector } from "./tf-idf.ts";

/** Both indexes with how alike they are, 0..1. */
export type Likeness = { readonly one: number; readonly other: number; readonly alike: number };

const day = 86_400_000;

export const likenessRules = {
  /** Two reports further apart in time tell two events, or one event and its anniversary. */
  window: 4 * day,
  /** Below this a pair says nothing and is dropped. */
  least: 0.1,
  /** An article is looked up by its heaviest terms only. */
  lookedUp: 24,
  /** With fewer names than these in either text, all words decide. */
  fewestNames: 5,
  /** A term of more articles than this names no event; looking all of them up would be quadratic. */
  mostPerTerm: 150,
} as const;

/** Sparse: pairs that share no telling words are absent, and are as unlike as can be. */
export function likenessOf(articles: readonly Pick<Article, "title" | "text" | "publishedAt">[]): readonly Likeness[] {
  const lexicon = newLexicon();
  const terms = articles.map((article) => tfIdfOf(article, lexicon));
  const heavy = terms.map(heaviest);
  const postings = new Map<number, number[]>();
  for (const [index, of] of heavy.entries())
    for (const term of of) {
      const list = postings.get(term);
      if (list === undefined) postings.set(term, [index]);
      else list.push(index);
    }
  const found: Likeness[] = [];
  for (const [index, of] of heavy.entries()) {
    const shared = new Map<number, number>();
    for (const term of of) {
      const list = postings.get(term) ?? [];
      if (list.length > likenessRules.mostPerTerm) continue;
      for (const earlier of list) {
        if (earlier >= index) break;
        shared.set(earlier, (shared.get(earlier) ?? 0) + 1);
      }
    }
    for (const [earlier, count] of shared) {
      const [here, there] = [articles[index], articles[earlier]];
      const [mine, theirs] = [terms[index], terms[earlier]];
      if (count < 2 || !here || !there || !mine || !theirs || tooFarApart(here.publishedAt, there.publishedAt))
        continue;
      const alike = compare(mine, theirs);
      if (alike >= likenessRules.least) found.push({ one: earlier, other: index, alike });
    }
  }
  return found;
}

/**
 * Who and where and how many tell an event; what it is about tells its kind. Earthquakes are told in the same words,
 * but not with the same names. Texts with hardly a name (other scripts, all lower case) are compared by all their words
 * instead.
 */
export function compare(one: TermVectors, other: TermVectors): number {
  const lead = cosine(one.lead, other.lead);
  const named = Math.min(one.names.size, other.names.size) >= likenessRules.fewestNames;
  return 0.2 * lead + 0.8 * (named ? cosine(one.names, other.names) : (lead + cosine(one.body, other.body)) / 2);
}

function tooFarApart(one: number | undefined, other: number | undefined): boolean {
  return one !== undefined && other !== undefined && Math.abs(one - other) > likenessRules.window;
}

function heaviest(terms: TermVectors): readonly number[] {
  const weights = new Map<number, number>();
  const add = (vector: Vector) => {
    for (const [term, weight] of vector) weights.set(term, (weights.get(term) ?? 0) + weight);
  };
  add(terms.lead);
  add(terms.body);
  add(terms.names);
  return [...weights]
    .sort(([, one], [, other]) => other - one)
    .slice(0, likenessRules.lookedUp)
    .map(([term]) => term);
}
