// One, a half or a quarter of a unit without a number before it: "over a year", "half an hour", "half a percentage
// point".
import { wordSet } from "../word-set.ts";
import type { NumberFound, NumberPassage } from "./quantity.ts";
import { unitAt } from "./unit-after.ts";

const leads = wordSet("over than nearly almost about around least within for approximately roughly under most");
const tooCommon = wordSet("day second quarter season vote times");
const afterStretch = wordSet("after before and in at to while until without");
const notLength = /^(?:ago|earlier|later|before|-)$/;

export function stretchAt(passage: NumberPassage, at: number): NumberFound | undefined {
  const { tokens } = passage;
  const norm = tokens[at]?.norm ?? "";
  const article = norm === "a" || norm === "an";
  if (!article && norm !== "half" && norm !== "quarter") return undefined;
  return partOf(passage, at) ?? (article ? (oneAndHalf(passage, at) ?? one(passage, at)) : undefined);
}

/** "half an hour", "a half point", "a quarter of a mile", "a quarter point" */
function partOf({ tokens, words }: NumberPassage, at: number): NumberFound | undefined {
  const norm = (place: number): string => tokens[place]?.norm ?? "";
  const part = norm(at) === "a" ? at + 1 : at;
  if (norm(part) !== "half" && norm(part) !== "quarter") return undefined;
  let last = part + 1;
  if (norm(last) === "of") last++;
  if (norm(last) === "-") last++;
  const counted = norm(last) === "a" || norm(last) === "an";
  if (counted) last++;
  if (!counted && part === at) return undefined;
  const after = unitAt(tokens, last, words);
  if (after === undefined || tooCommon.has(after.unit.unit) || tokens[last]?.kind !== "word") return undefined;
  if (notLength.test(norm(after.to)) || after.unit.factor !== undefined) return undefined;
  const value = norm(part) === "half" ? 0.5 : 0.25;
  return { from: at, to: after.to, value, kind: after.unit.kind, unit: after.unit.unit };
}

/** "an hour and a half" */
function oneAndHalf({ tokens, words }: NumberPassage, at: number): NumberFound | undefined {
  const unit = words.units.get(tokens[at + 1]?.norm ?? "");
  const half = tokens[at + 2]?.norm === "and" && tokens[at + 3]?.norm === "a" && tokens[at + 4]?.norm === "half";
  return unit && half ? { from: at, to: at + 5, value: 1.5, kind: unit.kind, unit: unit.unit } : undefined;
}

/** "over a year", "less than a decade": one counts only where its length is the point. */
function one({ tokens, words }: NumberPassage, at: number): NumberFound | undefined {
  const unit = words.units.get(tokens[at + 1]?.norm ?? "");
  if (unit?.kind !== "duration" || tooCommon.has(unit.unit)) return undefined;
  const next = tokens[at + 2];
  const lead = tokens[at - 1]?.norm ?? "";
  if (notLength.test(next?.norm ?? "") || !leads.has(lead)) return undefined;
  // "for a week holiday", "for a year she": what follows is no length.
  if (lead === "for" && next?.kind === "word" && !afterStretch.has(next.norm)) return undefined;
  return { from: at, to: at + 2, value: 1, kind: unit.kind, unit: unit.unit };
}
