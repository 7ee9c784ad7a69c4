// Courses of matters in the news: words of a stage at which a matter is open, and words by which it ends or goes on.
import { stem } from "../stem.ts";
import rows from "./courses.words.json" with { type: "json" };

export type Course = {
  /** By stem; a verb with its small word is "call-off". */
  readonly open: ReadonlySet<string>;
  readonly closing: ReadonlySet<string>;
};

const stemmed = (word: string): string => {
  const [verb = "", ...small] = word.split("-");
  return [stem(verb), ...small].join("-");
};

export const courses: readonly Course[] = rows.map((line) => {
  const [open = [], closing = []] = line.split(" | ").map((words) => words.split(" ").map(stemmed));
  return { open: new Set(open), closing: new Set(closing) };
});
