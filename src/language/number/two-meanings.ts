// Units with two meanings: the m of "600m" is metres or millions, a pound is money or weight, the c of "95c" cents
// or degrees.
import { type RuleSet, ruleSet } from "../rule.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { classesOf } from "./classes.ts";
import { centRules, type Meaning, metreRules, poundRules, twoMeaningClasses } from "./two-meaning-rules.ts";

type Rules = { readonly metres: RuleSet<Meaning>; readonly pounds: RuleSet<Meaning>; readonly cents: RuleSet<Meaning> };

const compiled = new WeakMap<Vocabulary, Rules>();

export function twoMeaningRulesOf(words: Vocabulary): Rules {
  const known = compiled.get(words);
  if (known) return known;
  const classes = { ...classesOf(words), ...twoMeaningClasses };
  const made = {
    metres: ruleSet(metreRules, classes),
    pounds: ruleSet(poundRules, classes),
    cents: ruleSet(centRules, classes),
  };
  compiled.set(words, made);
  return made;
}
