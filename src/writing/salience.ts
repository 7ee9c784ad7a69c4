// The salience of each sentence of a story: where it stands, how much of the story it carries, whom and which figures
// it names.

import { contentStems } from "../language/stop-words.ts";
import type { Edit } from "../news/claim.ts";
import type { NameMention, ReadArticle, Sentence } from "../news/reading.ts";
import { type Lean, leansOn, whyLeaning } from "../reading/standalone/leaning.ts";
import { type Standing, standingIn } from "../reading/standalone/standalone.ts";
import { bracketed } from "./antecedent.ts";
import { castsOf } from "./cast.ts";
import { unfit } from "./fitness.ts";
import { shorten } from "./shorten.ts";
import { type StemCounts, stemCosine, stemCountsOf, sumOf } from "./stem-counts.ts";

/** One sentence as a candidate: what would be printed, and what speaks for and against it. */
export type ScoredSentence = {
  readonly source: number;
  readonly sentence: number;
  /** The sentence as the source has it. */
  readonly whole: string;
  readonly text: string;
  /** Where the printed words begin in the source sentence. */
  readonly from: number;
  readonly edits: readonly Edit[];
  readonly stems: StemCounts;
  /**
   * Names of the actors in it that do not run through the whole article: what makes two sentences about the same thing.
   */
  readonly cast: ReadonlySet<string>;
  readonly words: number;
  readonly salience: number;
  /** See reading/standalone/standalone.ts. */
  readonly loose: readonly string[];
  readonly paragraph: number;
  /** It points back to another sentence, and could be printed after that one. */
  readonly leans: boolean;
  /** Of every sentence that is no scrap: npm run train:leaning learns from it. */
  readonly lean?: Lean;
  /** Refused, but fit to be printed under the headline and the lead when too little else is left. */
  readonly soft: boolean;
  /** Why it may not be a bullet. */
  readonly refused?: string;
};

/**
 * Chosen by cross-validation over annotated Wikinews articles and CNN highlights (npm run eval -- editor, briefings):
 * round numbers, because neighbours of each differ by less than the noise between folds.
 */
const weights = {
  position: 0.5,
  first: 0.25,
  central: 0.4,
  title: 0.2,
  figures: 0.08,
  people: 0.05,
  quoted: -0.25,
  short: -0.3,
  long: -0.15,
  unwanted: -1,
} as const;

/** No news has more; a book that is pasted is weighed by its first pages. */
const mostSentences = 1500;

/** Every sentence of every source that is not a copy, in order. `skip` holds the indexes of copies. */
export function scoreSalience(
  sources: readonly ReadArticle[],
  skip: ReadonlySet<number>,
  less: readonly string[] = [],
): ScoredSentence[] {
  const unwanted = new Set(less.flatMap((words) => contentStems(words)));
  const stemmed = sources.map(({ reading }, at) =>
    skip.has(at)
      ? []
      : reading.sentences.slice(0, mostSentences).map(({ text }) => stemCountsOf(text, reading.language)),
  );
  const whole = sumOf(stemmed.flat());
  return sources.flatMap((source, at) =>
    skip.has(at) ? [] : scoreOne(source, at, { stemmed: stemmed[at] ?? [], whole, unwanted }),
  );
}

type Background = {
  readonly stemmed: readonly StemCounts[];
  readonly whole: StemCounts;
  /** Stems of words the reader wants less of. */
  readonly unwanted: ReadonlySet<string>;
};

/** What is known of a whole article before its sentences are scored one by one. */
type Context = {
  readonly source: ReadArticle;
  readonly title: StemCounts;
  /** Of each sentence, its cosine with the whole story as a share of the highest one. */
  readonly central: readonly number[];
  readonly names: ReadonlyMap<number, readonly NameMention[]>;
  readonly figures: ReadonlyMap<number, number>;
  readonly inQuote: ReadonlySet<number>;
  readonly hasParagraphs: boolean;
  /** Between sentences that end as usual, one with a space before its full stop is a link that the page set there. */
  readonly endsLikeLink: (text: string) => boolean;
};

function contextOf(source: ReadArticle, { stemmed, whole }: Background): Context {
  const { article, reading } = source;
  const cosines = stemmed.map((stems) => stemCosine(stems, whole));
  const most = cosines.reduce((one, other) => Math.max(one, other), 0.01);
  const spaced = reading.sentences.filter(({ text }) => text.endsWith(" .")).length;
  return {
    source,
    title: stemCountsOf(article.title, reading.language),
    central: cosines.map((cosine) => cosine / most),
    names: Map.groupBy(reading.names, (name) => name.at.sentence),
    figures: countBySentence(reading.figures.map((figure) => figure.at.sentence)),
    inQuote: new Set(reading.quotes.flatMap((quote) => range(quote.at.sentence + 1, quote.lastSentence))),
    hasParagraphs: reading.sentences.at(-1)?.paragraph !== reading.sentences[0]?.paragraph,
    endsLikeLink: (text) => spaced * 3 < stemmed.length && text.endsWith(" ."),
  };
}

function scoreOne(article: ReadArticle, source: number, background: Background): ScoredSentence[] {
  const context = contextOf(article, background);
  const casts = castsOf(article.reading, background.stemmed);
  const earlier = new Set<string>();
  return background.stemmed.map((stems, index) => {
    const sentence = article.reading.sentences[index] as Sentence;
    const form = printedForm(context, index);
    const verdict = verdictOn(form, context, index, earlier);
    for (const stem of stems.counts.keys()) earlier.add(stem);
    const isUnwanted = background.unwanted.size > 0 && !background.unwanted.isDisjointFrom(stems.counts);
    return {
      source,
      sentence: index,
      whole: sentence.text,
      text: form.text,
      from: form.from,
      edits: form.edits,
      words: form.words,
      stems,
      cast: casts.get(index) ?? nobody,
      salience: salienceOf(form, stems, context, index) + (isUnwanted ? weights.unwanted : 0),
      paragraph: sentence.paragraph,
      ...verdict,
    };
  });
}

const nobody: ReadonlySet<string> = new Set();

type PrintedForm = {
  readonly text: string;
  readonly from: number;
  readonly edits: readonly Edit[];
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
  return {
    text,
    from: short.from,
    edits: named ? [...short.edits, named.edit] : short.edits,
    words: wordsIn(text),
    names: inside,
    isNamed: named !== undefined,
  };
}

type Verdict = Pick<ScoredSentence, "loose" | "leans" | "soft" | "lean" | "refused">;

/** May it be a bullet, or only stand after another one? */
function verdictOn(form: PrintedForm, context: Context, index: number, earlier: ReadonlySet<string>): Verdict {
  const { reading } = context.source;
  const sentence = reading.sentences[index] as Sentence;
  const own: Standing = standingIn(reading, index, { ...form, earlier });
  const scrap =
    unfit(form.text) ??
    (context.endsLikeLink(sentence.text) ? "It is the headline of another story." : undefined) ??
    (context.inQuote.has(index) ? "It is the middle of a quotation." : undefined);
  const isFirst = index > 0 && sentence.paragraph !== reading.sentences[index - 1]?.paragraph;
  const opensParagraph = context.hasParagraphs ? Number(isFirst) : 0.5;
  const lean = { ...form, opensParagraph, loose: own.loose.length };
  // What leans was learned from English sentences.
  const isEnglish = reading.language === "en" || reading.language === "und";
  const leans = own.refused ?? (isEnglish && leansOn(lean, index) ? whyLeaning : undefined);
  const refused = scrap ?? leans;
  return {
    loose: own.loose,
    leans: scrap === undefined && (leans !== undefined || own.loose.length > 0),
    soft: scrap === undefined && leans !== undefined && (own.soft || own.refused === undefined),
    ...(scrap === undefined && { lean }),
    ...(refused !== undefined && { refused }),
  };
}

function salienceOf(form: PrintedForm, stems: StemCounts, context: Context, index: number): number {
  const people = form.names.filter((name) => name.kind === "person").length;
  const length = form.words < 8 ? weights.short : form.words > 45 ? weights.long : 0;
  return (
    weights.position * Math.exp(-index / 6) +
    (index === 0 ? weights.first : 0) +
    weights.central * (context.central[index] ?? 0) +
    weights.title * stemCosine(stems, context.title) +
    weights.figures * Math.min(2, context.figures.get(index) ?? 0) +
    weights.people * Math.min(2, people) +
    weights.quoted * quotedShare(form.text) +
    length
  );
}

function wordsIn(text: string): number {
  let words = 1;
  for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1)) words++;
  return words;
}

function quotedShare(text: string): number {
  let inside = 0;
  for (const [quoted] of text.matchAll(/["“][^"“”]*["”]?/g)) inside += quoted.length;
  return inside / Math.max(1, text.length);
}

function countBySentence(sentences: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const sentence of sentences) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  return counts;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
