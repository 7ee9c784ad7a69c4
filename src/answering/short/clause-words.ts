// The sets of words by which clauses of reason, reports and dates are found, from their table.
import type { Token } from "../../language/token.ts";
import { months, weekdays } from "../../reading/figures/dates.ts";
import { isSmallNumber } from "../../reading/figures/number-words.ts";
import { setsIn } from "../question/word-sets.ts";
import table from "./clause-words.json" with { type: "json" };

const plainYear = /^(?:1[89]|20)\d\d$/;

/** For patterns (question/pattern.ts). */
export const clauseWords = {
  ...setsIn(table),
  /** "May" and "March" with their capital only. */
  month: ({ capital, lower, norm }: Token) => capital && (months.has(norm) || months.has(lower.replace(".", ""))),
  weekday: ({ capital, norm }: Token) => capital && weekdays.has(norm),
  day: ({ kind, text }: Token) =>
    kind === "number" && /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 31,
  year: ({ kind, text }: Token) => kind === "number" && plainYear.test(text),
  smallNumber: ({ kind, norm }: Token) => kind === "number" || isSmallNumber(norm),
};
