// How likely two reports of one language tell of one event: weighed by what true stories share (npm run train:stories).
import learned from "./same-event.weights.json" with { type: "json" };
import { cosine, type Terms, type Vector } from "./tf-idf.ts";

/** What is seen of a pair, by name; each speaks for or against by its weight. */
export function signsOf(one: Terms, other: Terms): Readonly<Record<keyof typeof learned.weights, number>> {
  const words = cosine(one.words, other.words);
  const names = cosine(one.names, other.names);
  const length = Math.log(Math.min(one.length, other.length) / usualLength);
  const opening = [held(one.openingNames, other.said), held(other.openingNames, one.said)];
  const titles = [held(one.titleNames, other.said), held(other.titleNames, one.said)];
  const shared = one.numbers.intersection(other.numbers).size;
  return {
    always: 1,
    words,
    names,
    title: cosine(one.title, other.title),
    length,
    wordsByLength: words * length,
    namesByLength: names * length,
    leastHeld: Math.max(0, Math.min(...opening)),
    mostHeld: Math.max(0, ...opening),
    nameless: opening.some((share) => share < 0) ? 1 : 0,
    titleHeld: Math.max(0, ...titles),
    numbersShared: Math.min(shared, mostNumbers),
    numbersOwn: Math.min(one.numbers.size, other.numbers.size) - shared,
    oneWord: heaviestShared(one.words, other.words),
  };
}

/** Tokens of a title with a sentence. */
const usualLength = 40;
const mostNumbers = 3;

/** 0 to 1. */
export function chanceOfOne(one: Terms, other: Terms): number {
  let sum = 0;
  const signs = signsOf(one, other);
  for (const name of signNames) sum += signs[name] * learned.weights[name];
  return 1 / (1 + Math.exp(-sum));
}

const signNames = Object.keys(learned.weights) as (keyof typeof learned.weights)[];

/** The share of the names' weight that the other text says; negative where there are none. */
function held(names: Vector, said: ReadonlySet<number>): number {
  if (names.size === 0) return -1;
  let share = 0;
  for (const [name, weight] of names) if (said.has(name)) share += weight * weight;
  return share;
}

/** Two texts that share a single telling word are alike by accident. */
function heaviestShared(one: Vector, other: Vector): number {
  let most = 0;
  for (const [term, weight] of one) most = Math.max(most, Math.min(weight, other.get(term) ?? 0));
  return most;
}
