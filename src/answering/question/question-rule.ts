// Rules about whole questions: a rule (language/rule.ts) that makes the same of every sentence it fits anywhere.
import type { Rule } from "../../language/rule.ts";
import type { Token } from "../../language/token.ts";
import { patternOf, type WordPattern, type WordSets } from "./pattern.ts";

/** `yes`: sentences that it decides, in the order of its book; `no`: sentences that it does not. */
export type QuestionRule<Made> = Pick<Rule<Made>, "name" | "pattern" | "yes" | "no"> & { readonly makes: Made };

/** Rules in their order. */
export class RuleBook<Made> {
  readonly rules: readonly QuestionRule<Made>[];
  readonly #patterns: ReadonlyMap<string, WordPattern>;

  constructor(rules: readonly QuestionRule<Made>[], sets: WordSets = {}) {
    this.rules = rules;
    this.#patterns = new Map(rules.map(({ name, pattern }) => [name, patternOf(pattern, sets)]));
  }

  /** The first that fits decides. */
  first(words: readonly Token[]): QuestionRule<Made> | undefined {
    return this.rules.find((rule) => this.#fits(rule, words));
  }

  /** Each that fits, whatever others do. */
  all(words: readonly Token[]): readonly QuestionRule<Made>[] {
    return this.rules.filter((rule) => this.#fits(rule, words));
  }

  #fits({ name }: QuestionRule<Made>, words: readonly Token[]): boolean {
    return this.#patterns.get(name)?.find(words) !== undefined;
  }
}
