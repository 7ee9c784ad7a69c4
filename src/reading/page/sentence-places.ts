// The sentences of a page's paragraphs, each with its place in the text as given.
import { endsOf, styleOf, withoutNotes } from "../../language/sentences.ts";
import type { Sentence } from "../../news/reading.ts";
import { placeOf, type VisibleLine } from "./visible.ts";

/** What a page sets before each of its items is no part of a sentence. */
const listMark = /^(?:[•●▪■◆▶►∎]|---|:) */u;
/** "* * *": what parts sentences is none. */
const loneMarks = /^(?:[*•●▪■◆▶►∎·]+(?: +|$))+/u;

/** Sentences of all paragraphs, in order; marks of lists and of notes are left out. */
export function sentencesOf(paragraphs: readonly VisibleLine[], language: string): Sentence[] {
  const style = styleOf(paragraphs, language);
  const sentences: Sentence[] = [];
  for (const [paragraph, line] of paragraphs.entries()) {
    let from = listMark.exec(line.text)?.[0].length ?? 0;
    for (const end of [...endsOf(line.text, style), line.text.length]) {
      while (from < end && line.text[from] === " ") from++;
      from += loneMarks.exec(line.text.slice(from, end))?.[0].length ?? 0;
      if (from < end) {
        const text = withoutNotes(line.text.slice(from, end));
        const last = from + text.length - 1;
        sentences.push({ text, start: placeOf(line, from), end: placeOf(line, last) + 1, paragraph });
      }
      from = end;
    }
  }
  return sentences;
}
