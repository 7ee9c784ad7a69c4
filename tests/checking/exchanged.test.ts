// A claim that exchanges who did it and to whom it was done is rejected, and the reason says so.
import { expect, test } from "vitest";
import { checkText } from "../../src/checking/check-text.ts";
import { hold } from "../../src/checking/learned/held.ts";
import { judge } from "../../src/checking/learned/judge.ts";
import { lineOf } from "../../src/checking/line.ts";
import { prepare } from "../../src/checking/prepared.ts";

test.each([
  ["Pixar acquired Disney in 2006.", "Disney acquired Pixar in 2006."],
  ["Disney was acquired by Pixar in 2006.", "Disney acquired Pixar in 2006."],
  ["The rebels attacked the army on Monday.", "Officials said that the army attacked the rebels on Monday."],
])("%s Not so: %s", (claim, source) => {
  const verdict = checkText(source, claim);
  expect([verdict.state, verdict.reasons[0]?.kind]).toEqual(["rejected", "roles"]);
});

test.each([
  ["Pixar was acquired by Disney in 2006.", "Disney acquired Pixar in 2006."],
  ["On Monday the rebels attacked the army.", "The army attacked the rebels. The rebels attacked the army on Monday."],
  ["Angela Merkel met Vladimir Putin.", "Vladimir Putin met Angela Merkel on Monday."],
])("%s Not named as exchanged: %s", (claim, source) =>
  expect(checkText(source, claim).reasons.map(({ kind }) => kind)).not.toContain("roles"),
);

test("the reason says what the source says and what the claim says", () => {
  const article = prepare(["Disney acquired Pixar in 2006."], "en");
  const { reasons } = judge([hold(lineOf("Pixar acquired Disney in 2006.", "en"), article, [0])]);
  expect(reasons[0]?.words).toBe(
    'Who "acquired" whom: the source says that Disney did it to Pixar; the claim says that Pixar did it to Disney.',
  );
});

test("in another language nothing is said of it", () => {
  const article = prepare(["Disney acquired Pixar in 2006."], "de");
  const { reasons } = judge([hold(lineOf("Pixar acquired Disney in 2006.", "de"), article, [0])]);
  expect(reasons.map(({ kind }) => kind)).not.toContain("roles");
});
