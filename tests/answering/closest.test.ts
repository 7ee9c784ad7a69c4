// Which passage is shown beside "not sure": one that does what the question asks about, to what it asks about, or none.
import { expect, it } from "vitest";
import { closestOf } from "../../src/answering/closest.ts";
import { answerFrom } from "../../src/answering/embedded.ts";
import { phrasingOf } from "../../src/answering/question/message.ts";
import { questionOf } from "../../src/answering/question/question.ts";
import { answerWeights, chooseSentences } from "../../src/answering/retrieval/best.ts";
import { materialOf } from "../../src/answering/retrieval/material.ts";
import { claimsOf } from "../../src/news/answer.ts";
import { ferry } from "./articles.ts";

const materials = [materialOf(ferry)];
const closest = (question: string) =>
  closestOf(chooseSentences(questionOf(phrasingOf(question)), materials), materials)?.text;

it.each([
  ["Which airline rescued people?", "The coastguard rescued 41 people"],
  ["Why did the radar fail?", "said the radar had failed"],
  ["How many divers did the Marine Accident Branch publish a report on?", "The Marine Accident Branch will publish"],
  ["Which bank will pay to clean up the oil?", "it would pay 2.4 million pounds"],
])("%s", (question, words) => {
  expect(closest(question)).toContain(words);
});

it.each([
  ["no word of it stands there", "asdfgh"],
  ["the verb stands nowhere", "Who painted the ferry Solund?"],
  ["the verb is done to something else", "Who rescued the paintings of the museum?"],
  ["it is somebody else's", "What did Captain Anna Berg say about the radar?"],
  ["only a common word is shared", "What is the capital of the ferry people?"],
])("nothing, since %s: %s", (_, question) => {
  expect(closest(question)).toBeUndefined();
});

it.each([
  [0.3, true],
  [0.2, false],
])("the best sentence when nearly sure, although nobody sees anything in it: %s", (sure, shown) => {
  const choice = chooseSentences(questionOf(phrasingOf("Who saw the ferry sink off Lerwick on Tuesday?")), materials);
  expect(closestOf({ ...choice, sure }, materials) !== undefined).toBe(shown);
});

it("the best sentence that says nothing contrary, where the very best does", () => {
  const towns = materialOf({
    ...ferry,
    id: "towns",
    title: "",
    text: "Ellery was the first town in Norland to ban cars. Last week Hallmark became a town that will ban cars too.",
  });
  const choice = chooseSentences(questionOf(phrasingOf("Which town became the third in Norland to ban cars?")), [
    towns,
  ]);
  expect(closestOf({ ...choice, sure: 0.3 }, [towns])?.text).toContain("Hallmark");
});

it("an answer that is not sure shows that passage and no other, and one that knows nothing shows none", () => {
  const never = { ...answerWeights, threshold: 2 };
  const asked = (question: string) => answerFrom(question, { materials, earlier: [], now: 0, id: "a" }, never);
  const unsure = asked("Which airline rescued people?");
  expect([unsure.kind, claimsOf(unsure).length]).toEqual(["unsure", 1]);
  expect(asked("asdfgh").kind).toBe("abstained");
});
