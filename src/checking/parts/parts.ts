// Whether an actor, a figure or a quote of a draft stands in the sentence it cites, word for word.

import { quantitiesOf } from "../../language/number/quantities.ts";
import type { Quantity } from "../../language/number/quantity.ts";
import { wordPieces } from "../../language/pieces.ts";
import type { Cut } from "../../language/token.ts";
import { cut } from "../../language/tokenize.ts";
import type { Actor, Figure, Quote } from "../../news/briefing.ts";
import type { Citation } from "../../news/claim.ts";
import type { FigureFound, ReadArticle } from "../../news/reading.ts";
import { sentenceText } from "../exact/ground.ts";
import { names } from "./declared-speaker.ts";

/** Why it may not be shown, in words; undefined when it may. */
export type Refusal = string | undefined;

/** The name stands in a cited sentence by one of its forms, and the role in the first one, verbatim. */
export function actorRefusal(actor: Actor, sources: readonly ReadArticle[]): Refusal {
  const texts = actor.citations.map((citation) => citedText(citation, sources));
  if (texts.some((text) => text === undefined)) return "A citation points outside its source.";
  const forms = [actor.name, ...actor.aliases];
  if (!texts.some((text) => forms.some((form) => text?.includes(form))))
    return "The cited sentence does not name them.";
  if (actor.role !== undefined && !texts[0]?.toLowerCase().includes(actor.role.toLowerCase()))
    return "The cited sentence does not give this role.";
  const source = sources[actor.citations[0].source];
  const known = source?.reading.actors.some((found) => found.name === actor.name);
  return known || actor.aliases.every((alias) => sources.some(({ article }) => article.text.includes(alias)))
    ? undefined
    : "The sources do not use one of these names.";
}

/** The number's words stand in the sentence, have this value and hedge, and what it measures is in the sentence too. */
export function figureRefusal(figure: Figure, sources: readonly ReadArticle[]): Refusal {
  const text = citedText(figure.citation, sources);
  const reading = sources[figure.citation.source]?.reading;
  if (text === undefined || reading === undefined) return "A citation points outside its source.";
  if (!text.includes(figure.text)) return "The cited sentence does not have these words.";
  if (reading.figures.some((found) => isAsRead(figure, found))) return undefined;
  const sentence = cut(text);
  const stated = quantityOf(figure, sentence, reading.language);
  if (stated === undefined) return "The words give another value.";
  const words = new Set(wordPieces(text, reading.language).map(({ norm }) => norm));
  if (!wordPieces(figure.measures, reading.language).every(({ norm }) => words.has(norm)))
    return "The sentence does not say that this is what the number measures.";
  const hedge = hedgeWords(stated, sentence);
  if (figure.hedge === undefined && hedge !== undefined) return "The sentence hedges this number.";
  if (figure.hedge?.toLowerCase() !== hedge) return "The sentence does not hedge the number so.";
  const speaker = figure.saidBy;
  return speaker === undefined || standsBy(figure.citation, text, speaker, sources)
    ? undefined
    : "The sentence does not give this number to them.";
}

const isAsRead = (figure: Figure, found: FigureFound): boolean =>
  found.at.sentence === figure.citation.sentence &&
  found.text === figure.text &&
  found.value === figure.value &&
  found.measures === figure.measures &&
  found.unit === figure.unit &&
  found.hedge === figure.hedge &&
  found.saidBy === figure.saidBy;

/** The number of this value that the figure's words give where they stand. */
function quantityOf(figure: Figure, sentence: Cut, language: string): Quantity | undefined {
  const start = sentence.text.indexOf(figure.text);
  const end = start + figure.text.length;
  return quantitiesOf(sentence, language).find(
    (one) => one.start < end && one.end > start && one.value === figure.value && one.high === figure.high,
  );
}

/** In small letters; those by which somebody believes the number are the sentence's own, not the number's. */
function hedgeWords({ hedge }: Quantity, { text, tokens }: Cut): string | undefined {
  if (hedge === undefined || hedge.is === "evidential") return undefined;
  return text.slice(tokens[hedge.from]?.start, tokens[hedge.to - 1]?.end).toLowerCase();
}

/** The words are in the source word for word, over as many sentences as they need, and the speaker is theirs. */
export function quoteRefusal(quote: Quote, sources: readonly ReadArticle[]): Refusal {
  const { source: index, sentence } = quote.citation;
  const source = sources[index];
  const text = citedText(quote.citation, sources);
  if (source === undefined || text === undefined) return "A citation points outside its source.";
  const asRead = source.reading.quotes.find((found) => found.at.sentence === sentence && found.text === quote.text);
  if (asRead)
    return quote.speaker === undefined || quote.speaker === asRead.speaker ? undefined : "Somebody else says this.";
  const run = source.reading.sentences.slice(Math.max(0, sentence), sentence + 8).map((each) => each.text);
  const whole = sentence < 0 ? text : run.join(" ");
  const at = straight(whole).indexOf(straight(quote.text));
  if (at < 0 || at > text.length) return "The words are not in the source word for word.";
  if (!insideMarks(straight(whole), at, quote.text.length))
    return "The source does not have these words between quotation marks.";
  return quote.speaker === undefined || standsBy(quote.citation, text, quote.speaker, sources)
    ? undefined
    : "The source does not give these words to them.";
}

const insideMarks = (text: string, at: number, length: number): boolean =>
  /["'][^"]*$/.test(text.slice(0, at)) && /["']|^$/.test(text.slice(at + length, at + length + 400));

const straight = (text: string): string => text.replace(/[“”„«»]/g, '"').replace(/[‘’]/g, "'");

function standsBy(citation: Citation, text: string, speaker: string, sources: readonly ReadArticle[]): boolean {
  const source = sources[citation.source];
  return source !== undefined && names({ source, sentence: citation.sentence, text }, speaker);
}

function citedText(citation: Citation, sources: readonly ReadArticle[]): string | undefined {
  const text = sentenceText(sources[citation.source], citation.sentence);
  return text === undefined || citation.start < 0 || citation.end > text.length || citation.start >= citation.end
    ? undefined
    : text;
}
