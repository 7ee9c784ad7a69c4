// Which number stands behind which line of a briefing: the one rule that every platform's [n] and Evidence share.
import type { NonEmpty } from "./article.ts";
import type { Briefing } from "./briefing.ts";
import { type CheckedClaim, type Citation, sentenceKey } from "./claim.ts";
import { isInOtherWords } from "./in-other-words.ts";
import { shownActors } from "./screen/acting.ts";

export type NumberedKind = "lead" | "point" | "more" | "dispute" | "figure" | "quote" | "actor" | "headline";

/** One line that a number stands for. `claim` is absent for a figure, quote or actor that no claim carries. */
export type Numbered = {
  readonly number: number;
  readonly kind: NumberedKind;
  readonly text: string;
  readonly citations: NonEmpty<Citation>;
  readonly claim?: CheckedClaim;
};

/** Lists run parallel to the briefing's own: `figures[2]` is the number of `briefing.figures[2]`. */
export type Numbering = {
  readonly lead: number;
  readonly points: readonly number[];
  readonly more: readonly number[];
  /** One list per dispute, one number per version. */
  readonly disputes: readonly (readonly number[])[];
  readonly figures: readonly number[];
  readonly quotes: readonly number[];
  /** Undefined for who is not shown, and for a name alone, which states nothing: Evidence proves what is printed. */
  readonly actors: readonly (number | undefined)[];
  readonly headline: number;
  /** Everything that has a number of its own, in order: `all[0]` is number 1. */
  readonly all: readonly Numbered[];
};

/**
 * The lead is 1, then the points, then the points beyond the length, so that More changes no number. What follows
 * (versions of disputes, figures, quotes, actors, the headline) carries the number of the first line that cites the
 * same sentence, and only else a number of its own; so has what is in other words, since its proof is its own.
 */
export function numberedClaims(briefing: Briefing): Numbering {
  const all: Numbered[] = [];
  const bySentence = new Map<string, Numbered[]>();

  const add = (kind: NumberedKind, text: string, citations: NonEmpty<Citation>, claim?: CheckedClaim): number => {
    const entry: Numbered = { number: all.length + 1, kind, text, citations, ...(claim ? { claim } : {}) };
    all.push(entry);
    for (const citation of citations) {
      const key = sentenceKey(citation);
      bySentence.set(key, [...(bySentence.get(key) ?? []), entry]);
    }
    return entry.number;
  };
  const numberOf = (kind: NumberedKind, text: string, citations: NonEmpty<Citation>, claim?: CheckedClaim): number => {
    if (claim && isInOtherWords(claim)) return add(kind, text, citations, claim);
    const sharing = bySentence.get(sentenceKey(citations[0]));
    const closest = sharing?.find((entry) => entry.citations.some((other) => overlap(other, citations[0])));
    return (closest ?? sharing?.[0])?.number ?? add(kind, text, citations, claim);
  };

  const lead = add("lead", briefing.lead.text, briefing.lead.citations, briefing.lead);
  const points = briefing.points.map((claim) => add("point", claim.text, claim.citations, claim));
  const more = briefing.more.map((claim) => add("more", claim.text, claim.citations, claim));
  const disputes = briefing.disputes.map((dispute) =>
    dispute.versions.map((claim) => numberOf("dispute", claim.text, claim.citations, claim)),
  );
  const figures = briefing.figures.map((figure) => numberOf("figure", figure.text, [figure.citation]));
  const quotes = briefing.quotes.map((quote) => numberOf("quote", quote.text, [quote.citation]));
  const shown = new Set(shownActors(briefing));
  const actors = briefing.actors.map((actor) =>
    actor.role && shown.has(actor) ? numberOf("actor", `${actor.name}, ${actor.role}`, actor.citations) : undefined,
  );
  const { headline } = briefing;
  return {
    lead,
    points,
    more,
    disputes,
    figures,
    quotes,
    actors,
    headline: numberOf("headline", headline.text, headline.citations, headline),
    all,
  };
}

const overlap = (one: Citation, other: Citation): boolean =>
  one.source === other.source && one.sentence === other.sentence && one.start < other.end && other.start < one.end;
