// Property checks and small builders of this room's tests.
import fc from "fast-check";
import type { Article } from "../../src/news/article.ts";

export { fc };

let number = 0;

export function article(over: Partial<Article> = {}): Article {
  number++;
  return {
    id: `https://example.org/${number}`,
    url: `https://example.org/${number}`,
    title: `Title ${number}`,
    outlet: "Example",
    language: "en",
    completeness: "full",
    text: "Text.",
    ...over,
  };
}

/** `count` words that nothing else in the tests uses. */
export const filler = (seed: string, count: number): string =>
  Array.from({ length: count }, (_, index) => `${seed}${index}`).join(" ");
