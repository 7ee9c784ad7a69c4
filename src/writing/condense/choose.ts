// Which lines are printed: the set that tells the most, within so many words and lines.
import type { Length } from "../../news/briefing.ts";
import { stemContainment, stemCosine } from "../stem-counts.ts";
import type { Shortening } from "./forms.ts";
import type { Candidate } from "./lines.ts";
import { laterBy } from "./newest.ts";

/** Lead and points together. */
export type Allowance = { readonly words: number; readonly lines: number };

export const budgets: Readonly<Record<Length, Allowance>> = {
  short: { words: 45, lines: 3 },
  standard: { words: 90, lines: 7 },
  long: { words: 160, lines: 11 },
};

export type Choice = {
  /** In the order they are printed; the first is the lead. */
  readonly lines: readonly Candidate[];
  /** What else would be told, best first. */
  readonly more: readonly Candidate[];
};

/** How much the words of a set count beside the worth of its lines. */
const coverage = 2.5;
/** A long line has to be worth a little more: its gain is divided by its words to this power. */
const thrift = 0.6;
const mostSwaps = 12;
const mostMore = 6;
/** Above this two sentences say nearly the same. */
const repeats = { likeness: 0.5, containment: 0.75 } as const;
/** Two forms of one sentence that share fewer characters are two statements of it. */
const mostShared = 6;

/** The news is told whatever else is, and even where it alone is longer than all the words there are. */
export function choose(lines: readonly Candidate[], budget: Allowance): Choice {
  const opening = lines.filter(({ sentence }) => sentence.opens);
  const short = opening.filter(({ words }) => words <= budget.words);
  const nothing = new Told([]);
  const lead = best(short, (line) => nothing.gain(line) / line.words ** thrift) ?? opening.at(-1);
  let taken: readonly Candidate[] = lead === undefined ? [] : [lead];
  taken = filled(taken, lines, budget);
  for (let swap = 0; swap < mostSwaps; swap++) {
    const better = improved(taken, lines, budget);
    if (better === undefined) break;
    taken = filled(better, lines, budget);
  }
  return { lines: taken.toSorted(inOrder), more: rest(taken, lines) };
}

const everything = Number.NEGATIVE_INFINITY;

/** Best first, so that nothing of it can point to the line before it. */
function rest(taken: readonly Candidate[], lines: readonly Candidate[]): readonly Candidate[] {
  const alone = lines.filter(({ after }) => after === undefined);
  const room = { words: Number.POSITIVE_INFINITY, lines: taken.length + mostMore };
  return filled(taken, alone, room, everything).slice(taken.length);
}

/** `taken` and then the best of what fits, one after another. */
function filled(
  taken: readonly Candidate[],
  lines: readonly Candidate[],
  { words, lines: most }: Allowance,
  least = 0,
): readonly Candidate[] {
  const set = [...taken];
  const told = new Told(set);
  let left = words - wordsOf(set);
  let able = lines.filter((line) => set.every((other) => fits(line, other)));
  while (set.length < most) {
    const next = best(
      able.filter((line) => line.words <= left && isLed(line, set)),
      (line) => told.gain(line) / line.words ** thrift,
    );
    if (next === undefined || told.gain(next) <= least) break;
    set.push(next);
    told.add(next);
    left -= next.words;
    able = able.filter((line) => fits(line, next));
  }
  return set;
}

/** The set with the one change of a line for another that gains most; undefined where none gains. */
function improved(
  taken: readonly Candidate[],
  lines: readonly Candidate[],
  budget: Allowance,
): readonly Candidate[] | undefined {
  let most = 1e-6;
  let found: readonly Candidate[] | undefined;
  for (const out of taken) {
    const rest = taken.filter((line) => line !== out);
    if (!rest.every((line) => isLed(line, rest))) continue;
    const told = new Told(rest);
    const lost = told.gain(out);
    const left = budget.words - wordsOf(rest);
    for (const line of lines) {
      if (line === out || line.words > left || line.sentence.opens !== out.sentence.opens) continue;
      const gain = told.gain(line) - lost;
      if (gain <= most || !isLed(line, rest) || !rest.every((other) => fits(line, other))) continue;
      most = gain;
      found = [...rest, line];
    }
  }
  return found;
}

/** What a set tells: each stem once. */
class Told {
  readonly #stems = new Set<string>();

  constructor(lines: readonly Candidate[]) {
    for (const line of lines) this.add(line);
  }

  add({ stems }: Candidate): void {
    for (const stem of stems) this.#stems.add(stem);
  }

  gain({ stems, weights, worth }: Candidate): number {
    let sum = 0;
    // By place: this is asked of every line for every change of the set.
    for (let at = 0; at < stems.length; at++) if (!this.#stems.has(stems[at] as string)) sum += weights[at] as number;
    return worth + coverage * sum;
  }
}

/** What it points back to is printed before it. */
const isLed = ({ after }: Candidate, set: readonly Candidate[]): boolean =>
  after === undefined || set.some(({ sentence, form }) => sentence === after && isWhole(form));

const isWhole = ({ gone }: Shortening): boolean => gone.every(({ start }) => start === 0);

const wordsOf = (lines: readonly Candidate[]): number => lines.reduce((sum, { words }) => sum + words, 0);

/** Both may be printed. */
function fits(one: Candidate, other: Candidate): boolean {
  const [mine, theirs] = [one.sentence, other.sentence];
  if (mine.source === theirs.source && mine.sentence === theirs.sentence) return shared(one, other) <= mostShared;
  return (
    stemCosine(mine.stems, theirs.stems) <= repeats.likeness &&
    stemContainment(mine.stems, theirs.stems) <= repeats.containment
  );
}

/** How many characters of the sentence both print. */
function shared(one: Candidate, other: Candidate): number {
  let both = 0;
  for (let at = 0; at < one.sentence.whole.length; at++) if (prints(one, at) && prints(other, at)) both++;
  return both;
}

const prints = ({ form }: Candidate, at: number): boolean =>
  !form.gone.some(({ start, end }) => at >= start && at < end);

/** An older report's sentence stands where it would in the newest; what points back, after what it points to. */
const placeOf = ({ sentence, after }: Candidate): number => {
  const place = (after ?? sentence).sentence + sentence.rank * laterBy + sentence.rank / 10;
  return after === undefined ? place : place + 1 / 20;
};

const inOrder = (one: Candidate, other: Candidate): number => placeOf(one) - placeOf(other) || one.from - other.from;

function best<T>(all: readonly T[], worth: (one: T) => number): T | undefined {
  let chosen: T | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const one of all) {
    const of = worth(one);
    if (of > most) {
      most = of;
      chosen = one;
    }
  }
  return chosen;
}
