// The quiz: 40 true lines in other words and 100 subtle lies of 14 kinds over Wikinews articles, as a judge is asked.
import type { Article } from "../../news/article.ts";
import type { Claim } from "../../news/claim.ts";
import { idOf } from "../../news/content-id.ts";
import type { ReadArticle } from "../../news/reading.ts";
import { read } from "../../reading/read.ts";
import table from "./quiz.table.json" with { type: "json" };

/** Changes with every word of it: a mark is of one version. */
export const quizVersion: string = idOf(table);

export type QuizItem = { readonly claim: Claim; readonly isTrue: boolean };
/** One article with its items: one call. */
export type QuizSheet = { readonly source: ReadArticle; readonly items: readonly QuizItem[] };

export const quizCalls: number = table.articles.length;

/** Read one by one, as they are asked for: all together would stop a process that is at work. */
export function* quizSheets(): Generator<QuizSheet> {
  for (const row of table.articles) yield sheetOf(row);
}

type Row = (typeof table.articles)[number];

function sheetOf({ id, title, date, text, items }: Row): QuizSheet {
  const article: Article = {
    id: `quiz:${id}`,
    title,
    outlet: "Wikinews",
    language: "en",
    completeness: "full",
    publishedAt: Date.parse(date),
    text: text.map((paragraph) => paragraph.join(" ")).join("\n\n"),
  };
  const source = { article, reading: read(article) };
  const cite = (number: number) => ({
    source: 0,
    sentence: number - 1,
    start: 0,
    end: source.reading.sentences[number - 1]?.text.length ?? 0,
  });
  return {
    source,
    items: items.map(({ cites: [first = 1, ...rest], claim, true: isTrue }) => ({
      claim: { text: claim, citations: [cite(first), ...rest.map(cite)] },
      isTrue,
    })),
  };
}
