// Every gate shows the short answers of its examples and nothing before its counterexamples.
import { describe, expect, it } from "vitest";
import { phrasingOf } from "../../src/answering/question/message.ts";
import { questionOf } from "../../src/answering/question/question.ts";
import { chooseSentences } from "../../src/answering/retrieval/best.ts";
import { materialOf } from "../../src/answering/retrieval/material.ts";
import { isShown, shortGates } from "../../src/answering/short/gates.ts";
import { article } from "./articles.ts";

function shown(question: string, sentence: string): string | undefined {
  const asked = questionOf(phrasingOf(question));
  const [best] = chooseSentences(asked, [materialOf(article(sentence, { title: "" }))]).ranked;
  return best?.short && isShown(asked.wants, best.short, best.meeting) ? best.short.text : undefined;
}

describe.each(shortGates)("$name", ({ yes, no }) => {
  it.each(yes)("%s %s", (question, sentence, short) => {
    expect(shown(question, sentence)).toBe(short);
  });
  it.each(no)("nothing: %s %s", (question, sentence) => {
    expect(shown(question, sentence)).toBeUndefined();
  });
});
