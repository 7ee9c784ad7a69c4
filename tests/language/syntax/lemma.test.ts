// Lemmas by tag: the same letters have one lemma as a noun and another as a verb.
import { expect, test } from "vitest";
import { lemmaOf } from "../../../src/language/syntax/lemma.ts";

test.each([
  ["said", "VBD", "say"],
  ["says", "VBZ", "say"],
  ["was", "VBD", "be"],
  ["'s", "VBZ", "be"],
  ["n't", "RB", "not"],
  ["went", "VBD", "go"],
  ["bought", "VBN", "buy"],
  ["announced", "VBD", "announce"],
  ["running", "VBG", "run"],
  ["meetings", "NNS", "meeting"],
  ["meeting", "VBG", "meet"],
  ["meeting", "NN", "meeting"],
  ["countries", "NNS", "country"],
  ["children", "NNS", "child"],
  ["women", "NNS", "woman"],
  ["better", "JJR", "good"],
  ["largest", "JJS", "large"],
  ["left", "VBD", "leave"],
  ["left", "JJ", "left"],
  ["Obama", "NNP", "obama"],
  ["the", "DT", "the"],
])("%s as %s is %s", (form, tag, lemma) => expect(lemmaOf(form, tag)).toBe(lemma));

test("a word and a tag that nobody has seen leave the word as it is, in small letters", () => {
  expect(lemmaOf("Zqx", "no such tag")).toBe("zqx");
  expect(lemmaOf("", "NN")).toBe("");
});
