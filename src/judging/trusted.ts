// A session with a judge that is trusted for what it is to be asked.
import type { Model } from "../ports/model.ts";
import { type ModelSession, stateOf } from "../prompting/call.ts";
import type { Prompts } from "../prompting/prompt.ts";
import type { Subject } from "./mark.ts";
import type { Trust } from "./trust.ts";

export type JudgeTools = { readonly judge: Model; readonly trust: Trust; readonly prompts: Prompts };

/** Undefined for a judge that is not trusted with this. */
export async function judgeIn(
  { judge, trust }: JudgeTools,
  session: ModelSession,
  subject: Subject = "lines",
): Promise<ModelSession | undefined> {
  if (!(await trust.mayVouch(judge, subject))) return undefined;
  return { ...session, model: judge, state: stateOf(judge, session.clock) };
}
