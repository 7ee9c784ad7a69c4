// Which of a story's sources copy another one: they are listed, and nothing is taken from them.
import type { ArticleId } from "../news/article.ts";
import type { ReadArticle } from "../news/reading.ts";

export type Copies = ReadonlyMap<ArticleId, ArticleId>;

/** Indexes of sources that copy another source which is here too. */
export function copiesAmong(sources: readonly ReadArticle[], copies: Copies): ReadonlyMap<number, number> {
  const at = new Map(sources.map((source, index) => [source.article.id, index]));
  const found = new Map<number, number>();
  for (const [copy, original] of copies) {
    const [from, to] = [at.get(copy), at.get(original)];
    if (from !== undefined && to !== undefined && from !== to) found.set(from, to);
  }
  return found;
}
