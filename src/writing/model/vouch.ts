// The judge as the writer asks it: only one that is trusted, with the embedded writer's proved lines to try it on.

import { judgeClaims } from "../../judging/judge.ts";
import { type JudgeTools, judgeIn } from "../../judging/trusted.ts";
import type { CheckedClaim } from "../../news/claim.ts";
import type { ReadArticle } from "../../news/reading.ts";
import type { ModelSession } from "../../prompting/call.ts";
import type { Vouch } from "./settle.ts";

/** What a judge sees beside the lines. `spares` are true by proof. */
export type Grounds = { readonly sources: readonly ReadArticle[]; readonly spares: readonly CheckedClaim[] };

/** Undefined for a judge that is not trusted. What it lets through of known lies is counted each time it is asked. */
export async function vouchBy(
  tools: JudgeTools,
  session: ModelSession,
): Promise<((grounds: Grounds) => Vouch) | undefined> {
  const mine = await judgeIn(tools, session);
  if (mine === undefined) return undefined;
  const { judge, trust, prompts } = tools;
  return (grounds) => async (claims) => {
    const { rulings, measured, call, trouble } = await judgeClaims(mine, prompts, { claims, ...grounds });
    await trust.count(judge, measured);
    if (call !== "judged" || trouble)
      session.log.warn("judge-without-verdict", { judge: judge.name, call, ...(trouble && { kind: trouble.kind }) });
    return rulings;
  };
}
