// Questions of our own over twenty Wikinews articles, alone and in threads, written before the rules they judge.
import { type Material, materialOf } from "../../src/answering/retrieval/material.ts";
import { articleOf } from "../whole/wikinews.ts";
import { converse, type Marked, show, threadRows, threadsOf } from "./conversation.ts";
import { type Evaluation, isShown } from "./harness.ts";

export const evaluation: Evaluation = {
  says: "116 questions of our own, 44 of them in threads (weights as shipped), turn by turn",
  needs: [],
  judges: ["src/answering/retrieval/answers.weights.json"],
  run(_folder, args, part) {
    const marked = threadsOf("asked").flatMap(({ article, turns }): Marked[] =>
      part.has(article) ? converse(turns, stored(article)) : [],
    );
    if (isShown(args, part)) for (const one of marked) show(one);
    return threadRows(marked);
  },
};

/** As the desk stores it: without the title and the date line that the text opens with. */
function stored(id: string): Material {
  const { title, date, url, text } = articleOf(id);
  const body = text.split("\n").slice(2).join("\n");
  const at = { publishedAt: Date.parse(date), outlet: "Wikinews", language: "en" } as const;
  return materialOf({ ...at, id: url, url, title, completeness: "full", text: body });
}
