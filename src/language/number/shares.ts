// Shares that stand at a number: fractions by rule, and one number out of another.
import { type RuleSet, ruleSet } from "../rule.ts";
import type { Token } from "../token.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { classesOf } from "./classes.ts";
import { partOf } from "./digits.ts";
import { isNoFigure } from "./no-figure.ts";
import { type Numeral, readNumeral } from "./numerals.ts";
import type { Found, Passage } from "./quantity.ts";
import { type Share, shareRules } from "./share-rules.ts";

const compiled = new WeakMap<Vocabulary, RuleSet<Share>>();

export function shareRulesOf(words: Vocabulary): RuleSet<Share> {
  const known = compiled.get(words) ?? ruleSet(shareRules(words), classesOf(words));
  compiled.set(words, known);
  return known;
}

export function shareAt({ cut, words }: Passage, at: number): Found | undefined {
  // "3/4 of the land"
  const part = cut.tokens[at + 3]?.norm === "of" ? partOf(cut.tokens, at) : undefined;
  if (part !== undefined) return { from: at, to: at + 3, value: Number(part.toFixed(4)), kind: "share", unit: "share" };
  if ((cut.tokens[at] as Token).kind !== "word") return undefined;
  const share = shareRulesOf(words).ask(cut, at);
  return share && { from: at, to: share.to, value: share.value, kind: "share", unit: "share" };
}

/** "one in three", "nine out of 10", "drei von zehn". "three in 2015" and "two in 10 days" are none. */
export function oneInSome({ cut, tokens, words }: Passage, at: number, first: Numeral): Found | undefined {
  const out = tokens[first.next]?.norm === "out" && tokens[first.next + 1]?.norm === "of";
  const joint = tokens[first.next]?.norm;
  if (!out && joint !== "in" && joint !== "von") return undefined;
  const start = out ? first.next + 2 : first.next + 1;
  const token = tokens[start];
  if (token === undefined || (token.kind !== "number" && !words.small.has(token.norm) && !words.tens.has(token.norm)))
    return undefined;
  const second = readNumeral(tokens, start, words);
  if (second === undefined || !Number.isInteger(first.value) || first.value < 1 || first.value > 99) return undefined;
  if (second.value <= first.value || second.value > 1e6) return undefined;
  const unit = words.units.get(tokens[second.next]?.norm ?? "")?.kind;
  if (!out && ((second.value > 1000 && second.digits) || unit === "duration" || unit === "money")) return undefined;
  if (isNoFigure(cut, start, words)) return undefined;
  // "35 von 69 Stimmen", "3 von 5 Schulen": so many of them, and no share.
  if (joint === "von" && first.digits) {
    const vote = unit === "vote";
    return {
      from: at,
      to: second.next + (vote ? 1 : 0),
      value: first.value,
      kind: vote ? "vote" : "count",
      unit: vote ? "vote" : "",
    };
  }
  const value = Number((first.value / second.value).toFixed(4));
  return { from: at, to: second.next, value, kind: "share", unit: "share" };
}
