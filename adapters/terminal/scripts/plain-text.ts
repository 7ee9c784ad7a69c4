// An article made of plain text, as a file or a row gives it.
import { sha256 } from "@noble/hashes/sha2.js";
import { looksBinary } from "../../../src/gathering/binary.ts";
import type { Article } from "../../../src/news/article.ts";
import { withinBounds } from "../../../src/news/text-bound.ts";
import { titleOf } from "../../../src/reading/page/clean.ts";
import { Trouble } from "../../../src/trouble.ts";

const hex = (text: string): string => Buffer.from(sha256(new TextEncoder().encode(text))).toString("hex");

/** An article of plain text. Where no title is known, it is the headline that the text opens with. */
export function textArticle(text: string, known: Partial<Article> = {}): Article {
  if (text.trim() === "")
    throw new Trouble("unreadable", "There is no text in it. Give an article's text, a file or a link.");
  if (looksBinary(text)) throw new Trouble("unreadable", "That is a binary file, not text.");
  const id = known.url ?? `paste:${hex(text).slice(0, 24)}`;
  const made = {
    id,
    outlet: "",
    language: "und",
    completeness: "full",
    ...known,
    title: known.title ?? "",
    text,
  } as const;
  const article = withinBounds<Article>(made);
  return known.title === undefined ? { ...article, title: titleOf(article.text) } : article;
}
