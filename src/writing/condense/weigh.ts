// Every sentence of a story as a candidate: what speaks for printing it, what against, and whether it stands under the
// headline.
import { contentStems } from "../../language/stop-words.ts";
import { pieceKind } from "../../news/piece-kind.ts";
import type { ReadArticle } from "../../news/reading.ts";
import type { Lean } from "../../reading/standalone/leaning.ts";
import { type StemCounts, stemCountsOf } from "../stem-counts.ts";
import { laterBy, orderOfTelling } from "./newest.ts";
import { openingOf } from "./opening.ts";
import { type Reception, receptionOf, scrapOf } from "./reception.ts";
import { printedForm, surroundingsOf, type Weighable } from "./surroundings.ts";
import { factCheckVerdict } from "./verdict.ts";
import { weighWords } from "./word-weights.ts";
import { quotedShare, weights, worthOf } from "./worth.ts";

export type WeighedSentence = {
  readonly source: number;
  readonly sentence: number;
  /** Of its source among those that are told from: 0 leads. */
  readonly rank: number;
  /** What the leading source reports first of what a reader does not want less of: the news. */
  readonly opens: boolean;
  /** As the source has it. */
  readonly whole: string;
  /** As it is printed when it is not condensed. */
  readonly text: string;
  /** Where that begins in it. */
  readonly from: number;
  readonly stems: StemCounts;
  /** What speaks for it beside its words, in the unit of word weights. */
  readonly worth: number;
  /** Its words and what else speaks for it: how a sentence that is printed whole ranks. */
  readonly salience: number;
  /** Of every sentence that is no scrap: npm run train:leaning learns from it. */
  readonly lean?: Lean;
  /** Why it may not be a line. */
  readonly refused?: string;
  /** It may be one right after the sentence before it. */
  readonly follows?: true;
  /** Of a fact check: it is printed first, wherever it stands. */
  readonly verdict?: true;
  /** What other outlets say of the same. */
  readonly also?: readonly WeighedSentence[];
  /** "source/sentence" of what later reports tell otherwise: without one of them it is not how things stand. */
  readonly turns?: readonly string[];
};

export type Weighed = {
  readonly sentences: readonly WeighedSentence[];
  /** The weight of a stem in a source. */
  readonly weightOf: (source: number) => (stem: string) => number;
};

/** A quotation alone is not the news. */
const mostlyQuoted = 0.9;

/** No news has more; a book that is pasted is weighed by its first pages. */
const mostSentences = 1500;

/** Every sentence of every source that is not a copy, in order. `skip` holds the indexes of copies. */
export function weighSentences(
  sources: readonly ReadArticle[],
  skip: ReadonlySet<number>,
  less: readonly string[] = [],
): Weighed {
  const unwanted = new Set(less.flatMap((words) => contentStems(words)));
  const byTime = orderOfTelling(sources, skip);
  const words = sources.map((source, at) => (skip.has(at) ? new Map<string, number>() : weighWords(source)));
  return {
    sentences: sources.flatMap((source, at) =>
      skip.has(at) ? [] : weighOne({ source, at, rank: byTime.indexOf(at), words: words[at] ?? new Map(), unwanted }),
    ),
    weightOf: (source) => (stem) => words[source]?.get(stem) ?? 0,
  };
}

const noTitle: ReadonlySet<string> = new Set();

function weighOne(given: Weighable): WeighedSentence[] {
  const context = surroundingsOf(given);
  const { reading, article } = given.source;
  const earlier = new Set<string>();
  const drafts = reading.sentences.slice(0, mostSentences).map((sentence, index) => {
    const stems = stemCountsOf(sentence.text, reading.language);
    const form = printedForm(context, index);
    const scrap = scrapOf(form, context, index);
    const isUnwanted = given.unwanted.size > 0 && !given.unwanted.isDisjointFrom(stems.counts);
    const mayOpen = scrap === undefined && !isUnwanted && quotedShare(form.text) < mostlyQuoted;
    const reception: Reception =
      scrap !== undefined ? { refused: scrap, penalty: 0 } : receptionOf(form, context, index, earlier);
    for (const stem of stems.counts.keys()) earlier.add(stem);
    return { whole: sentence.text, stems, form, isUnwanted, mayOpen, reception };
  });
  // The title of a live blog is older than its newest entry.
  const isLive = pieceKind({ ...article, sentences: [] }) === "Live blog";
  const verdict = given.rank === 0 ? factCheckVerdict(given.source) : undefined;
  const opening = given.rank === 0 ? (verdict ?? openingOf(drafts, isLive ? noTitle : context.title)) : undefined;
  return drafts.map(({ whole, stems, form, isUnwanted, reception }, index) => {
    const opens = index === opening;
    const { lean } = reception;
    const { refused, follows, penalty } = opens
      ? { penalty: 0 }
      : verdict === undefined && index < (opening ?? 0)
        ? leadsUp(reception)
        : reception;
    const worth =
      worthOf({
        ...form,
        stems,
        title: context.title,
        opens,
        place: index + laterBy * given.rank,
        figures: context.figures.get(index) ?? 0,
      }) +
      penalty +
      (isUnwanted ? weights.unwanted : 0);
    let salience = worth;
    for (const stem of stems.counts.keys()) salience += given.words.get(stem) ?? 0;
    return {
      source: given.at,
      sentence: index,
      rank: given.rank,
      opens,
      whole,
      text: form.text,
      from: form.from,
      stems,
      worth,
      salience,
      ...(lean !== undefined && { lean }),
      ...(refused !== undefined && { refused }),
      ...(follows && { follows }),
      ...(opens && verdict !== undefined && { verdict: true as const }),
    };
  });
}

/** Printed before the lead it would be the lead. */
const leadsUp = ({ refused = "It leads up to the news.", penalty }: Reception): Reception => ({ refused, penalty });
