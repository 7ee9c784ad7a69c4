// What of a briefing's people, figures, quotations and disputes stands on the first screen, and what behind More.
import type { Actor, Briefing, Dispute, Figure, LeftOut, Quote } from "../briefing.ts";
import { type CheckedClaim, sentenceKey } from "../claim.ts";
import { actorWords, figureWords, speakerWords } from "../shown.ts";
import { shownActors } from "./acting.ts";
import { neededFigures } from "./needed.ts";
import { citedBy } from "./printed.ts";
import { firstQuote } from "./quoted.ts";
import { firstActors } from "./who.ts";

export type FirstScreen = {
  readonly actors: readonly Actor[];
  readonly figures: readonly Figure[];
  readonly quotes: readonly Quote[];
  /** Counts that a later report has overtaken. */
  readonly updates: readonly Dispute[];
  readonly disputes: readonly Dispute[];
};

/** Words beside the lines that a phone's screen has room for; figures come before a quotation. */
const room = 30;

const wordsIn = (text: string): number => text.split(" ").length;

/** One briefing is shown in many places, and looked at more than once in each. */
const screens = new WeakMap<Briefing, FirstScreen>();

/** The first screen by the places of its parts in the briefing's lists: it goes where a copy of the briefing goes. */
export type ScreenPlaces = { readonly [Part in keyof FirstScreen]: readonly number[] };

export function screenPlaces(briefing: Briefing): ScreenPlaces {
  const { actors, figures, quotes, updates, disputes } = firstScreen(briefing);
  const places = <T>(all: readonly T[], some: readonly T[]): readonly number[] => some.map((one) => all.indexOf(one));
  return {
    actors: places(briefing.actors, actors),
    figures: places(briefing.figures, figures),
    quotes: places(briefing.quotes, quotes),
    updates: places(briefing.disputes, updates),
    disputes: places(briefing.disputes, disputes),
  };
}

/** A copy of the briefing that was looked through elsewhere: choosing costs trees, and here nobody need parse. */
export function keepScreen(briefing: Briefing, places: ScreenPlaces): void {
  const at = <T>(all: readonly T[], some: readonly number[]): readonly T[] => some.flatMap((place) => all[place] ?? []);
  screens.set(briefing, {
    actors: at(briefing.actors, places.actors),
    figures: at(briefing.figures, places.figures),
    quotes: at(briefing.quotes, places.quotes),
    updates: at(briefing.disputes, places.updates),
    disputes: at(briefing.disputes, places.disputes),
  });
}

/** Parts of the briefing itself, so that their numbers are found by `indexOf` in its lists. */
export function firstScreen(briefing: Briefing): FirstScreen {
  const known = screens.get(briefing) ?? choose(briefing);
  screens.set(briefing, known);
  return known;
}

function choose(briefing: Briefing): FirstScreen {
  const actors = firstActors(briefing);
  let left = room - actors.reduce((sum, actor) => sum + wordsIn(actorWords(actor)), 0);
  const fits = (words: string): boolean => {
    const does = wordsIn(words) <= left;
    if (does) left -= wordsIn(words);
    return does;
  };
  const quote = firstQuote(briefing);
  return {
    actors,
    figures: neededFigures(briefing).filter((figure) => fits(figureWords(figure))),
    quotes: quote && fits(`${quote.text} ${speakerWords(quote, briefing, actors) ?? ""}`) ? [quote] : [],
    updates: briefing.disputes.filter(({ kind }) => kind === "overtaken"),
    disputes: briefing.disputes.filter((dispute) => dispute.kind !== "overtaken" && !isTold(dispute, briefing)),
  };
}

/** A line that stands on the sentence tells its disagreement. */
function isTold({ kind, versions }: Dispute, briefing: Briefing): boolean {
  const cited = citedBy(briefing);
  return kind === "within-article" && versions.every(({ citations: [first] }) => cited.has(sentenceKey(first)));
}

export type BehindMore = {
  readonly points: readonly CheckedClaim[];
  readonly actors: readonly Actor[];
  readonly figures: readonly Figure[];
  readonly quotes: readonly Quote[];
  readonly disputes: readonly Dispute[];
  readonly leftOut: readonly LeftOut[];
};

/** More than this of one kind is a list that nobody reads. */
const most = { actors: 12, leftOut: 5 } as const;

/** The rest, in the order in which it is read. Empty lists all through: there is no More. */
export function behindMore(briefing: Briefing): BehindMore {
  const first = firstScreen(briefing);
  const rest = <T>(all: readonly T[], shown: readonly T[]): readonly T[] => all.filter((one) => !shown.includes(one));
  return {
    points: briefing.more,
    actors: rest(shownActors(briefing), first.actors).slice(0, most.actors),
    figures: rest(briefing.figures, first.figures),
    quotes: rest(briefing.quotes, first.quotes),
    disputes: rest(briefing.disputes, [...first.updates, ...first.disputes]),
    leftOut: briefing.leftOut.filter((one, at) => !isToldBeside(one, briefing, at)).slice(0, most.leftOut),
  };
}

/**
 * What its speaker said stands among the quotations, whatever kept the sentence from being a line; and sentences that
 * are not repeated are named alike.
 */
const isToldBeside = ({ text, why }: LeftOut, { quotes, sources, leftOut }: Briefing, at: number): boolean =>
  quotes.some(({ citation: { source, sentence } }) => sources[source]?.sentences[sentence] === text) ||
  leftOut.slice(0, at).some((other) => other.text === text && other.why === why);

export const hasMore = (briefing: Briefing): boolean =>
  Object.values(behindMore(briefing)).some((list: readonly unknown[]) => list.length > 0);
