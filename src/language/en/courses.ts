// Courses of matters in the news: words of a stage at which a matter is open, and words by which it ends or turns.
import { stem } from "../stem.ts";
import rows from "./courses.words.json" with { type: "json" };

export type Course = {
  /** By root; a verb with its small word is "call-off". */
  readonly open: ReadonlySet<string>;
  readonly closing: ReadonlySet<string>;
};

/** One for "lose" and "lost", "cancel" and "cancelled": the stem of an irregular form has an ending itself. */
export function rootOf(word: string): string {
  if (/^withdr[ae]wn?$/.test(word)) return "withdraw";
  const cut = stem(word).replace(/ll$/, "l");
  return cut.length < word.length ? rootOf(cut) : cut;
}

const wordsOf = (words: string): ReadonlySet<string> =>
  new Set(
    words.split(" ").map((word) => {
      const [verb = "", ...small] = word.split("-");
      return [rootOf(verb), ...small].join("-");
    }),
  );

const courseOf = (line: string): Course => {
  const [open = "", closing = ""] = line.split(" | ");
  return { open: wordsOf(open), closing: wordsOf(closing) };
};

export const courses: readonly Course[] = rows.map(courseOf);
