// What a judge's mark proves, in words for the operator and for readers, and what to do where it does not hold.
import type { JudgeMark } from "../ports/marks.ts";
import type { Model } from "../ports/model.ts";
import { costOf, type Price } from "../prompting/budget.ts";
import { tongueFor } from "../words/tongue.ts";
import { type Worded, worded } from "../words/worded.ts";
import { upperBound } from "./binomial.ts";
import { leastTruths, mayVouchBy, mostLies, type Subject } from "./mark.ts";

/** One or two sentences. The bound is of the lies, and of lies such as the quiz's. */
export function trustTold(judge: string, mark: JudgeMark | undefined): Worded {
  if (mark === undefined) return worded("trust.unmeasured", { judge });
  const { truths, lies, withdrawn } = mark;
  if (withdrawn !== undefined)
    return worded("trust.withdrawn", { judge, missed: withdrawn.missed, decoys: withdrawn.decoys });
  const counts = { judge, kept: truths.accepted, truths: truths.asked, slipped: lies.accepted, lies: lies.asked };
  if (!mayVouchBy(mark)) return worded("trust.not-enough", { ...counts, least: leastTruths, most: mostLies });
  const bound = Math.ceil(upperBound(lies.accepted, lies.asked) * 100);
  return worded("trust.vouches", { ...counts, bound });
}

/** The same for the operator; of changes the operator alone is told. */
export const trustWords = (judge: string, mark: JudgeMark | undefined, subject: Subject = "lines"): string =>
  subject === "lines" ? tongueFor("en").retell(trustTold(judge, mark)) : changesWords(judge, mark);

function changesWords(judge: string, mark: JudgeMark | undefined): string {
  if (mark === undefined) return `${judge} was not measured on changes yet: those that rows find are told.`;
  const { truths, lies, withdrawn } = mark;
  if (withdrawn !== undefined)
    return `${judge} let ${withdrawn.missed} of the last ${withdrawn.decoys} notes that are no change through.`;
  const bound = Math.ceil(upperBound(lies.accepted, lies.asked) * 100);
  const [right, wrong] = [truths, lies].map(({ accepted, asked }) => `${accepted} of ${asked}`);
  const held = mayVouchBy(mark)
    ? `: fewer than ${bound} in 100 with 95% confidence. What a model finds is told by its word.`
    : `; ${leastTruths} and ${mostLies} are needed. What a model finds is not told.`;
  return `${judge} accepts ${right} changes and ${wrong} notes that are none${held}`;
}

/** For the operator; "" where there is nothing to do. */
export function trustRemedy(mark: JudgeMark | undefined): string {
  if (mark === undefined) return "npm start -- doctor measures it.";
  if (mark.withdrawn !== undefined) return "npm start -- doctor measures it again.";
  return mayVouchBy(mark)
    ? ""
    : "Set another OPENAI_JUDGE_MODEL, or give it more OPENAI_EFFORT and OPENAI_THINKING_TOKENS; " +
        "npm start -- doctor measures it again.";
}

/** What the quiz takes, some calls for doubts included, with a judge that reads; without what the model thinks. */
const quizTokens = {
  lines: { calls: 32, input: 50_000, output: 32_000 },
  changes: { calls: 14, input: 24_000, output: 9_000 },
} as const;
/** Of what a model may think with, it seldom uses more. */
const thoughtUsed = 0.4;

/** "about 0.12 USD", or that no price is known. */
export function quizCostWords(
  { thinkingTokens = 0 }: Model,
  price: Price | undefined,
  subject: Subject = "lines",
): string {
  if (price === undefined) return "at no price that OPENAI_PRICES knows";
  const { calls, input, output } = quizTokens[subject];
  const cost = costOf(price, { input, output: output + calls * thinkingTokens * thoughtUsed });
  return `about ${cost.toFixed(2)} USD`;
}
