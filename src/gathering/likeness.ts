// How alike two articles are, and which pairs are worth comparing at all: found through the words they share, never all with all.
import type { Article } from "../news/article.ts";
import { cosine, type Terms, termsOf, type Vector } from "./terms.ts";

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
  /** A term of more articles than this names no event; looking all of them up would be quadratic. */
  mostPerTerm: 150,
} as const;

/** Sparse: pairs that share no telling words are absent, and are as unlike as can be. */
export function likenessOf(articles: readonly Pick<Article, "title" | "text" | "publishedAt">[]): readonly Likeness[] {
  const terms = articles.map(termsOf);
  const heavy = terms.map(heaviest);
  const postings = new Map<string, number[]>();
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

/** The whole text, the lead and the names count alike: a background paragraph in common, or a place, is not an event in common. */
export const compare = (one: Terms, other: Terms): number =>
  (cosine(one.body, other.body) + cosine(one.lead, other.lead) + cosine(one.names, other.names)) / 3;

function tooFarApart(one: number | undefined, other: number | undefined): boolean {
  return one !== undefined && other !== undefined && Math.abs(one - other) > likenessRules.window;
}

function heaviest(terms: Terms): readonly string[] {
  const weights = new Map<string, number>();
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
