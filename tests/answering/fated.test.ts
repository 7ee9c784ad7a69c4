// How many died, are missing or were rescued, where a report tells it in words of its own; and where it is not told.
import { describe, expect, test } from "vitest";
import { answerFrom } from "../../src/answering/embedded.ts";
import { materialOf } from "../../src/answering/retrieval/material.ts";
import type { Answer } from "../../src/news/answer.ts";
import { anArticle, day, t0 } from "../contracts/store/samples.ts";

const asked = (question: string, ...lines: readonly string[]): Answer =>
  answerFrom(question, {
    materials: lines.map((line, at) =>
      materialOf(
        anArticle(`a${at}`, {
          title: "Ferry hits pier in Marn",
          text: `The ferry Aurora hit a pier in Marn harbour on Monday, police said.\n${line}`,
          publishedAt: t0 + at * day,
        }),
      ),
    ),
    earlier: [],
    now: t0 + 9 * day,
    id: "q1",
  });
const short = (answer: Answer): string | undefined => (answer.kind === "answered" ? answer.short?.text : answer.kind);

describe("is answered by the number", () => {
  test.each([
    ["How many people died?", "The death toll rose to 9 after two more passengers died in hospital.", "9"],
    ["How many people died?", "The number of dead has risen to 13, police said.", "13"],
    ["How many were killed?", "Officials put the death toll at 13.", "13"],
    ["How many are missing?", "Rescuers saved 41 people; six are still missing.", "six"],
  ])("%s %s", (question, line, number) => expect(short(asked(question, line))).toBe(number));

  test("of the newest report that tells one", () => {
    const lines = ["The death toll rose to 9.", "The death toll rose to 13.", "The port reopened."];
    const answer = asked("How many people died?", ...lines);
    expect(short(answer)).toMatch(/^13/);
    expect(answer.kind === "answered" && answer.claims[0].text).toBe("The death toll rose to 13.");
  });
});

test.each([
  ["How many people died?", "The death toll could rise to 20."],
  ["How many people died?", "Nordline denied that the death toll had risen to 9."],
  ["How many people died?", "A similar crash in Holt last year killed 30."],
  ["How many people died?", "In 1998 a collision killed 31 people."],
  ["How many people died in Holt?", "The death toll rose to 9."],
  ["How many children died?", "The death toll rose to 9."],
  ["How many people were injured?", "The death toll rose to 9."],
])("is not answered by another number: %s %s", (question, line) =>
  expect(["unsure", "abstained"]).toContain(short(asked(question, line))),
);

test("is not answered where one report tells two tolls", () =>
  expect(
    short(asked("How many people died?", "The death toll rose to 9.\nThe toll of the collision stands at 11.")),
  ).not.toMatch(/^\d/));
