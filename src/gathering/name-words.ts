// Which words of a report are names, told by how they are written alone: what compares hundreds of reports has no time to read them.
import { calendarName } from "../language/calendar-names.ts";
import { idf, rarity } from "../language/frequency.ts";
import type { Token } from "../language/token.ts";
import { wordSet } from "../language/word-set.ts";

/** A capital after one of these says nothing. */
const sentenceEnds: ReadonlySet<string> = new Set([".", "!", "?", ":", "...", '"']);
/** A word that news has as seldom is a name wherever it has a capital. */
export const rare = 0.8;
/** A capital makes no name of a word that is as common. */
const leastTelling = 2;
/** Where more of a sentence's words have capitals, it is a headline and its capitals say nothing. */
const titleCase = 0.6;

export type NameWords = {
  /** With a capital where any word has one, and too seldom in news to be anything else. */
  readonly isLikely: (token: Token) => boolean;
  /** With a capital where only a name has one. */
  readonly isSure: (token: Token) => boolean;
};

/** Linear in the text, whose title stands in a line of its own. */
export function nameWordsOf(text: string, tokens: readonly Token[], language: string): NameWords {
  const seen = new Set<string>();
  for (const sentence of sentencesIn(text, tokens)) {
    const words = sentence.filter(({ kind }) => kind === "word");
    if (words.filter(({ capital }) => capital).length > titleCase * words.length) continue;
    for (const { capital, norm } of words.slice(1)) if (capital) seen.add(norm);
    const [first, second] = words;
    if (first?.capital && second?.capital && rarity(first.norm) > rare) seen.add(first.norm);
  }
  const mayBe = ({ norm, kind, capital }: Token): boolean =>
    capital &&
    kind === "word" &&
    norm.length > 1 &&
    idf(norm) > leastTelling &&
    !marks.has(norm) &&
    calendarName(norm, language) === undefined;
  return {
    isLikely: (token) => (rarity(token.norm) > rare || seen.has(token.norm)) && mayBe(token),
    isSure: (token) => seen.has(token.norm) && mayBe(token),
  };
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
