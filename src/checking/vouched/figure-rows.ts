// Whether the figures, dates and times of a claim are those of its source's words, and bound to the same things.

import { boundNamed } from "../../language/bounds.ts";
import type { CalendarDate } from "../../language/date/calendar.ts";
import { calendar } from "../../language/en/function-words.ts";
import { wordSet } from "../../language/word-set.ts";
import type { Word } from "../line.ts";
import { derive, rounds, sameKind, statesSame } from "../parts/figure-arithmetic.ts";
import { isEnglish, type Passage } from "./passage.ts";
import type { Placed } from "./placed.ts";
import { isTranslated } from "./translation-rows.ts";
import { type Clash, pairWords, type View, type VouchedRow } from "./view.ts";

/** "one" is a pronoun too; the number of a name ("FTSE 100") is held with the name. */
export const numbersAmong = (passage: Passage, pieces: readonly number[]): readonly number[] =>
  pieces.filter((at) => passage.isFigure(at));

/** What the claim says is no more than what the source says: "2003" of "28 April 2003". */
function coversDate(own: CalendarDate, theirs: CalendarDate): boolean {
  const gives = (mine: number | undefined, other: number | undefined): boolean => mine === undefined || mine === other;
  return (
    (own.year === undefined || theirs.year === undefined || own.year === theirs.year) &&
    gives(own.month, theirs.month) &&
    gives(own.day, theirs.day) &&
    own.decade === theirs.decade &&
    (own.last === undefined || own.last === theirs.last)
  );
}

export function saysFigure(own: Word, theirs: Word): boolean {
  if (own.quantity?.date && theirs.quantity?.date) return coversDate(own.quantity.date, theirs.quantity.date);
  if (statesSame(own, theirs)) return true;
  const [mine, other] = [own.quantity, theirs.quantity];
  // "the 27-year contract" and "27 years", "a sixth term" and "his sixth term"
  if (
    mine?.value !== undefined &&
    mine.value === other?.value &&
    mine.high === other.high &&
    mine.kind !== "money" &&
    other.kind !== "money"
  )
    return (
      mine.unit === other.unit || mine.unit === "" || other.unit === "" || mine.kind === "age" || other.kind === "age"
    );
  // "almost 6" for 5.9
  return mine?.hedge !== undefined && rounds(own, theirs);
}

function lostFigures(view: View, placed: Placed): readonly Clash[] {
  const { claim } = view;
  const { sentence, source } = placed;
  const theirs = numbersAmong(sentence, source);
  return numbersAmong(claim, placed.claim).flatMap((at) => {
    const own = claim.word(at);
    if (theirs.some((there) => saysFigure(own, sentence.word(there)))) return [];
    if (isFirst(own) && !theirs.some((there) => sentence.word(there).quantity?.kind === "ordinal")) return [];
    // "the top five" counts nothing, and does so in another language.
    if (
      isTranslated(claim, placed) &&
      source.some((there) => sentence.word(there).quantity?.value === own.quantity?.value)
    )
      return [];
    if (isListed(own, sentence, source) || isMonthOf(own, sentence, source)) return [];
    const sum = derive(
      own,
      theirs.map((there) => sentence.word(there)),
    );
    if (sum !== undefined) return [];
    const other = theirs.find((there) => sameKind(own, sentence.word(there)));
    const given = other === undefined ? undefined : sentence.word(other).text;
    const words = `The source has ${given ?? "no such figure"} there, not ${own.text}.`;
    return [{ claim: own.text, source: given ?? placed.pair.source, words }];
  });
}

/** "first flew" for "maiden flight". */
const isFirst = ({ quantity }: Word): boolean => quantity?.kind === "ordinal" && quantity.value === 1;

/** "two models" for "the Sky and Astra": as many as are joined. */
function isListed({ quantity }: Word, sentence: Passage, source: readonly number[]): boolean {
  const value = quantity?.kind === "count" ? (quantity.value ?? 0) : 0;
  if (value < 2 || value > 6) return false;
  const from = Math.min(...source);
  const marks = sentence.all.slice(from, Math.max(...source) + 1);
  return (
    marks.filter(({ norm }) => norm === "," || norm === "and" || norm === "und" || norm === "y").length >= value - 1
  );
}

/** A date of which the source words hold the month alone, and the day was cut off by the judge, is not said. */
const isMonthOf = (own: Word, sentence: Passage, source: readonly number[]): boolean =>
  own.quantity?.kind === "date" && source.some((at) => sentence.word(at).norm === own.norm);

/** Weekdays and months are words and no figures. */
function lostDays(view: View, placed: Placed): readonly Clash[] {
  const { claim } = view;
  const { sentence, source } = placed;
  if (!isEnglish(claim.language) || !isEnglish(sentence.language)) return [];
  return placed.claim.flatMap((at) => {
    const { norm, capital, text, kind } = claim.word(at);
    if (kind !== "word" || !capital || !calendar.has(norm)) return [];
    const says = (there: number): boolean =>
      sentence.word(there).norm === norm || sentence.word(there).quantity?.date?.month === months.indexOf(norm) + 1;
    if (source.some(says)) return [];
    return [{ claim: text, source: placed.pair.source, words: `The source does not say "${text}" there.` }];
  });
}

const months = [...wordSet("january february march april may june july august september october november december")];

type Bound = "exact" | "over" | "under" | "atLeast" | "atMost" | "about";

const boundOf = ({ quantity }: Word): Bound => {
  const hedge = quantity?.hedge?.is;
  return hedge === undefined || hedge === "evidential" ? "exact" : hedge;
};

/** Of what the source says, what the claim may say: "over 900" is "more than 900" and nothing else. */
const mayBe: Readonly<Record<Bound, readonly Bound[]>> = {
  exact: ["exact", "about"],
  over: ["over", "atLeast"],
  atLeast: ["atLeast"],
  under: ["under", "about"],
  atMost: ["atMost"],
  about: ["about"],
};

function movedBounds(view: View, placed: Placed): readonly Clash[] {
  const { claim } = view;
  const { sentence, source } = placed;
  return numbersAmong(claim, placed.claim).flatMap((at) => {
    const own = claim.word(at);
    if (own.quantity?.value === undefined || own.quantity.date) return [];
    const same = numbersAmong(sentence, source).filter((there) => saysFigure(own, sentence.word(there)));
    const fits = same.some((there) => mayBe[boundOf(sentence.word(there))].includes(boundOf(own)));
    const [first] = same;
    if (first === undefined || fits || (isTranslated(claim, placed) && isBounded(claim, placed, sentence.word(first))))
      return [];
    const theirs = sentence.word(first);
    const said = (passage: Passage, { quantity, text }: Word): string =>
      quantity?.hedge === undefined ? text : `${hedgeText(passage, quantity.hedge)} ${text}`;
    const words = `The source says "${said(sentence, theirs)}", the claim "${said(claim, own)}".`;
    return [{ claim: said(claim, own), source: said(sentence, theirs), words }];
  });
}

/** "etwa die Hälfte", "innerhalb der nächsten sechs Monate": the bound stands further off in another language. */
function isBounded(claim: Passage, placed: Placed, theirs: Word): boolean {
  const bounds = mayBe[boundOf(theirs)];
  return placed.claim.some((at) => {
    const bound = boundNamed(claim.word(at).norm, claim.language);
    return bound !== undefined && bounds.includes(bound);
  });
}

const hedgeText = (passage: Passage, _: unknown): string =>
  passage.all
    .filter((_word, at) => passage.isHedge(at))
    .map(({ text }) => text)
    .join(" ");

/** Lengths of time are words as well as figures: "in the quarter" is not "in the year". */
const periods = [..."second minute hour day week month quarter year decade century".split(" ")];

function movedPeriods(view: View, placed: Placed): readonly Clash[] {
  const { claim } = view;
  if (!isEnglish(claim.language) || !isEnglish(placed.sentence.language)) return [];
  const among = (passage: Passage, pieces: readonly number[]): readonly string[] =>
    pieces
      .filter((at) => passage.word(at).kind === "word")
      .flatMap((at) => {
        const norm = passage.word(at).norm.replace(/s$/, "");
        return periods.includes(norm) && norm !== "second" ? [norm] : [];
      });
  const [own, theirs] = [among(claim, placed.claim), among(placed.sentence, placed.source)];
  if (own.length === 0 || theirs.length === 0 || own.some((each) => theirs.includes(each))) return [];
  return [{ ...pairWords(placed), words: `The source says "${theirs[0]}", the claim "${own[0]}".` }];
}

const ofPairs =
  (find: (view: View, placed: Placed) => readonly Clash[]) =>
  (view: View): readonly Clash[] =>
    view.placed.flatMap((placed) => find(view, placed));

export const figureRows: readonly VouchedRow[] = [
  {
    name: "a figure the source's words do not give",
    kind: "figure",
    weight: "veto",
    find: ofPairs(lostFigures),
    yes: [
      ["The computer failed {after thirteen minutes}.", "The computer failed {after thirty minutes}."],
      ["It sold {3 million songs}.", "It sold {3 billion songs}."],
      ["It will pay {€78 million}.", "It will pay {€57 million (US$78 million)}."],
      ["It opened in {1998}.", "It opened in {1989}."],
    ],
    no: [
      ["{2,000 people} came.", "{Two thousand people} came."],
      ["It began at {8.45pm}.", "It began at {2045 GMT}."],
      ["The store opened in {2003}.", "The store opened on {28 April 2003}."],
      ["They grounded {the A400M}.", "They grounded {the A400M}."],
      ["{Two models} will go.", "{The Sky and the Astra} will go."],
    ],
  },
  {
    name: "a day or month the source's words do not give",
    kind: "figure",
    weight: "veto",
    find: ofPairs(lostDays),
    yes: [["It closed {on Monday}.", "It closed {on Tuesday}."]],
    no: [["It closed {in February}.", "It closed {on 3 February}."]],
  },
  {
    name: "a figure with another bound",
    kind: "figure",
    weight: "veto",
    find: ofPairs(movedBounds),
    yes: [
      ["It lasts {at most two years}.", "It lasts {at least two years}."],
      ["It cut {more than 5,000 jobs}.", "It cut {about 5,000 jobs}."],
      ["It cut {5,000 jobs}.", "It cut {about 5,000 jobs}."],
    ],
    no: [
      ["{Almost 14,000 workers} left.", "{Nearly 14,000 workers} left."],
      ["{Over 900 people} were saved.", "{More than 900 people} were saved."],
    ],
  },
  {
    name: "another length of time",
    kind: "figure",
    weight: "veto",
    find: ofPairs(movedPeriods),
    yes: [["{In the previous quarter} it gained.", "{In the same period a year earlier} it gained."]],
    no: [["{In the previous year} it gained.", "{A year earlier} it gained."]],
  },
];
