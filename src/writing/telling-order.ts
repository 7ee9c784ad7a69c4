// Which article leads a story: headline and lead are both its own, and no headline stands over another's news.

import type { NonEmpty } from "../news/article.ts";
import { sentenceKey } from "../news/claim.ts";
import type { ReadArticle } from "../news/reading.ts";
import { type Between, betweenSources } from "./between.ts";
import { weighSentences } from "./condense/weigh.ts";
import { type Copies, copiesAmong } from "./copies.ts";
import { isOpinion } from "./voices.ts";

/**
 * The leading article first, the others as they were. It is the newest whole original whose news can be told and is not
 * overtaken, no opinion where there is a report, in the language that is wanted, else in the one that most are in.
 * Undated ones lead where none has a date.
 */
export function inTellingOrder(
  sources: NonEmpty<ReadArticle>,
  copies: Copies,
  wanted: string = "source",
): NonEmpty<ReadArticle> {
  if (sources.length === 1) return sources;
  const copied = copiesAmong(sources, copies);
  const originals = sources.filter((_, at) => !copied.has(at));
  const language = languageOf(originals, wanted);
  const able = originals
    .filter(({ reading }) => reading.language === language)
    .toSorted((one, other) => rankOf(other) - rankOf(one) || timeOf(other) - timeOf(one) || 0);
  const { overtaken } = betweenSources(able, new Set());
  const leading = able.find((source, at) => leads(source, at, overtaken)) ?? able[0] ?? sources[0];
  return [leading, ...sources.filter((source) => source !== leading)];
}

/** What happened leads, and what somebody thinks of it follows; of either, whole texts first. */
const rankOf = (source: ReadArticle): number =>
  (isOpinion(source) ? 0 : 2) + (source.article.completeness === "full" ? 1 : 0);
const timeOf = ({ article }: ReadArticle): number => article.publishedAt ?? Number.MIN_SAFE_INTEGER;

function leads(source: ReadArticle, at: number, overtaken: Between["overtaken"]): boolean {
  const opening = weighSentences([source], new Set()).sentences.find(({ opens }) => opens);
  return opening !== undefined && !overtaken.has(sentenceKey({ source: at, sentence: opening.sentence }));
}

function languageOf(sources: readonly ReadArticle[], wanted: string): string {
  const counts = Map.groupBy(sources, ({ reading }) => reading.language);
  if (counts.has(wanted)) return wanted;
  const newest = (of: readonly ReadArticle[]): number => Math.max(...of.map(timeOf));
  const [[most = "und"] = []] = [...counts].toSorted(
    ([, one], [, other]) => other.length - one.length || newest(other) - newest(one),
  );
  return most;
}
