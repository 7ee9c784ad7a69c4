// How likely two articles tell of one event, and which pairs are worth comparing: those that share telling words.
import type { Article } from "../news/article.ts";
import { chanceAcross, isTranslation } from "./across-languages.ts";
import { apartBy } from "./apart.ts";
import { type Gist, gistOf } from "./gist.ts";
import { chanceOfOne } from "./same-event.ts";
import { newLexicon, type Terms, termsOf } from "./tf-idf.ts";

/** Both indexes with how likely they tell of one event, 0..1. */
export type Likeness = { readonly one: number; readonly other: number; readonly alike: number };

const day = 86_400_000;

export const likenessRules = {
  /** Two reports further apart in time tell two events, or one event and its anniversary. */
  window: 4 * day,
  /** Below this a pair says nothing and is dropped. */
  least: 0.1,
  /** As likely are two reports that a row holds apart: others that tell of both may still bring them together. */
  heldApart: 0.26,
  /** Of the terms that an article is looked up by. */
  fewestShared: 2,
  /** An article is looked up by its heaviest terms only. */
  lookedUp: 24,
  /** A term of more articles than this names no event; looking all of them up would be quadratic. */
  mostPerTerm: 150,
} as const;

/**
 * Sparse: pairs that share no telling words are absent, and are as unlike as can be; so are those further apart than
 * `within`, in milliseconds.
 */
export function likenessOf(articles: readonly Compared[], within: number = likenessRules.window): readonly Likeness[] {
  const lexicon = newLexicon();
  const reports = articles.map((article): Report => {
    const terms = termsOf(article, lexicon);
    return { at: article.publishedAt, terms, gist: gistOf(article), heavy: heaviest(terms) };
  });
  const postings = new Map<number, number[]>();
  for (const [index, { heavy }] of reports.entries())
    for (const term of heavy) {
      const list = postings.get(term);
      if (list === undefined) postings.set(term, [index]);
      else list.push(index);
    }
  const found: Likeness[] = [];
  for (const [index, report] of reports.entries()) {
    const shared = new Map<number, number>();
    for (const term of report.heavy) {
      const list = postings.get(term) ?? [];
      if (list.length > likenessRules.mostPerTerm) continue;
      for (const earlier of list) {
        if (earlier >= index) break;
        shared.set(earlier, (shared.get(earlier) ?? 0) + 1);
      }
    }
    for (const [earlier, count] of shared) {
      const other = reports[earlier];
      if (count < likenessRules.fewestShared || !other || tooFarApart(report.at, other.at, within)) continue;
      const alike = compare(report, other);
      if (alike >= likenessRules.least) found.push({ one: earlier, other: index, alike });
    }
  }
  return found;
}

type Compared = Pick<Article, "title" | "text" | "language" | "publishedAt">;

type Report = {
  readonly at: number | undefined;
  readonly terms: Terms;
  readonly gist: Gist;
  readonly heavy: readonly number[];
};

/** What holds two reports apart is asked last: most pairs are unlike without it. */
function compare(one: Report, other: Report): number {
  const chance = isTranslation(one.gist, other.gist)
    ? chanceAcross(one.gist, other.gist)
    : chanceOfOne(one.terms, other.terms);
  if (chance <= likenessRules.heldApart) return chance;
  return apartBy(one.gist, other.gist) === undefined ? chance : likenessRules.heldApart;
}

function tooFarApart(one: number | undefined, other: number | undefined, within: number): boolean {
  return one !== undefined && other !== undefined && Math.abs(one - other) > within;
}

function heaviest({ words, names, title }: Terms): readonly number[] {
  const weights = new Map<number, number>();
  for (const { terms, weights: of } of [words, names, title])
    for (const [at, term] of terms.entries()) weights.set(term, (weights.get(term) ?? 0) + (of[at] ?? 0));
  return [...weights]
    .sort(([, one], [, other]) => other - one)
    .slice(0, likenessRules.lookedUp)
    .map(([term]) => term);
}
