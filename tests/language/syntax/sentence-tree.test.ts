// Which sentences get a tree, where its words stand in the text, and where the clauses of a sentence end.
import { expect, test } from "vitest";
import { clausesOf } from "../../../src/language/syntax/clauses.ts";
import { sentenceTree } from "../../../src/language/syntax/sentence-tree.ts";
import { cut } from "../../../src/language/tokenize.ts";

test("each word of the tree has its place in the sentence", () => {
  const text = "Re-elected in May, she  can't attend the company's 20th party.";
  const tree = sentenceTree(cut(text));
  const places = tree?.forms.map((_, word) => tree.place(word)) ?? [];
  expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(tree?.forms);
  expect(tree?.forms).toEqual("Re-elected in May , she ca n't attend the company 's 20th party .".split(" "));
});

test("a sentence is parsed once as long as its cut is held", () => {
  const whole = cut("The court fined the firm.");
  expect(sentenceTree(whole)).toBe(sentenceTree(whole));
});

test.each([
  ["a headline", "Mayor Quits After Damning Report"],
  ["a headline that asks", "Will Congress Reject The Health Bill?"],
  ["a line of capitals", "THE HOME DEPOT INC. said"],
  ["nothing", ""],
  ["only a name", "Barack Obama"],
  ["more words than the parser reads", `The court ${"and the judge ".repeat(60)}left.`],
])("%s has no tree", (_, text) => expect(sentenceTree(cut(text))).toBeUndefined());

test.each([
  ["short", "Disney acquired Pixar."],
  ["with names alone besides its verb", "Barack Obama met Vladimir Putin in Paris."],
  ["with one word in capitals", "NATO troops left Kabul on Sunday."],
])("a sentence %s has one", (_, text) => expect(sentenceTree(cut(text))).toBeDefined());

test("only English is parsed, and what may be English", () => {
  const whole = cut("Das Gericht verurteilte den Mann gestern.");
  expect(sentenceTree(whole, "de")).toBeUndefined();
  expect(sentenceTree(cut("The court fined the firm."), "und")).toBeDefined();
});

const clauses = (sentence: string, has: "parts" | "sure"): readonly string[] =>
  clausesOf(cut(sentence)).flatMap((clause) =>
    clause[has] && clause.sure ? [`${clause.label}: ${sentence.slice(clause.start, clause.end)}`] : [],
  );

test.each<[string, readonly string[]]>([
  [
    "The senate passed the bill, but the house rejected it.",
    ["root: The senate passed the bill", "conj: the house rejected it"],
  ],
  [
    "The president signed the treaty, and the rebels laid down their arms.",
    ["root: The president signed the treaty", "conj: the rebels laid down their arms"],
  ],
  ["The bank closed, but nobody knew why.", ["root: The bank closed", "conj: nobody knew why"]],
  ["The minister praised the troops and criticised the rebels.", []],
  ["Police said that the man had fled.", []],
])("main clauses with their own subject can be parted: %s", (sentence, wanted) =>
  expect(clauses(sentence, "parts")).toEqual(wanted),
);

test.each<[string, readonly string[]]>([
  [
    "When the storm hit the coast, thousands left their homes.",
    ["advcl: When the storm hit the coast", "root: When the storm hit the coast, thousands left their homes"],
  ],
  ["Police said that the man had fled.", ["root: Police said that the man had fled", "ccomp: that the man had fled"]],
  ["The court fined the firm.", ["root: The court fined the firm"]],
])("clauses inside others begin and end: %s", (sentence, wanted) => expect(clauses(sentence, "sure")).toEqual(wanted));
