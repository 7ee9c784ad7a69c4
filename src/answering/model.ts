// The answer by a model: what of its draft held, within seconds; else the embedded answer, with the reason.
import type { Trust } from "../judging/trust.ts";
import type { Answer } from "../news/answer.ts";
import { type FellBack, fellBackWords } from "../news/fell-back.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Model } from "../ports/model.ts";
import type { Budget } from "../prompting/budget.ts";
import { nothingSpent, OverBudget } from "../prompting/call.ts";
import { withPatience } from "../prompting/patience.ts";
import type { Prompts } from "../prompting/prompt.ts";
import { asTrouble } from "../trouble.ts";
import { vouchBy } from "../writing/model/vouch.ts";
import { isNonEmpty, sourceOf } from "./claims.ts";
import { unanswered } from "./embedded.ts";
import { draftedAnswer } from "./model/drafted.ts";
import type { ForModel } from "./model/for-model.ts";

export type ModelTools = {
  readonly model: Model;
  /** Who vouches for statements in other words than the sources': the model itself where none is named. */
  readonly judge?: Model | undefined;
  /** Without it no judge vouches. */
  readonly trust?: Trust | undefined;
  readonly prompts: Prompts;
  readonly clock: Clock;
  readonly log: Log;
  readonly budget?: Budget | undefined;
  readonly signal: AbortSignal;
};

/** Never throws for what a model does; throws Trouble `aborted` when the caller's signal does. */
export async function answerModel(asked: ForModel, tools: ModelTools): Promise<Answer> {
  const { embedded, choice, materials } = asked;
  const { model, judge = model, trust, prompts } = tools;
  if (choice.ranked.length === 0) return embedded;
  const spent = nothingSpent();
  try {
    const { claims, isJudged } = await withPatience({ ...tools, spent }, "answer", async (session) => {
      const vouchFor = trust && (await vouchBy({ judge, trust, prompts }, session));
      return { claims: await draftedAnswer(session, asked, { prompts, vouchFor }), isJudged: vouchFor !== undefined };
    });
    tools.log.info("model-answered", { ...spent, model: model.name });
    const { id, question, at, language } = embedded;
    const said = language === undefined ? {} : { language };
    const made = { id, question, at, ...said, writer: { name: model.name }, sources: materials.map(sourceOf) };
    if (claims === "not-there") return unanswered(choice, materials, made);
    if (!isNonEmpty(claims)) return fellBack(embedded, isJudged ? "unproved" : "not-measured");
    return { ...made, kind: "answered", claims };
  } catch (thrown) {
    const trouble = asTrouble(thrown);
    if (tools.signal.aborted) throw trouble;
    tools.log.warn("model-fell-back", { ...spent, model: model.name, kind: trouble.kind });
    return fellBack(embedded, trouble instanceof OverBudget ? "over-budget" : trouble.kind);
  }
}

const fellBack = (answer: Answer, why: FellBack): Answer => ({
  ...answer,
  writer: { name: "embedded", fellBack: fellBackWords(why) },
});
