// Questions and threads of our own over Wikinews articles that no other evaluation uses, written before the rules they judge.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Material, materialOf } from "../../src/answering/retrieval/material.ts";
import { converse, type Marked, show, threadRows, threadsOf } from "./conversation.ts";
import { type Evaluation, isShown } from "./harness.ts";

export const evaluation: Evaluation = {
  says: "77 questions and 29 threads of our own (weights as shipped), turn by turn",
  needs: [],
  run(_folder, args, part) {
    const articles = articlesOf();
    const marked = threadsOf("threads").flatMap(({ article, turns }): Marked[] => {
      const material = articles.get(article);
      return material && part.has(article) ? converse(turns, material) : [];
    });
    if (isShown(args, part)) for (const one of marked) show(one);
    return threadRows(marked);
  },
};

/** Texts by Wikinews contributors, CC BY 2.5. */
function articlesOf(): ReadonlyMap<string, Material> {
  const lines = readFileSync(join(import.meta.dirname, "labels/threads.articles.jsonl"), "utf8")
    .trim()
    .split("\n");
  return new Map(
    lines.map((line) => {
      const { id, title, date, url, text } = JSON.parse(line) as Readonly<
        Record<"id" | "title" | "date" | "url" | "text", string>
      >;
      const at = { publishedAt: Date.parse(date), outlet: "Wikinews", language: "en" } as const;
      return [id, materialOf({ ...at, id: url, url, title, completeness: "full", text })];
    }),
  );
}
