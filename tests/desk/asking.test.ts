// Questions at the desk: what is no question beneath a briefing, and a conversation that goes on beneath its answers.
import { expect, test } from "vitest";
import type { AnswerScope } from "../../src/answering/answer.ts";
import { here, t0 } from "../contracts/store/samples.ts";
import { aDesk, answerOf, briefed } from "./world.ts";

async function threaded() {
  const scopes: AnswerScope[] = [];
  const desk = aDesk({
    answer: async (question, scope) => {
      scopes.push(scope);
      return { ...answerOf(question), id: `a-${scopes.length}` };
    },
  });
  const briefing = await briefed(desk);
  await desk.store.of("acme").threads.open({ root: "root", place: here, briefings: [briefing.id], turns: [] });
  return { desk, scopes };
}

test("talk beneath a briefing is left alone, costs nothing, and is no turn of the conversation", async () => {
  const { desk, scopes } = await threaded();
  for (let n = 0; n < 40; n++)
    for (const text of ["lol thanks", "@alice can you take this one?"])
      expect(await desk.tell({ kind: "question", text, under: "root", toward: "room" })).toEqual([]);
  expect(await desk.tell({ kind: "question", text: "and the navy?", under: "root" })).toHaveLength(1);
  expect(scopes.map(({ turns }) => turns)).toEqual([[]]);
});

test("an answer is asked for in the place's language, and where it wants none in that of what was told there", async () => {
  const { desk, scopes } = await threaded();
  const ask = (key: string) => desk.tell({ kind: "question", text: `And the navy, ${key}?`, under: "root" });
  await ask("first");
  await desk.type("settings", { language: "de" });
  await ask("then");
  expect(scopes.map(({ language }) => language)).toEqual(["en", "de"]);
});

test("hello is answered where nobody else is spoken to, and thanks as a command, which waits for an answer", async () => {
  const { desk } = await threaded();
  expect(await desk.tell({ kind: "question", text: "hello", under: "root", toward: "room" })).toEqual([]);
  expect(await desk.tell({ kind: "question", text: "hello" })).toHaveLength(1);
  expect(await desk.type("ask", { question: "thanks" })).toHaveLength(1);
});

test("who asks on beneath an answer goes on with all that was asked before it", async () => {
  const { desk, scopes } = await threaded();
  const ask = (text: string, under: string) => desk.tell({ kind: "question", text, under });
  await ask("How many were rescued?", "root");
  await ask("And the navy?", "said1");
  await ask("Why?", "said2");
  const turn = (question: string, at: number) => ({ question, answer: `a-${at}`, at: t0 });
  const asked = scopes.map(({ turns }) => turns.map(({ question, answer }) => ({ question, answer, at: t0 })));
  expect(asked).toEqual([
    [],
    [turn("How many were rescued?", 1)],
    [turn("How many were rescued?", 1), turn("And the navy?", 2)],
  ]);
  expect(scopes.at(-1)?.briefings).toHaveLength(1);
});
