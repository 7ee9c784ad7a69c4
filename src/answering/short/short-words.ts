// The sets of words by which clauses of reason, reports and dates are found, from their table.
import type { Token } from "../../language/token.ts";
import { vocabularyOf } from "../../language/vocabularies.ts";
import { setsIn } from "../question/word-sets.ts";
import table from "./short-words.json" with { type: "json" };

const { months, weekdays, small, tens } = vocabularyOf("en");

/** For patterns (question/pattern.ts). */
export const shortWords = {
  ...setsIn(table),
  /** "May", "March" and "Sat" with their capital only. */
  month: ({ capital, norm }: Token) => capital && months.has(norm),
  weekday: ({ capital, norm }: Token) => capital && weekdays.has(norm),
  gerund: ({ norm }: Token) => norm.length > 5 && norm.endsWith("ing"),
  smallNumber: ({ kind, norm }: Token) => kind === "number" || small.has(norm) || tens.has(norm),
};
