import { expect, test } from "vitest";
import { doubtNames } from "../../src/checking/learned/doubts.ts";
import { hold } from "../../src/checking/learned/held.ts";
import { seen } from "../../src/checking/learned/judge.ts";
import { featureNames } from "../../src/checking/learned/signs.ts";
import { lineOf } from "../../src/checking/line.ts";
import { prepare } from "../../src/checking/prepared.ts";

test("every number that lock two looks at has a name, for the sentence and for each of its words", () => {
  const article = prepare(
    ["Barack Obama did not meet Vladimir Putin in Moscow on Monday.", "It cost 300 people their jobs."],
    "en",
  );
  const line = lineOf("Obama met Putin and 400 people lost their jobs.", "en");
  const { features, doubts } = seen(hold(line, article, [0, 1]));
  expect(features).toHaveLength(featureNames.length);
  expect(doubts).toHaveLength(line.content.length);
  for (const doubt of doubts) expect(doubt).toHaveLength(doubtNames.length);
  expect([...features].every(Number.isFinite)).toBe(true);
});
