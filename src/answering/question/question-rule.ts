// Rules about whole questions: a rule (language/rule.ts) that makes the same of every sentence it fits anywhere.
import { type RuleSet, ruleSet, type TokenRule } from "../../language/rule.ts";
import type { Token } from "../../language/token.ts";
import { classesIn, rowOf, type WordSets } from "./pattern.ts";

/** `yes`: sentences that it decides, in the order of its book; `no`: sentences that it does not. */
export type QuestionRule<Made> = Pick<TokenRule<Made>, "name" | "pattern" | "yes" | "no"> & { readonly makes: Made };

/** Rules in their order. */
export class RuleBook<Made> {
  readonly rules: readonly QuestionRule<Made>[];
  readonly #set: RuleSet<QuestionRule<Made>>;

  constructor(rules: readonly QuestionRule<Made>[], sets: WordSets = {}) {
    this.rules = rules;
    this.#set = ruleSet(
      rules.map((rule) => ({ ...rule, make: () => rule })),
      classesIn(sets),
    );
  }

  /** The first that fits anywhere decides. */
  first(words: readonly Token[]): QuestionRule<Made> | undefined {
    const row = rowOf(words);
    const found = new Set(words.map((_, at) => this.#set.ask(row, at)));
    return this.rules.find((rule) => found.has(rule));
  }

  /** Each that fits, whatever others do. */
  all(words: readonly Token[]): readonly QuestionRule<Made>[] {
    const row = rowOf(words);
    return this.rules.filter((rule) => words.some((_, at) => this.#set.trace(row, at, rule.name) !== undefined));
  }
}
