// Articles and tools for facts about answering.

import { answerFrom } from "../../src/answering/embedded.ts";
import type { Earlier } from "../../src/answering/question/followup.ts";
import { materialOf } from "../../src/answering/retrieval/material.ts";
import type { Answer } from "../../src/news/answer.ts";
import type { Article } from "../../src/news/article.ts";

export const article = (text: string, more: Partial<Article> = {}): Article => ({
  id: more.url ?? "https://news.example/rescue",
  url: "https://news.example/rescue",
  title: "Ferry sinks off Lerwick, 41 rescued",
  outlet: "The Northern Post",
  language: "en",
  publishedAt: Date.parse("2026-03-05T09:00:00Z"),
  completeness: "full",
  text,
  ...more,
});

export const ferry =
  article(`A ferry with 44 people aboard sank off Lerwick on Tuesday after it struck a rock in thick fog.
The coastguard rescued 41 people, and fishermen from Lerwick picked up three more from a raft.
Captain Ingrid Moe, 52, master of the ferry, said the radar had failed an hour before the accident. "We could not see the bow," she told reporters.
The ferry Solund, built in 1987, belongs to Nordlys Lines, a shipping company based in Bergen. Nordlys Lines said it would pay 2.4 million pounds to clean up the oil.
The Marine Accident Branch will publish its first report on 14 April. Transport Minister Alan Reid called the rescue a remarkable effort.`);

/** One conversation over articles, embedded answers only; the last answer. */
export function converse(articles: readonly Article[], ...questions: readonly string[]): Answer {
  const materials = articles.map(materialOf);
  const earlier: Earlier[] = [];
  let answer: Answer | undefined;
  for (const question of questions) {
    answer = answerFrom(question, {
      materials,
      earlier: [...earlier],
      now: Date.parse("2026-03-05T12:00:00Z"),
      id: "a",
    });
    earlier.push({ question, answer });
  }
  if (answer === undefined) throw new Error("no question was asked");
  return answer;
}

export const shortOf = (answer: Answer): string | undefined =>
  answer.kind === "answered" ? answer.short?.text : undefined;
export const wordsOf = (answer: Answer): string =>
  answer.kind === "answered" || answer.kind === "disputed" ? answer.claims.map((claim) => claim.text).join(" ") : "";
