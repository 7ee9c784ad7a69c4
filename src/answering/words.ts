// Which words of a question and of a sentence are compared, and which words mean nearly the same in news.
import { functionWords } from "../language/en/function-words.ts";
import { rarity } from "../language/frequency.ts";
import { meaning } from "../language/stem.ts";
import { kindred } from "./retrieval/kindred.ts";

/** One word of a text by its stem, with its place. */
export type Token = {
  readonly stem: string;
  readonly norm: string;
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
  /** Commas and other marks before it in its text: what stands beyond a mark is further away. */
  readonly marks: number;
};

/** One word a question asks about. `weight` is how much it says, 0..1. */
export type Term = {
  readonly stem: string;
  readonly norm: string;
  readonly weight: number;
  readonly isName: boolean;
  readonly isNumber: boolean;
};

const piece = /\p{L}[\p{L}\p{M}]*(?:['’](?!s(?![\p{L}]))\p{L}+)*|\d+(?:[.,]\d+)*|[,;:()"“”—–]/gu;

/** Linear; function words are left in, since places count. */
export function tokensOf(text: string): Token[] {
  const found: Token[] = [];
  let marks = 0;
  piece.lastIndex = 0;
  for (let match = piece.exec(text); match !== null; match = piece.exec(text)) {
    const raw = match[0];
    const code = raw.charCodeAt(0);
    if (isMark(code)) {
      marks += 1;
      continue;
    }
    const norm = raw.toLowerCase();
    const start = match.index;
    found.push({ stem: meaning(norm), norm, start, end: start + raw.length, capital: isCapital(raw, norm), marks });
  }
  return found;
}

/** "New York Stock Exchange" is asked for as "NYSE": the initials of three names and more in a row stand behind them as a word. */
export function withInitials(tokens: readonly Token[]): Token[] {
  const found: Token[] = [];
  let first = 0;
  for (const [at, token] of tokens.entries()) {
    found.push(token);
    if (
      !token.capital ||
      functionWords.has(tokens[first]?.norm ?? "") ||
      token.marks !== tokens[first]?.marks ||
      !tokens[first]?.capital
    )
      first = at;
    if (!token.capital || at - first < 2 || (tokens[at + 1]?.capital && tokens[at + 1]?.marks === token.marks))
      continue;
    const run = tokens.slice(first, at + 1);
    const norm = run.map((one) => one.norm.charAt(0)).join("");
    found.push({ ...token, norm, stem: meaning(norm), start: run[0]?.start ?? token.start });
  }
  return found;
}

const isMark = (code: number): boolean =>
  code === 44 ||
  code === 59 ||
  code === 58 ||
  code === 40 ||
  code === 41 ||
  code === 34 ||
  (code > 8200 && code < 8230);
const isCapital = (raw: string, norm: string): boolean => raw.charAt(0) !== norm.charAt(0);

/** Words of asking rather than of what is asked about. */
const asking = new Set(
  `who whom whose what which when where why how did do does is are was were be been has have had can could will would should may might many much
  long far old big late often say said says tell told about please anyone anybody someone anything something there then exactly actually really ever
  yet still now just many any get got go goes went going come comes came thing things called named name know known according next first last new worth one ones others
  put kind type sort part already
  take taken took place happen happens happened want wants s t re ve ll d m`
    .trim()
    .split(/\s+/),
);

export const isEmptyWord = (norm: string): boolean => functionWords.has(norm) || asking.has(norm);

/** "Last year" tells a figure from this year's, although either word says little. */
const relatives = new Set(["last", "next", "previous", "this"]);
const periods = new Set("year month week quarter decade season night weekend summer winter spring autumn".split(" "));

/** The words a question's sentence asks about, none twice. */
export function termsOf(text: string): Term[] {
  const seen = new Map<string, Term>();
  const all = tokensOf(text);
  for (const [index, token] of all.entries()) {
    const { norm, stem, capital } = token;
    const isNumber = /^\d/.test(norm);
    // "US" and "WHO" are names although "us" and "who" are not.
    const acronym =
      capital &&
      text.slice(token.start, token.end).length > 1 &&
      text.slice(token.start, token.end) === norm.toUpperCase();
    const relative = relatives.has(norm) && periods.has(all[index + 1]?.norm ?? "");
    const period = periods.has(norm) && relatives.has(all[index - 1]?.norm ?? "");
    if (!acronym && !relative && isEmptyWord(norm)) continue;
    if (seen.has(stem)) continue;
    const isName = acronym || (capital && (index > 0 || rarity(norm) === 1));
    const least = isNumber ? 0.8 : isName ? 0.75 : relative || period ? 0.45 : 0.15;
    const next = all[index + 1];
    const leads =
      isName &&
      next?.capital === true &&
      next.marks === token.marks &&
      !isEmptyWord(next.norm) &&
      next.start === token.end + 1;
    const weight = (isNumber ? least : Math.max(least, rarity(norm))) * (leads ? notLast : 1);
    seen.set(stem, { stem, norm, weight, isName, isNumber });
  }
  return [...seen.values()];
}

/** Of "Valeska Paris", texts say "Paris": a name's last word stands for all of it. */
const notLast = 0.5;

/** How well a word of a text stands for a word of the question: 1 the same, less for a near one, 0 for another. */
export function likeWords(asked: Term, stem: string): number {
  if (asked.stem === stem) return 1;
  if (asked.isNumber) return 0;
  if (kindred(asked.stem).has(stem)) return 0.75;
  return sharesRoot(asked.stem, stem) ? 0.7 : 0;
}

/** "nationality" and "national", "announc" and "announcement": all but a short tail in common. */
function sharesRoot(one: string, other: string): boolean {
  const short = Math.min(one.length, other.length);
  if (short < 5 || Math.max(one.length, other.length) - short > 5 || one.charCodeAt(0) !== other.charCodeAt(0))
    return false;
  let same = 1;
  while (same < short && one.charCodeAt(same) === other.charCodeAt(same)) same++;
  return same >= Math.max(5, short - 1);
}
