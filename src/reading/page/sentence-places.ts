// The sentences of a page's paragraphs, each with its place in the text as given.
import { endsOf, styleOf } from "../../language/sentences.ts";
import type { Sentence } from "../../news/reading.ts";
import { placeOf, type VisibleLine } from "./visible.ts";

/** What a page sets before each of its items is no part of a sentence. */
const listMark = /^(?:[•●▪■◆▶►∎]|---|:) */u;

/** Sentences of all paragraphs, in order; marks of lists are left out. */
export function sentencesOf(paragraphs: readonly VisibleLine[], language: string): Sentence[] {
  const style = styleOf(paragraphs, language);
  const sentences: Sentence[] = [];
  for (const [paragraph, line] of paragraphs.entries()) {
    let from = listMark.exec(line.text)?.[0].length ?? 0;
    for (const end of [...endsOf(line.text, style), line.text.length]) {
      while (from < end && line.text[from] === " ") from++;
      if (from < end) {
        sentences.push({
          text: line.text.slice(from, end),
          start: placeOf(line, from),
          end: placeOf(line, end - 1) + 1,
          paragraph,
        });
      }
      from = end;
    }
  }
  return sentences;
}
