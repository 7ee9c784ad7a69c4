// How many in all, where a sentence counts in two steps: the sentence alone, and nothing beside it that only shares words.
import { expect, test } from "vitest";
import { claimsOf } from "../../src/news/answer.ts";
import { article, converse, shortOf } from "./articles.ts";

const counted =
  "On Friday, fishermen rescued over 700 migrants whose boat sank, and the navy saved 200 more off the coast.";
const rescue = article(
  `${counted}\nThe rescued members included Dornish and Velsk families. Reed believes some left the boat to be rescued.`,
  { id: "rescue", title: "Migrants rescued off the coast", publishedAt: Date.parse("2026-11-20T12:00:00Z") },
);

test("is answered by that sentence alone", () => {
  const answer = converse([rescue], "How many were rescued?");
  expect(claimsOf(answer).map(({ text }) => text)).toEqual([counted]);
  expect(shortOf(answer)).toBeUndefined();
});
