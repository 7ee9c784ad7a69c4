// Sentences of two articles stand together in a claim only where neither takes up a thing that the other brought in.
import { expect, test } from "vitest";
import { checkClaim } from "../../src/checking/check.ts";
import { sourceOf } from "./sources.ts";

function isPosted(first: string, second: string, text: string): boolean {
  const cite = (source: number, end: number) => ({ source, sentence: 0, start: 0, end });
  const claim = { text, citations: [cite(0, first.length), cite(1, second.length)] as const };
  return checkClaim(claim, [sourceOf([first]), sourceOf([second])]).claim !== undefined;
}

test.each([
  ["A ferry sank off Karsk.", "The ferry was 20 years old.", "A ferry sank off Karsk; the ferry was 20 years old."],
  ["A ferry sank off Karsk.", "The ferry was 20 years old.", "A ferry sank off Karsk. The ferry was 20 years old."],
  ["Police held two young men.", "The men were armed.", "Police held two young men. The men were armed."],
  ["Reed left on Monday.", "He stole a car.", "Reed left on Monday. He stole a car."],
])("%s + %s: the second is of another", (first, second, claim) => {
  expect(isPosted(first, second, claim)).toBe(false);
});

test.each([
  ["A ferry sank off Karsk.", "The navy found 20 people.", "A ferry sank off Karsk. The navy found 20 people."],
  ["The mayor closed the pier.", "Tom Reed left Karsk.", "The mayor closed the pier and Tom Reed left Karsk."],
])("%s + %s may stand together", (first, second, claim) => {
  expect(isPosted(first, second, claim)).toBe(true);
});
