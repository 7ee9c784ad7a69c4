// Twenty conversations over Wikinews, written after the rules stood: corrections, scraps, pronouns, who said that.
import { editorArticles } from "../../training/answer-cases.ts";
import {
  converse,
  isGiven,
  isResolved,
  isRight,
  kindRows,
  type Marked,
  shareOf,
  show,
  threadsOf,
} from "./conversation.ts";
import { type Evaluation, isShown, type Row } from "./harness.ts";

export const evaluation: Evaluation = {
  says: "twenty conversations of our own (weights as shipped), turn by turn in one thread",
  needs: ["wikinews/editor.jsonl"],
  judges: ["src/answering/retrieval/answers.weights.json"],
  run(folder, args, part) {
    const materials = new Map(editorArticles(folder).map(({ id, material }) => [id, material]));
    const marked = threadsOf("talk").flatMap(({ article, turns }): Marked[] => {
      const material = materials.get(article);
      return material && part.has(article) ? converse(turns, material) : [];
    });
    if (isShown(args, part)) for (const one of marked) show(one);
    const answerable = marked.filter((one) => one.answer !== null);
    const following = marked.filter((one) => one.follows);
    const share = (list: readonly Marked[], which: (one: Marked) => boolean, note: string, bar?: string) => ({
      figure: shareOf(list, which),
      unit: "%",
      note: `${list.length} ${note}`,
      ...(bar === undefined ? {} : { bar }),
    });
    return [
      { what: "follow-ups resolved", ...share(following, isResolved, "turns", ">= 85%") },
      { what: "right", ...share(answerable, isRight, "questions", ">= 70%") },
      { what: "wrong", ...share(answerable, (one) => isGiven(one) && !isRight(one), "questions") },
      { what: "wrongly refused", ...share(answerable, (one) => !isGiven(one), "questions") },
      ...kindRows("all", marked),
    ] satisfies Row[];
  },
};
