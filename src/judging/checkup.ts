// What doctor asks of a judge: its mark, taken now where none is kept or the one that is does not hold.
import type { Price } from "../prompting/budget.ts";
import { OverBudget } from "../prompting/call.ts";
import { asTrouble } from "../trouble.ts";
import { markKey, mayVouchBy, type Subject } from "./mark.ts";
import { type MeasureTools, measureNow } from "./measure.ts";
import { quizCostWords, trustRemedy, trustWords } from "./trust-words.ts";

const without: Readonly<Record<Subject, string>> = {
  lines: "only the sources' own words are posted",
  changes: "only the changes that rows find are told",
};

type Row = { readonly what: string; readonly ok: boolean; readonly words: string };

/** A row as soon as it is known: what it will cost, how far it is, what it proves. Never throws. */
export async function* checkJudge(
  tools: MeasureTools,
  price: Price | undefined,
  subject: Subject = "lines",
): AsyncIterable<Row> {
  const { model, marks, prompts } = tools;
  const what = subject === "lines" ? "Judge's mark" : "Judge's mark for changes";
  const row = (ok: boolean, words: string): Row => ({ what, ok, words });
  try {
    const kept = await marks.ofKey(markKey(model, prompts, subject));
    if (mayVouchBy(kept)) return yield row(true, trustWords(model.name, kept, subject));
    yield row(
      true,
      `${model.name} is asked the quiz: 140 ${subject}, ${quizCostWords(model, price, subject)}, some minutes.`,
    );
    const half = Promise.withResolvers<string | undefined>();
    const told = (done: number, of: number): void => {
      if (done === Math.ceil(of / 2)) half.resolve(`${done} of ${of} calls are done.`);
    };
    const measuring = measureNow(tools, told, subject);
    const progress = await Promise.race([half.promise, measuring.then(() => undefined)]);
    if (progress !== undefined) yield row(true, progress);
    const mark = await measuring;
    yield row(mayVouchBy(mark), `${trustWords(model.name, mark, subject)} ${trustRemedy(mark)}`.trim());
  } catch (thrown) {
    const trouble = asTrouble(thrown);
    const why = trouble instanceof OverBudget ? "DAILY_BUDGET_USD is used up." : trouble.message;
    yield row(false, `${model.name} could not be measured: ${why} Until it is, ${without[subject]}.`);
  }
}
