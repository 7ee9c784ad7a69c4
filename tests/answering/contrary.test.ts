// Rows of what is contrary to a question: each makes its sentences contrary, alone, and its counterexamples stay.
import { describe, expect, test } from "vitest";
import { againstRules, contrastRules } from "../../src/answering/roles/contrary.ts";
import { frameOf } from "../../src/answering/roles/frame.ts";
import { meetingOf } from "../../src/answering/roles/meeting.ts";
import { sentenceTree } from "../../src/language/syntax/sentence-tree.ts";
import { cut } from "../../src/language/tokenize.ts";

const alike = (one: string, other: string): number => (one === other ? 1 : 0);
const isContrary = (question: string, sentence: string): boolean | undefined => {
  const [frame, tree] = [frameOf(question), sentenceTree(cut(sentence))];
  return frame && tree && meetingOf(frame, tree, alike).contrary;
};

describe.each([...contrastRules, ...againstRules])("$name", ({ yes, no }) => {
  test.each(yes)("%s is not answered by: %s", (question, sentence) => {
    expect(isContrary(question, sentence)).toBe(true);
  });

  test.each(no)("%s may be answered by: %s", (question, sentence) => {
    expect(isContrary(question, sentence)).toBe(false);
  });
});
