// Every rule about a question decides its examples and leaves its counterexamples alone.
import { describe, expect, it } from "vitest";
import { aboutRules } from "../../src/answering/question/about-rules.ts";
import { hangingRules } from "../../src/answering/question/hanging.ts";
import { phrasingOf } from "../../src/answering/question/message.ts";
import { messageActs } from "../../src/answering/question/message-acts.ts";
import { overheardActs } from "../../src/answering/question/overheard.ts";
import { patternOf } from "../../src/answering/question/pattern.ts";
import { answerTypes } from "../../src/answering/question/question.ts";
import { detailRules } from "../../src/answering/question/question-details.ts";
import type { RuleBook } from "../../src/answering/question/question-rule.ts";
import { sentenceWords } from "../../src/answering/sentence-words.ts";
import { reasonRules, reasonsIn } from "../../src/answering/short/reasons.ts";
import { datesIn } from "../../src/answering/short/short-dates.ts";
import { whenRules } from "../../src/answering/short/when-rules.ts";

type Finder = (text: string) => readonly string[];

const firstIn =
  (book: RuleBook<unknown>): Finder =>
  (text) => {
    const rule = book.first(phrasingOf(text).tokens);
    return rule === undefined ? [] : [rule.name];
  };
const allIn =
  (book: RuleBook<unknown>): Finder =>
  (text) =>
    book.all(phrasingOf(text).tokens).map((rule) => rule.name);

const books: readonly (readonly [string, RuleBook<unknown>, Finder])[] = [
  ["kinds of questions", answerTypes, firstIn(answerTypes)],
  ["what is declined", messageActs, firstIn(messageActs)],
  ["what is overheard", overheardActs, firstIn(overheardActs)],
  ["questions about the briefing", aboutRules, firstIn(aboutRules)],
  ["questions that hang on others", hangingRules, allIn(hangingRules)],
  ["details of a question", detailRules, allIn(detailRules)],
];

describe.each(books)("%s", (_, book, find) => {
  it.each(book.rules.map((rule) => [rule.name, rule] as const))("%s", (name, rule) => {
    for (const text of rule.yes) expect(find(text), text).toContain(name);
    for (const text of rule.no) expect(find(text), text).not.toContain(name);
  });

  it("have names of their own", () => {
    expect(new Set(book.rules.map((rule) => rule.name)).size).toBe(book.rules.length);
  });
});

describe("clauses of reason", () => {
  const find: Finder = (text) => reasonsIn(text, sentenceWords(text)).map((found) => found.rule);
  it.each(reasonRules.map((rule) => [rule.name, rule] as const))("%s", (name, rule) => {
    for (const text of rule.yes) expect(find(text), text).toContain(name);
    for (const text of rule.no) expect(find(text), text).not.toContain(name);
  });
});

describe("words that say when", () => {
  const find = (text: string, rule: string): string | undefined => {
    const words = sentenceWords(text);
    const found = datesIn(text, words).find((one) => one.rule === rule);
    return found && text.slice(words.tokens[found.first]?.start, words.tokens[found.end - 1]?.end);
  };
  it.each(whenRules.map((rule) => [rule.name, rule] as const))("%s", (name, rule) => {
    for (const marked of rule.yes) {
      const text = marked.replace(/[{}]/g, "");
      expect(find(text, name), text).toBe(/\{(.*)\}/.exec(marked)?.[1]);
    }
    for (const text of rule.no) expect(find(text, name), text).toBeUndefined();
  });
});

describe("a pattern", () => {
  const words = sentenceWords("How many people of the old harbour were rescued in 2015").tokens;
  it.each([
    ["how many", [0, 2]],
    ["^ many", undefined],
    ["many > people", [2, 3]],
    ["how {any}*3 harbour", undefined],
    ["how {any}*8 rescued", [0, 9]],
    ["how {any}+5 harbour", [0, 7]],
    ["harbour was|were not? rescued", [6, 9]],
    ["in # $", [9, 11]],
    ["{place} were", [6, 8]],
    ["many !{place} {any} of", [1, 4]],
  ])("%s", (line, range) => {
    const found = patternOf(line, { place: new Set(["harbour"]) }).find(words);
    expect(found && [found.first, found.end]).toEqual(range);
  });

  it("that names an unknown set is refused", () => {
    expect(() => patternOf("{nowhere}")).toThrow("nowhere");
  });
});
