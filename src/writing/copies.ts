// Which of a story's sources nothing is taken from: copies of another one, those in another language, and opinions that
// nobody is known to have, beside a report.
import { opinionIn } from "../checking/voice.ts";
import type { ArticleId } from "../news/article.ts";
import { authorOf } from "../news/author.ts";
import type { ReadArticle } from "../news/reading.ts";
import { isOpinion } from "./voices.ts";

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

/**
 * Indexes of sources that copy another one, are in another language than the first (a briefing speaks one), or argue
 * without a name beside a first that reports: a view would stand there as news.
 */
export function untold(sources: readonly ReadArticle[], copies: Copies): ReadonlySet<number> {
  const language = sources[0]?.reading.language ?? "und";
  const foreign = sources.flatMap(({ reading }, at) => (isOther(reading.language, language) ? [at] : []));
  const [first] = sources;
  const views =
    first === undefined || isOpinion(first) ? [] : sources.flatMap((one, at) => (isNameless(one) ? [at] : []));
  return new Set([...copiesAmong(sources, copies).keys(), ...foreign, ...views]);
}

/** A language that could not be told may be the same one. */
const isOther = (one: string, other: string): boolean => one !== other && one !== "und" && other !== "und";

const isNameless = (source: ReadArticle): boolean => isOpinion(source) && authorOf(opinionIn(source)) === undefined;
