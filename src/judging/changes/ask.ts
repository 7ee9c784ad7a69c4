// The quiz of changes put to a judge, a story a call, and what came of it.
import type { Tally } from "../../ports/marks.ts";
import type { SessionTools } from "../../prompting/call.ts";
import { withPatience } from "../../prompting/patience.ts";
import type { Prompts } from "../../prompting/prompt.ts";
import { asTrouble } from "../../trouble.ts";
import type { QuizResult } from "../quiz/ask.ts";
import { askAbout, shows } from "./judge.ts";
import { changesQuizCalls, type KnownPair, knownSheets } from "./known.ts";
import type { JudgedPair } from "./reply.ts";

/**
 * Every pair is asked, also of a judge that has failed already. A reply that cannot be used accepts nothing. Throws
 * Trouble, and nothing is measured then: what the model's port throws; `out-of-budget`; `timed-out`; `unavailable`.
 */
export async function askChangesQuiz(
  tools: SessionTools,
  prompts: Prompts,
  told: (done: number, of: number) => void = () => undefined,
): Promise<QuizResult> {
  const judged: { readonly pair: KnownPair; readonly said: JudgedPair | undefined }[] = [];
  await withPatience(tools, "quiz", async (session) => {
    for (const [at, sheet] of knownSheets().entries()) {
      const said = await askAbout(session, prompts, sheet).catch((thrown: unknown) => {
        const trouble = asTrouble(thrown);
        if (trouble.kind !== "unreadable" || session.state.breaker.open) throw trouble;
        return undefined;
      });
      judged.push(...sheet.map((pair) => ({ pair, said: said?.get(pair) })));
      told(at + 1, changesQuizCalls);
    }
  });
  const tally = (isTrue: boolean): Tally => {
    const of = judged.filter(({ pair }) => pair.isTrue === isTrue);
    const accepted = of.filter(({ said }) => said?.isChange === true);
    return {
      asked: of.length,
      accepted: accepted.length,
      passed: accepted.filter(({ pair, said }) => shows(pair, said)).length,
    };
  };
  return { truths: tally(true), lies: tally(false) };
}
