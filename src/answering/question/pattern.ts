// Patterns of rules (language/rule.ts) looked for anywhere in a row of words.
import { type Match, ruleSet, type WordClasses } from "../../language/rule.ts";
import type { Cut, Token } from "../../language/token.ts";

export type WordPattern = {
  /** The first place, from left to right, where it fits. */
  find(words: readonly Token[], from?: number): WordRange | undefined;
  /** All of them, none inside another. */
  all(words: readonly Token[]): readonly WordRange[];
};

/** Word numbers, end exclusive. What stands before the `>` of a pattern is looked at and left out. */
export type WordRange = { readonly first: number; readonly end: number };
/** A set of norms, or what tells a token of the set. */
export type WordSets = Readonly<Record<string, ReadonlySet<string> | ((token: Token) => boolean)>>;

const everywhere: WordClasses = {
  any: () => true,
  word: (token) => token.kind === "word",
  capital: (token) => token.capital,
};

export const classesIn = (sets: WordSets): WordClasses => ({
  ...everywhere,
  ...Object.fromEntries(
    Object.entries(sets).map(([name, set]) => [
      name,
      typeof set === "function" ? set : (token: Token) => set.has(token.norm),
    ]),
  ),
});

/** What the runner of rules is asked about: words without their signs. */
export const rowOf = (tokens: readonly Token[]): Cut => ({ text: "", tokens, has: 0 });

/** Of several lines the first that fits at a place counts. Throws a plain Error for a set that nobody knows. */
export function patternOf(pattern: string | readonly string[], sets: WordSets = {}): WordPattern {
  const make = (match: Match): Match => match;
  const rules = ruleSet([{ name: String(pattern), pattern, make, yes: [""], no: [""] }], classesIn(sets));
  const find = (tokens: readonly Token[], from = 0): WordRange | undefined => {
    const cut = rowOf(tokens);
    for (let at = from; at < tokens.length; at++) {
      const match = rules.ask(cut, at);
      if (match !== undefined) return { first: match.at, end: match.to };
    }
    return undefined;
  };
  return {
    find,
    all(words) {
      const found: WordRange[] = [];
      for (let range = find(words); range; range = find(words, Math.max(range.end, range.first + 1))) found.push(range);
      return found;
    },
  };
}
