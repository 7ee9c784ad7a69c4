// The seal of a checked claim holds its words: whoever changes them, or never checked them, has none.
import { expect, test } from "vitest";
import { isSealed, sealClaim } from "../../src/news/claim-seal.ts";

const claim: { readonly text: string; readonly score: number } = { text: "41 people were rescued.", score: 1 };

test("what was sealed is sealed, also as part of something larger", () => {
  expect(isSealed(sealClaim(claim))).toBe(true);
  expect(isSealed(Object.assign({}, sealClaim(claim), { saidBy: "the operator" }))).toBe(true);
});

test("what was never sealed is not, whatever it is called", () => expect(isSealed(claim)).toBe(false));

test("words changed after they were checked break the seal", () => {
  expect(isSealed({ ...sealClaim(claim), text: "42 people were rescued." })).toBe(false);
});

test("a seal does not survive being written down: what is read back is checked again", () => {
  expect(isSealed(JSON.parse(JSON.stringify(sealClaim(claim))))).toBe(false);
});
