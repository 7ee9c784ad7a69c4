// Which lines are printed: the set that tells the most, within so many words and lines.
import type { Length } from "../../news/briefing.ts";
import { sentenceKey } from "../../news/claim.ts";
import { stemContainment, stemCosine } from "../stem-counts.ts";
import type { Shortening } from "./forms.ts";
import type { Candidate } from "./lines.ts";
import { laterBy } from "./newest.ts";

/** Lead and points together: at most so many words and lines. */
export type Allowance = { readonly words: number; readonly lines: number };

/**
 * The medians stay below 45, 90 and 160, because no set of lines fills its room to the word. With 94 a standard
 * briefing no longer fits a phone's screen (npm run look).
 */
export const budgets: Readonly<Record<Length, Allowance>> = {
  short: { words: 48, lines: 3 },
  standard: { words: 92, lines: 7 },
  long: { words: 160, lines: 11 },
};

export type Choice = {
  /** In the order they are printed; the first is the lead. */
  readonly lines: readonly Candidate[];
  /** What else would be told, best first. */
  readonly more: readonly Candidate[];
};

/**
 * How much the words of a set count beside the worth of its lines. Judged over several budgets, because one budget over
 * one set of articles swings by three points: 6 tells more than 2.5 on articles with marked facts and with highlights.
 */
const coverage = 6;
/** What is longer has to be worth a little more: a gain is divided by its words to this power. */
const thrift = 0.6;
/** Of the news little is spared: without its figure or its place it is half told. */
const leadThrift = 0.3;
/** So many sheets are filled side by side: one alone takes a long line where two short ones tell more. */
const width = 10;
const mostMore = 6;
/** Above this two sentences say nearly the same. */
const repeats = { likeness: 0.5, containment: 0.75 } as const;
/** Two forms of one sentence that share fewer characters are two statements of it. */
const mostShared = 6;

/** The news is told whatever else is, and even where it alone is longer than all the words there are. */
export function choose(lines: readonly Candidate[], budget: Allowance): Choice {
  const opening = lines.filter(({ sentence }) => sentence.opens);
  const short = opening.filter(({ words }) => words <= budget.words);
  const lead = best(short, (line) => gainOf(blank, line) / line.words ** leadThrift) ?? opening.at(-1);
  const taken = filled(lead === undefined ? [] : [lead], lines, budget);
  return { lines: taken.toSorted(inOrder), more: rest(taken, lines) };
}

/** Lines that may be printed together, and what they tell. */
type Sheet = {
  readonly lines: readonly Candidate[];
  readonly words: number;
  readonly value: number;
  readonly stems: ReadonlySet<string>;
  /** What may still be printed beside them. */
  readonly able: readonly Candidate[];
};

const blank: Sheet = { lines: [], words: 0, value: 0, stems: new Set(), able: [] };

const withLine = (sheet: Sheet, line: Candidate): Sheet => ({
  lines: [...sheet.lines, line],
  words: sheet.words + line.words,
  value: sheet.value + gainOf(sheet, line),
  stems: sheet.stems.union(new Set(line.stems)),
  able: sheet.able.filter((other) => fits(other, line)),
});

const sheetOf = (lines: readonly Candidate[], able: readonly Candidate[]): Sheet =>
  lines.reduce(withLine, { ...blank, able });

/** What a line adds: each stem is told once. */
function gainOf({ stems: told }: Sheet, { stems, weights, worth }: Candidate): number {
  let sum = 0;
  // By place: this is asked of every line for every sheet.
  for (let at = 0; at < stems.length; at++) if (!told.has(stems[at] as string)) sum += weights[at] as number;
  return worth + coverage * sum;
}

/** `taken` and the lines that together add most within the budget. */
function filled(
  taken: readonly Candidate[],
  lines: readonly Candidate[],
  { words, lines: most }: Allowance,
): readonly Candidate[] {
  let row = [sheetOf(taken, lines)];
  let found = row[0] as Sheet;
  for (let count = taken.length; count < most && row.length > 0; count++) {
    row = distinct(row.flatMap((sheet) => stepsFrom(sheet, words))).map(({ sheet, line }) => withLine(sheet, line));
    for (const sheet of row) if (sheet.value > found.value) found = sheet;
  }
  return found.lines;
}

type Step = { readonly sheet: Sheet; readonly line: Candidate; readonly value: number; readonly rate: number };

const stepsFrom = (sheet: Sheet, words: number): Step[] =>
  sheet.able.flatMap((line) => {
    if (sheet.words + line.words > words || !isLed(line, sheet.lines)) return [];
    const gain = gainOf(sheet, line);
    const value = sheet.value + gain;
    return gain > 0 ? [{ sheet, line, value, rate: value / (sheet.words + line.words) ** thrift }] : [];
  });

/** The best few; one set of lines is reached in several orders. */
function distinct(steps: readonly Step[]): readonly Step[] {
  const kept: Step[] = [];
  for (const step of steps.toSorted((one, other) => other.rate - one.rate)) {
    if (kept.length === width) break;
    if (!kept.some((other) => isSame(step, other))) kept.push(step);
  }
  return kept;
}

const isSame = (one: Step, other: Step): boolean =>
  [...one.sheet.lines, one.line].every((line) => line === other.line || other.sheet.lines.includes(line));

/** Best first, so that nothing of it can point to the line before it. */
function rest(taken: readonly Candidate[], lines: readonly Candidate[]): readonly Candidate[] {
  const more: Candidate[] = [];
  let sheet = sheetOf(
    taken,
    lines.filter((line) => line.after === undefined && isAsItStands(line, taken)),
  );
  while (more.length < mostMore) {
    const next = best(sheet.able, (line) => gainOf(sheet, line) / line.words ** thrift);
    if (next === undefined) break;
    more.push(next);
    sheet = withLine(sheet, next);
  }
  return more;
}

/** What it points back to, and who it takes as known, is printed before it. */
const isLed = (line: Candidate, set: readonly Candidate[]): boolean =>
  (line.after === undefined || set.some(({ sentence, form }) => sentence === line.after && isWhole(form))) &&
  isAsItStands(line, set) &&
  (line.owes ?? []).every((name) => set.some((one) => one.text.includes(name) && inOrder(one, line) < 0));

/** An arrest is not told without the release after it. */
const isAsItStands = ({ sentence: { turns } }: Candidate, set: readonly Candidate[]): boolean =>
  turns === undefined || set.some(({ sentence }) => turns.includes(sentenceKey(sentence)));

const isWhole = ({ gone }: Shortening): boolean => gone.every(({ start }) => start === 0);

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
  if (sentence.verdict) return -1;
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
