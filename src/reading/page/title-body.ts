// Where a title says what no sentence of its article carries: a name, most of its words, or a number.

import headlineWords from "../../language/en/headline-words.words.json" with { type: "json" };
import type { Token } from "../../language/token.ts";
import { cut } from "../../language/tokenize.ts";
import type { DisputeFound, FigureFound, Sentence, Span } from "../../news/reading.ts";
import { findFigures } from "../figures/figures.ts";

/** Words of a headline that say nothing about its story. */
const plain: ReadonlySet<string> = new Set(headlineWords);
/**
 * Names count by four letters, so that "Turkish" carries "Turkey"; long words by five; short ones by their stem.
 */
function openingLetters(word: Token): string {
  if (word.capital) return word.lower.slice(0, 4);
  return word.lower.length > 6 ? word.lower.slice(0, 5) : word.stem;
}

/** Two of a title's words missing is common paraphrase; more than this share of them is another story. */
const tooFew = 0.4;

export function titleDisputes(
  title: string,
  sentences: readonly Sentence[],
  figures: readonly FigureFound[],
): DisputeFound[] {
  if (title === "" || title.length > 300 || sentences.length < 3) return [];
  const found: DisputeFound[] = [];
  const missing = missingWords(title, sentences);
  if (missing) found.push(missing);
  const number = missingFigure(title, figures);
  if (number) found.push(number);
  return found;
}

function missingWords(title: string, sentences: readonly Sentence[]): DisputeFound | undefined {
  const words = cut(title).tokens.filter(
    (word) => word.kind === "word" && word.lower.length > 3 && !plain.has(word.lower),
  );
  if (words.length < 3) return undefined;
  const missing = unsaid(words, sentences);
  // In a title of small letters a capital in the middle is a name: a name that the body never mentions weighs more.
  const sentenceCase = words.filter((word) => word.capital).length * 2 <= words.length + 2;
  const named = sentenceCase && missing.some((word) => word.capital && word.start > 0);
  if (missing.length < (named ? 2 : 3) || missing.length / words.length < tooFew) return undefined;
  const at: Span[] = missing.map((word) => ({ sentence: -1, start: word.start, end: word.end }));
  const listed = together(title, missing);
  return { about: `The title says ${listed}; no sentence of the article does`, kind: "title-body", at };
}

/** Words that stand side by side are one phrase: “White House”. */
function together(title: string, words: readonly Token[]): string {
  const phrases: { start: number; end: number }[] = [];
  for (const { start, end } of words) {
    const last = phrases.at(-1);
    if (last && title.slice(last.end, start) === " ") last.end = end;
    else phrases.push({ start, end });
  }
  return phrases.map(({ start, end }) => `“${title.slice(start, end)}”`).join(", ");
}

/** Those of a title's words that no word of the sentences carries. */
function unsaid(words: readonly Token[], sentences: readonly Sentence[]): readonly Token[] {
  const starts = words.map(openingLetters);
  const isSaid = words.map(() => false);
  for (const { text } of sentences)
    for (const token of cut(text).tokens)
      if (token.kind !== "sign" && token.lower.length > 2) strike(token, words, starts, isSaid);
  return words.filter((_, at) => !isSaid[at]);
}

function strike(said: Token, words: readonly Token[], starts: readonly string[], isSaid: boolean[]): void {
  for (let at = 0; at < starts.length; at++) {
    const [start, word] = [starts[at] as string, words[at] as Token];
    if (isSaid[at]) continue;
    isSaid[at] = word.capital || word.lower.length > 6 ? said.lower.startsWith(start) : said.stem === start;
  }
}

function missingFigure(title: string, figures: readonly FigureFound[]): DisputeFound | undefined {
  const sentence: Sentence = { text: title, start: 0, end: title.length, paragraph: 0 };
  const claimed = findFigures([{ index: -1, sentence, names: [] }], "en").filter(
    (figure) => figure.kind !== "age" && figure.value > 12,
  );
  for (const figure of claimed) {
    if (addsUp(figure.value, figures)) continue;
    if (figures.some((other) => close(other.value, figure.value) || close(other.high ?? Number.NaN, figure.value)))
      continue;
    return {
      about: `The title says ${figure.text}; no sentence of the article gives that number`,
      kind: "title-body",
      at: [figure.at],
    };
  }
  return undefined;
}

/** A title may add: "over 900 rescued" where the body has 700 and 200. */
function addsUp(value: number, figures: readonly FigureFound[]): boolean {
  const counts = figures.filter(({ kind }) => kind === "count" || kind === "money").slice(0, 40);
  return counts.some((one, i) => counts.some((other, j) => j > i && close(one.value + other.value, value)));
}

/** A title rounds. */
const close = (one: number, other: number): boolean => Math.abs(one - other) <= Math.abs(other) * 0.03;
