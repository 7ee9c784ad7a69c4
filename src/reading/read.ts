// Reading as a whole: one article's text in, everything that is in it out.
import type { Article } from "../news/article.ts";
import type { Reading } from "../news/reading.ts";

/** Pure; never throws, whatever the text; linear in its length. */
export function read(article: Pick<Article, "title" | "text" | "language">): Reading {
  return {
    sentences: [],
    names: [],
    actors: [],
    figures: [],
    quotes: [],
    disputes: [],
    dropped: [],
    language: article.language,
  };
}
