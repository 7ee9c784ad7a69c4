// Where outlets do not agree: the same thing with another number or another speaker, and which of two numbers has
// merely grown old.

import { addressed } from "../language/addressed.ts";
import type { Dispute } from "../news/briefing.ts";
import { type Claim, sentenceKey, wholeSentence } from "../news/claim.ts";
import type { FigureFound, ReadArticle } from "../news/reading.ts";
import { figureWords } from "../news/shown.ts";
import { type StemCounts, stemCosine, stemCountsOf } from "./stem-counts.ts";
import { countsElsewhere, tollsOf, updateAfterMs } from "./tolls.ts";

export type Between = {
  readonly disputes: readonly Dispute<Claim>[];
  /** "source/sentence" of figures a later report overtook, with the later sentence. */
  readonly overtaken: ReadonlyMap<string, string>;
};

/** Numbers this near are the same, rounded. */
const sameShare = 0.02;
const alike = { measures: 0.6, sentence: 0.55, weak: 0.3 } as const;
/** Further apart than this they count different things. */
const mostTimes = 5;
const mostDisputes = 4;
const mostFigures = 60;

/** How long ago is said in other words by everyone, and scores and multiples are about too many things. */
const uncounted: ReadonlySet<FigureFound["kind"]> = new Set(["duration", "multiple", "score"]);

type Placed = {
  readonly source: number;
  readonly figure: FigureFound;
  readonly text: string;
  readonly measures: StemCounts;
  readonly stems: StemCounts;
};

export function betweenSources(sources: readonly ReadArticle[], skip: ReadonlySet<number>): Between {
  const originals = sources.flatMap((source, at) => (skip.has(at) ? [] : [{ source, at }]));
  if (originals.length < 2) return { disputes: [], overtaken: new Map() };
  const figures = originals.map(({ source, at }) => placedIn(source, at));
  const tolls = tollsOf(sources, skip);
  const disputes: Dispute<Claim>[] = [...tolls.updates];
  const overtaken = new Map(tolls.overtaken);
  const told = new Set<string>();
  for (const [index, mine] of figures.entries())
    for (const theirs of figures.slice(index + 1))
      for (const [one, other] of differing(mine, theirs)) {
        if (told.has(place(one)) || told.has(place(other))) continue;
        if (overtaken.has(place(one)) || overtaken.has(place(other))) continue;
        told.add(place(one)).add(place(other));
        const [older, newer] = inTime(one, other, sources);
        // A count of a week is older than the report that tells it.
        if (newer && countsElsewhere(newer.text) && !countsElsewhere(older?.text ?? "")) continue;
        if (older && newer) overtaken.set(place(older), newer.text);
        else disputes.push(disputeOf(one, other, sources));
      }
  disputes.push(...speakers(originals, sources));
  return { disputes: disputes.slice(0, mostDisputes), overtaken };
}

const place = ({ source, figure }: Placed): string => sentenceKey({ source, sentence: figure.at.sentence });

function placedIn({ reading }: ReadArticle, source: number): Placed[] {
  return reading.figures.slice(0, mostFigures).flatMap((figure) => {
    const text = reading.sentences[figure.at.sentence]?.text ?? "";
    if (uncounted.has(figure.kind) || addressed(text) !== undefined) return [];
    return [{ source, figure, text, measures: measuredBy(figure), stems: stemCountsOf(text) }];
  });
}

/** Two labels are of one thing whatever the numbers in them. */
const measuredBy = ({ measures, unit }: FigureFound): StemCounts =>
  stemCountsOf((measures || unit).replace(/\d[\d.,]*/g, " "));

/** Pairs of figures of two reports that measure the same and cannot both be right. */
function differing(mine: readonly Placed[], theirs: readonly Placed[]): [Placed, Placed][] {
  const pairs: [Placed, Placed][] = [];
  for (const one of mine)
    for (const other of theirs) {
      if (one.figure.unit !== other.figure.unit || one.figure.kind !== other.figure.kind) continue;
      if (agree(one.figure, other.figure) || !sameThing(one, other)) continue;
      // A report that has both numbers tells them apart itself.
      if (
        mine.some((each) => agree(each.figure, other.figure)) ||
        theirs.some((each) => agree(each.figure, one.figure))
      )
        continue;
      pairs.push([one, other]);
    }
  return pairs;
}

function sameThing(one: Placed, other: Placed): boolean {
  const [low, high] = [one.figure.value, other.figure.value].map(Math.abs).sort((a, b) => a - b) as [number, number];
  if (low === 0 || high / low > mostTimes) return false;
  const measured = one.measures.length > 0 && other.measures.length > 0 ? stemCosine(one.measures, other.measures) : 0;
  const said = stemCosine(one.stems, other.stems);
  return (measured >= alike.measures && said >= alike.weak) || said >= alike.sentence;
}

const least = /\b(?:over|more than|at least|above|upwards? of|no fewer than|exceed\w*)\b/i;
const most = /\b(?:under|up to|less than|fewer than|below|at most|nearly|almost|close to)\b/i;

/** Equal but for rounding, or one is a bound the other keeps. */
function agree(one: FigureFound, other: FigureFound): boolean {
  if (one.value === other.value && one.high === other.high) return true;
  const [low, high] = [one.value, one.high ?? one.value];
  const [theirLow, theirHigh] = [other.value, other.high ?? other.value];
  if (low <= theirHigh * (1 + sameShare) && theirLow <= high * (1 + sameShare)) {
    const [a, b] = [Math.max(low, theirLow), Math.min(high, theirHigh)];
    if (Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * sameShare || a < b) return true;
  }
  const bounds = (bound: FigureFound, value: FigureFound): boolean =>
    (least.test(bound.hedge ?? "") && value.value >= bound.value && value.value <= bound.value * 1.2) ||
    (most.test(bound.hedge ?? "") && value.value <= bound.value && value.value >= bound.value * 0.8);
  return bounds(one, other) || bounds(other, one);
}

/** The older and the newer of two, when their reports say when they were made and are far enough apart. */
function inTime(one: Placed, other: Placed, sources: readonly ReadArticle[]): [Placed?, Placed?] {
  const at = (each: Placed): number | undefined => {
    const { publishedAt, modifiedAt } = sources[each.source]?.article ?? {};
    return modifiedAt ?? publishedAt;
  };
  const [mine, theirs] = [at(one), at(other)];
  if (mine === undefined || theirs === undefined || Math.abs(mine - theirs) < updateAfterMs) return [];
  return mine < theirs ? [one, other] : [other, one];
}

/** A whole sentence with both numbers, each as its outlet has it. */
function disputeOf(one: Placed, other: Placed, sources: readonly ReadArticle[]): Dispute<Claim> {
  const said = [one, other].map(
    (each, at) => `${outletOf(sources, [one, other], at)} says ${figureWords(each.figure)}`,
  );
  return { about: `${said.join("; ")}.`, kind: "between-sources", versions: [one, other].map(version) };
}

/** Outlets without a name, or with the same one, are told apart by their order. */
function outletOf(sources: readonly ReadArticle[], pair: readonly { readonly source: number }[], at: number): string {
  const names = pair.map(({ source }) => sources[source]?.article.outlet ?? "");
  const apart = names[0] !== names[1] && names.every((name) => name !== "");
  return apart ? (names[at] ?? "") : at === 0 ? "One report" : "Another";
}

const version = ({ source, figure, text }: Placed): Claim => whole(source, figure.at.sentence, text);

const whole = (source: number, sentence: number, text: string): Claim => ({
  text,
  citations: [wholeSentence(source, sentence, text)],
});

/** The same words in two mouths. */
function speakers(
  originals: readonly { readonly source: ReadArticle; readonly at: number }[],
  sources: readonly ReadArticle[],
): Dispute<Claim>[] {
  const said = new Map<
    string,
    { readonly source: number; readonly sentence: number; readonly speaker: string; readonly text: string }
  >();
  const disputes: Dispute<Claim>[] = [];
  for (const { source, at } of originals)
    for (const quote of source.reading.quotes) {
      const key = quote.text
        .toLowerCase()
        .replace(/[^\p{L}\d]+/gu, " ")
        .trim();
      if (quote.speaker === undefined || key.split(" ").length < 5 || !isPerson(quote.speaker, source)) continue;
      const { sentence } = quote.at;
      const text = source.reading.sentences[sentence]?.text ?? "";
      const first = said.get(key);
      if (!first) said.set(key, { source: at, sentence, speaker: quote.speaker, text });
      else if (first.source !== at && !samePerson(first.speaker, quote.speaker))
        disputes.push({
          about: whoSaid(quote.text, [first, { source: at, speaker: quote.speaker }], sources),
          kind: "between-sources",
          versions: [whole(first.source, first.sentence, first.text), whole(at, sentence, text)],
        });
    }
  return disputes;
}

function whoSaid(
  words: string,
  sides: readonly { readonly source: number; readonly speaker: string }[],
  sources: readonly ReadArticle[],
): string {
  const given = sides.map(({ speaker }, at) => `${outletOf(sources, sides, at)} says ${speaker}`);
  return `Who said “${words}”? ${given.join("; ")}.`;
}

/** A group or a role as the speaker contradicts nobody: the person may be one of them. */
const isPerson = (speaker: string, { reading }: ReadArticle): boolean =>
  reading.actors.some((actor) => actor.kind === "person" && [actor.name, ...actor.aliases].includes(speaker));

function samePerson(one: string, other: string): boolean {
  const names = (text: string): string[] => text.match(/\p{Lu}[\p{L}'’-]+/gu) ?? [];
  const theirs = names(other);
  return names(one).some((name) => theirs.includes(name));
}
