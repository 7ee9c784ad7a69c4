// The doubts' call: what is asked about lines in doubt, and which answers count.
import { expect, test } from "vitest";
import { chanceFrom } from "../../src/judging/chance.ts";
import { decoysOf } from "../../src/judging/decoys/decoys.ts";
import { type Doubt, type Settled, settleDoubts } from "../../src/judging/doubts/settle.ts";
import { type FakeModel, fakeModel } from "../fakes/model.ts";
import { prompts, sessionWith, source, spares } from "./barra.ts";
import { type Answered, answerBy, answersHonestly, type Judging } from "./judges.ts";

const decoys = spares.flatMap((line) => decoysOf(line, [source]));

/** Doubts about lines that are true; what they ask is not in the honest answerer's table, so it says yes. */
const doubts = ["Is it Barra who was named?", "Is it she who is 51?", "Is it certain that she is the first?"].map(
  (text, at): Doubt => ({ at: Math.min(at, 1), text, claim: spares[Math.min(at, 1)] as Doubt["claim"] }),
);

async function settled(answers: Judging, asked = doubts): Promise<{ readonly model: FakeModel } & Settled> {
  const model = fakeModel(answers);
  const doubted = { doubts: asked, decoys, truths: spares, sources: [source], chance: chanceFrom("a") };
  return { ...(await settleDoubts(sessionWith(model), prompts, doubted)), model };
}

/** Honest but for one question. */
const butFor = (part: string, answered: Partial<Answered>): Judging =>
  answerBy((asked) => {
    const prompt = `${asked.id}. [1] ${asked.text}\nBEGIN MATERIAL\n[1] ${asked.sentences[0]}`;
    const reply = answersHonestly({ system: "", prompt, schema: { name: "", json: {} }, maxOutputTokens: 1 }) as string;
    const [honest] = (JSON.parse(reply) as { items: [Answered] }).items;
    return asked.text.includes(part) ? { ...honest, ...answered } : honest;
  });

test("doubts that are answered with a quoted yes are settled", async () => {
  expect((await settled(answersHonestly)).refused.size).toBe(0);
});

test("where nothing is doubted nobody is asked", async () => {
  expect((await settled(answersHonestly, [])).model.requests).toEqual([]);
});

test("a line passes when all its doubts are settled, and is refused with the question that was not", async () => {
  const { refused } = await settled(butFor("certain", { answer: "not said" }));
  expect([...refused.keys()]).toEqual([1]);
  expect(refused.get(1)?.reasons.map(({ words }) => words)).toEqual([
    "Not answered with a proved yes: Is it certain that she is the first?",
  ]);
});

test.each<[string, Partial<Answered>]>([
  ["words that stand in no sentence", { quote: "It is Barra who was named" }],
  ["no words", { quote: "" }],
  ["a single word", { quote: "Barra" }],
])("a yes with %s settles nothing", async (_, answered) => {
  expect([...(await settled(butFor("who was named", answered))).refused.keys()]).toEqual([0]);
});

test("a yes to one known lie voids all answers", async () => {
  const lie = decoys[0]?.text ?? "";
  const { refused } = await settled(butFor(lie, { answer: "yes", quote: "General Motors" }));
  expect([...refused.keys()]).toEqual([0, 1]);
});

test("a known question left out voids all answers", async () => {
  const { refused } = await settled((request) => {
    const { items } = JSON.parse(answersHonestly(request) as string) as { items: readonly Answered[] };
    return JSON.stringify({ items: items.filter(({ answer }) => answer === "yes") });
  });
  expect([...refused.keys()]).toEqual([0, 1]);
});

test("an answer given twice is none", async () => {
  const { refused } = await settled((request) => {
    const { items } = JSON.parse(answersHonestly(request) as string) as { items: readonly Answered[] };
    return JSON.stringify({ items: [...items, ...items] });
  });
  expect(refused.size).toBe(2);
});

test("a reply that is none refuses the doubted lines and says why", async () => {
  const { refused, trouble } = await settled(() => "I would rather not.");
  expect([refused.size, trouble?.kind]).toEqual([2, "unreadable"]);
});

test("about half of the answers are not yes, and as many questions are invented as are real", async () => {
  const many = Array.from(
    { length: 12 },
    (_, at): Doubt => ({ ...(doubts[0] as Doubt), at, text: `Is it Barra, ${at}?` }),
  );
  const { model, refused } = await settled(answersHonestly, many);
  const { items } = JSON.parse(answersHonestly(model.requests[0] as never) as string) as { items: readonly Answered[] };
  const no = items.filter(({ answer }) => answer !== "yes").length;
  expect([items.length, no, refused.size]).toEqual([24, 11, 0]);
});

test("more doubts than fit one call are refused unasked", async () => {
  const many = Array.from(
    { length: 23 },
    (_, at): Doubt => ({ ...(doubts[0] as Doubt), at, text: `Is it Barra, ${at}?` }),
  );
  expect([...(await settled(answersHonestly, many)).refused.keys()]).toEqual([20, 21, 22]);
});
