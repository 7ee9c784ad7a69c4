// The line of a story in an overview of many: its lead, as short as the table of deletions allows.
import { shorteningsOf } from "./forms.ts";

const mostWords = 20;

/** The fullest form of so many words; where there is none, the shortest. Never a figure alone. */
export function overviewLine(lead: string, language: string): string {
  const weightOf = (): number => 1;
  return shorteningsOf(lead, { language, weightOf, most: mostWords, parse: true })[0].text;
}
