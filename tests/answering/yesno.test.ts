// Every row about yes and no decides its examples, and leaves its counterexamples to another row.
import { describe, expect, it } from "vitest";
import { phrasingOf } from "../../src/answering/question/message.ts";
import { questionOf } from "../../src/answering/question/question.ts";
import { stemLikeness } from "../../src/answering/retrieval/synonyms.ts";
import { unvouchedRows } from "../../src/answering/roles/unvouched.ts";
import { verdictRules } from "../../src/answering/yesno/decide.ts";
import { verdict } from "../../src/answering/yesno/verdict.ts";

function decided(question: string, sentence: string) {
  const { frame } = questionOf(phrasingOf(question));
  return frame && verdict(frame, sentence, new Set(), stemLikeness);
}

describe.each(verdictRules)("$name", ({ name, yes, no }) => {
  it.each(yes)("%s %s %s", (question, sentence, wanted) => {
    expect(decided(question, sentence)).toEqual({ verdict: wanted, rule: name });
  });
  it.each(no)("another row: %s %s", (question, sentence) => {
    expect(decided(question, sentence)?.rule).not.toBe(name);
  });
});

describe.each(unvouchedRows)("left open: $name", ({ yes, no }) => {
  it.each(yes)("%s %s", (question, sentence) => expect(decided(question, sentence)?.verdict ?? "open").toBe("open"));
  it.each(no)("decided: %s %s", (question, sentence) => expect(decided(question, sentence)?.verdict).toMatch(/yes|no/));
});

it.each([
  ["Did Acme win the contract?", "Bolt won the contract for the port."],
  ["Did the mayor open the bridge?", "The mayor opened the port in May."],
  ["Was the captain arrested?", "The captain spoke to police."],
  ["Was anyone arrested?", "The firm's share is 40%, according to figures released in April."],
  ["Did anyone die?", "Members of the order live a strict life."],
  ["Was someone charged?", "Mary Barra will be the first woman to lead a firm."],
  ["Did the court rule against Apple?", "Apple decided to take the case to the Court of Appeal."],
  ["Was Norland beaten?", "Norland beat Braganza 3-1."],
  ["Was the ferry rammed?", "The ferry rammed a tanker."],
  ["Was Mr Ortiz sued?", "Mr Ortiz sued the bank in May."],
  ["Has anyone resigned?", "Friends helped him leave the organisation."],
])("a sentence about somebody or something else decides nothing: %s %s", (question, sentence) => {
  expect(decided(question, sentence)).toBeUndefined();
});

it.each([
  ["Was Braganza beaten?", "Norland beat Braganza 3-1.", "yes"],
  ["Was the port closed?", "The port closed on Monday.", "yes"],
  ["Was Reed killed?", "Reed died on Monday.", "yes"],
  ["Was the bank sued?", "Mr Ortiz sued the bank in May.", "yes"],
])("whom it was done to stands where it is done to somebody: %s %s", (question, sentence, wanted) => {
  expect(decided(question, sentence)?.verdict).toBe(wanted);
});
