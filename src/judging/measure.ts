// Measuring a judge: the quiz once for a model, its prompts and the quiz's version, and the result kept.
import type { JudgeMark, Marks } from "../ports/marks.ts";
import type { Once } from "../ports/store.ts";
import type { SessionTools } from "../prompting/call.ts";
import type { Prompts } from "../prompting/prompt.ts";
import { asTrouble } from "../trouble.ts";
import { askChangesQuiz } from "./changes/ask.ts";
import { markKey, mayVouchBy, type Subject, subjects, versionsFor } from "./mark.ts";
import { askQuiz } from "./quiz/ask.ts";

export type MeasureTools = SessionTools & { readonly marks: Marks; readonly prompts: Prompts };

/** Throws Trouble, and keeps nothing then: as `askQuiz`; `storage-failed`. `told` hears of each call that is done. */
export async function measureNow(
  tools: MeasureTools,
  told?: (done: number, of: number) => void,
  subject: Subject = "lines",
): Promise<JudgeMark> {
  const { model, marks, prompts, clock, log } = tools;
  const mark: JudgeMark = {
    judge: model.name,
    versions: versionsFor(prompts, subject),
    ...(await (subject === "changes" ? askChangesQuiz : askQuiz)(tools, prompts, told)),
    at: clock.now(),
  };
  await marks.keep(markKey(model, prompts, subject), mark);
  const { truths, lies } = mark;
  log.info("judge-measured", { judge: model.name, subject, truths, lies, mayVouch: mayVouchBy(mark), ...tools.spent });
  return mark;
}

const hour = 3_600_000;

/**
 * In the background of a process that starts: where nothing is kept of the judge or its mark was withdrawn, and one
 * process an hour. Never throws: what failed is tried by the next process, or by whoever asks for it.
 */
export async function measureWhereDue(tools: MeasureTools & { readonly once: Once }): Promise<void> {
  const { model, marks, prompts, once, clock, log } = tools;
  try {
    for (const subject of subjects) {
      const key = markKey(model, prompts, subject);
      const mark = await marks.ofKey(key);
      if (mark !== undefined && mark.withdrawn === undefined) continue;
      const now = clock.now();
      if (await once.first(`quiz ${key} ${Math.floor(now / hour)}`, now)) await measureNow(tools, undefined, subject);
    }
  } catch (thrown) {
    const { kind, message } = asTrouble(thrown);
    log.warn("judge-unmeasured", { judge: model.name, kind, why: message, ...tools.spent });
  }
}
