// The date, year or time of day that begins at a token.
import { classesOf } from "../number/classes.ts";
import type { NumberFound } from "../number/quantity.ts";
import { type RuleSet, ruleSet } from "../rule.ts";
import type { Cut } from "../token.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { clockRules, type TimeOfDay } from "./clock-rules.ts";
import { type Dated, dateRules } from "./date-rules.ts";

type Rules = { readonly dates: RuleSet<Dated>; readonly clocks: RuleSet<TimeOfDay> };

const compiled = new WeakMap<Vocabulary, Rules>();

/** Both sets as they stand for one language. */
export function dateRulesOf(words: Vocabulary): Rules {
  const known = compiled.get(words);
  if (known) return known;
  const classes = classesOf(words);
  const made = { dates: ruleSet(dateRules(words), classes), clocks: ruleSet(clockRules, classes) };
  compiled.set(words, made);
  return made;
}

export function dateAt(cut: Cut, at: number, words: Vocabulary): NumberFound | undefined {
  const { dates, clocks } = dateRulesOf(words);
  const clock = clocks.ask(cut, at);
  if (clock) return { from: at, to: clock.to, kind: "time", unit: "", name: clock.name };
  const dated = dates.ask(cut, at);
  if (dated === undefined) return undefined;
  const { date, to } = dated;
  const only = date.month === undefined;
  return { from: at, to, kind: only ? "year" : "date", unit: "", date };
}
