// Which sentences of a story a model gets to see, numbered as it must cite them, within what it may cost.

import { addressed } from "../../language/addressed.ts";
import type { NonEmpty } from "../../news/article.ts";
import { type Citation, sentenceKey, wholeSentence } from "../../news/claim.ts";
import type { ReadArticle } from "../../news/reading.ts";
import { defused } from "../../prompting/material.ts";
import type { TokenMeasure } from "../../prompting/token-measure.ts";
import { weighSentences } from "../condense/weigh.ts";

/** Where a number of the material points. */
export type NumberedPlace = { readonly source: number; readonly sentence: number };

export type Passages = {
  /** The material as the prompt carries it. */
  readonly text: string;
  /** By the number the model cites; 0 is the first title. */
  readonly places: ReadonlyMap<number, NumberedPlace>;
  /** True when sentences were left out for want of room. */
  readonly cut: boolean;
};

/**
 * Sentences in the order of their articles. When not all fit, each article's first two stay and the rest go by
 * salience. Sentences that order or advertise are not shown to the model at all: what it does not read it cannot obey.
 */
export function passages(
  sources: NonEmpty<ReadArticle>,
  skip: ReadonlySet<number>,
  room: { readonly tokens: number; readonly measure: TokenMeasure },
): Passages {
  const able = weighSentences(sources, skip).sentences.filter((one) => addressed(one.whole) === undefined);
  const byWorth = able.toSorted((a, b) => urgency(b) - urgency(a));
  const shown = new Set<string>();
  let spent = 0;
  for (const one of byWorth) {
    spent += room.measure.tokens(one.whole) + 5;
    if (spent > room.tokens && shown.size > 0) break;
    shown.add(sentenceKey(one));
  }
  const places = new Map<number, NumberedPlace>([[0, { source: 0, sentence: -1 }]]);
  const lines: string[] = [];
  for (const [source, { article }] of sources.entries()) {
    if (skip.has(source)) continue;
    lines.push(heading(article, source === 0));
    for (const one of able) {
      if (one.source !== source || !shown.has(sentenceKey(one))) continue;
      const number = places.size;
      places.set(number, { source, sentence: one.sentence });
      lines.push(`[${number}] ${defused(one.whole)}`);
    }
  }
  return { text: lines.join("\n"), places, cut: shown.size < able.length };
}

const urgency = (one: { readonly sentence: number; readonly salience: number }): number =>
  one.salience + (one.sentence < 2 ? 10 : 0);

function heading(article: ReadArticle["article"], first: boolean): string {
  const day = article.publishedAt === undefined ? "undated" : dayOf(article.publishedAt);
  const title = addressed(article.title) === undefined ? defused(article.title) : "";
  return `\n${defused(article.outlet) || "Pasted text"}, ${day}\n${first ? "[0] " : "Title: "}${title}`;
}

export const dayOf = (instant: number): string =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO("UTC").toPlainDate().toString();

/** The whole sentence a number stands for; undefined for a number that was never given. */
export function citationOf(
  number: number,
  places: ReadonlyMap<number, NumberedPlace>,
  sources: readonly ReadArticle[],
): Citation | undefined {
  const place = places.get(number);
  const source = place && sources[place.source];
  if (!place || !source) return undefined;
  const text = place.sentence === -1 ? source.article.title : source.reading.sentences[place.sentence]?.text;
  return text ? wholeSentence(place.source, place.sentence, text) : undefined;
}
