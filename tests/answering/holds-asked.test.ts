// What a sentence must hold before it answers: every row's examples do, and its counterexamples do not.
import { describe, expect, it } from "vitest";
import { holdsAsked, needs } from "../../src/answering/holds-asked.ts";
import { phrasingOf } from "../../src/answering/question/message.ts";
import { questionOf } from "../../src/answering/question/question.ts";
import { chooseSentences } from "../../src/answering/retrieval/best.ts";
import { materialOf } from "../../src/answering/retrieval/material.ts";
import { article } from "./articles.ts";

function holds(question: string, sentence: string): boolean {
  const materials = [materialOf(article(sentence, { title: "" }))];
  const { asked, ranked } = chooseSentences(questionOf(phrasingOf(question)), materials);
  return ranked[0] !== undefined && holdsAsked(asked, ranked[0]);
}

describe.each(needs)("$name", ({ yes, no }) => {
  it.each(yes)("answers: %s %s", (question, sentence) => {
    expect(holds(question, sentence)).toBe(true);
  });
  it.each(no)("does not: %s %s", (question, sentence) => {
    expect(holds(question, sentence)).toBe(false);
  });
});

it("a day in a sentence that says nothing of what is asked is not the answer, whatever stands beside it", () => {
  const text = "The boat was turned around on Friday. The minister is in contact with all relevant parties.";
  const { asked, ranked } = chooseSentences(questionOf(phrasingOf("When is the party?")), [
    materialOf(article(text, { title: "" })),
  ]);
  const friday = ranked.find(({ candidate }) => candidate.sentence === 0);
  expect(friday && holdsAsked(asked, friday)).toBe(false);
});
