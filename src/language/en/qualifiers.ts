// Where a sentence denies, conditions, hedges, attributes or turns something, each place with its kind.
import { ruleSet, type WordClass } from "../rule.ts";
import type { Cut, Token } from "../token.ts";
import { conditionMarks, contrasts, denials, doubts, overturning } from "./certainty.ts";
import { pronouns } from "./function-words.ts";
import { type Qualifier, qualifierRules } from "./qualifier-rules.ts";
import { isSpeaking, mayBeNoun, mayNotReport, needsClause, reportingClass } from "./speech-verbs.ts";

const within =
  (words: ReadonlySet<string>): WordClass =>
  ({ norm, lower }) =>
    words.has(norm) || words.has(lower);

const reports = (lower: string): boolean =>
  reportingClass(lower) !== undefined || (isSpeaking(lower) && !needsClause(lower) && !mayBeNoun(lower));

export const qualifiers = ruleSet<Qualifier>(qualifierRules, {
  negation: within(denials),
  overturning: within(overturning),
  condition: within(conditionMarks),
  // "in May": the month.
  doubt: ({ norm, lower, capital, text }) => doubts.has(norm) && !(capital && lower === "may" && text !== "MAY"),
  contrast: within(contrasts),
  says: ({ lower }) => reports(lower) && !mayNotReport(lower),
  mayReport: ({ lower, capital }) => mayNotReport(lower) && !capital,
  speaker: ({ lower, capital }) => capital || pronouns.has(lower) || lower.endsWith("s"),
  word: ({ kind }) => kind === "word",
});

/** UTF-16 units of the text, end exclusive. */
export type Qualified = { readonly kind: Qualifier; readonly start: number; readonly end: number };

/** In the order of the text; one place may have one kind only. Linear. */
export function qualifiersOf(whole: Cut): readonly Qualified[] {
  const { tokens } = whole;
  const qualified: Qualified[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const found = qualifiers.trace(whole, at);
    if (found === undefined) continue;
    const { start, end } = tokens[at] as Token;
    qualified.push({ kind: found.made, start, end: tokens[found.match.to - 1]?.end ?? end });
  }
  return qualified;
}
