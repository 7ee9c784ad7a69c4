// A recorded answerer: drafts and judgements written by hand for questions over Wikinews, replayed from what a prompt
// shows.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadPrompts } from "../../adapters/node/prompts.ts";
import { answerFrom } from "../../src/answering/embedded.ts";
import { answerArticles } from "../../src/answering/of-articles.ts";
import { type Material, materialOf } from "../../src/answering/retrieval/material.ts";
import type { Trust } from "../../src/judging/trust.ts";
import type { Answer } from "../../src/news/answer.ts";
import type { ModelRequest } from "../../src/ports/model.ts";
import { inDrawer } from "../evals/drawer.ts";
import { FixedClock } from "../fakes/clock.ts";
import { KeptLog } from "../fakes/log.ts";
import { fakeModel } from "../fakes/model.ts";
import { answersKnowing, honest, type Item, isDoubts, type Judging, numberOf, withItem } from "../judging/judges.ts";
import { wikinews } from "../writing/articles.ts";

/** True with the parts a capable judge would show, or a lie with its wrong words and where it pretends to stand. */
export type Exchange = {
  readonly article: string;
  readonly question: string;
  readonly answer: string;
  readonly parts?: readonly (readonly [string, string])[];
  readonly wrong?: readonly [string, string];
  readonly near?: string;
};

const file = join(import.meta.dirname, "../fixtures/model/answers.jsonl");
export const exchanges = readFileSync(file, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Exchange);

/** Kept unread in one of three, by the question. */
export const isKept = ({ question }: Exchange): boolean => inDrawer(question);

const byStatement = new Map(exchanges.map((one) => [`${one.question} - ${one.answer}`, one]));

/** Right about every line of the table; of all others it knows what stands in the sentences. */
export const honestOfAnswers: Judging = withItem(
  honest,
  (text) => byStatement.has(text),
  ({ letter, text }, { sentences }): Item => {
    const { parts, wrong } = byStatement.get(text) as Exchange;
    if (parts === undefined)
      return { id: letter, parts: [], wrong: [{ c: wrong?.[0] ?? "", s: wrong?.[1] ?? "" }], verdict: "not supported" };
    const shown = parts.map(([c, s]) => ({ c, s, n: numberOf(s, sentences) }));
    return { id: letter, parts: shown, wrong: [], verdict: "supported" };
  },
);

const doubts = answersKnowing((statement) => byStatement.get(statement)?.parts !== undefined);

/** Cites what its words come from, and says "not there" where that is not shown. */
function drafted({ prompt }: ModelRequest): string {
  const asked = /The question:\n(.*)\n/.exec(prompt)?.[1];
  const known = exchanges.find(({ question }) => question === asked);
  const lines = [...prompt.matchAll(/^\[(\d+)\] \(.*?\) (.+)$/gm)];
  const words = known?.parts?.map(([, s]) => s) ?? [known?.near ?? ""];
  const cites = lines.flatMap(([, n, text = ""]) => (words.some((each) => text.includes(each)) ? [Number(n)] : []));
  if (known === undefined || cites.length === 0) return JSON.stringify({ answered: false, statements: [] });
  return JSON.stringify({ answered: true, statements: [{ cites, text: known.answer }] });
}

export const trusted: Trust = { mayVouch: async () => true, count: async () => undefined };

export const answerer = (judge: Judging = honestOfAnswers) =>
  fakeModel((request) => {
    if (request.schema.name === "answer") return drafted(request);
    return isDoubts(request) ? doubts(request) : judge(request);
  }, "a-model");

const prompts = loadPrompts();

/** Read once for all their questions. */
const materials = new Map(wikinews.map((one) => [one.id, materialOf(one)]));

/** What is answered with a model, and what would be without. */
export async function askedOf(
  { article, question }: Pick<Exchange, "article" | "question">,
  model: ReturnType<typeof answerer>,
  trust: Trust | undefined = trusted,
): Promise<{ readonly given: Answer; readonly embedded: Answer }> {
  const asking = { materials: [materials.get(article) as Material], earlier: [], now: 0, id: "answer" };
  const clock = new FixedClock("2026-03-02T07:00:00Z", { patient: true });
  const tools = { model, trust, prompts, clock, log: new KeptLog(), signal: new AbortController().signal };
  return { given: await answerArticles(question, asking, tools), embedded: answerFrom(question, asking) };
}
