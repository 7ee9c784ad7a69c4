// The judge bound to its tools: its mark in words, its measuring where it has none, and whether it may vouch.
import { checkJudge } from "./judging/checkup.ts";
import { markKey, mayVouchBy, subjects } from "./judging/mark.ts";
import { type MeasureTools, measureWhereDue } from "./judging/measure.ts";
import { openTrust, type Trust } from "./judging/trust.ts";
import { trustRemedy, trustTold } from "./judging/trust-words.ts";
import { type Budgets, budgetOfDay } from "./money.ts";
import type { Log } from "./ports/log.ts";
import type { Marks } from "./ports/marks.ts";
import type { Model } from "./ports/model.ts";
import type { Once } from "./ports/store.ts";
import { nothingSpent } from "./prompting/call.ts";
import type { Prompts } from "./prompting/prompt.ts";
import type { Worded } from "./words/worded.ts";

export type JudgeWorld = Budgets & {
  readonly store: { readonly marks: Marks; readonly once: Once };
  readonly log: Log;
  readonly judge?: Model | undefined;
  readonly prompts?: Prompts | undefined;
  readonly marks?: Marks | undefined;
};

/** The judge's mark in words, with what its operator can do where it does not hold. */
export type JudgeStanding = { readonly mayVouch: boolean; readonly told: Worded; readonly remedy: string };

export const openTrustOf = ({ prompts, store, marks = store.marks, clock, log }: JudgeWorld): Trust | undefined =>
  prompts && openTrust({ marks, once: store.once, prompts, clock, log });

/** Undefined without a judge. */
export async function judgeStanding({
  judge,
  prompts,
  store,
  marks = store.marks,
}: JudgeWorld): Promise<JudgeStanding | undefined> {
  if (judge === undefined || prompts === undefined) return undefined;
  const mark = await marks.ofKey(markKey(judge, prompts));
  return { mayVouch: mayVouchBy(mark), told: trustTold(judge.name, mark), remedy: trustRemedy(mark) };
}

/** For a process that starts: ends when a judge that has no mark is measured, or at once. Never throws. */
export async function measureDue(world: JudgeWorld, signal: AbortSignal): Promise<void> {
  const tools = measureTools(world, signal);
  if (tools) await measureWhereDue({ ...tools, once: world.store.once });
}

/** For doctor: a row as soon as it is known. */
export async function* checkTrust(world: JudgeWorld, signal: AbortSignal): ReturnType<typeof checkJudge> {
  const tools = measureTools(world, signal);
  if (tools === undefined) return;
  for (const subject of subjects) yield* checkJudge(tools, world.config.OPENAI_PRICES[tools.model.name], subject);
}

function measureTools(world: JudgeWorld, signal: AbortSignal): MeasureTools | undefined {
  const { judge: model, prompts, clock, log, store } = world;
  if (model === undefined || prompts === undefined) return undefined;
  const budget = budgetOfDay(world);
  return { model, prompts, clock, log, budget, signal, marks: store.marks, spent: nothingSpent() };
}
