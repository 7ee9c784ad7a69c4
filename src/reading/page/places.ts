// Where a character of a sentence stands in the text as given: invisible characters and folded white space lie between.
import type { Sentence } from "../../news/reading.ts";
import { placeOf, visibleLines } from "./visible.ts";

/** The offset in `text` of character `at` of sentence `index`; `at` may be its length, the place right after it. */
export function placeIn(text: string, sentences: readonly Sentence[], index: number, at: number): number {
  const sentence = sentences[index];
  if (sentence === undefined) return 0;
  if (at >= sentence.text.length) return sentence.end;
  if (sentence.end - sentence.start === sentence.text.length) return sentence.start + at;
  let before = 0;
  for (const line of visibleLines(text.slice(sentence.start, sentence.end)).lines) {
    // A wrapped sentence goes on in the next line, with one space between.
    if (at <= before + line.text.length) return sentence.start + placeOf(line, at - before);
    before += line.text.length + 1;
  }
  return sentence.end;
}
