// What each sentence of a story is worth: where it stands, how much of the story it carries, whom and which figures it names.
import type { Edit } from "../news/claim.ts";
import type { NameMention, ReadArticle, Reading, Sentence } from "../news/reading.ts";
import { dangles } from "../reading/dangling.ts";
import { bracketed } from "./antecedent.ts";
import { unfit } from "./fitness.ts";
import { type Lean, leansOn, whyLeaning } from "./leaning.ts";
import { shorten } from "./shorten.ts";
import { standing } from "./standing.ts";
import { likeness, measured, type Stems, stemsOf, terms } from "./terms.ts";

/** One sentence as a candidate: what would be printed, and what speaks for and against it. */
export type Candidate = {
  readonly source: number;
  readonly sentence: number;
  /** The sentence as the source has it. */
  readonly whole: string;
  readonly text: string;
  /** Where the printed words begin in the source sentence. */
  readonly from: number;
  readonly edits: readonly Edit[];
  readonly stems: Stems;
  /** Names of the actors in it that do not run through the whole article: what makes two sentences about the same thing. */
  readonly cast: ReadonlySet<string>;
  readonly words: number;
  readonly worth: number;
  /** See standing.ts. */
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
 * Chosen by cross-validation over annotated Wikinews articles and CNN highlights (npm run eval -- editor, briefings): round numbers,
 * because neighbours of each differ by less than the noise between folds.
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

/** Every sentence of every source that is not a copy, in order. `skip` holds the indexes of copies, `less` words to have less of. */
export function weigh(
  sources: readonly ReadArticle[],
  skip: ReadonlySet<number>,
  less: readonly string[] = [],
): Candidate[] {
  const unwanted = new Set(less.flatMap(terms));
  const stemmed = sources.map((source, at) =>
    skip.has(at) ? [] : source.reading.sentences.slice(0, mostSentences).map((sentence) => stemsOf(sentence.text)),
  );
  const whole = sum(stemmed.flat());
  return sources.flatMap((source, at) =>
    skip.has(at) ? [] : weighOne(source, at, { stemmed: stemmed[at] ?? [], whole, unwanted }),
  );
}

type Background = {
  readonly stemmed: readonly Stems[];
  readonly whole: Stems;
  readonly unwanted: ReadonlySet<string>;
};

function weighOne(
  { article, reading }: ReadArticle,
  source: number,
  { stemmed, whole, unwanted }: Background,
): Candidate[] {
  const title = stemsOf(article.title);
  const central = stemmed.map((stems) => likeness(stems, whole));
  const most = central.reduce((one, other) => Math.max(one, other), 0.01);
  const names = bySentence(reading);
  const casts = castsOf(reading, stemmed);
  const figures = countBySentence(reading.figures.map((figure) => figure.at.sentence));
  const inQuote = new Set(reading.quotes.flatMap((quote) => range(quote.at.sentence + 1, quote.lastSentence)));
  const paragraphs = (reading.sentences.at(-1)?.paragraph ?? 0) - (reading.sentences[0]?.paragraph ?? 0) + 1;
  // Between sentences that end as usual, one with a space before its full stop is a link that the page set among them.
  const spacedOut = reading.sentences.filter((sentence) => sentence.text.endsWith(" .")).length * 3 < stemmed.length;
  const earlier = new Set<string>();
  return stemmed.map((stems, index) => {
    const sentence = reading.sentences[index] as Sentence;
    const short = shorten(sentence.text);
    const named = bracketed({ article, reading }, index, short.text, short.from);
    const { text, from } = named ? { ...named, from: short.from } : short;
    const edits = named ? [...short.edits, named.edit] : short.edits;
    const inside = (names.get(index) ?? []).map((name) => ({
      ...name,
      at: { ...name.at, start: name.at.start - from, end: name.at.end - from },
    }));
    if (named) inside.unshift({ text: named.edit.to, kind: "person", at: { sentence: index, start: 0, end: 0 } });
    const words = text.split(" ").length;
    const own = standing(text, inside, earlier);
    const hangs = named ? undefined : dangles(reading, index);
    const link = spacedOut && sentence.text.endsWith(" .") ? "It is the headline of another story." : undefined;
    const scrap = unfit(text) ?? link ?? (inQuote.has(index) ? "It is the middle of a quotation." : undefined);
    const opensParagraph =
      paragraphs < 2 ? 0.5 : Number(index > 0 && sentence.paragraph !== reading.sentences[index - 1]?.paragraph);
    const lean = { text, names: inside, words, opensParagraph, loose: own.loose.length };
    const bySight = leansOn(lean, index) ? whyLeaning : undefined;
    const leans = hangs ? `It ${hangs.why}.` : (own.refused ?? bySight);
    const soft = scrap === undefined && !hangs && leans !== undefined && (own.soft || own.refused === undefined);
    const refused = scrap ?? leans;
    for (const stem of stems.counts.keys()) earlier.add(stem);
    const people = inside.filter((name) => name.kind === "person").length;
    const worth =
      weights.position * Math.exp(-index / 6) +
      (index === 0 ? weights.first : 0) +
      (weights.central * (central[index] ?? 0)) / most +
      weights.title * likeness(stems, title) +
      weights.figures * Math.min(2, figures.get(index) ?? 0) +
      weights.people * Math.min(2, people) +
      weights.quoted * quotedShare(text) +
      (unwanted.size > 0 && !unwanted.isDisjointFrom(stems.counts) ? weights.unwanted : 0) +
      (words < 8 ? weights.short : words > 45 ? weights.long : 0);
    const cast = casts.get(index) ?? new Set<string>();
    return {
      source,
      sentence: index,
      whole: sentence.text,
      text,
      from,
      edits,
      words,
      stems,
      cast,
      worth,
      loose: own.loose,
      paragraph: sentence.paragraph,
      leans: scrap === undefined && (leans !== undefined || own.loose.length > 0),
      soft,
      ...(scrap === undefined && { lean }),
      ...(refused !== undefined && { refused }),
    };
  });
}

function quotedShare(text: string): number {
  let inside = 0;
  for (const [quoted] of text.matchAll(/["“][^"“”]*["”]?/g)) inside += quoted.length;
  return inside / Math.max(1, text.length);
}

function bySentence(reading: Reading): ReadonlyMap<number, readonly NameMention[]> {
  return Map.groupBy(reading.names, (name) => name.at.sentence);
}

function countBySentence(sentences: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const sentence of sentences) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  return counts;
}

const mostActors = 100;

/** Actors of each sentence, named or called by their role; whoever is in more than a third of the sentences tells nothing apart. */
function castsOf(reading: Reading, stemmed: readonly Stems[]): ReadonlyMap<number, ReadonlySet<string>> {
  const casts = new Map<number, Set<string>>();
  const common = Math.max(3, stemmed.length / 3);
  for (const actor of reading.actors.slice(0, mostActors)) {
    if (actor.kind === "place") continue;
    const places = new Set(actor.mentions.map((mention) => mention.sentence));
    const role = actor.kind === "person" && actor.role ? terms(actor.role.text) : [];
    if (role.length > 1)
      for (const [at, stems] of stemmed.entries()) if (role.every((stem) => stems.counts.has(stem))) places.add(at);
    if (places.size > common || places.size < 2) continue;
    for (const place of places) casts.set(place, (casts.get(place) ?? new Set()).add(actor.name));
  }
  return casts;
}

function sum(all: readonly Stems[]): Stems {
  const whole = new Map<string, number>();
  for (const { counts } of all) for (const [stem, times] of counts) whole.set(stem, (whole.get(stem) ?? 0) + times);
  return measured(whole);
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
