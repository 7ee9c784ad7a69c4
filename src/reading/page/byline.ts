// Lines that name who wrote, or when, and nothing else: "By Jane Smith and Tom Brown", "Monday, May 18, 2015".
import { isMonthName, weekdayNames } from "../../language/en/calendar.ts";
import type { Token } from "../../language/token.ts";
import { wordSet } from "../../language/word-set.ts";

const mostNames = 4;
const mostWordsOfName = 5;

/** `tokens` are those of a whole short line. */
export function isByline(tokens: readonly Token[]): boolean {
  if (tokens[0]?.norm !== "by") return false;
  let at = tokens[1]?.norm === ":" ? 2 : 1;
  if (
    tokens[0].text === "BY" &&
    tokens.slice(at).every(({ kind, text }) => kind === "sign" || text === text.toUpperCase())
  )
    return tokens.length > at + 1;
  for (let names = 0; names < mostNames; names++) {
    const end = nameEnd(tokens, at);
    if (end === at) return false;
    at = end;
    if (tokens[at]?.norm === "," && tokens[at + 1]?.norm === "and") at += 2;
    else if (/^(?:,|and|&|\|)$/.test(tokens[at]?.norm ?? "") && tokens[at + 1]?.capital) at++;
    else break;
  }
  if (tokens[at]?.norm === ",") at++;
  const next = tokens[at];
  if (next === undefined) return true;
  // After the name, the outlet or where the writer is; a verb makes it a sentence.
  const rest = (tokens.at(-1)?.end ?? 0) - next.end;
  if (next.kind === "sign") return /^[|—-]$/.test(next.norm) && rest <= 60;
  return /^(?:in|at|for|on)$/.test(next.norm) && rest <= 40 && tokens.at(-1)?.norm !== ".";
}

function nameEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < from + mostWordsOfName && tokens[at]?.capital) {
    at++;
    // "Smith-Jones", "D'Arcy" with a mark of its own.
    if (tokens[at]?.norm === "-" && tokens[at]?.spaced === false && tokens[at + 1]?.capital) at++;
  }
  return at;
}

const offices = wordSet(
  "correspondent correspondents reporter reporters editor editors staff writer writers contributor contributors",
);

/** "Jane Smith, political correspondent": two or three capitalised words, a comma, an office and little else. */
export function isSignature(line: string, tokens: readonly Token[]): boolean {
  const end = nameEnd(tokens, 0);
  if (end < 2 || end > 3 || tokens[end]?.norm !== ",") return false;
  const office = tokens.findIndex(({ norm }, at) => at > end && at < end + 6 && offices.has(norm));
  if (office < 0 || tokens.slice(end + 1, office).some(({ kind }) => kind !== "word")) return false;
  return line.length - (tokens[office]?.end ?? 0) <= 30;
}

const clockWords = wordSet("at am pm a.m p.m gmt utc est edt cst cdt pst pdt bst cet cest ist aest st nd rd th");
const weekdays: ReadonlySet<string> = new Set(
  weekdayNames.flatMap((day) => [day, day.slice(0, 3)]).concat("tues", "thurs"),
);

/** Nothing but a day, with a year or as three numbers, and perhaps a time of day. */
export function isDateLine(tokens: readonly Token[]): boolean {
  let months = 0;
  let numbers = 0;
  let hasYear = false;
  for (const { kind, norm, text } of tokens) {
    if (kind === "number") {
      numbers++;
      hasYear ||= /^\d{4}$|^\d{4}-\d\d-\d\d$|^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$/.test(text);
    } else if (kind === "sign") {
      if (!/^[,.:/-]$/.test(norm)) return false;
    } else if (isMonthName(norm)) months++;
    else if (!weekdays.has(norm) && !clockWords.has(norm)) return false;
  }
  return months === 1
    ? numbers >= 2 && hasYear
    : hasYear && numbers >= 1 && (numbers >= 3 || /\D/.test(tokens[0]?.text ?? ""));
}
