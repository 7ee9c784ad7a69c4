// Who, how much and in whose words: the actors, figures and quotes of a story's sources, merged across outlets and put
// in order of weight.

import { holdsAddress, tellsSomeone } from "../language/addressed.ts";
import type { NonEmpty } from "../news/article.ts";
import type { Actor, Figure, Length, Quote } from "../news/briefing.ts";
import { type Citation, sentenceKey } from "../news/claim.ts";
import type { ActorFound, FigureFound, QuoteFound, ReadArticle, Reading, Span } from "../news/reading.ts";
import { labelledLanguages } from "../reading/figures/figures.ts";
import { toldOnce } from "./told-once.ts";

/** Generous: a reader looks for a name or a number here that the points have no room for. */
const most: Readonly<Record<Length, { readonly actors: number; readonly figures: number; readonly quotes: number }>> = {
  short: { actors: 8, figures: 8, quotes: 3 },
  standard: { actors: 20, figures: 24, quotes: 8 },
  long: { actors: 30, figures: 40, quotes: 12 },
};

export type Ledger = {
  readonly actors: readonly Actor[];
  readonly figures: readonly Figure[];
  readonly quotes: readonly Quote[];
};

/** `cited` holds "source/sentence" of the lead and points: what they name comes first. */
export function keepLedger(
  sources: readonly ReadArticle[],
  skip: ReadonlySet<number>,
  cited: ReadonlySet<string>,
  length: Length,
): Ledger {
  const read = sources.flatMap((source, at) => (skip.has(at) ? [] : [{ reading: trusted(source.reading), at }]));
  return {
    actors: actorsOf(read, cited).slice(0, most[length].actors),
    figures: figuresOf(read, cited).slice(0, most[length].figures),
    quotes: quotesOf(read, cited).slice(0, most[length].quotes),
  };
}

type Placed = { readonly reading: Reading; readonly at: number };

/** Without what only an order or an appeal says, and without anything that holds an address. */
function trusted(reading: Reading): Reading {
  const untrusted = new Set(
    reading.sentences.flatMap((sentence, index) => (tellsSomeone(sentence.text) ? [index] : [])),
  );
  const fine = (text: string, span: Span): boolean => !untrusted.has(span.sentence) && !holdsAddress(text);
  return {
    ...reading,
    actors: reading.actors.flatMap((actor) => {
      const mentions = actor.mentions.filter((mention) => !untrusted.has(mention.sentence));
      if (mentions.length === 0 || holdsAddress(actor.name)) return [];
      const aliases = actor.aliases.filter((alias) => !holdsAddress(alias));
      const { role, ...rest } = actor;
      return [{ ...rest, ...(role && fine(role.text, role.at) && { role }), aliases, mentions }];
    }),
    figures: reading.figures.filter((figure) => fine(figure.text, figure.at)),
    quotes: reading.quotes.filter((quote) => fine(quote.text, quote.at)),
  };
}

const cite = (source: number, span: Span): Citation => ({
  source,
  sentence: span.sentence,
  start: span.start,
  end: span.end,
});
const place = (source: number, sentence: number): string => sentenceKey({ source, sentence });

/** Places of one actor that are kept. */
const mostCited = 5;

type ActorRow = { readonly actor: Actor; readonly weight: number };

function actorsOf(sources: readonly Placed[], cited: ReadonlySet<string>): Actor[] {
  const rows = new Map<string, ActorRow>();
  const surnames = new Map<string, Set<string>>();
  for (const { reading, at } of sources)
    for (const found of reading.actors) {
      const key = `${found.kind} ${found.name.toLowerCase()}`;
      const row = actorRow(found, at, cited);
      if (!row) continue;
      const last = surname(found.name);
      const known =
        rows.get(key) ?? (found.kind === "person" ? samePerson(surnames.get(last), rows, found.name) : undefined);
      const joined = known ? join(known, row) : row;
      if (known) rows.delete(keyOf(known.actor));
      rows.set(keyOf(joined.actor), joined);
      if (found.kind === "person") surnames.set(last, (surnames.get(last) ?? new Set()).add(keyOf(joined.actor)));
      if (known && found.kind === "person" && keyOf(known.actor) !== keyOf(joined.actor))
        surnames.get(last)?.delete(keyOf(known.actor));
    }
  return [...rows.values()].sort((a, b) => b.weight - a.weight).map((row) => row.actor);
}

const keyOf = (actor: Actor): string => `${actor.kind} ${actor.name.toLowerCase()}`;

/** One outlet writes "Mr Erdogan", another "Recep Tayyip Erdogan": one person when only one here has that surname. */
function samePerson(
  keys: ReadonlySet<string> | undefined,
  rows: ReadonlyMap<string, ActorRow>,
  name: string,
): ActorRow | undefined {
  const [key] = keys ?? [];
  const only = keys?.size === 1 && key !== undefined ? rows.get(key) : undefined;
  if (!only) return undefined;
  const bare = (text: string): boolean => !text.replace(/^(?:Mr|Mrs|Ms|Dr|Sir)\.? /, "").includes(" ");
  return bare(name) || bare(only.actor.name) ? only : undefined;
}

const surname = (name: string): string => name.split(" ").at(-1)?.toLowerCase() ?? "";

function actorRow(found: ActorFound, at: number, cited: ReadonlySet<string>): ActorRow | undefined {
  const mentions = found.mentions.slice(0, mostCited);
  const spans = (found.role ? [found.role.at, ...mentions] : mentions).slice(0, mostCited);
  const [first, ...rest] = spans.map((span) => cite(at, span));
  if (!first) return undefined;
  const places = new Set<number>();
  let seen = 0;
  let earliest = Number.POSITIVE_INFINITY;
  for (const { sentence } of found.mentions) {
    if (places.has(sentence)) continue;
    places.add(sentence);
    if (cited.has(place(at, sentence))) seen++;
    earliest = Math.min(earliest, sentence);
  }
  const weight =
    (found.kind === "person" ? 3 : 0) +
    (found.role ? 1 : 0) +
    Math.min(5, places.size) +
    seen +
    Math.exp(-earliest / 5);
  return {
    actor: {
      name: found.name,
      kind: found.kind,
      ...(found.role && { role: found.role.text }),
      aliases: found.aliases,
      citations: [first, ...rest],
    },
    weight,
  };
}

function join(one: ActorRow, other: ActorRow): ActorRow {
  const [full, brief] = one.actor.name.length >= other.actor.name.length ? [one, other] : [other, one];
  const role = full.actor.role ? full : brief;
  const rest = role === full ? brief : full;
  const citations: NonEmpty<Citation> = [
    role.actor.citations[0],
    ...role.actor.citations.slice(1),
    ...rest.actor.citations,
  ];
  const aliases = new Set([...full.actor.aliases, ...brief.actor.aliases, brief.actor.name]);
  aliases.delete(full.actor.name);
  return {
    actor: { ...full.actor, ...(role.actor.role && { role: role.actor.role }), aliases: [...aliases], citations },
    weight: Math.max(one.weight, other.weight) + 1,
  };
}

function figuresOf(sources: readonly Placed[], cited: ReadonlySet<string>): Figure[] {
  const rows = new Map<string, { figure: Figure; weight: number }>();
  for (const { reading, at } of sources)
    for (const found of reading.figures) {
      if (found.measures === "" && labelledLanguages.has(reading.language)) continue;
      const figure = figureFrom(found, at);
      const weight = figureWeight(found, at, cited);
      const key = `${found.value} ${found.high ?? ""} ${found.unit}`;
      const known = rows.get(key);
      if (!known) rows.set(key, { figure, weight });
      else {
        known.weight += 0.5;
        // The mention that says most is shown: what it measures, who says so.
        if (fullness(figure) > fullness(known.figure)) known.figure = figure;
      }
    }
  return toldOnce([...rows.values()].sort((a, b) => b.weight - a.weight).map((row) => row.figure));
}

function figureFrom(found: FigureFound, at: number): Figure {
  return {
    text: found.text,
    value: found.value,
    ...(found.high !== undefined && { high: found.high }),
    unit: found.unit,
    measures: found.measures,
    ...(found.hedge !== undefined && { hedge: found.hedge }),
    ...(found.saidBy !== undefined && { saidBy: found.saidBy }),
    ...(found.asOf !== undefined && { asOf: found.asOf }),
    citation: cite(at, found.at),
  };
}

const fullness = (figure: Figure): number =>
  (figure.measures === "" ? 0 : 2) + (figure.saidBy ? 1 : 0) + (figure.hedge ? 1 : 0);

function figureWeight(found: FigureFound, at: number, cited: ReadonlySet<string>): number {
  const kind =
    found.kind === "duration" || found.kind === "age" ? -1 : found.kind === "count" && found.value < 10 ? -0.5 : 0.5;
  return (
    kind +
    (cited.has(place(at, found.at.sentence)) ? 1.5 : 0) +
    (found.measures === "" ? 0 : 0.5) +
    (found.saidBy ? 0.25 : 0) +
    Math.exp(-found.at.sentence / 8)
  );
}

function quotesOf(sources: readonly Placed[], cited: ReadonlySet<string>): Quote[] {
  const rows = new Map<string, { quote: Quote; weight: number }>();
  for (const { reading, at } of sources)
    for (const found of reading.quotes) {
      const text = found.lastSentence === found.at.sentence ? found.text : firstSentence(found, reading);
      const words = text.split(" ").length;
      if (words < (found.speaker ? 3 : 4)) continue;
      // With another mark behind them the same words are the same quotation.
      const key =
        text
          .toLowerCase()
          .match(/[\p{L}\d]+/gu)
          ?.join(" ") ?? "";
      const known = rows.get(key);
      if (known && (known.quote.speaker || !found.speaker)) continue;
      rows.set(key, { quote: quoteFrom(found, text, at), weight: quoteWeight(found, at, words, cited) });
    }
  return [...rows.values()].sort((a, b) => b.weight - a.weight).map((row) => row.quote);
}

/** A quote over several sentences is given by its first: each line of a briefing stands on one sentence. */
function firstSentence(found: QuoteFound, reading: Reading): string {
  const words = reading.sentences[found.at.sentence]?.text.slice(found.at.start, found.at.end) ?? "";
  return words.replace(/^["“'‘]+|["”'’]+$/g, "").replace(/,$/, "");
}

const quoteFrom = (found: QuoteFound, text: string, at: number): Quote => ({
  text,
  ...(found.speaker !== undefined && { speaker: found.speaker }),
  citation: cite(at, found.at),
});

function quoteWeight(found: QuoteFound, at: number, words: number, cited: ReadonlySet<string>): number {
  return (
    (found.speaker ? 1 : 0) +
    Math.min(1, words / 12) -
    (words > 45 ? 0.5 : 0) +
    (cited.has(place(at, found.at.sentence)) ? 0.3 : 0) +
    Math.exp(-found.at.sentence / 10)
  );
}
