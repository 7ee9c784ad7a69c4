// The road of changes found with a model, by recorded replies: proposed, held by code, judged, told.
import { loadPrompts } from "../../../adapters/node/prompts.ts";
import { askChangesQuiz } from "../../../src/judging/changes/ask.ts";
import { mayVouchBy } from "../../../src/judging/mark.ts";
import type { QuizResult } from "../../../src/judging/quiz/ask.ts";
import type { Trust } from "../../../src/judging/trust.ts";
import type { Briefing } from "../../../src/news/briefing.ts";
import type { ModelRequest } from "../../../src/ports/model.ts";
import { nothingSpent } from "../../../src/prompting/call.ts";
import { withFound } from "../../../src/unfolding/found.ts";
import { findChanges } from "../../../src/unfolding/model/find.ts";
import { FixedClock } from "../../fakes/clock.ts";
import { KeptLog } from "../../fakes/log.ts";
import { type Recorded, recordedPlayer } from "./recorded.ts";

const prompts = loadPrompts();

/** It is measured apart. */
const trusting: Trust = { mayVouch: async () => true, count: async () => {} };

/** `unknown` hears of what is asked and not recorded: it is answered with nothing. */
type Asked = { readonly recorded: Recorded; readonly unknown: (request: ModelRequest) => void };

const toolsFor = ({ recorded, unknown }: Asked) => {
  const [clock, log] = [new FixedClock(), new KeptLog()];
  // A new one each time: what fails for one story must not rest the model for the next.
  return { model: recordedPlayer(recorded, unknown), prompts, clock, log, signal: new AbortController().signal };
};

/** A judge that is trusted whatever its mark: whether it would be is what `recordedMark` says. */
export const changedBy =
  (asked: Asked) =>
  async (was: Briefing, now: Briefing): Promise<Briefing> =>
    withFound(now, await findChanges([was], now, { ...toolsFor(asked), trust: trusting }), [was]);

/** How the recorded judge did in the quiz; `mayVouch` is what a newsroom would make of that. */
export async function recordedMark(asked: Asked): Promise<QuizResult & { readonly mayVouch: boolean }> {
  const result = await askChangesQuiz({ ...toolsFor(asked), spent: nothingSpent() }, prompts);
  const mark = { judge: "recorded", versions: { prompts: "", quiz: "" }, at: 0, ...result };
  return { ...result, mayVouch: mayVouchBy(mark) };
}
