// Whether the days, months and spans of time that a claim names are those of its source's words.
import { calendar } from "../../language/en/function-words.ts";
import { wordSet } from "../../language/word-set.ts";
import { numbersAmong, saysFigure } from "./figure-stands.ts";
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
    if (source.some(says)) return [];
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

/** "yesterday", "last month": "this week" may hold any of them. */
function relativeTimes(passage: Passage, pieces: readonly number[]): readonly string[] {
  return pieces.flatMap((at) => {
    const [norm, next] = [passage.word(at).norm, passage.all[at + 1]?.norm ?? ""];
    if (/^(?:yesterday|today|tonight|tomorrow)$/.test(norm)) return [norm];
    return /^(?:last|next)$/.test(norm) && periods.includes(next) && next !== "second" ? [`${norm} ${next}`] : [];
  });
}

function otherTime(view: View, placed: Placed): readonly Clash[] {
  const [own, theirs] = [relativeTimes(view.claim, placed.claim), relativeTimes(placed.sentence, placed.source)];
  if (own.length === 0 || theirs.length === 0 || own.some((each) => theirs.includes(each))) return [];
  return [{ ...pairWords(placed), words: `The source says "${theirs[0]}", the claim "${own[0]}".` }];
}

const opening = wordSet("from since starting beginning");
const closing = wordSet("until till through to");

/** "from 9 March" of something that runs "through 9 March". */
function otherEnd(view: View, placed: Placed): readonly Clash[] {
  const { claim } = view;
  const { sentence, source } = placed;
  const before = (passage: Passage, at: number): string => passage.all[at - 1]?.norm ?? "";
  return numbersAmong(claim, placed.claim).flatMap((at) => {
    const own = claim.word(at);
    if (own.quantity?.date === undefined) return [];
    const there = numbersAmong(sentence, source).find((each) => saysFigure(own, sentence.word(each)));
    if (there === undefined) return [];
    const [mine, theirs] = [before(claim, at), before(sentence, there)];
    const isCrossed = (opening.has(mine) && closing.has(theirs)) || (closing.has(mine) && opening.has(theirs));
    if (!isCrossed) return [];
    const words = `The source says "${theirs} ${sentence.word(there).text}", the claim "${mine} ${own.text}".`;
    return [{ claim: `${mine} ${own.text}`, source: `${theirs} ${sentence.word(there).text}`, words }];
  });
}

export const timeRows: readonly VouchedRow[] = [
  {
    name: "a day or month the source's words do not give",
    kind: "figure",
    weight: "veto",
    find: ofPairs(lostDays),
    yes: [["It closed {on Monday}.", "It closed {on Tuesday}."]],
    no: [["It closed {in February}.", "It closed {on 3 February}."]],
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
    yes: [["It was published {last month}.", "It was published {yesterday}."]],
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
    yes: [["It runs {from March 9}.", "It runs {from January 23 through March 9}."]],
    no: [
      ["It runs {until March 9}.", "It runs {from January 23 through March 9}."],
      ["It runs {from January 23 to March 9}.", "It runs {from January 23 through March 9}."],
    ],
  },
];
