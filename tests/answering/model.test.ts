// Answers by a model in its own words: what a trusted judge lets through is direct and stands as written; lies do not.
import { describe, expect, test } from "vitest";
import { claimsOf } from "../../src/news/answer.ts";
import { isSealed } from "../../src/news/claim-seal.ts";
import { hurried, type Judging, naySayer, rubberStamp } from "../judging/judges.ts";
import { answerer, askedOf, type Exchange, exchanges, isKept } from "./recorded.ts";

const show = process.env.SHOW === "1";
const isPosted = async (exchange: Exchange, judge?: Judging): Promise<boolean> => {
  const { given } = await askedOf(exchange, answerer(judge));
  const posted = claimsOf(given)[0]?.text === exchange.answer && given.writer.name === "a-model";
  if (show && !isKept(exchange) && posted !== (exchange.parts !== undefined)) console.log(exchange.question, given);
  return posted;
};
const truths = exchanges.filter(({ parts }) => parts !== undefined);
const lies = exchanges.filter(({ parts }) => parts === undefined);
const countOf = async (some: readonly Exchange[], judge?: Judging): Promise<number> => {
  const posted = await Promise.all(some.map((one) => isPosted(one, judge)));
  return posted.filter(Boolean).length;
};

test("the table has forty questions and more", () => {
  expect(truths.length).toBeGreaterThanOrEqual(40);
  expect(lies.length).toBeGreaterThanOrEqual(14);
});

describe("questions over Wikinews", () => {
  test("three of four are answered directly, as the model wrote it", async () => {
    const seen = await countOf(truths.filter((one) => !isKept(one)));
    const kept = await countOf(truths.filter(isKept));
    if (show) console.log(`${seen} of ${truths.filter((one) => !isKept(one)).length} seen, ${kept} of the kept`);
    expect((seen + kept) / truths.length).toBeGreaterThanOrEqual(0.75);
  }, 60_000);

  test("no lie is, whoever judges", async () => {
    for (const judge of [undefined, rubberStamp, hurried]) expect(await countOf(lies, judge)).toBe(0);
  }, 60_000);
});

describe("where the model's answer cannot be believed", () => {
  const exchange = truths[0] as Exchange;

  test("the embedded answer stands, and says why", async () => {
    for (const judge of [rubberStamp, naySayer, () => "{"] satisfies Judging[]) {
      const { given, embedded } = await askedOf(exchange, answerer(judge));
      expect({ ...given, writer: embedded.writer }).toEqual(embedded);
      expect(given.writer.fellBack).toMatch(/\.$/);
    }
  });

  test("no judge is asked where none is trusted", async () => {
    const model = answerer();
    await askedOf(exchange, model, { mayVouch: async () => false, count: async () => undefined });
    expect(new Set(model.requests.map(({ schema }) => schema.name))).toEqual(new Set(["answer"]));
  });
});

test("a short answer is judged together with its question, and sealed as it is shown", async () => {
  const exchange = { article: "meantime_102977", question: "How long does the contract run?" };
  const model = answerer();
  const { given } = await askedOf(exchange, model);
  const [claim] = claimsOf(given);
  expect(claim?.text).toBe("27 years.");
  expect(claim && isSealed(claim)).toBe(true);
  const sheet = model.requests.find(({ schema }) => schema.name === "judgement")?.prompt;
  expect(sheet).toMatch(/^[A-Z]\. How long does the contract run\? - 27 years\. \[\d+\]$/m);
});

test("true of the sentences is not enough: it must answer what was asked", async () => {
  const exchange = lies.find(({ answer }) => answer === "40 days.") as Exchange;
  expect(await isPosted(exchange)).toBe(false);
});

test("the model is asked once more with what failed, and no third time", async () => {
  const model = answerer();
  await askedOf(lies[0] as Exchange, model);
  const drafts = model.requests.filter(({ schema }) => schema.name === "answer");
  expect(drafts).toHaveLength(2);
  expect(drafts[1]?.prompt).toContain("- 179. Failed:");
});
