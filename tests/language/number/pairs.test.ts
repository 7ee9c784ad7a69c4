// Pairs of sentences that differ in one number: the same number has the same key and hedge, another one has not.
import { expect, test } from "vitest";
import { sameNumber } from "../../../src/language/number/number-key.ts";
import { quantitiesOf } from "../../../src/language/number/quantities.ts";
import type { Quantity } from "../../../src/language/number/quantity.ts";
import { cut } from "../../../src/language/tokenize.ts";
import { inDrawer, rowsOf } from "./drawer.ts";

type Pair = {
  readonly id: string;
  readonly source: string;
  readonly claim: string;
  readonly same: boolean;
};

/** Every number of the claim stands in its source. */
function said(source: readonly Quantity[], claim: readonly Quantity[]): boolean {
  if (claim.length === 0) return source.length === 0;
  return claim.every((quantity) => source.some((each) => sameNumber(each, quantity)));
}

const pairs = rowsOf<Pair>("numbers/pairs.jsonl");

test.each([
  ["pairs that rules were written against", false],
  ["pairs kept unread", true],
])("%s", (name, drawer) => {
  const judged = pairs.filter(({ id }) => inDrawer(id) === drawer);
  const wrong = judged.filter(({ id, source, claim, same }) => {
    const language = id.startsWith("pair-german") ? "de" : "en";
    return said(quantitiesOf(cut(source), language), quantitiesOf(cut(claim), language)) !== same;
  });
  const named = drawer ? "" : wrong.map(({ id }) => id).join(", ");
  const lies = wrong.filter(({ same }) => !same).length;
  expect(lies, named).toBeLessThanOrEqual(0);
  console.log(`${name}: ${(100 * (1 - wrong.length / judged.length)).toFixed(1)}% right, ${lies} false ones pass`);
  expect(1 - wrong.length / judged.length, named).toBeGreaterThanOrEqual(0.95);
});
