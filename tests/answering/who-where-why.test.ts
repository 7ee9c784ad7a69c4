// Who, where, why and how many: what answers, what is only near, and what a bare question word asks after a turn.
import { describe, expect, test } from "vitest";
import { converse, shortOf, wordsOf } from "./articles.ts";
import { border, contest, court, vote } from "./towns.ts";

describe("answers in a word", () => {
  test.each([
    ["Who lost his seat in the Harbour ward?", vote, "Karl Stein"],
    ["How many people live along the border according to Belland?", border, "90,000"],
    ["Where was the study published?", border, "Journal of Borders"],
    ["How many farmers sold their land?", border, "quarter"],
    ["What is Kern Mode's aim?", court, "to have the name"],
    ["Who won gold?", contest, "Brazil"],
    ["Why was the robot built in two weeks?", contest, "because the parts arrived late"],
  ])("%s", (question, article, short) => {
    expect(shortOf(converse([article], question))).toContain(short);
  });
});

describe("answers in its sentence alone", () => {
  test.each([
    ["Why was the case delayed?", court, "a judge fell ill"],
    ["How many people live along the border according to Arvenia?", border, "60,000"],
    ["Who supports the contest?", contest, "Lendly.com and Norwind"],
  ])("%s", (question, article, words) => {
    expect(wordsOf(converse([article], question))).toContain(words);
  });
});

describe("is not answered by what is near", () => {
  test.each([
    ["Who is the new leader of the Labour Bloc?", vote, "Stein resigned"],
    ["Who won a seat in the West ward?", vote, "Falk"],
    ["How many people does Kern Mode employ?", court, "38"],
    ["Where was the contest held?", contest, "Lisbon"],
    ["How many medals did Esi Koffi win?", contest, "second medal"],
    ["Which crops does the institute study?", border, "Nordic Institute"],
  ])("%s", (question, article, words) => {
    const answer = converse([article], question);
    expect(shortOf(answer) ?? "").not.toContain(words);
    expect(wordsOf(answer)).not.toContain(words);
  });
});

describe("a turn that hangs on the one before", () => {
  test("who did it is asked of the same thing", () => {
    expect(shortOf(converse([contest, vote], "When was gold won at the contest?", "and who won?"))).toBe("Brazil");
  });

  test("where is asked of the same deed", () => {
    expect(shortOf(converse([border], "When was the study published?", "where?"))).toContain("Journal of Borders");
  });
});
