// Which of a story's sources nothing is taken from: copies of another one, and those in another language.
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

/** Indexes of sources that copy another one, or are in another language than the first: a briefing speaks one. */
export function untold(sources: readonly ReadArticle[], copies: Copies): ReadonlySet<number> {
  const language = sources[0]?.reading.language ?? "und";
  const foreign = sources.flatMap(({ reading }, at) => (isOther(reading.language, language) ? [at] : []));
  return new Set([...copiesAmong(sources, copies).keys(), ...foreign]);
}

/** A language that could not be told may be the same one. */
const isOther = (one: string, other: string): boolean => one !== other && one !== "und" && other !== "und";
