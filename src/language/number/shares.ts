// Shares that stand at a number: fractions by rule, and one number out of another.
import { type RuleSet, ruleSet } from "../rule.ts";
import type { Token } from "../token.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { classesOf } from "./classes.ts";
import { partOf } from "./digits.ts";
import { isNoFigure } from "./no-figure.ts";
import { type Numeral, readNumeral } from "./numerals.ts";
import type { NumberFound, NumberPassage } from "./quantity.ts";
import { type Share, shareRules } from "./share-rules.ts";
import { type UnitAfter, unitAt } from "./unit-after.ts";

const compiled = new WeakMap<Vocabulary, RuleSet<Share>>();

export function shareRulesOf(words: Vocabulary): RuleSet<Share> {
  const known = compiled.get(words) ?? ruleSet(shareRules(words), classesOf(words));
  compiled.set(words, known);
  return known;
}

export function shareAt({ cut, words }: NumberPassage, at: number): NumberFound | undefined {
  // "3/4 of the land"
  const part = /^(?:of|der|des|von)$/.test(cut.tokens[at + 3]?.norm ?? "") ? partOf(cut.tokens, at) : undefined;
  if (part !== undefined) return { from: at, to: at + 3, value: Number(part.toFixed(4)), kind: "share", unit: "share" };
  if ((cut.tokens[at] as Token).kind !== "word") return undefined;
  const share = shareRulesOf(words).ask(cut, at);
  const whole = share && unitOfWhole(cut.tokens, share.to, words);
  if (share && whole)
    return { from: at, to: whole.to, value: share.value, kind: whole.unit.kind, unit: whole.unit.unit };
  return share && { from: at, to: share.to, value: share.value, kind: "share", unit: "share" };
}

/** "three-quarters of a point", "0.3 of a percentage point": so much of a unit, and no share. */
export function unitOfWhole(tokens: readonly Token[], at: number, words: Vocabulary): UnitAfter | undefined {
  const article = tokens[at + 1]?.norm;
  if (tokens[at]?.norm !== "of" || (article !== "a" && article !== "an")) return undefined;
  const after = unitAt(tokens, at + 2, words);
  return after?.unit.factor === undefined && after?.unit.kind !== "vote" ? after : undefined;
}

/** "a one-in-ten chance", "1-in-100" */
function hyphenedShare({ tokens, words }: NumberPassage, first: Numeral): Numeral | undefined {
  const joint = tokens[first.next + 1];
  if (tokens[first.next]?.norm !== "-" || joint?.norm !== "in" || tokens[first.next + 2]?.norm !== "-")
    return undefined;
  const second = readNumeral(tokens, first.next + 3, words);
  return second !== undefined && second.value > first.value ? second : undefined;
}

/** "one in three", "nine out of 10", "drei von zehn". "three in 2015" and "two in 10 days" are none. */
export function oneInSome(passage: NumberPassage, at: number, first: Numeral): NumberFound | undefined {
  if (!Number.isInteger(first.value) || first.value < 1 || first.value > 99) return undefined;
  const bound = hyphenedShare(passage, first);
  if (bound) return shareOf(at, first, bound);
  const joint = jointOf(passage, first.next);
  const second = joint && wholeAt(passage, joint.to, first);
  if (joint === undefined || second === undefined) return undefined;
  const unit = passage.words.units.get(passage.tokens[second.next]?.norm ?? "")?.kind;
  const counted =
    (second.value > 1000 && second.value < 10_000 && second.digits) || unit === "duration" || unit === "money";
  if (!joint.sure && counted) return undefined;
  if (joint.norm !== "von" || !first.digits) return shareOf(at, first, second);
  // "35 von 69 Stimmen", "3 von 5 Schulen": so many of them, and no share.
  return unit === "vote"
    ? { from: at, to: second.next + 1, value: first.value, kind: "vote", unit: "vote" }
    : { from: at, to: second.next, value: first.value, kind: "count", unit: "" };
}

const shareOf = (at: number, first: Numeral, second: Numeral): NumberFound => ({
  from: at,
  to: second.next,
  value: Number((first.value / second.value).toPrecision(4)),
  kind: "share",
  unit: "share",
});

type Joint = { readonly norm: string; readonly to: number; readonly sure: boolean };

/** "in", "out of", "in every", "of every", "von"; `sure` where nothing but a share can follow. */
function jointOf({ tokens }: NumberPassage, at: number): Joint | undefined {
  const norm = tokens[at]?.norm ?? "";
  const next = tokens[at + 1]?.norm;
  if (norm === "out" && next === "of")
    return { norm, to: tokens[at + 2]?.norm === "every" ? at + 3 : at + 2, sure: true };
  if (next === "every" && (norm === "in" || norm === "of")) return { norm, to: at + 2, sure: false };
  return norm === "in" || norm === "von" ? { norm, to: at + 1, sure: false } : undefined;
}

/** The number that the first is a part of. */
function wholeAt({ cut, tokens, words }: NumberPassage, at: number, first: Numeral): Numeral | undefined {
  const token = tokens[at];
  if (token === undefined || (token.kind !== "number" && !words.small.has(token.norm) && !words.tens.has(token.norm)))
    return undefined;
  const second = readNumeral(tokens, at, words);
  if (second === undefined || second.value <= first.value || second.value > 1e6) return undefined;
  return isNoFigure(cut, at, words) ? undefined : second;
}
