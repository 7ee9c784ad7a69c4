// Ages: lengths of time that are somebody's, and bare numbers that are.
import { type RuleSet, ruleSet } from "../rule.ts";
import type { Cut, Token } from "../token.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { type AgeFound, ageRules } from "./age-rules.ts";
import { classesOf } from "./classes.ts";
import type { Numeral } from "./numerals.ts";

const compiled = new WeakMap<Vocabulary, RuleSet<AgeFound>>();

export function ageRulesOf(words: Vocabulary): RuleSet<AgeFound> {
  const known = compiled.get(words) ?? ruleSet(ageRules, classesOf(words));
  compiled.set(words, known);
  return known;
}

/** "year-old", "years old", "years of age": the position after it, or `at` when it is no age. */
export function aged(tokens: readonly Token[], at: number, words: Vocabulary): number {
  const hyphen = tokens[at]?.norm === "-" && !tokens[at]?.spaced ? 1 : 0;
  if (words.oldWords.has(tokens[at + hyphen]?.norm ?? "")) return at + hyphen + 1;
  return tokens[at]?.norm === "of" && tokens[at + 1]?.norm === "age" ? at + 2 : at;
}

export function isAge(cut: Cut, at: number, numeral: Numeral, words: Vocabulary): boolean {
  if (numeral.scale > 1 || numeral.value > 120 || !Number.isInteger(numeral.value)) return false;
  return ageRulesOf(words).ask(cut, at) !== undefined;
}
