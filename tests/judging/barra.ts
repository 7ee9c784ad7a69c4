// One story, its lines in other words, its lies and its spare lines, and a session to ask a judge about them.
import { loadPrompts } from "../../adapters/node/prompts.ts";
import { checkClaim } from "../../src/checking/check.ts";
import { type Judgement, judgeClaims } from "../../src/judging/judge.ts";
import type { CheckedClaim, Claim } from "../../src/news/claim.ts";
import { isSealed } from "../../src/news/claim-seal.ts";
import type { ReadArticle } from "../../src/news/reading.ts";
import type { Model } from "../../src/ports/model.ts";
import { type ModelSession, nothingSpent, stateOf } from "../../src/prompting/call.ts";
import { read } from "../../src/reading/read.ts";
import { FixedClock } from "../fakes/clock.ts";
import { KeptLog } from "../fakes/log.ts";
import { type FakeModel, fakeModel } from "../fakes/model.ts";
import lines from "../fixtures/model/judged-lines.json" with { type: "json" };
import { wikinews } from "../writing/articles.ts";
import { answersHonestly, isDoubts, type Judging } from "./judges.ts";

const article = wikinews.find(({ id }) => id === lines.article) ?? wikinews[0];
if (article === undefined) throw new Error("no article");
export const source: ReadArticle = { article, reading: read(article) };

const cite = (sentence: number) => ({
  source: 0,
  sentence,
  start: 0,
  end: source.reading.sentences[sentence]?.text.length ?? 0,
});
export const claimOf = (text: string, [first = 0, ...rest]: readonly number[]): Claim => ({
  text,
  citations: [cite(first), ...rest.map(cite)],
});
export const truths = lines.true.map(({ text, cites }) => claimOf(text, cites));
export const lies = lines.false.map(({ text, cites }) => claimOf(text, cites));
export const spares = lines.spares.map((sentence): CheckedClaim => {
  const { claim } = checkClaim(claimOf(source.reading.sentences[sentence]?.text ?? "", [sentence]), [source]);
  if (claim === undefined) throw new Error(`sentence ${sentence} is not its own`);
  return claim;
});

export const prompts = loadPrompts();

export function sessionWith(model: Model): ModelSession {
  const clock = new FixedClock(undefined, { patient: false });
  return {
    model,
    state: stateOf(model, clock),
    clock,
    log: new KeptLog(),
    signal: new AbortController().signal,
    until: clock.now() + 60_000,
    spent: nothingSpent(),
  };
}

export type Tried = { readonly judgement: Judgement; readonly model: FakeModel };

export async function judged(
  sheet: Judging,
  answers: Judging = answersHonestly,
  claims = truths,
  given = spares,
  about = source,
): Promise<Tried> {
  const model = fakeModel((request) => (isDoubts(request) ? answers(request) : sheet(request)), "a-judge");
  return {
    judgement: await judgeClaims(sessionWith(model), prompts, { claims, spares: given, sources: [about] }),
    model,
  };
}

export const passedIn = ({ rulings }: Judgement): readonly string[] =>
  rulings.flatMap(({ claim }) => (claim && isSealed(claim) ? [claim.text] : []));
