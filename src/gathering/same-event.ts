// How likely two reports of one language tell of one event: weighed by what true stories share (npm run train:stories).
import learned from "./same-event.weights.json" with { type: "json" };
import { overlapOf, type Terms, type Vector } from "./tf-idf.ts";

/** What is seen of a pair, by name; each speaks for or against by its weight. */
export function signsOf(one: Terms, other: Terms): Readonly<Record<keyof typeof learned.weights, number>> {
  const { cosine: words, heaviest } = overlapOf(one.words, other.words);
  const names = overlapOf(one.names, other.names).cosine;
  const length = Math.log(Math.min(one.length, other.length) / usualLength);
  const [mine, theirs] = [held(one.openingNames, other.said), held(other.openingNames, one.said)];
  const shared = commonTo(one.numbers, other.numbers);
  return {
    always: 1,
    words,
    names,
    title: overlapOf(one.title, other.title).cosine,
    length,
    wordsByLength: words * length,
    namesByLength: names * length,
    leastHeld: Math.max(0, Math.min(mine, theirs)),
    mostHeld: Math.max(0, mine, theirs),
    nameless: mine < 0 || theirs < 0 ? 1 : 0,
    numbersShared: Math.min(shared, mostNumbers),
    numbersOwn: Math.min(one.numbers.size, other.numbers.size) - shared,
    // Two texts that share a single telling word are alike by accident.
    oneWord: heaviest,
  };
}

/** Tokens of a title with a sentence. */
const usualLength = 40;
const mostNumbers = 3;

/** 0 to 1. */
export function chanceOfOne(one: Terms, other: Terms): number {
  const signs = signsOf(one, other);
  if (signs.words < leastWords) return 0;
  let sum = 0;
  for (const name of signNames) sum += signs[name] * learned.weights[name];
  return 1 / (1 + Math.exp(-sum));
}

/** Most pairs that are looked at share less, and none of those tells of one event. */
export const leastWords = 0.05;

const signNames = Object.keys(learned.weights) as (keyof typeof learned.weights)[];

/** The share of the names' weight that the other text says; negative where there are none. */
function held({ terms, weights }: Vector, said: ReadonlySet<number>): number {
  if (terms.length === 0) return -1;
  let share = 0;
  for (let at = 0; at < terms.length; at++) if (said.has(terms[at] as number)) share += (weights[at] as number) ** 2;
  return share;
}

function commonTo(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  let count = 0;
  for (const each of one) if (other.has(each)) count++;
  return count;
}
