// Every sentence of a story as a candidate: what speaks for printing it, what against, and whether it stands under the
// headline.
import { contentStems } from "../../language/stop-words.ts";
import type { NameMention, ReadArticle, Sentence } from "../../news/reading.ts";
import { gendersOf, mayMean } from "../../reading/actors/agreement.ts";
import { type Lean, leansOn } from "../../reading/standalone/leaning.ts";
import { standingIn } from "../../reading/standalone/standalone.ts";
import { bracketed } from "../antecedent.ts";
import { unfit } from "../fitness.ts";
import { shorten } from "../shorten.ts";
import { type StemCounts, stemCountsOf } from "../stem-counts.ts";
import { isVerbless } from "../verbless.ts";
import { laterBy, newestFirst } from "./newest.ts";
import { weighWords } from "./word-weights.ts";
import { mostCounted, quotedShare, weights, worthOf } from "./worth.ts";

export type WeighedSentence = {
  readonly source: number;
  readonly sentence: number;
  /** Of its source among those that are told from: 0 is the newest. */
  readonly rank: number;
  /** The first statement of the newest source that a reader does not want less of: the news. */
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
  /** What other outlets say of the same. */
  readonly also?: readonly WeighedSentence[];
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
  const byTime = newestFirst(sources, skip);
  const words = sources.map((source, at) => (skip.has(at) ? new Map<string, number>() : weighWords(source)));
  return {
    sentences: sources.flatMap((source, at) =>
      skip.has(at) ? [] : weighOne({ source, at, rank: byTime.indexOf(at), words: words[at] ?? new Map(), unwanted }),
    ),
    weightOf: (source) => (stem) => words[source]?.get(stem) ?? 0,
  };
}

type Given = {
  readonly source: ReadArticle;
  readonly at: number;
  readonly rank: number;
  readonly words: ReadonlyMap<string, number>;
  readonly unwanted: ReadonlySet<string>;
};

/** What is known of a whole article before its sentences are weighed one by one. */
type Context = Given & {
  readonly title: ReadonlySet<string>;
  /** Stems of the headline and of the first sentence: what a reader has before his eyes. */
  readonly known: ReadonlySet<string>;
  readonly names: ReadonlyMap<number, readonly NameMention[]>;
  readonly figures: ReadonlyMap<number, number>;
  readonly inQuote: ReadonlySet<number>;
  readonly hasParagraphs: boolean;
  /** Between sentences that end as usual, one with a space before its full stop is a link that the page set there. */
  readonly endsLikeLink: (text: string) => boolean;
};

function contextOf(given: Given): Context {
  const { article, reading } = given.source;
  const { sentences } = reading;
  const spaced = sentences.filter(({ text }) => text.endsWith(" .")).length;
  const title = new Set(contentStems(article.title, reading.language));
  return {
    ...given,
    title,
    known: new Set([...title, ...contentStems(sentences[0]?.text ?? "", reading.language)]),
    names: Map.groupBy(reading.names, (name) => name.at.sentence),
    figures: countBySentence(reading.figures.map((figure) => figure.at.sentence)),
    inQuote: new Set(reading.quotes.flatMap((quote) => range(quote.at.sentence + 1, quote.lastSentence))),
    hasParagraphs: sentences.at(-1)?.paragraph !== sentences[0]?.paragraph,
    endsLikeLink: (text) => spaced * 3 < sentences.length && text.endsWith(" ."),
  };
}

function weighOne(given: Given): WeighedSentence[] {
  const context = contextOf(given);
  const { reading } = given.source;
  const earlier = new Set<string>();
  let opening: number | undefined;
  return reading.sentences.slice(0, mostSentences).map((sentence, index) => {
    const stems = stemCountsOf(sentence.text, reading.language);
    const form = printedForm(context, index);
    const scrap = scrapOf(form, context, index);
    const isUnwanted = given.unwanted.size > 0 && !given.unwanted.isDisjointFrom(stems.counts);
    if (scrap === undefined && !isUnwanted && quotedShare(form.text) < mostlyQuoted) opening ??= index;
    const opens = index === opening && given.rank === 0;
    const unwarned: Verdict =
      scrap !== undefined ? { refused: scrap, penalty: 0 } : verdictOn(form, context, index, earlier);
    const { refused, follows, lean, penalty } = opens ? { lean: unwarned.lean, penalty: 0 } : unwarned;
    for (const stem of stems.counts.keys()) earlier.add(stem);
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
      whole: sentence.text,
      text: form.text,
      from: form.from,
      stems,
      worth,
      salience,
      ...(lean !== undefined && { lean }),
      ...(refused !== undefined && { refused }),
      ...(follows && { follows }),
    };
  });
}

type PrintedForm = {
  readonly text: string;
  readonly from: number;
  readonly words: number;
  /** Offsets into `text`. */
  readonly names: readonly NameMention[];
  /** Its pronoun was replaced by a name in brackets. */
  readonly isNamed: boolean;
};

function printedForm({ source, names }: Context, index: number): PrintedForm {
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

type Verdict = Pick<WeighedSentence, "lean" | "refused" | "follows"> & { readonly penalty: number };

/** Why it is no statement that could be a line. */
function scrapOf(form: PrintedForm, context: Context, index: number): string | undefined {
  const { text = "" } = context.source.reading.sentences[index] ?? {};
  return (
    unfit(form.text) ??
    (isVerbless(form.text, context.source.reading.language) ? "It has no verb." : undefined) ??
    (context.endsLikeLink(text) ? "It is the headline of another story." : undefined) ??
    (context.inQuote.has(index) ? "It is the middle of a quotation." : undefined)
  );
}

/** May it be a line, and what does it cost a reader who sees the headline and the lead? */
function verdictOn(form: PrintedForm, context: Context, index: number, earlier: ReadonlySet<string>): Verdict {
  const { reading } = context.source;
  const sentence = reading.sentences[index] as Sentence;
  const own = standingIn(reading, index, { ...form, earlier });
  const isFirst = index > 0 && sentence.paragraph !== reading.sentences[index - 1]?.paragraph;
  const opensParagraph = context.hasParagraphs ? Number(isFirst) : 0.5;
  const lean = { ...form, opensParagraph, loose: own.loose.length };
  if (own.refused !== undefined && own.thing === undefined) {
    const follows = own.follows === true && mayFollow(context, index);
    return { lean, refused: own.refused, ...(follows && { follows }), penalty: 0 };
  }
  // What leans was learned from English sentences.
  const leans = (reading.language === "en" || reading.language === "und") && leansOn(lean, index);
  const loose = own.loose.filter((stem) => !context.known.has(stem)).length;
  const isUnknown = own.thing !== undefined && !contentStems(own.thing).some((stem) => context.known.has(stem));
  const penalty =
    weights.loose * Math.min(mostCounted, loose) + (isUnknown ? weights.unknown : 0) + (leans ? weights.leans : 0);
  return { lean, penalty };
}

const ofPerson = /\b(?:he|him|his|she|her|hers)\b/i;

/** What speaks of a person only after a sentence that names one whom it may mean, and one alone. */
function mayFollow({ source: { reading }, names }: Context, index: number): boolean {
  const [before, own] = [reading.sentences[index - 1], reading.sentences[index]];
  if (before === undefined || own === undefined) return false;
  if (before.paragraph !== own.paragraph && !sharesStem(before.text, own.text)) return false;
  const [pronoun] = ofPerson.exec(own.text) ?? [];
  if (pronoun === undefined) return true;
  const genders = gendersOf(reading.sentences, [reading.names]);
  const people = (names.get(index - 1) ?? []).filter(({ kind }) => kind === "person").map(({ text }) => text);
  return new Set(people.filter((name) => mayMean(genders, pronoun, name))).size === 1;
}

/** Many pages make every sentence a paragraph: there a word of both shows that one goes on from the other. */
const sharesStem = (one: string, other: string): boolean =>
  !new Set(contentStems(one)).isDisjointFrom(new Set(contentStems(other)));

function countBySentence(sentences: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const sentence of sentences) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  return counts;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
