// The mark that a judge must meet to vouch, and under which key its result is kept.
import { idOf } from "../news/content-id.ts";
import type { JudgeMark } from "../ports/marks.ts";
import type { Model } from "../ports/model.ts";
import type { Prompts } from "../prompting/prompt.ts";
import { changesQuizVersion } from "./changes/known.ts";
import { quizVersion } from "./quiz/quiz.ts";

/** What a judge is measured for: lines in other words, or what changed from one telling of a story to the next. */
export const subjects = ["lines", "changes"] as const;
export type Subject = (typeof subjects)[number];

/** Of 40 true ones and of 100 lies: on the judge alone, since its reading is what code cannot replace. */
export const leastTruths = 34;
export const mostLies = 3;

const isReached = ({ truths, lies }: Pick<JudgeMark, "truths" | "lies">): boolean =>
  truths.accepted >= leastTruths && lies.accepted <= mostLies;

export const mayVouchBy = (mark: JudgeMark | undefined): boolean =>
  mark !== undefined && mark.withdrawn === undefined && isReached(mark);

/** A judge's prompts are part of what was measured; the others may change as they like. */
export const versionsFor = (prompts: Prompts, subject: Subject): JudgeMark["versions"] =>
  subject === "changes"
    ? { prompts: idOf([prompts.fill("judge-changes", { pairs: "" })]), quiz: changesQuizVersion }
    : {
        prompts: idOf([
          prompts.fill("judge-claims", { statements: "", articles: "" }),
          prompts.fill("doubt-claims", { questions: "", articles: "" }),
        ]),
        quiz: quizVersion,
      };

/** A model that thinks less is another judge. */
export type Judge = Pick<Model, "name" | "effort" | "thinkingTokens">;

export const markKey = (
  { name, effort = "", thinkingTokens = 0 }: Judge,
  prompts: Prompts,
  subject: Subject = "lines",
): string => idOf([name, effort, thinkingTokens, versionsFor(prompts, subject)], 24);
