// Real articles for the writing tests: Wikinews, CC BY 2.5 (see tests/fixtures/README.md).
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Article, NonEmpty } from "../../src/news/article.ts";
import type { Story } from "../../src/news/story.ts";

type Line = {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly url: string | null;
  readonly text: string;
};

const file = join(import.meta.dirname, "../fixtures/wikinews/articles.jsonl");

export const wikinews: readonly Article[] = readFileSync(file, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Line)
  .map(({ id, title, date, url, text }) => ({
    id,
    title,
    ...(url !== null && { url }),
    text,
    outlet: "Wikinews",
    language: "en",
    completeness: "full",
    publishedAt: Date.parse(`${date} UTC`),
  }));

export const storyOf = (...articles: NonEmpty<Article>): Story => ({ id: "story", articles, copies: new Map() });

export const articleOf = (text: string, more: Partial<Article> = {}): Article => ({
  id: `paste:${more.title ?? "test"}`,
  title: "A title that says little",
  outlet: "Test",
  language: "en",
  completeness: "full",
  text,
  ...more,
});
