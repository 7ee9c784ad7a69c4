// An article as its publisher might edit it: one change by a table, and what of it a reader of the old one must be told.
import type { Sentence } from "../../../src/news/reading.ts";

/** What stood in the article, and in which of its sentences the change is made. */
export type Original = {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** Index of the sentence to change. */
  readonly at: number;
  /** Another for every article, so that a table's rows are used by turns. */
  readonly turn: number;
};

export type Edited = {
  readonly text: string;
  /** Before the change where the old text had to be made first (a misprint that is mended). */
  readonly before?: string;
  readonly excerpt?: true;
};

export type PublisherEdit = {
  readonly name: string;
  /** What a reader is told; absent where nothing is. */
  readonly tells?: "figure" | "name" | "denial" | "gone";
  readonly note?: true;
  /** Undefined where the article has nothing to change in this way. */
  readonly make: (original: Original) => Edited | undefined;
};

export const sentenceIn = ({ text, sentences, at }: Original): string => {
  const { start, end } = sentences[at] as Sentence;
  return text.slice(start, end);
};

/** The article with another sentence in its place; "" takes it out. */
export function withSentence({ text, sentences, at }: Original, sentence: string): Edited {
  const { start, end } = sentences[at] as Sentence;
  return { text: `${text.slice(0, start)}${sentence}${text.slice(end)}` };
}

export const whole = (word: string): RegExp => new RegExp(`(?<![\\w$€£.,-])${escaped(word)}(?![\\w-]|[.,]\\d)`);

const escaped = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The first row, from the turn on, whose first word stands in the sentence: the sentence with the second. */
export function swapped(original: Original, rows: readonly (readonly string[])[]): Edited | undefined {
  const sentence = sentenceIn(original);
  for (let step = 0; step < rows.length; step++) {
    const [from = "", to = ""] = rows[(original.turn + step) % rows.length] ?? [];
    const at = sentence.search(whole(from));
    if (at < 0) continue;
    return withSentence(original, sentence.slice(0, at) + to + sentence.slice(at + from.length));
  }
  return undefined;
}

/** The word of the list that stands in the sentence, for the next of the list that stands nowhere in the article. */
export function exchanged(original: Original, words: readonly string[]): Edited | undefined {
  const sentence = sentenceIn(original);
  const from = words.find((word) => whole(word).test(sentence));
  if (from === undefined) return undefined;
  const others = words.filter((word) => !whole(word).test(original.text));
  const to = others[original.turn % Math.max(1, others.length)];
  return to === undefined ? undefined : withSentence(original, sentence.replace(whole(from), to));
}
