// Which words of a report are names, by how they are written alone: hundreds of reports are too many to read.
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
/** A line without a stop, of whose longer words more have capitals, is a headline, and its capitals say nothing. */
const titleCase = 0.75;
const longer = 4;

export type NameWords = {
  /** With a capital where any word has one, and too seldom in news to be anything else. */
  readonly isLikely: (token: Token) => boolean;
  /** With a capital where only a name has one. */
  readonly isSure: (token: Token) => boolean;
};

/** Linear in the text, whose title stands in a line of its own. */
export function nameWordsOf(text: string, tokens: readonly Token[], language: string): NameWords {
  const seen = new Set<string>();
  for (const { words: all, stopped } of sentencesIn(text, tokens)) {
    const words = all.filter(({ kind }) => kind === "word");
    const long = words.filter(({ norm }) => norm.length >= longer);
    if (!stopped && long.filter(({ capital }) => capital).length > titleCase * long.length) continue;
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
type Line = { readonly words: Token[]; stopped: boolean };

function sentencesIn(text: string, tokens: readonly Token[]): readonly Line[] {
  const lines: Line[] = [];
  let line: Line | undefined;
  for (const token of tokens) {
    if (line === undefined || text.charCodeAt(token.start - 1) === newLine) {
      line = { words: [], stopped: false };
      lines.push(line);
    }
    if (token.kind !== "sign") line.words.push(token);
    else if (sentenceEnds.has(token.norm)) {
      line.stopped = token.norm === ".";
      line = undefined;
    }
  }
  return lines;
}

const newLine = 10;

/** Shared by the forms of a name: "Dravia" and "Dravian", "Koblenz" and "Koblenzer", "Milan" and "Milano". */
export function nameRoot(norm: string): string {
  if (norm.length < shortestCut || !/^\p{L}+$/u.test(norm)) return norm;
  return norm.replace(/(?:ians?|ia|ans?|ers?|ese|n|i|o|a|e|s)$/, "");
}

const shortestCut = 6;
