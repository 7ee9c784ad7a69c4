// A rule about a question: its name, the patterns it fits, what it makes of them, and examples on both sides that a test runs.
import type { Token } from "../../language/token.ts";
import { patternOf, type WordPattern, type WordSets } from "./pattern.ts";

export type QuestionRule<Made> = {
  readonly name: string;
  readonly makes: Made;
  readonly patterns: readonly string[];
  /** Sentences for which this is the rule that decides. */
  readonly yes: readonly [string, ...string[]];
  /** Sentences for which it is not. */
  readonly no: readonly [string, ...string[]];
};

/** Rules in their order: the first that fits decides. */
export class RuleBook<Made> {
  readonly rules: readonly QuestionRule<Made>[];
  readonly #patterns: ReadonlyMap<QuestionRule<Made>, readonly WordPattern[]>;

  constructor(rules: readonly QuestionRule<Made>[], sets: WordSets = {}) {
    this.rules = rules;
    this.#patterns = new Map(rules.map((rule) => [rule, rule.patterns.map((line) => patternOf(line, sets))]));
  }

  first(words: readonly Token[]): QuestionRule<Made> | undefined {
    return this.rules.find((rule) => this.#fits(rule, words));
  }

  /** Each that fits, whatever others do. */
  all(words: readonly Token[]): readonly QuestionRule<Made>[] {
    return this.rules.filter((rule) => this.#fits(rule, words));
  }

  #fits(rule: QuestionRule<Made>, words: readonly Token[]): boolean {
    return this.#patterns.get(rule)?.some((pattern) => pattern.find(words) !== undefined) === true;
  }
}
