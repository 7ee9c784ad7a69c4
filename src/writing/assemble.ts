// How checked parts become a briefing: its sources with their hash, its id from its content, and the minutes its
// sources take to read.
import type { Checked } from "../checking/parts/draft-parts.ts";
import { type ArticleId, type Instant, type NonEmpty, publishedOf } from "../news/article.ts";
import type { Briefing, Length, Source, Writer } from "../news/briefing.ts";
import { hashOf, idOf } from "../news/content-id.ts";
import { pieceKind } from "../news/piece-kind.ts";
import type { ReadArticle } from "../news/reading.ts";
import { editorsNotes } from "../reading/page/corrections.ts";
import { Trouble } from "../trouble.ts";
import { wordsIn } from "./condense/forms.ts";
import { type Copies, copiesAmong } from "./copies.ts";

/** What checking hands back; headline and lead are absent where nothing of them could be kept. */
export type CheckedParts = Omit<Checked, "failed">;

export type Making = {
  readonly writer: Writer;
  /** The language the reader asked for, or "source". */
  readonly wanted?: string;
  /** Of its lines where they were translated. */
  readonly language?: string;
  readonly length: Length;
  readonly now: Instant;
  readonly copies?: Copies;
};

const wordsPerMinute = 230;

/**
 * The same content gives the same id: a briefing written again for the same sources is the same briefing. Without a
 * headline the lead is one, without a lead the first point. Throws Trouble `unreadable` when there is nothing at all.
 */
export function assemble(parts: CheckedParts, sources: NonEmpty<ReadArticle>, making: Making): Briefing {
  const copies = copiesAmong(sources, making.copies ?? new Map<ArticleId, ArticleId>());
  const [first, ...rest] = sources.map((source, at) => sourceOf(source, copies.get(at)));
  const listed: NonEmpty<Source> = [first as Source, ...rest];
  const { writer, wanted = "source", length } = making;
  const { language = sources[0].reading.language } = making;
  const words = sources.reduce((sum, source) => sum + wordsIn(source.article.text), 0);
  const { actors, figures, quotes, disputes, leftOut } = parts;
  const [lead, ...points] = [...(parts.lead ? [parts.lead] : []), ...parts.points];
  const headline = parts.headline ?? lead;
  if (headline === undefined)
    throw new Trouble(
      "unreadable",
      "There is no sentence in that text to brief. Send a link to an article, or more of its text.",
    );
  return {
    version: 1,
    id: idOf([listed.map((source) => source.hash), writer, language, length, headline, lead ?? null, points]),
    writer,
    language,
    ...(wanted !== "source" && wanted !== language && { askedFor: wanted }),
    length,
    writtenAt: making.now,
    headline,
    lead: lead ?? headline,
    points,
    more: parts.more,
    actors,
    figures,
    quotes,
    disputes,
    sources: listed,
    leftOut,
    readMinutes: Math.max(1, Math.round(words / wordsPerMinute)),
  };
}

function sourceOf({ article, reading }: ReadArticle, copyOf: number | undefined): Source {
  const sentences = reading.sentences.map((sentence) => sentence.text);
  const notes = editorsNotes(reading.dropped);
  const opinion = pieceKind({ ...article, sentences }) === "Opinion";
  return {
    article: article.id,
    outlet: article.outlet,
    title: article.title,
    ...(article.url !== undefined && { url: article.url }),
    ...publishedOf(article),
    ...(opinion && article.byline !== undefined && { byline: article.byline }),
    completeness: article.completeness,
    ...(copyOf !== undefined && { copyOf }),
    ...(notes.length > 0 && { notes }),
    sentences,
    hash: hashOf(sentences),
  };
}
