// Whether the days, months and spans of time that a claim names are those of its source's words.
import { calendar } from "../../language/en/function-words.ts";
import { wordSet } from "../../language/word-set.ts";
import type { Word } from "../line.ts";
import { saysFigure } from "./figure-stands.ts";
import { isEnglish, type Passage } from "./passage.ts";
import type { Placed } from "./placed.ts";
import { type Clash, ofPairs, pairWords, type View, type VouchedRow } from "./view.ts";

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
    const deeds = new Set(source.map(sentence.node));
    const isOfDeed = (there: number): boolean => deeds.has(sentence.tree?.head(sentence.node(there)) ?? -1);
    if (source.some(says) || [...sentence.all.keys()].some((there) => isOfDeed(there) && says(there))) return [];
    return [{ claim: text, source: placed.pair.source, words: `The source does not say "${text}" there.` }];
  });
}

const months = [...wordSet("january february march april may june july august september october november december")];

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

/** Words of one sense before a period: which one of them, counted from now. */
const turns: readonly ReadonlySet<string>[] = [
  wordSet("last past previous"),
  wordSet("next coming"),
  wordSet("this current"),
];

type Turn = { readonly words: string; readonly turn: number; readonly period: string };

/** "yesterday", "last month", "the next six months". */
function relativeTimes(passage: Passage, pieces: readonly number[]): readonly Turn[] {
  return pieces.flatMap((at): Turn[] => {
    const norm = passage.word(at).norm;
    if (/^(?:yesterday|today|tonight|tomorrow)$/.test(norm)) return [{ words: norm, turn: -1, period: norm }];
    const turn = turns.findIndex((words) => words.has(norm));
    const next = passage.all[at + 1];
    const named = next?.quantity?.kind === "duration" ? next.quantity.unit : (next?.norm ?? "").replace(/s$/, "");
    const period = periods.find((each) => each === named && each !== "second");
    return turn < 0 || period === undefined ? [] : [{ words: `${norm} ${next?.text}`, turn, period }];
  });
}

/** "this week" may hold a "yesterday", and no "last week". */
const isOther = (one: Turn, other: Turn): boolean =>
  one.period === other.period ? one.turn !== other.turn : one.turn < 2 && other.turn < 2;

function otherTime(view: View, placed: Placed): readonly Clash[] {
  const [own, theirs] = [relativeTimes(view.claim, placed.claim), relativeTimes(placed.sentence, placed.source)];
  const [mine, other] = [own[0], theirs[0]];
  if (mine === undefined || other === undefined) return [];
  if (own.some((each) => theirs.some((there) => !isOther(each, there)))) return [];
  return [{ ...pairWords(placed), words: `The source says "${other.words}", the claim "${mine.words}".` }];
}

const opening = wordSet("from since starting beginning");
const closing = wordSet("until till through to");

/** "from 9 March" of something that runs "through 9 March". */
function otherEnd(view: View, placed: Placed): readonly Clash[] {
  const { claim } = view;
  const { sentence, source } = placed;
  return daysAmong(claim, placed.claim).flatMap((at) => {
    const own = claim.word(at);
    const there = daysAmong(sentence, source).find((each) => isSameDay(own, sentence.word(each)));
    if (there === undefined) return [];
    const [mine, theirs] = [leading(claim, at), leading(sentence, there)];
    const isCrossed = (opening.has(mine) && closing.has(theirs)) || (closing.has(mine) && opening.has(theirs));
    if (!isCrossed) return [];
    const words = `The source says "${theirs} ${sentence.word(there).text}", the claim "${mine} ${own.text}".`;
    return [{ claim: `${mine} ${own.text}`, source: `${theirs} ${sentence.word(there).text}`, words }];
  });
}

/** Dates, weekdays and months. */
const daysAmong = (passage: Passage, pieces: readonly number[]): readonly number[] =>
  pieces.filter((at) => {
    const { quantity, norm, capital } = passage.word(at);
    return quantity?.date !== undefined || (capital && calendar.has(norm));
  });

const isSameDay = (own: Word, theirs: Word): boolean =>
  own.norm === theirs.norm || (own.quantity?.date !== undefined && saysFigure(own, theirs));

/** "starting on" is "starting". */
function leading({ all }: Passage, at: number): string {
  const before = all[at - 1]?.norm ?? "";
  return before === "on" || before === "in" ? (all[at - 2]?.norm ?? "") : before;
}

export const timeRows: readonly VouchedRow[] = [
  {
    name: "a day or month the source's words do not give",
    kind: "figure",
    weight: "veto",
    find: ofPairs(lostDays),
    yes: [
      ["It closed {on Monday}.", "It closed {on Tuesday}."],
      ["{It shut on Monday} at noon.", "{1:It closed} at noon, which the mayor said on Monday."],
    ],
    no: [
      ["It closed {in February}.", "It closed {on 3 February}."],
      ["{It shut on Monday} at noon.", "{1:It closed} at noon on Monday."],
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
  {
    name: "another day or time, counted from today",
    kind: "figure",
    weight: "veto",
    find: ofPairs(otherTime),
    yes: [
      ["It was published {last month}.", "It was published {yesterday}."],
      ["It came {in the last six months}.", "It comes {in the next six months}."],
      ["{Four million came this year}.", "{Last year four million came}."],
    ],
    no: [
      ["It was published {this week}.", "It was published {yesterday}."],
      ["It was published {last month}.", "It was published {last month}."],
    ],
  },
  {
    name: "the other end of a span of time",
    kind: "figure",
    weight: "veto",
    find: ofPairs(otherEnd),
    yes: [
      ["It runs {from March 9}.", "It runs {from January 23 through March 9}."],
      ["It is shut {from Friday}.", "It is shut {until Friday}."],
    ],
    no: [
      ["It runs {until March 9}.", "It runs {from January 23 through March 9}."],
      ["It runs {from January 23 to March 9}.", "It runs {from January 23 through March 9}."],
    ],
  },
];
