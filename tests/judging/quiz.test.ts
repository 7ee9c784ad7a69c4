// The quiz itself: what stands in it, and that each kind of judge gets the mark it has earned.
import { describe, expect, test } from "vitest";
import { markKey, mayVouchBy } from "../../src/judging/mark.ts";
import { measureNow } from "../../src/judging/measure.ts";
import { askQuiz } from "../../src/judging/quiz/ask.ts";
import table from "../../src/judging/quiz/quiz.table.json" with { type: "json" };
import { quizSheets } from "../../src/judging/quiz/quiz.ts";
import type { ModelReply, ModelRequest } from "../../src/ports/model.ts";
import { nothingSpent } from "../../src/prompting/call.ts";
import { Trouble } from "../../src/trouble.ts";
import { FixedClock } from "../fakes/clock.ts";
import { KeptLog } from "../fakes/log.ts";
import { type FakeModel, fakeModel } from "../fakes/model.ts";
import { openMemory } from "../fakes/store.ts";
import { prompts } from "./barra.ts";
import { isDoubts, type Judging, readSheet } from "./judges.ts";
import { broken, careless, judgeNamed, knowing, refusing, rows, stamping } from "./quiz-judges.ts";

const toolsFor = (model: FakeModel) => ({
  model,
  clock: new FixedClock(),
  log: new KeptLog(),
  signal: new AbortController().signal,
  spent: nothingSpent(),
});
/** What came of it, and whether the judge may vouch by it. */
async function quizOf(judging: Judging) {
  const { marks } = openMemory();
  const mark = await measureNow({ ...toolsFor(judgeNamed(judging)), marks, prompts });
  expect(await marks.ofKey(markKey({ name: "a-judge" }, prompts))).toEqual(mark);
  return { ...mark, may: mayVouchBy(mark) };
}

describe("the quiz", () => {
  test("has 40 true lines and 100 lies, five and more of each of 14 kinds", () => {
    const kinds = Map.groupBy(
      rows.filter((row) => !row.true),
      ({ kind }) => kind,
    );
    expect([rows.filter((row) => row.true).length, rows.filter((row) => !row.true).length]).toEqual([40, 100]);
    expect(kinds.size).toBe(14);
    expect([...kinds].filter(([, some]) => some.length < 5)).toEqual([]);
  });

  test("says of each lie which of its words are false and why, and no line stands in it twice", () => {
    expect(new Set(rows.map(({ claim }) => claim)).size).toBe(140);
    for (const row of rows) {
      if (row.true) expect(row).not.toHaveProperty("kind");
      else expect(row.changed?.every((words) => words !== "" && row.claim.includes(words)) && row.why).toBeTruthy();
    }
  });

  test("is read into the very sentences that its table lists", () => {
    for (const [at, { source }] of [...quizSheets()].entries())
      expect(source.reading.sentences.map(({ text }) => text)).toEqual(table.articles[at]?.text.flat());
  });

  test("carries its licence with each article", () => {
    expect(new Set(table.articles.map(({ licence }) => licence))).toEqual(
      new Set(["CC BY 2.5, Wikinews contributors"]),
    );
  });
});

describe("a judge in the quiz", () => {
  test("that reads accepts all 40 and none of 100, each article in a call with known lies among its lines", async () => {
    const model = judgeNamed(knowing);
    const told: number[] = [];
    const tools = toolsFor(model);
    const { truths, lies } = await askQuiz(tools, prompts, (done) => told.push(done));
    expect([truths.asked, truths.accepted, lies.asked, lies.accepted]).toEqual([40, 40, 100, 0]);
    expect(tools.spent.calls).toBe(model.requests.length);
    expect(tools.spent.tokens.input).toBeGreaterThan(22_000);
    const sheets = model.requests.filter((request) => !isDoubts(request)).map(readSheet);
    expect(sheets).toHaveLength(22);
    expect(told).toEqual(sheets.map((_, at) => at + 1));
    const known = new Set(rows.map(({ claim }) => claim));
    for (const { statements } of sheets)
      expect(statements.filter(({ text }) => !known.has(text)).length).toBeGreaterThanOrEqual(6);
  });

  test("that is careless with 38 lies in 100 is seen to be, also where its calls are void", async () => {
    const { truths, lies, may } = await quizOf(careless(0.38));
    expect(may).toBe(false);
    expect(truths.accepted).toBe(40);
    expect(lies.accepted).toBeGreaterThan(25);
    expect(lies.accepted).toBeLessThan(51);
    expect(lies.passed).toBeLessThanOrEqual(lies.accepted);
  });

  test("that stamps accepts everything, and nothing of it passes", async () => {
    const { truths, lies, may } = await quizOf(stamping);
    expect([truths.accepted, lies.accepted, truths.passed, lies.passed, may]).toEqual([40, 100, 0, 0, false]);
  });

  test("that refuses accepts nothing", async () => {
    const { truths, lies, may } = await quizOf(refusing);
    expect([truths.accepted, lies.accepted, may]).toEqual([0, 0, false]);
  });

  test("that answers in no form is asked three times and is not measured", async () => {
    const model = judgeNamed(broken);
    await expect(askQuiz(toolsFor(model), prompts)).rejects.toMatchObject({ kind: "unreadable" });
    expect(model.requests.length).toBeLessThanOrEqual(5);
  });

  test("that answers one call in no form has accepted nothing in it", async () => {
    let calls = 0;
    const once = (request: ModelRequest): string | ModelReply =>
      !isDoubts(request) && ++calls === 2 ? "{" : (knowing(request) as string);
    const { truths, lies } = await quizOf(once);
    expect([truths.asked, lies.asked, lies.accepted]).toEqual([40, 100, 0]);
    expect(truths.accepted).toBeLessThan(40);
  });

  test("whose server is down is not measured, and the other calls are not made", async () => {
    const model = fakeModel(() => {
      throw new Trouble("bad-credentials");
    });
    await expect(askQuiz(toolsFor(model), prompts)).rejects.toBeInstanceOf(Trouble);
    expect(model.requests.length).toBeLessThanOrEqual(3);
  });
});
