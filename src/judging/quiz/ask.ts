// The quiz put to a judge, call by call as a briefing's lines are, and what came of it.
import type { Tally } from "../../ports/marks.ts";
import { type ModelSession, nothingSpent, type SessionTools } from "../../prompting/call.ts";
import { withPatience } from "../../prompting/patience.ts";
import type { Prompts } from "../../prompting/prompt.ts";
import type { Trouble } from "../../trouble.ts";
import { type Judgement, judgeClaims } from "../judge.ts";
import { type QuizSheet, quizCalls, quizSheets } from "./quiz.ts";

/** Servers that answer one request at a time let the others wait; the deadline is long enough for that. */
const atOnce = 3;

export type QuizResult = { readonly truths: Tally; readonly lies: Tally };

/**
 * Every item is asked, also of a judge that has failed already: its operator wants to know by how much. A reply that
 * cannot be used accepts nothing. Throws Trouble, and nothing is measured then: what the model's port throws;
 * `out-of-budget`; `timed-out`; `unavailable` where it rests; `unreadable` where it came to rest by replies that could
 * not be used.
 */
export async function askQuiz(
  tools: SessionTools,
  prompts: Prompts,
  told: (done: number, of: number) => void = () => undefined,
): Promise<QuizResult> {
  const sheets = quizSheets();
  const results: QuizResult[] = [];
  let unusable: Trouble | undefined;
  await withPatience(tools, "quiz", async (session) => {
    const worker = async (): Promise<void> => {
      // A list that all share: whoever throws ends it for the others.
      for (const sheet of sheets) {
        const { result, trouble } = await asked(sheet, session, prompts);
        if (trouble?.kind === "unreadable") unusable = trouble;
        else if (trouble) throw trouble.kind === "unavailable" ? (unusable ?? trouble) : trouble;
        results.push(result);
        told(results.length, quizCalls);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
  });
  return {
    truths: together(results.map(({ truths }) => truths)),
    lies: together(results.map(({ lies }) => lies)),
  };
}

/** Each call has its own retry. `trouble` is why there was no answer. */
async function asked(
  sheet: QuizSheet,
  session: ModelSession,
  prompts: Prompts,
): Promise<{ readonly result: QuizResult; readonly trouble: Trouble | undefined }> {
  const spent = { ...nothingSpent(), tokens: session.spent.tokens };
  const claims = sheet.items.map(({ claim }) => claim);
  const judgement = await judgeClaims({ ...session, spent }, prompts, { claims, spares: [], sources: [sheet.source] });
  session.spent.calls += spent.calls;
  return {
    result: { truths: tallyOf(sheet, judgement, true), lies: tallyOf(sheet, judgement, false) },
    trouble: judgement.call === "unanswered" ? judgement.trouble : undefined,
  };
}

function tallyOf({ items }: QuizSheet, { accepted, rulings }: Judgement, isTrue: boolean): Tally {
  const of = items.flatMap((item, at) => (item.isTrue === isTrue ? [at] : []));
  return {
    asked: of.length,
    accepted: of.filter((at) => accepted[at]).length,
    passed: of.filter((at) => rulings[at]?.claim !== undefined).length,
  };
}

const together = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (sum, one) => ({
      asked: sum.asked + one.asked,
      accepted: sum.accepted + one.accepted,
      passed: sum.passed + one.passed,
    }),
    { asked: 0, accepted: 0, passed: 0 },
  );
