// Dates, times, ordinals and labels: the numbers of a text that are no figures, whichever comes first.
import { dateAt } from "../date/date-at.ts";
import { type RuleSet, ruleSet } from "../rule.ts";
import type { Cut, Token } from "../token.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { codeRules } from "./code-rules.ts";
import { labelClasses } from "./label-classes.ts";
import type { Labelled } from "./labelled.ts";
import { nameRules } from "./name-rules.ts";
import { openingNameRules } from "./opening-name-rules.ts";
import { type Ordinal, ordinalRules } from "./ordinal-rules.ts";
import { placeRules } from "./place-rules.ts";
import type { NumberFound } from "./quantity.ts";
import { seriesRules } from "./series-rules.ts";

type Rules = { readonly labels: RuleSet<Labelled>; readonly ordinals: RuleSet<Ordinal> };

const compiled = new WeakMap<Vocabulary, Rules>();

export function noFigureRulesOf(words: Vocabulary): Rules {
  const known = compiled.get(words);
  if (known) return known;
  const classes = labelClasses(words);
  const made = {
    labels: ruleSet([...placeRules, ...seriesRules, ...openingNameRules, ...codeRules, ...nameRules], classes),
    ordinals: ruleSet(ordinalRules(words), classes),
  };
  compiled.set(words, made);
  return made;
}

/** Asked at a number, a number word, an ordinal or a month. */
export function noFigureAt(cut: Cut, at: number, words: Vocabulary): NumberFound | undefined {
  const token = cut.tokens[at] as Token;
  const { labels, ordinals } = noFigureRulesOf(words);
  if (
    token.kind === "number" ||
    tokenBeforeClock(cut, at) ||
    words.months.has(token.norm) ||
    words.ordinals.has(token.norm)
  ) {
    const dated = dateAt(cut, at, words);
    if (dated) return dated;
  }
  const ordinal = ordinals.ask(cut, at);
  if (ordinal) return { from: at, to: ordinal.to, kind: "ordinal", unit: "", value: ordinal.value };
  const labelled = labels.ask(cut, at);
  if (labelled === undefined) return undefined;
  const name = cut.tokens.slice(at, labelled.to).map(({ norm }) => norm);
  return { from: at, to: labelled.to, kind: "label", unit: "", name: name.join("") };
}

const tokenBeforeClock = (cut: Cut, at: number): boolean => /^(?:o'clock|uhr)$/.test(cut.tokens[at + 1]?.norm ?? "");

export const isNoFigure = (cut: Cut, at: number, words: Vocabulary): boolean =>
  noFigureAt(cut, at, words) !== undefined;
