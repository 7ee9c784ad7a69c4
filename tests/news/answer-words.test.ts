// What an answer says is one thing, whatever platform says it: which outcome it is, in which words, with which numbers.
import { expect, test } from "vitest";
import type { Answer } from "../../src/news/answer.ts";
import { answerInOneLine, wordsOfAnswer } from "../../src/news/answer-words.ts";
import { aClaim, aSource } from "../contracts/store/samples.ts";

const made = { id: "a", question: "q", writer: { name: "embedded" }, at: 0, sources: [aSource(["Zero.", "One."])] };
const [zero, one] = [aClaim("Zero.", 0), aClaim("One.", 1)];
const place = (sentence: number) => ({ source: 0, sentence, start: 0, end: 4 });

const outcomes: readonly (readonly [string, Answer, string])[] = [
  ["a sentence alone", { ...made, kind: "answered", claims: [zero] }, "Zero."],
  [
    "a short answer and its sentence",
    { ...made, kind: "answered", short: { text: "41 people", citation: place(0) }, claims: [zero] },
    "41 people. Zero.",
  ],
  ["a yes and what decides it", { ...made, kind: "answered", decided: "yes", claims: [zero] }, "Yes. Zero."],
  [
    "a no with its short answer",
    { ...made, kind: "answered", decided: "no", short: { text: "in May", citation: place(0) }, claims: [zero] },
    "No: in May. Zero.",
  ],
  ["two sides", { ...made, kind: "disputed", claims: [zero, one] }, "The sources do not agree. Zero. One."],
  ["not sure", { ...made, kind: "unsure", claims: [zero] }, "Not sure. The closest: Zero."],
  ["not there", { ...made, kind: "abstained" }, "Not in these articles."],
  ["declined", { ...made, kind: "declined", words: "Lede does not predict." }, "Lede does not predict."],
  ["about somebody", { ...made, kind: "answered", about: "Ada", claims: [zero] }, "About Ada: Zero."],
];

test.each(outcomes)("%s", (_, answer, words) => expect(answerInOneLine(answer)).toBe(words));

test("an item of a list has the number of the claim that cites its sentence", () => {
  const items = [
    { text: "one", citation: place(1) },
    { text: "zero", citation: place(0) },
  ] as const;
  const { lines, look } = wordsOfAnswer({ ...made, kind: "answered", items, claims: [zero, one] });
  expect([look, lines.map(({ text, number }) => `${text} [${number}]`)]).toEqual(["listed", ["one [2]", "zero [1]"]]);
});

test("whose words they are is said where the lines stand in several outlets, and not where in one", () => {
  const sources = [aSource(["Zero."], { outlet: "Post" }), aSource(["Zero.", "One."], { outlet: "Times" })];
  const outlets = (answer: Answer) => wordsOfAnswer(answer).lines.map(({ outlet }) => outlet);
  expect(outlets({ ...made, sources, kind: "disputed", claims: [zero, aClaim("One.", 1, 1)] })).toEqual([
    "Post",
    "Times",
  ]);
  expect(outlets({ ...made, kind: "disputed", claims: [zero, one] })).toEqual([undefined, undefined]);
});
