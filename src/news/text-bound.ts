// How much of a text is read: what is longer than any article is read up to there, and called an excerpt.
import type { Completeness } from "./article.ts";

/**
 * Characters (UTF-16 units) of an article. The longest reports of newspapers have 100,000; what is beyond is a book, a
 * list or an attack, and reading costs time and memory by the character.
 */
export const mostText = 200_000;

/** Of what stands in one line: a title, a byline, an outlet. */
const mostInLine = 600;

/** A paragraph or a sentence that ends this near to the bound is where an excerpt ends. */
const lookedBack = 4000;

type Named = {
  readonly title: string;
  readonly byline?: string;
  readonly outlet?: string;
  readonly text: string;
  readonly completeness: Completeness;
};

/** The same where it is no longer than that. Every text becomes an article through this. */
export function withinBounds<T extends Named>(made: T): T {
  const { title, byline, outlet, text } = made;
  return {
    ...made,
    title: lineWithin(title),
    ...(byline !== undefined && { byline: lineWithin(byline) }),
    ...(outlet !== undefined && { outlet: lineWithin(outlet) }),
    ...(text.length > mostText && { text: textWithin(text), completeness: "excerpt" }),
  };
}

function lineWithin(line: string): string {
  if (line.length <= mostInLine) return line;
  const cut = line.slice(0, mostInLine).toWellFormed();
  const word = cut.lastIndexOf(" ");
  return `${cut.slice(0, word > 0 ? word : mostInLine - 1)}…`;
}

/** Up to the last paragraph or sentence that ends in time, else the last word. */
function textWithin(text: string): string {
  const cut = text.slice(0, mostText);
  const tail = cut.slice(-lookedBack);
  const end = [tail.lastIndexOf("\n"), sentenceEnd(tail), tail.lastIndexOf(" ")].find((at) => at > 0);
  return cut.slice(0, end === undefined ? mostText : mostText - lookedBack + end).toWellFormed();
}

/** Behind the last mark that ends a sentence and is followed by a blank; -1 where none is. */
function sentenceEnd(text: string): number {
  const at = Math.max(...[". ", "! ", "? ", "。", "！", "？"].map((end) => text.lastIndexOf(end)));
  return at < 0 ? -1 : at + 1;
}
