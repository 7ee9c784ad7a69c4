// Which words of a report are names, told by how they are written alone: what compares hundreds of reports has no time to read them.
import { calendarName } from "../language/calendar-names.ts";
import { idf, rarity } from "../language/frequency.ts";
import type { Token } from "../language/token.ts";
import { wordSet } from "../language/word-set.ts";

/** A capital after one of these says nothing. */
const sentenceEnds: ReadonlySet<string> = new Set([".", "!", "?", ":", "...", '"']);
/** A word that news has as seldom is a name wherever it has a capital. */
const rare = 0.8;
/** A capital makes no name of a word that is as common. */
const leastTelling = 2;
/** Where more of a sentence's words have capitals, it is a headline and its capitals say nothing. */
const titleCase = 0.6;

/** Which tokens are names; `title` comes first in `text`, in a line of its own. Linear. */
export function nameWordsOf(text: string, tokens: readonly Token[], language: string): (token: Token) => boolean {
  const seen = new Set<string>();
  for (const sentence of sentencesIn(text, tokens)) {
    const words = sentence.filter(({ kind }) => kind === "word");
    if (words.filter(({ capital }) => capital).length > titleCase * words.length) continue;
    for (const { capital, norm } of words.slice(1)) if (capital) seen.add(norm);
  }
  return ({ norm, kind, capital }) =>
    capital &&
    kind === "word" &&
    (rarity(norm) > rare || seen.has(norm)) &&
    idf(norm) > leastTelling &&
    !marks.has(norm) &&
    calendarName(norm, language) === undefined;
}

/** What stands beside a date. */
const marks = wordSet("updated posted published gmt utc et est edt pst pdt cet ist bst am pm a.m. p.m. breaking");

/** Roughly: a stop or the end of a line ends one. */
function sentencesIn(text: string, tokens: readonly Token[]): readonly (readonly Token[])[] {
  const sentences: Token[][] = [[]];
  for (const token of tokens) {
    if (text.charCodeAt(token.start - 1) === newLine || (token.kind === "sign" && sentenceEnds.has(token.norm)))
      sentences.push([]);
    sentences.at(-1)?.push(token);
  }
  return sentences;
}

const newLine = 10;

/** Shared by the forms of a name: "Dravia" and "Dravian", "Koblenz" and "Koblenzer", "Milan" and "Milano". */
export function nameRoot(norm: string): string {
  if (norm.length < shortestCut || !/^\p{L}+$/u.test(norm)) return norm;
  return norm.replace(/(?:ians?|ia|ans?|ers?|ese|n|i|o|a|e|s)$/, "");
}

const shortestCut = 6;
