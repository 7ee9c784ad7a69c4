// Maximal marginal relevance: lead, points and more are the most salient sentences, less what they repeat of those
// taken.
import type { NonEmpty } from "../news/article.ts";
import type { LeftOut, Length } from "../news/briefing.ts";
import type { ScoredSentence } from "./salience.ts";
import { type StemCounts, stemContainment, stemCosine } from "./stem-counts.ts";

/** Points beside the lead. */
export const pointsOf: Readonly<Record<Length, number>> = { short: 3, standard: 5, long: 6 };
const moreThan = 6;
/** Above this two sentences say nearly the same. */
const repeats = { likeness: 0.5, containment: 0.75 } as const;
const inOneCluster = 2;
/** The least worthy of a long article have no chance, and comparing them all would take its length squared. */
const mostWeighed = 200;
/** What a point costs: near repetition of one already taken, each word of it, and each thing it names as if known. */
const costs = { repetition: 0.35, word: 0.005, loose: 0.1 } as const;
/** A follower counts a little less than a sentence that stands alone. */
const follower = 0.9;
type Limits = { readonly lead: number; readonly point: number };
const mostWords: Readonly<Record<Length, Limits>> = {
  short: { lead: 70, point: 60 },
  standard: { lead: 85, point: 60 },
  long: { lead: 85, point: 60 },
};
/** Where so few sentences stand alone, longer points tell what would else be missing. */
const fewPoints = 2;
const roomy: Limits = { lead: 100, point: 100 };
const mostFollowers = 3;
/** The first sentence of a report is written to be its lead. */
const opening = 0.3;

/** A point: one sentence that stands alone, or that sentence and the one or two after it that point back to it. */
export type Unit = { readonly parts: NonEmpty<ScoredSentence>; readonly words: number };

export type Selection = {
  readonly lead: Unit;
  /** In the order of the source. */
  readonly points: readonly Unit[];
  /** Best first. */
  readonly more: readonly Unit[];
  readonly passedOver: readonly LeftOut[];
};

/** Undefined when no candidate can stand alone, not even under the headline. */
export function selectByMarginalRelevance(
  candidates: readonly ScoredSentence[],
  length: Length,
): Selection | undefined {
  const choice = within(candidates, length, mostWords[length]);
  if (!choice || length === "short" || choice.points.length >= fewPoints) return choice;
  const longer = within(candidates, length, roomy);
  return longer && sentencesOf(longer) > sentencesOf(choice) ? longer : choice;
}

const sentencesOf = ({ lead, points }: Selection): number =>
  [lead, ...points].reduce((sum, unit) => sum + unit.parts.length, 0);

function within(candidates: readonly ScoredSentence[], length: Length, most: Limits): Selection | undefined {
  const lead =
    leadOf(unitsOf(candidates, most.lead, (one) => one.refused === undefined)) ??
    leadOf(unitsOf(candidates, most.lead, (one) => one.soft));
  if (!lead) return undefined;
  const taking: Taking = { taken: [lead], near: new Map(), passedOver: [] };
  const able = worthiest(unitsOf(candidates, most.point, (one) => one.refused === undefined));
  take(able, taking, 1 + pointsOf[length] + moreThan);
  const [, ...rest] = taking.taken;
  return {
    lead,
    points: rest.slice(0, pointsOf[length]).sort(inOrder),
    more: rest.slice(pointsOf[length]),
    passedOver: taking.passedOver,
  };
}

const leadOf = (units: readonly Unit[]): Unit | undefined =>
  best(
    units.filter((unit) => unit.parts.length === 1 || unit.parts[0].sentence === 0),
    (unit) => value(unit, nothing) + (unit.parts[0].sentence === 0 ? opening : 0),
  );

const nothing: ReadonlyMap<ScoredSentence, number> = new Map();

const worthiest = (units: readonly Unit[]): Unit[] =>
  units
    .map((unit) => ({ unit, salience: value(unit, nothing) }))
    .sort((a, b) => b.salience - a.salience)
    .slice(0, mostWeighed)
    .map(({ unit }) => unit);

type Taking = { readonly taken: Unit[]; readonly near: Map<ScoredSentence, number>; readonly passedOver: LeftOut[] };

/** Takes the best of `units`, one after another, until `upTo` are taken in all. */
function take(units: readonly Unit[], { taken, near, passedOver }: Taking, upTo: number): void {
  const parts = new Set(units.flatMap((unit) => unit.parts));
  for (const unit of taken) approach(near, parts, unit);
  let waiting = units.filter((unit) => !taken.some((one) => overlap(unit, one)));
  while (waiting.length > 0 && taken.length < upTo) {
    const next = best(waiting, (unit) => value(unit, near));
    if (!next) return;
    const why = objection(next, taken);
    if (why === undefined) {
      taken.push(next);
      approach(near, parts, next);
      waiting = waiting.filter((unit) => !overlap(unit, next));
    } else {
      waiting = waiting.filter((unit) => unit !== next);
      if (next.parts.length === 1) passedOver.push({ text: next.parts[0].text, why });
    }
  }
}

function unitsOf(
  candidates: readonly ScoredSentence[],
  mostWords: number,
  mayLead: (candidate: ScoredSentence) => boolean,
): Unit[] {
  const units: Unit[] = [];
  for (const [at, first] of candidates.entries()) {
    if (!mayLead(first)) continue;
    let unit: Unit = { parts: [first], words: first.words };
    units.push(unit);
    for (const next of candidates.slice(at + 1, at + 1 + mostFollowers)) {
      if (!mayFollow(next, unit.parts) || unit.words + next.words > mostWords) break;
      unit = { parts: [...unit.parts, next], words: unit.words + next.words };
      units.push(unit);
    }
  }
  return units;
}

/**
 * A sentence that leans on the one before it may be printed after it in the same paragraph, or where the very word it
 * takes as known stands there; elsewhere two neighbours are about different things, and together would say what neither
 * says.
 */
function mayFollow(next: ScoredSentence, parts: readonly ScoredSentence[]): boolean {
  const last = parts.at(-1);
  if (!last || !next.leans || next.source !== last.source) return false;
  if (next.loose.some((stem) => parts.some((part) => part.stems.counts.has(stem)))) return true;
  if (next.refused === undefined) return false;
  return next.paragraph === last.paragraph || sharesAny(next.stems, last.stems);
}

function sharesAny(one: StemCounts, other: StemCounts): boolean {
  for (const stem of one.counts.keys()) if (other.counts.has(stem)) return true;
  return false;
}

function value(unit: Unit, near: ReadonlyMap<ScoredSentence, number>): number {
  let sum = -costs.word * unit.words - costs.loose * Math.min(2, unit.parts[0].loose.length);
  for (const [at, part] of unit.parts.entries())
    sum += (at === 0 ? 1 : follower) * part.salience - costs.repetition * (near.get(part) ?? 0);
  return sum;
}

function objection(unit: Unit, taken: readonly Unit[]): string | undefined {
  for (const part of unit.parts)
    for (const other of taken.flatMap((one) => one.parts))
      if (
        stemCosine(part.stems, other.stems) > repeats.likeness ||
        stemContainment(part.stems, other.stems) > repeats.containment
      )
        return "Another bullet says nearly the same.";
  const [first] = unit.parts;
  if (taken.filter((other) => sameThing(first, other.parts[0])).length >= inOneCluster)
    return `Two bullets are about the same thing already: ${[...first.cast].slice(0, 3).join(", ")}.`;
  return undefined;
}

/** Two sentences are about one thing when they share half of those they name. */
function sameThing(one: ScoredSentence, other: ScoredSentence): boolean {
  if (one.cast.size === 0 || other.cast.size === 0) return false;
  let shared = 0;
  for (const name of one.cast) if (other.cast.has(name)) shared++;
  return shared / Math.min(one.cast.size, other.cast.size) >= 0.5;
}

/** `near` holds how much each sentence repeats of what is taken. */
function approach(near: Map<ScoredSentence, number>, parts: Iterable<ScoredSentence>, taken: Unit): void {
  for (const part of parts)
    for (const other of taken.parts) near.set(part, Math.max(near.get(part) ?? 0, stemCosine(part.stems, other.stems)));
}

const inOrder = (one: Unit, other: Unit): number =>
  one.parts[0].source - other.parts[0].source || one.parts[0].sentence - other.parts[0].sentence;

const overlap = (one: Unit, other: Unit): boolean => one.parts.some((part) => other.parts.includes(part));

function best<T>(all: readonly T[], salience: (one: T) => number): T | undefined {
  let chosen: T | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const one of all) {
    const of = salience(one);
    if (of > most) {
      most = of;
      chosen = one;
    }
  }
  return chosen;
}
