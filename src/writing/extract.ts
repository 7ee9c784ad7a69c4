// How a draft is made without a model: the sources' own sentences, chosen, shortened, and set beside their actors,
// figures and disputes.

import { addressed } from "../language/addressed.ts";
import { contentStems } from "../language/stop-words.ts";
import type { NonEmpty } from "../news/article.ts";
import type { Dispute, Draft, LeftOut, Length } from "../news/briefing.ts";
import { type Claim, sentenceKey, wholeSentence } from "../news/claim.ts";
import type { ReadArticle } from "../news/reading.ts";
import { betweenSources } from "./between.ts";
import { type Allowance, budgets, choose } from "./condense/choose.ts";
import { type Candidate, linesOf } from "./condense/lines.ts";
import { type WeighedSentence, weighSentences } from "./condense/weigh.ts";
import { type Copies, untold } from "./copies.ts";
import { keepLedger } from "./ledger.ts";
import { merge } from "./outlets.ts";
import { sayerOf } from "./sayer.ts";
import { voicesIn } from "./voices.ts";

/** Stands in for a sentence that is not even shown as left out. */
const unrepeated = "(a sentence that is not repeated)";
/** More refusals than this tell a reader nothing. */
const mostLeftOut = 20;

export type ExtractOptions = {
  readonly length: Length;
  /** Lead and points together; by the length where it is absent. */
  readonly words?: number;
  readonly copies?: Copies;
  readonly less?: readonly string[];
};

/**
 * Pure. The first source leads: headline and lead are its own (telling-order.ts). What an article says first is told
 * even where nothing of it stands alone: a gate never kills a briefing.
 */
export function extract(sources: NonEmpty<ReadArticle>, options: ExtractOptions): Draft {
  const skip = untold(sources, options.copies ?? new Map());
  const between = betweenSources(sources, skip);
  const timeOf = (source: number): number => sources[source]?.article.publishedAt ?? Number.NaN;
  const weighed = merge(weighSentences(sources, skip, options.less ?? []), between.overtaken, timeOf);
  const { lines, more } = choose(linesOf(weighed, sources), budgetOf(options));
  const [lead = weighed.sentences.slice(0, 1).map(wholeLine)[0], ...points] = lines;
  const cited = new Set([...(lead ? [lead] : []), ...points].map(({ sentence }) => sentenceKey(sentence)));
  const ledger = keepLedger(sources, skip, cited, options.length);
  const claim = (line: Printed): Claim => claimOf(line, sources);
  const voiced = voicesIn(sources);
  /** Under a headline with the author's name, it need not stand before each line. */
  const line = (printed: Printed): Claim => (printed.sentence.source === 0 ? claim(printed) : voiced(claim(printed)));
  return {
    headline: voiced(headlineOf(sources, lead && claim(lead))),
    lead: voiced(lead ? claim(lead) : headlineOf(sources)),
    points: points.map(line),
    more: more.map(line),
    ...ledger,
    figures: ledger.figures.filter(({ citation }) => !between.overtaken.has(sentenceKey(citation))),
    disputes: [...between.disputes, ...sources.flatMap((source, at) => (skip.has(at) ? [] : disputesOf(source, at)))],
    leftOut: leftOut(weighed.sentences, cited),
  };
}

const wordsOfLine = 13;

const budgetOf = ({ length, words }: ExtractOptions): Allowance =>
  words === undefined ? budgets[length] : { words, lines: Math.max(2, Math.round(words / wordsOfLine)) };

/** The title as it stands; pasted text without one is headed by its lead. */
function headlineOf([{ article }]: NonEmpty<ReadArticle>, lead?: Claim): Claim {
  const { title } = article;
  if (lead && (title === "" || addressed(title) !== undefined)) return lead;
  return { text: title, citations: [wholeSentence(0, -1, title)] };
}

type Printed = Pick<Candidate, "sentence" | "text" | "from">;

const wholeLine = (sentence: WeighedSentence): Printed => ({ sentence, text: sentence.text, from: sentence.from });

/** The sentence a line was made from, and those that tell the same. */
export function claimOf({ sentence: one, text, from }: Printed, sources: readonly ReadArticle[]): Claim {
  const { source, sentence, whole } = one;
  const reading = sources[source]?.reading;
  const saidBy = reading && sayerOf(reading, sentence);
  return {
    text,
    ...(saidBy !== undefined && { saidBy }),
    citations: [
      { source, sentence, start: from, end: whole.length },
      ...(one.also ?? [])
        .filter(({ whole: other }) => holds(other, text))
        .map((other) => wholeSentence(other.source, other.sentence, other.whole)),
    ],
  };
}

/** Most of the words, and every figure. */
const mostHeld = 0.75;

function holds(other: string, text: string): boolean {
  const theirs = new Set(contentStems(other));
  const mine = [...new Set(contentStems(text))];
  const shared = mine.filter((stem) => theirs.has(stem));
  return shared.length >= mostHeld * mine.length && mine.every((stem) => !/\d/.test(stem) || theirs.has(stem));
}

function disputesOf({ article, reading }: ReadArticle, source: number): Dispute<Claim>[] {
  const disputes: Dispute<Claim>[] = reading.disputes.map((found) => ({
    about: found.about,
    kind: found.kind,
    versions: [...new Set(found.at.map((span) => span.sentence))].flatMap((sentence): Claim[] => {
      const text = sentence === -1 ? article.title : reading.sentences[sentence]?.text;
      return text && addressed(text) === undefined
        ? [{ text, citations: [wholeSentence(source, sentence, text)] }]
        : [];
    }),
  }));
  return disputes.filter((dispute) => dispute.versions.length > 0);
}

function leftOut(sentences: readonly WeighedSentence[], cited: ReadonlySet<string>): LeftOut[] {
  return sentences
    .flatMap((one) =>
      one.refused && !cited.has(sentenceKey(one))
        ? [{ text: addressed(one.text) === undefined ? one.text : unrepeated, why: one.refused }]
        : [],
    )
    .slice(0, mostLeftOut);
}
