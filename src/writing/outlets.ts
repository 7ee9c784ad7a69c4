// How sentences of several outlets are brought together: what more than one says counts more, and only the fullest
// version of it is taken.

import { quantitiesOf } from "../language/number/quantities.ts";
import type { Quantity, QuantityKind } from "../language/number/quantity.ts";
import { cut } from "../language/tokenize.ts";
import { sentenceKey } from "../news/claim.ts";
import type { Weighed, WeighedSentence } from "./condense/weigh.ts";
import { stemContainment, stemCosine } from "./stem-counts.ts";
import { updateAfterMs } from "./tolls.ts";
import { type DeedsTold, deedsTold, isNextOutcome, isTurnOf, standOtherwise } from "./turns.ts";

/** Two outlets word the same in other words: less likeness than within one article is enough. */
const sameStatement = { likeness: 0.32, containment: 0.5 } as const;
const corroborated = 0.5;
const mostCompared = 400;

/**
 * Candidates of one outlet as they are. Of several, each statement is grouped with the others' versions of it: the
 * fullest that can stand alone, or the news itself, keeps its place and gains salience for every outlet; the rest are
 * refused with the reason. `overtaken` are sentences ("source/sentence") with a figure that a later report gives
 * otherwise.
 */
export function merge(weighed: Weighed, overtaken: ReadonlyMap<string, string>, timeOf: TimeOf): Weighed {
  return { ...weighed, sentences: merged(weighed.sentences, overtaken, timeOf) };
}

/** When a source was published; NaN where nobody knows. */
type TimeOf = (source: number) => number;

function merged(
  all: readonly WeighedSentence[],
  overtaken: ReadonlyMap<string, string>,
  timeOf: TimeOf,
): readonly WeighedSentence[] {
  const fresh = all.map((one): WeighedSentence => {
    const later = overtaken.get(sentenceKey(one));
    return later === undefined ? one : { ...one, refused: `A later report says: ${later}` };
  });
  if (new Set(fresh.map((one) => one.source)).size < 2) return fresh;
  const able = fresh.filter((one) => one.refused === undefined).slice(0, mostCompared);
  const told = toldOnDemand();
  const groups = groupsOf(able, told);
  const better = new Map<WeighedSentence, WeighedSentence>();
  const bonus = new Map<WeighedSentence, number>();
  for (const group of groups) {
    // The news itself is told in its own article's words: the headline stands over it.
    const fullest =
      group.find(({ opens }) => opens) ?? group.reduce((one, other) => (fullness(other) > fullness(one) ? other : one));
    bonus.set(fullest, corroborated * (new Set(group.map((one) => one.source)).size - 1));
    for (const one of group)
      if (one !== fullest && one.source !== fullest.source && !isOwnNews(one, fullest, timeOf, told))
        better.set(one, fullest);
  }
  const turns = new Map(able.map((one) => [one, turnsOf(one, able, timeOf, told)]));
  // How things stand now is worth no less to a reader than how they stood.
  for (const [one, later] of turns)
    for (const other of later) bonus.set(other, Math.max(bonus.get(other) ?? 0, one.salience - other.salience));
  const others = Map.groupBy(better.keys(), (one) => better.get(one) as WeighedSentence);
  return fresh.map((one) => {
    if (better.has(one)) return { ...one, refused: "Another outlet says the same more completely." };
    const also = others.get(one);
    const turned = turns.get(one) ?? [];
    return {
      ...one,
      worth: one.worth + (bonus.get(one) ?? 0),
      ...(also !== undefined && { also }),
      ...(turned.length > 0 && { turns: turned.map(sentenceKey) }),
    };
  });
}

/** What later reports tell otherwise than it. */
const turnsOf = (
  one: WeighedSentence,
  able: readonly WeighedSentence[],
  timeOf: TimeOf,
  told: (one: WeighedSentence) => DeedsTold,
): readonly WeighedSentence[] =>
  able.filter(
    (other) =>
      timeOf(other.source) - timeOf(one.source) >= updateAfterMs &&
      says(one, other) &&
      isTurnOf(told(other), told(one)),
  );

/** Most sentences are like no other, and are not read for what they tell. */
function toldOnDemand(): (one: WeighedSentence) => DeedsTold {
  const known = new Map<WeighedSentence, DeedsTold>();
  return (one) => known.get(one) ?? (known.set(one, deedsTold(one.text)).get(one) as DeedsTold);
}

/** The fuller one does not say the same: it stands otherwise, or the later report has come further. */
const isOwnNews = (
  one: WeighedSentence,
  fullest: WeighedSentence,
  timeOf: TimeOf,
  told: (one: WeighedSentence) => DeedsTold,
): boolean =>
  standOtherwise(told(one), told(fullest)) ||
  (timeOf(one.source) - timeOf(fullest.source) >= updateAfterMs &&
    (isNewCount(one, fullest) || isNextOutcome(told(one), told(fullest))));

/** It counts otherwise what both count. */
const isNewCount = (one: WeighedSentence, fullest: WeighedSentence): boolean =>
  countsIn(one).some(({ kind, unit, key }) => {
    const theirs = countsIn(fullest).filter((other) => other.kind === kind && other.unit === unit);
    return theirs.length > 0 && theirs.every((other) => other.key !== key);
  });

const countsIn = ({ text }: WeighedSentence): readonly Quantity[] =>
  quantitiesOf(cut(text), "en").filter(({ value, kind }) => value !== undefined && counted.has(kind));

const counted: ReadonlySet<QuantityKind> = new Set(["count", "money", "percent", "share", "vote"]);

/** Greedy: a candidate joins the first group whose first member says the same in another outlet. */
function groupsOf(able: readonly WeighedSentence[], told: (one: WeighedSentence) => DeedsTold): WeighedSentence[][] {
  const groups: WeighedSentence[][] = [];
  for (const one of able) {
    const home = groups.find(
      ([first]) =>
        first !== undefined &&
        first.source !== one.source &&
        says(first, one) &&
        !standOtherwise(told(first), told(one)),
    );
    if (home) home.push(one);
    else groups.push([one]);
  }
  return groups;
}

const says = (one: WeighedSentence, other: WeighedSentence): boolean =>
  stemCosine(one.stems, other.stems) >= sameStatement.likeness ||
  (Math.min(one.stems.counts.size, other.stems.counts.size) >= 5 &&
    stemContainment(one.stems, other.stems) >= sameStatement.containment);

/**
 * Distinct content, up to a length a reader still takes in; a sentence near the head of its article weighs a little
 * more.
 */
const fullness = (one: WeighedSentence): number =>
  Math.min(one.stems.counts.size, 24) -
  Math.max(0, one.text.split(" ").length - 40) * 0.5 +
  2 * Math.exp(-one.sentence / 4);
