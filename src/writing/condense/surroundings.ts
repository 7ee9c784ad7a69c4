// What is known of a whole article before its sentences are weighed one by one, and each sentence as it is printed when
// it is not condensed.
import { contentStems } from "../../language/stop-words.ts";
import type { NameMention, ReadArticle } from "../../news/reading.ts";
import { bracketed } from "../antecedent.ts";
import { shorten } from "../shorten.ts";
import { toldOfAnotherEvent } from "./other-event.ts";

export type Weighable = {
  readonly source: ReadArticle;
  readonly at: number;
  readonly rank: number;
  readonly words: ReadonlyMap<string, number>;
  readonly unwanted: ReadonlySet<string>;
};

export type Surroundings = Weighable & {
  readonly title: ReadonlySet<string>;
  /** Stems of the headline and of the first sentence: what a reader has before his eyes. */
  readonly known: ReadonlySet<string>;
  readonly names: ReadonlyMap<number, readonly NameMention[]>;
  readonly figures: ReadonlyMap<number, number>;
  readonly inQuote: ReadonlySet<number>;
  readonly hasParagraphs: boolean;
  /** They tell on of another event, and are understood right after the sentence before them alone. */
  readonly ofAnotherEvent: ReadonlySet<number>;
  /** Between sentences that end as usual, one with a space before its full stop is a link that the page set there. */
  readonly endsLikeLink: (text: string) => boolean;
};

export function surroundingsOf(given: Weighable): Surroundings {
  const { article, reading } = given.source;
  const { sentences } = reading;
  const spaced = sentences.filter(({ text }) => text.endsWith(" .")).length;
  const title = new Set(contentStems(article.title, reading.language));
  const names = Map.groupBy(reading.names, (name) => name.at.sentence);
  return {
    ...given,
    title,
    known: new Set([...title, ...contentStems(sentences[0]?.text ?? "", reading.language)]),
    names,
    ofAnotherEvent: toldOfAnotherEvent(reading, names, article.title),
    figures: countBySentence(reading.figures.map((figure) => figure.at.sentence)),
    inQuote: new Set(reading.quotes.flatMap((quote) => range(quote.at.sentence + 1, quote.lastSentence))),
    hasParagraphs: sentences.at(-1)?.paragraph !== sentences[0]?.paragraph,
    endsLikeLink: (text) => spaced * 3 < sentences.length && text.endsWith(" ."),
  };
}

export type PrintedForm = {
  readonly text: string;
  readonly from: number;
  readonly words: number;
  /** Offsets into `text`. */
  readonly names: readonly NameMention[];
  /** Its pronoun was replaced by a name in brackets. */
  readonly isNamed: boolean;
};

export function printedForm({ source, names }: Surroundings, index: number): PrintedForm {
  const short = shorten(source.reading.sentences[index]?.text ?? "");
  const named = bracketed(source, index, short.text, short.from);
  const text = named?.text ?? short.text;
  const inside = (names.get(index) ?? []).map((name) => ({
    ...name,
    at: { ...name.at, start: name.at.start - short.from, end: name.at.end - short.from },
  }));
  if (named) inside.unshift({ text: named.edit.to, kind: "person", at: { sentence: index, start: 0, end: 0 } });
  return { text, from: short.from, words: spacesIn(text) + 1, names: inside, isNamed: named !== undefined };
}

function spacesIn(text: string): number {
  let spaces = 0;
  for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1)) spaces++;
  return spaces;
}

function countBySentence(sentences: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const sentence of sentences) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  return counts;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
