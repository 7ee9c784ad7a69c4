// Numbers in words, ages, roles, speakers and conditions: invented sentences, what falsifies each, and what says the same.
import { expect, test } from "vitest";
import { framed, isPosted } from "../evals/framed-lies.ts";

const families = [...new Set(framed.map(({ family }) => family))];
const wordsOf = (rows: typeof framed): readonly string[] => rows.map(({ says, claim }) => `${says} -> ${claim}`);

test.each(families)("%s: no lie is posted", (family) => {
  const posted = framed.filter((row) => row.family === family && !row.isTrue && isPosted(row));
  expect(wordsOf(posted)).toEqual([]);
});

test.each(families)("%s: what says the same is posted", (family) => {
  const refused = framed.filter((row) => row.family === family && row.isTrue && !isPosted(row));
  expect(wordsOf(refused)).toEqual([]);
});
