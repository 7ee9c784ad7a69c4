// Which reports of one story are the same report: syndicated and lightly edited texts, found by the word runs they
// share.
import type { Article, ArticleId } from "../news/article.ts";
import { shingleCoverage, shinglesOf } from "./shingles.ts";

/**
 * This share of the shorter text's word runs in the longer one makes it a copy: editors change headlines and last
 * lines, not more.
 */
const copied = 0.6;
/** A few sentences may be the same press release. */
const fewestRuns = 25;

/**
 * The copy's id to the id of the report it copies, which is never itself a copy. The earliest is the original, then the
 * longest.
 */
export function copiesIn(articles: readonly Article[]): ReadonlyMap<ArticleId, ArticleId> {
  const found = new Map<ArticleId, ArticleId>();
  const ordered = [...articles].sort(
    (one, other) =>
      (one.publishedAt ?? Number.MAX_VALUE) - (other.publishedAt ?? Number.MAX_VALUE) ||
      other.text.length - one.text.length ||
      (one.id < other.id ? -1 : 1),
  );
  const originals: { readonly id: ArticleId; readonly runs: ReadonlySet<number> }[] = [];
  for (const article of ordered) {
    const runs = shinglesOf(article.text, 5);
    const original = runs.size < fewestRuns ? undefined : originals.find((candidate) => isCopy(runs, candidate.runs));
    if (original === undefined) originals.push({ id: article.id, runs });
    else found.set(article.id, original.id);
  }
  return found;
}

function isCopy(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  const [short, long] = one.size <= other.size ? [one, other] : [other, one];
  // A teaser of two lines within a long report is an excerpt of it, which is a copy too; an unrelated size is cheap to
  // refuse.
  return short.size >= fewestRuns && shingleCoverage(short, long) >= copied;
}
