// Whether the figures of a claim are those of its source's words, and bound to the same side.

import { boundNamed } from "../../language/bounds.ts";
import { wordSet } from "../../language/word-set.ts";
import type { Word } from "../line.ts";
import { figureStands, numbersAmong, rivalIn, saysFigure, scoresIn } from "./figure-stands.ts";
import { areSidesExchanged } from "./opposite-rows.ts";
import { isEnglish, type Passage } from "./passage.ts";
import type { Placed } from "./placed.ts";
import { isTranslated } from "./translation-rows.ts";
import { type Clash, ofPairs, type View, type VouchedRow } from "./view.ts";

function lostFigures(view: View, placed: Placed): readonly Clash[] {
  const { claim } = view;
  const { sentence, source } = placed;
  return numbersAmong(claim, placed.claim).flatMap((at) => {
    const own = claim.word(at);
    const holders = view.placed.filter((each) => each.claim.includes(at));
    if (holders.some((each) => figureStands(own, each.sentence, each.source))) return [];
    // "the top five" counts nothing, and does so in another language.
    const isLabel = (there: number): boolean => sentence.word(there).quantity?.value === own.quantity?.value;
    if (isTranslated(claim, placed) && source.some(isLabel)) return [];
    if (isTurnedScore(view, placed, at)) return [];
    const given = rivalIn(own, sentence, source);
    const words = `The source has ${given ?? "no such figure"} there, not ${own.text}.`;
    return [{ claim: own.text, source: given ?? placed.pair.source, words }];
  });
}

/** "a 2-1 win for Reed" of "Harlan lost 1-2 to Reed". */
function isTurnedScore(view: View, placed: Placed, at: number): boolean {
  const { claim } = view;
  const { sentence, source } = placed;
  const own = claim.word(at).quantity;
  const isScore = own?.kind === "score" && own.high !== undefined;
  if (!isScore || !scoresIn(sentence, source).includes(`${own.high} ${own.value}`)) return false;
  return placed.claim.some((each) => source.some((there) => areSidesExchanged(view, each, sentence, there)));
}

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

/** "for two more years at least" */
const boundBehind = (words: string): Bound =>
  /\bat (?:the )?least\b|\bor more\b/.test(words) ? "atLeast" : /\bat (?:the )?most\b/.test(words) ? "atMost" : "exact";

/** "exceeded 10%", "topped 10%" */
const exceeding = wordSet("exceed exceeds exceeded exceeding top topped tops surpass surpassed surpasses");
/** "less than 10%" is no "about 10%"; "nearly 10%" is. */
const below = wordSet("less fewer below under");

/** What a claim may say of a figure of the source, by the words at it there. */
function mayBeAt(sentence: Passage, at: number): readonly Bound[] {
  const bound = boundOf(sentence.word(at));
  const before = [at - 1, at - 2].map((near) => sentence.all[near]?.norm ?? "");
  if (bound === "exact" && before.some((norm) => exceeding.has(norm))) return [...mayBe.over, "exact"];
  const isBelow = sentence.all.some(({ norm }, near) => sentence.isHedge(near) && below.has(norm));
  return bound === "under" && isBelow ? ["under"] : mayBe[bound];
}

function movedBounds(view: View, placed: Placed): readonly Clash[] {
  const { claim } = view;
  const { sentence, source } = placed;
  return numbersAmong(claim, placed.claim).flatMap((at) => {
    const own = claim.word(at);
    if (own.quantity?.value === undefined || own.quantity.date) return [];
    const same = numbersAmong(sentence, source).filter((there) => saysFigure(own, sentence.word(there)));
    const bound = boundOf(own) === "exact" ? boundBehind(placed.pair.claim) : boundOf(own);
    const fits = same.some((there) => mayBeAt(sentence, there).includes(bound));
    const [first] = same;
    if (first === undefined || fits || (isTranslated(claim, placed) && isBounded(claim, placed, sentence.word(first))))
      return [];
    const theirs = sentence.word(first);
    const said = (passage: Passage, { quantity, text }: Word): string =>
      quantity?.hedge === undefined ? text : `${hedgeText(passage)} ${text}`;
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

const hedgeText = (passage: Passage): string =>
  passage.all
    .filter((_word, at) => passage.isHedge(at))
    .map(({ text }) => text)
    .join(" ");

/** "cut to 30%" for "cut by 30%". */
function otherReach(view: View, placed: Placed): readonly Clash[] {
  const { claim } = view;
  const { sentence, source } = placed;
  if (!isEnglish(claim.language) || !isEnglish(sentence.language)) return [];
  return numbersAmong(claim, placed.claim).flatMap((at) => {
    const own = claim.word(at);
    const there = numbersAmong(sentence, source).find((each) => saysFigure(own, sentence.word(each)));
    const [mine, theirs] = [reach(claim, at), there === undefined ? "" : reach(sentence, there)];
    if (mine === theirs || mine === "" || theirs === "") return [];
    const words = `The source says "${theirs} ${own.text}", the claim "${mine} ${own.text}".`;
    return [{ claim: `${mine} ${own.text}`, source: placed.pair.source, words }];
  });
}

/** The "by" or "to" before a figure that is no day or time. */
function reach({ all, word }: Passage, at: number): string {
  const before = all[at - 1]?.norm ?? "";
  return word(at).quantity?.date === undefined && /^(?:by|to)$/.test(before) ? before : "";
}

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
      ["{Two seconds into the second half} he scored.", "{Two minutes in the second half} he scored."],
      ["The {nine-year-old} died.", "The {nine-month-old} died."],
      ["Harlan {beat Reed 2-1}.", "Harlan {lost 1 – 2} to Reed."],
      ["It was {his first appearance}.", "It was {his final appearance}."],
    ],
    no: [
      ["{2,000 people} came.", "{Two thousand people} came."],
      ["It began at {8.45pm}.", "It began at {2045 GMT}."],
      ["The store opened in {2003}.", "The store opened on {28 April 2003}."],
      ["They grounded {the A400M}.", "They grounded {the A400M}."],
      ["{Two models} will go.", "{The Sky and the Astra} will go."],
      ["It would rise {by 27 or 49 percent}.", "It would rise {by either 49 percent or by 27 percent}."],
      ["{A late goal gave Reed a 2-1 win}.", "{Harlan lost 1 – 2} to Reed."],
      ["{Two thirds of voters} agreed.", "{67% of voters} agreed."],
      ["It takes {half a year}.", "It takes {six months}."],
      ["Reed {won 1-0}.", "Reed {won 1 – 0}."],
      ["It came {almost ten years ago}.", "It came {nearly a decade ago}."],
      ["It was studied {until 2050}.", "It was studied {over 2000 - 2050}."],
    ],
  },
  {
    name: "by a figure for to a figure",
    kind: "figure",
    weight: "veto",
    find: ofPairs(otherReach),
    yes: [["It cut costs {to 30%}.", "It cut costs {by 30%}."]],
    no: [
      ["It cut costs {by 30%}.", "It cut costs {by 30%}."],
      ["Costs are {to fall 30%}.", "Costs fall {by 30%}."],
    ],
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
      ["It cut {about 5,000 jobs}.", "It cut {less than 5,000 jobs}."],
    ],
    no: [
      ["{Almost 14,000 workers} left.", "{Nearly 14,000 workers} left."],
      ["{Over 900 people} were saved.", "{More than 900 people} were saved."],
      ["Losses were {more than 10%}.", "Losses {exceeded 10%}."],
    ],
  },
];
