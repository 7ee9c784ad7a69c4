// The same number of something else is another number: what is said of a figure whose unit is changed, kept or left away.
import { expect, test } from "vitest";
import { checkText } from "../../src/checking/check-text.ts";

const kindsOf = (says: string, claim: string): readonly string[] =>
  checkText(`${says} The ferry runs again on Friday.`, claim).reasons.map(({ kind }) => kind);

test.each([
  ["The ship took 45 tonnes of grain to Vale.", "The ship took 45 litres of grain to Vale."],
  ["The ship took 45 tonnes of grain to Vale.", "The ship took 45 miles of grain to Vale."],
  ["The old dam holds 12,345 litres.", "The old dam holds about 12,300 tonnes."],
])("blamed for its figure: %s -> %s", (says, claim) => expect(kindsOf(says, claim)).toContain("figure"));

test.each([
  ["The ship took 45 tonnes of grain to Vale.", "A ship took 45 tonnes of grain to Vale."],
  ["The old dam holds 12,345 litres.", "The old dam holds some 12,300 litres."],
])("not blamed for its figure: %s -> %s", (says, claim) => expect(kindsOf(says, claim)).not.toContain("figure"));
