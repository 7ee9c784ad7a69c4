// The line of a story in an overview of many: its lead, as short as the table of deletions allows.
import { type Shortening, shorteningsOf } from "./forms.ts";

const mostWords = 20;

/** The fullest form of so many words; where there is none, the shortest. Never a figure alone. */
export const overviewLine = (lead: string, language: string): string => overviewOf(lead, language).text;

/** What the line of an overview leaves out of its lead, in order. */
export const overviewLeavesOut = (lead: string, language: string): readonly string[] =>
  overviewOf(lead, language).gone.map(({ start, end }) => lead.slice(start, end).replace(/^[\s,;]+|[\s,;]+$/g, ""));

function overviewOf(lead: string, language: string): Shortening {
  const weightOf = (): number => 1;
  return shorteningsOf(lead, { language, weightOf, most: mostWords, parse: true })[0];
}
