// Votes and scores: pairs of numbers that are two sides of something and not a range.

import type { Word } from "../words.ts";
import { type Numeral, readNumeral } from "./numerals.ts";
import { type Contest, dashes, type Passage, plural, type Quantity } from "./quantity.ts";
import { units } from "./units.ts";

const voteWords = new Set(
  "vote votes voted voting senate ballot parliament mps lawmakers congress referendum council ruled ruling decision judges jury house assembly committee senators legislators".split(
    " ",
  ),
);

const scoreWords = new Set(
  "win won wins beat beats beating defeat defeated lost loss draw drew drawn score scored scoring lead led victory thrashed match game cup league final semi-final goal goals half-time halftime aggregate sets tie tied rout innings quarterfinal semifinal championship series team striker penalty champions trailed down up hosts visitors".split(
    " ",
  ),
);

export function contestOf(words: readonly Word[]): Contest {
  let vote = 0;
  let score = 0;
  for (const word of words.length > 400 ? words.slice(0, 400) : words) {
    if (word.kind !== "word") continue;
    if (voteWords.has(word.lower)) vote++;
    if (scoreWords.has(word.lower)) score++;
  }
  return vote > 0 && vote >= score ? "vote" : score > 0 ? "score" : undefined;
}

/** "52-35", "3-1", "by 52 votes to 48" */
export function contestAt(reading: Passage, at: number, first: Numeral): Quantity | undefined {
  const { words, contest } = reading;
  const joint = words[first.next];
  if (joint === undefined || !first.digits || first.scaled) return undefined;
  if (
    words[first.next]?.lower === "votes" &&
    (words[first.next + 1]?.lower === "to" || words[first.next + 1]?.lower === "against")
  ) {
    const second = readNumeral(words, first.next + 2, reading.commaDecimal);
    if (second)
      return { from: at, to: second.next, value: first.value, high: second.value, kind: "vote", unit: "vote" };
  }
  const dash = dashes.has(joint.text) && !joint.spaced;
  const worded = joint.lower === "to" && contest === "vote";
  if ((!dash && !worded) || !Number.isInteger(first.value) || first.value > 999) return undefined;
  const second = words[first.next + 1];
  if (second?.kind !== "number" || (dash && second.spaced)) return undefined;
  const other = Number(second.text);
  const to = first.next + 2;
  const after = words[to];
  if (
    !Number.isInteger(other) ||
    other > 999 ||
    (after && !after.spaced && (after.kind === "word" || after.text === "%"))
  )
    return undefined;
  const counted =
    after?.kind === "word" &&
    (units.has(after.lower) ||
      /^(?:per|percent|people|million|billion|thousand|year|day|man|minute|strong)$/.test(after.lower));
  const rising = first.value < other;
  if (rising && (counted || (contest === undefined && plural.test(after?.lower ?? "")))) return undefined;
  if (contest === undefined && rising) return undefined;
  if (after && dashes.has(after.text) && !after.spaced && contest !== "score") return undefined;
  if (worded && rising && plural.test(after?.lower ?? "")) return undefined;
  const kind = contest ?? (first.value > 20 ? "vote" : "score");
  return { from: at, to, value: first.value, high: other, kind, unit: kind === "vote" ? "vote" : "score" };
}
